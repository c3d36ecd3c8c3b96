"""Heavy days: kinds, ten a school year, and what a person has switched off."""

from datetime import date, timedelta

from mentoring.heavy_days import MOST, Marked, hold_for, marked_in, of_year, off, turned

DAY = date(2026, 10, 15)


def test_a_tap_turns_silence_exam_trip_and_nothing() -> None:
    every: tuple[Marked, ...] = ()
    seen = []
    for _ in range(4):
        every = turned(every, DAY)
        seen.append([one.kind for one in every])
    assert seen == [["own_day"], ["own_exam"], ["trip"], []]


def test_the_eleventh_day_of_silence_is_passed_over_and_next_year_counts_anew() -> None:
    every = tuple(Marked(DAY - timedelta(days=n + 1)) for n in range(MOST))
    assert [one.kind for one in turned(every, DAY) if one.day == DAY] == ["own_exam"]
    next_year = DAY + timedelta(days=365)
    assert [one.kind for one in turned(every, next_year) if one.day == next_year] == ["own_day"]
    assert of_year(every, DAY) == MOST
    assert of_year(every, next_year) == 0


def test_days_are_kept_with_their_kind_and_old_rows_are_silence() -> None:
    kept = ("2026-10-20 inspection", "2026-10-15")
    assert marked_in(kept) == (Marked(DAY), Marked(date(2026, 10, 20), "inspection"))
    assert sorted(one.kept for one in marked_in(kept)) == sorted(kept)


def test_a_kind_switched_off_does_not_hold() -> None:
    kept = ("2026-10-15 parents_day", "2026-10-20 inspection")
    assert hold_for(kept, ()) == {DAY, date(2026, 10, 20)}
    assert hold_for(kept, (off("parents_day"),)) == {date(2026, 10, 20)}
