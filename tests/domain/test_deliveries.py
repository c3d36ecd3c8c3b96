"""What a delivery becomes: never said twice in vain, never lost in silence."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.deliveries import SECOND_ROUND, SNOOZED, Delivery, Outage, Outcome, Recipient, Result
from mentoring.delivery_rules import (
    MOST_PAUSE,
    TRIES_TO_RENDER,
    TRIES_WITHOUT_CONNECTION,
    End,
    Go,
    Wait,
    after_uncertainty,
    entry_after,
    excused,
    judge,
    messages,
    pause_after,
)
from mentoring.timing import Listener, Urgency, is_permitted

NOW = datetime(2026, 10, 13, 12, 0, tzinfo=UTC)
NIGHT = datetime(2026, 10, 13, 23, 0, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")


class SixDays:
    def is_working_day(self, day: date, /) -> bool:
        return day.weekday() != 6

    def heavy_day(self, day: date, /) -> str | None:
        return None


ANNA = Recipient(1, 1, 501, Listener(MOSCOW, SixDays()))
REMINDER = Delivery(7, 1, 1, "step_due", "step:7", {}, "reminder", False, False, 0, None, NOW, None)
OPTIONAL = replace(REMINDER, optional=True)
ACT = replace(REMINDER, lane="act", kind="pair_asked")
BULK = replace(REMINDER, lane="bulk", kind="broadcast")


def test_in_the_day_everything_goes() -> None:
    for delivery in (REMINDER, OPTIONAL, ACT, BULK):
        assert judge(delivery, ANNA, NOW) == Go(silent=False)


def test_what_was_planned_for_this_very_moment_of_the_night_goes_silently() -> None:
    assert judge(replace(ACT, not_before=NIGHT), ANNA, NIGHT) == Go(silent=True)


@given(hours=st.integers(0, 24 * 14), delivery=st.sampled_from([REMINDER, OPTIONAL, ACT, BULK]))
def test_whatever_is_late_is_never_said_in_quiet_hours(hours: int, delivery: Delivery) -> None:
    now = NOW + timedelta(hours=hours, minutes=31)
    verdict = judge(delivery, ANNA, now)
    at = verdict.until if isinstance(verdict, Wait) else now
    assert isinstance(verdict, Go | Wait)
    assert is_permitted(delivery.urgency, at, ANNA.listener)


@given(minutes=st.integers(1, 60 * 24 * 20), until=st.integers(0, 60 * 24 * 10))
def test_what_is_useless_by_the_time_it_may_be_said_is_dropped(minutes: int, until: int) -> None:
    useful_until = NOW + timedelta(minutes=until)
    now = NOW + timedelta(minutes=minutes)
    verdict = judge(replace(REMINDER, useful_until=useful_until), ANNA, now)
    if isinstance(verdict, Wait):
        assert verdict.until <= useful_until
    if now > useful_until:
        assert verdict == End("cancelled", "late")


def test_nobody_is_written_to_who_cannot_be() -> None:
    assert judge(ACT, None, NOW) == End("blocked", "unreachable")
    assert judge(ACT, replace(ANNA, account=None), NOW) == End("blocked", "unreachable")


def test_only_reminders_can_be_switched_off() -> None:
    off = replace(ANNA, switched_off=frozenset({"step_due", "pair_asked", "broadcast"}))
    assert judge(REMINDER, off, NOW) == End("cancelled", "switched_off")
    assert judge(ACT, off, NOW) == Go(silent=False)
    assert judge(BULK, off, NOW) == Go(silent=False)
    assert judge(replace(BULK, optional=True), off, NOW) == End("cancelled", "switched_off")


def test_the_days_budget_moves_the_second_optional_one_to_the_next_day() -> None:
    heard = replace(ANNA, listener=replace(ANNA.listener, spent=(date(2026, 10, 13),)))
    verdict = judge(OPTIONAL, heard, NOW)
    assert isinstance(verdict, Wait)
    assert verdict.until.astimezone(MOSCOW).date() == date(2026, 10, 14)
    assert judge(REMINDER, heard, NOW) == Go(silent=False)


def test_urgency_follows_from_the_row() -> None:
    assert [one.urgency for one in (ACT, REMINDER, OPTIONAL, BULK)] == [
        Urgency.ACT,
        Urgency.SIGNED_UP,
        Urgency.OPTIONAL,
        Urgency.ACT,
    ]


def test_each_answer_has_its_entry() -> None:
    sent = entry_after(REMINDER, Result(Outcome.SENT, message_id=9), NOW)
    assert (sent.status, sent.message_id, sent.sent_at) == ("sent", 9, NOW)
    assert entry_after(REMINDER, Result(Outcome.BLOCKED), NOW).status == "blocked"
    assert entry_after(REMINDER, Result(Outcome.REFUSED), NOW).status == "failed"
    assert entry_after(REMINDER, Result(Outcome.STALE), NOW).reason == "stale"
    waiting = entry_after(REMINDER, Result(Outcome.ASKED_TO_WAIT), NOW)
    assert (waiting.status, waiting.spends_try) == ("pending", False)


def test_a_stale_part_of_a_digest_is_not_counted_as_sent() -> None:
    result = Result(Outcome.SENT, message_id=9, stale=frozenset({7}))
    assert entry_after(REMINDER, result, NOW).reason == "stale"
    assert entry_after(replace(REMINDER, id=8), result, NOW).status == "sent"


@pytest.mark.parametrize(
    ("delivery", "status"),
    [
        (REMINDER, "pending"),
        (ACT, "pending"),
        (BULK, "unknown"),
        (replace(REMINDER, reason=SECOND_ROUND), "unknown"),
        (replace(REMINDER, useful_until=NOW - timedelta(minutes=1)), "unknown"),
    ],
)
def test_doubt_is_followed_by_one_more_round_where_it_helps_one_person(
    delivery: Delivery, status: str
) -> None:
    assert after_uncertainty(delivery, NOW).status == status
    assert entry_after(delivery, Result(Outcome.UNCERTAIN), NOW).status == status


def test_the_ledger_remembers_that_it_may_have_been_said_before() -> None:
    again = replace(REMINDER, reason=after_uncertainty(REMINDER, NOW).reason)
    assert entry_after(again, Result(Outcome.SENT), NOW).reason == SECOND_ROUND


def test_without_connection_it_is_tried_for_a_day_and_a_broken_one_three_times() -> None:
    tried = sum((pause_after(number) for number in range(1, TRIES_WITHOUT_CONNECTION)), timedelta())
    assert tried > timedelta(hours=23)
    for outcome, tries in ((Outcome.UNWRITTEN, TRIES_WITHOUT_CONNECTION), (Outcome.BROKEN, TRIES_TO_RENDER)):
        last = replace(REMINDER, attempts=tries - 1)
        assert entry_after(replace(last, attempts=tries - 2), Result(outcome), NOW).status == "pending"
        assert entry_after(last, Result(outcome), NOW).status == "failed"


def test_pauses_grow_up_to_five_minutes() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, 40)]
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(seconds=2)
    assert pauses[-1] == MOST_PAUSE


def test_optional_and_snoozed_ones_share_a_message_the_others_come_alone() -> None:
    vera = replace(ANNA, person_id=2, account=502)
    ready = [
        (replace(OPTIONAL, id=1), ANNA, Go(silent=True)),
        (replace(REMINDER, id=2), ANNA, Go(silent=False)),
        (
            replace(REMINDER, id=3, reason=SNOOZED, not_before=NOW - timedelta(hours=1)),
            ANNA,
            Go(silent=False),
        ),
        (replace(OPTIONAL, id=4, person_id=2), vera, Go(silent=False)),
    ]
    said = {tuple(one.id for one in message.deliveries): message for message in messages(ready)}
    assert set(said) == {(3, 1), (2,), (4,)}
    assert said[3, 1].is_digest
    assert not said[3, 1].silent
    assert said[4,].account == 502


def test_the_word_of_apology_is_only_for_what_the_silence_delayed() -> None:
    outage = Outage(NOW - timedelta(minutes=5), NOW + timedelta(hours=1))
    (late,) = messages([(REMINDER, ANNA, Go(silent=False))])
    (before,) = messages([(replace(REMINDER, not_before=NOW - timedelta(hours=1)), ANNA, Go(silent=False))])
    (bulk,) = messages([(BULK, ANNA, Go(silent=False))])
    assert excused(late, outage).outage == outage
    assert excused(late, None).outage is None
    assert excused(before, outage).outage is None
    assert excused(bulk, outage).outage is None
