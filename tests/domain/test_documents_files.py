"""Files that leave the bot or come to it: calendar entries, printed invitations, photos."""

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pytest
from icalendar import Calendar
from PIL import Image

from documents.calendar_file import calendar_file, calendar_of, entry_uid
from documents.errors import Refused
from documents.pictures import LONGEST_SIDE, prepare_photo
from documents.qr import WIDTH, invitation_card
from documents.views import CalendarEntry, InvitationCard, as_json

UFA = timezone(timedelta(hours=5))
START = datetime(2026, 10, 15, 14, 30, tzinfo=UFA)


def entry(**changes: Any) -> CalendarEntry:
    known: dict[str, Any] = {
        "uid": entry_uid("meeting", 17, "rostok.example"),
        "revision": 3,
        "starts": START,
        "ends": START + timedelta(minutes=20),
        "summary": "Встреча с наставником: первый урок; цель, признак успеха",
        "stamp": datetime(2026, 10, 1, 9, tzinfo=UTC),
    }
    return CalendarEntry(**{**known, **changes})


def event_of(content: bytes) -> Any:
    return Calendar.from_ical(content).events[0]


def test_a_meeting_opens_in_a_calendar_at_its_own_hour() -> None:
    event = event_of(calendar_file(entry(place="Кабинет 12", alarms=(120, 15))))
    assert event["DTSTART"].dt == START
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=20)
    assert event["SUMMARY"] == entry().summary
    assert event["LOCATION"] == "Кабинет 12"
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [
        -timedelta(hours=2),
        -timedelta(minutes=15),
    ]


def test_many_entries_of_one_person_are_published_together_and_none_stands_twice() -> None:
    entries = [entry(uid="event-1@rostok", revision=2), entry(uid="event-2@rostok", alarms=(60,))]
    calendar = Calendar.from_ical(calendar_of(entries))
    assert str(calendar["METHOD"]) == "PUBLISH"
    events = calendar.walk("VEVENT")
    assert [(str(event["UID"]), int(event["SEQUENCE"])) for event in events] == [
        ("event-1@rostok", 2),
        ("event-2@rostok", entries[1].revision),
    ]
    assert not any("ATTENDEE" in event for event in events)


def test_a_moved_meeting_replaces_the_old_one_and_a_cancelled_one_removes_it() -> None:
    first, moved = calendar_file(entry(revision=1)), calendar_file(entry(revision=2))
    cancelled = calendar_file(entry(revision=3, cancelled=True, alarms=(60,)))
    events = [event_of(content) for content in (first, moved, cancelled)]
    assert len({str(event["UID"]) for event in events}) == 1
    assert [int(event["SEQUENCE"]) for event in events] == [1, 2, 3]
    assert [str(Calendar.from_ical(content)["METHOD"]) for content in (moved, cancelled)] == [
        "REQUEST",
        "CANCEL",
    ]
    assert str(events[2]["STATUS"]) == "CANCELLED"
    assert not events[2].walk("VALARM")


def test_calendars_obey_an_update_because_it_has_an_organizer_and_an_attendee_who_are_nobody() -> None:
    revisions = ((1, False), (2, False), (3, True), (4, False), (5, True))
    raw = [calendar_file(entry(revision=number, cancelled=off)) for number, off in revisions]
    events = [event_of(content) for content in raw]
    methods = [str(Calendar.from_ical(content)["METHOD"]) for content in raw]
    assert methods == ["REQUEST", "REQUEST", "CANCEL", "REQUEST", "CANCEL"]
    assert [str(one["STATUS"]) for one in events][2:4] == ["CANCELLED", "CONFIRMED"]
    assert [int(one["SEQUENCE"]) for one in events] == [1, 2, 3, 4, 5]
    assert len({(str(one["UID"]), str(one["ORGANIZER"]), str(one["ATTENDEE"])) for one in events}) == 1
    assert all(str(events[0][who]).endswith(".invalid") for who in ("ORGANIZER", "ATTENDEE"))
    assert events[0]["ATTENDEE"].params["RSVP"] == "FALSE", "no phone writes a letter to anybody"
    assert events[0]["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"


def test_the_lines_are_what_the_standard_asks_for() -> None:
    raw = calendar_file(
        entry(description="Ссылка и место\nВторая строка, с запятой", link="https://example.org/a?b=c")
    )
    lines = raw.split(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # folded between letters, never inside one
    unfolded = raw.replace(b"\r\n ", b"").decode()
    assert "DTSTART:20261015T093000Z" in unfolded
    assert r"Вторая строка\, с запятой" in unfolded
    assert r"первый урок\; цель" in unfolded
    assert "URL:https://example.org/a?b=c" in unfolded


def test_a_line_break_in_a_title_cannot_smuggle_a_property() -> None:
    event = event_of(calendar_file(entry(summary="Встреча\r\nATTENDEE:mailto:someone@example.org")))
    assert "someone" not in str(event["ATTENDEE"]), "one attendee, and not that one"


def test_a_time_without_a_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="aware"):
        calendar_file(entry(starts=datetime(2026, 10, 15, 14, 30)))


def test_an_entry_survives_the_way_to_the_child() -> None:
    assert CalendarEntry.from_json(as_json(entry(alarms=(5,)))) == entry(alarms=(5,))


CARD = InvitationCard(
    link="https://t.me/sample_bot?start=s_8f3kQ2vLx0aTn4WbY7cD",
    title="Приглашение в «Росток»",
    school="МБОУ «СОШ №\u00a07 имени Мусы Җәлиля» (учебные данные)",
    role="Молодой педагог",
    hint="Наведите камеру телефона",
)


def test_an_invitation_prints_large() -> None:
    with Image.open(BytesIO(invitation_card(CARD))) as card:
        assert card.format == "PNG"
        assert card.width == WIDTH
        inches = card.width / card.info["dpi"][0]
        assert inches * 2.54 > 14
        dark = card.convert("1").crop((150, 150, WIDTH - 150, 1100)).get_flattened_data().count(0)
        assert dark > 100_000


def test_another_link_is_another_code() -> None:
    other = InvitationCard(**{**as_json(CARD), "link": "https://t.me/sample_bot?start=other"})  # type: ignore[arg-type]
    assert invitation_card(CARD) != invitation_card(other)


def photo(size: tuple[int, int] = (300, 200), form: str = "JPEG", **saving: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, form, **saving)
    return out.getvalue()


def test_a_photo_forgets_where_it_was_taken_and_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[2] = (54.0, 5.0, 1.0)  # latitude
    prepared = prepare_photo(photo(exif=exif, comment=b"private"))
    with Image.open(BytesIO(prepared)) as kept:
        assert kept.size == (200, 300)
        assert not kept.getexif()
    assert b"private" not in prepared
    assert b"Exif" not in prepared


@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPEG"])
def test_a_large_photo_is_made_small(form: str) -> None:
    with Image.open(BytesIO(prepare_photo(photo((4000, 1000), form)))) as kept:
        assert kept.format == "JPEG"
        assert max(kept.size) == LONGEST_SIDE


def test_what_is_transparent_becomes_paper() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(prepare_photo(out.getvalue()))) as kept:
        assert kept.getpixel((5, 5)) == (255, 255, 255)


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(Refused) as refusal:
        prepare_photo(out.getvalue())
    assert refusal.value.reason == "too_many_pixels"


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7", photo()[:200], b"GIF89a" + bytes(50)])
def test_what_is_not_a_photo_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        prepare_photo(content)
    assert refusal.value.reason == "not_a_picture"


def test_a_file_too_heavy_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        prepare_photo(bytes(21 * 1024 * 1024))
    assert refusal.value.reason == "too_heavy"


def test_a_moved_and_a_cancelled_meeting_stay_one_entry_with_an_alarm_until_it_is_gone() -> None:
    """What a phone's calendar reads: one UID, a growing SEQUENCE, REQUEST then CANCEL; the alarm goes too."""
    starts = datetime(2026, 10, 15, 12, tzinfo=UTC)
    files = [
        calendar_file(
            CalendarEntry(
                uid="meeting-17@rostok",
                revision=revision,
                starts=starts,
                ends=starts + timedelta(minutes=20),
                summary="Встреча",
                stamp=starts,
                cancelled=cancelled,
                alarms=() if cancelled else (120,),
            )
        )
        for revision, cancelled in ((0, False), (1, False), (2, True))
    ]
    read = [Calendar.from_ical(content) for content in files]
    assert [str(one["METHOD"]) for one in read] == ["REQUEST", "REQUEST", "CANCEL"]
    assert {str(one.events[0]["UID"]) for one in read} == {"meeting-17@rostok"}
    assert [int(one.events[0]["SEQUENCE"]) for one in read] == [0, 1, 2]
    alarms = [[alarm.TRIGGER for alarm in one.events[0].walk("VALARM")] for one in read]
    assert alarms == [[timedelta(minutes=-120)], [timedelta(minutes=-120)], []]
