"""What a broadcast is made of, and when it is over."""

import pytest

from mentoring.broadcasts import (
    BroadcastStatus,
    Content,
    Counts,
    FileKind,
    Piece,
    Poll,
    PollTooLong,
    Wave,
    changes,
    content_from,
    counts_from,
    length,
    plain,
    status_now,
    wave_from,
)


def photo(number: int, *, album: str | None = "a", html: str = "") -> Content:
    return Content(html, (Piece(FileKind.PHOTO, f"file{number}"),), album)


def test_an_album_gathers_and_keeps_its_caption_wherever_it_stood() -> None:
    whole = photo(1).joined(photo(2, html="Подпись")).joined(photo(3))
    assert [piece.file_id for piece in whole.pieces] == ["file1", "file2", "file3"]
    assert whole.html == "Подпись"


@pytest.mark.parametrize("newer", [Content("Новый текст"), photo(2, album=None), photo(2, album="b")])
def test_anything_else_takes_the_place_of_what_was_there(newer: Content) -> None:
    assert photo(1, html="Прежнее").joined(newer) == newer


def test_two_messages_without_an_album_never_join() -> None:
    assert photo(1, album=None).joined(photo(2, album=None)).pieces == (Piece(FileKind.PHOTO, "file2"),)


def test_content_survives_its_json_form() -> None:
    whole = photo(1, html="<b>Текст</b>").joined(photo(2))
    assert content_from(whole.as_dict()) == whole
    assert content_from({}) == Content()


def test_the_title_is_the_first_line_without_markup() -> None:
    assert Content("<b>Семинар</b> &amp; чай\nВ четверг").title == "Семинар & чай"
    assert len(Content("д" * 200).title) == 60


def test_a_long_title_ends_with_a_whole_word() -> None:
    words = "Совещание молодых педагогов — в пятницу, начало в 15:00. Приходите с вопросом."
    assert Content(words).title == "Совещание молодых педагогов — в пятницу, начало в 15:00…"
    assert Content("Совещание в пятницу.").title == "Совещание в пятницу"


def test_length_is_counted_as_telegram_does() -> None:
    assert length("<b>да</b>") == 2
    assert length("🌱") == 2
    assert plain("a &lt; b") == "a < b"


def test_what_is_held_back_or_in_flight_still_waits() -> None:
    counts = counts_from({"sent": 3, "pending": 2, "claimed": 1, "held": 4, "unknown": 1}, 2)
    assert counts == Counts(sent=3, waiting=7, unclear=1, acknowledged=2)
    assert (counts.total, counts.settled) == (11, 4)


def test_it_is_done_when_nothing_waits_and_only_if_it_was_being_sent() -> None:
    over = Counts(sent=2)
    assert status_now(BroadcastStatus.SENDING, over) is BroadcastStatus.DONE
    assert status_now(BroadcastStatus.SENDING, Counts(sent=2, waiting=1)) is BroadcastStatus.SENDING
    assert status_now(BroadcastStatus.STOPPED, over) is BroadcastStatus.STOPPED
    assert status_now(BroadcastStatus.PAUSED, over) is BroadcastStatus.PAUSED


def test_a_poll_survives_its_json_form_and_gives_the_title() -> None:
    whole = Content(poll=Poll("Когда удобно?", ("Вторник", "Четверг"), multiple=True))
    assert content_from(whole.as_dict()) == whole
    assert whole.title == "Когда удобно?"
    assert not whole.is_empty


@pytest.mark.parametrize(
    "poll",
    [Poll("д" * 301, ("а", "б")), Poll("?", ("а",)), Poll("?", ("а",) * 13), Poll("?", ("а", "д" * 101))],
)
def test_a_poll_that_telegram_would_refuse_is_refused_before(poll: Poll) -> None:
    with pytest.raises(PollTooLong):
        poll.must_fit()


def test_a_correction_may_be_as_long_as_what_carries_it_allows() -> None:
    assert Content("Текст").room(acknowledge=True) == 3800
    assert photo(1, html="Текст").room(acknowledge=False) == 1024
    assert photo(1, html="Текст").room(acknowledge=True) == 894
    assert photo(1, html="д" * 1025).room(acknowledge=False) == 3800
    assert photo(1).joined(photo(2, html="Текст")).room(acknowledge=False) == 3800
    assert photo(1).joined(photo(2)).room(acknowledge=False) == 1024


def test_changes_are_said_word_by_word_and_make_up_both_texts() -> None:
    found = changes("<b>Сбор</b> в пятницу, кабинет 12", "Сбор в среду, кабинет 21")
    assert "".join(one.before for one in found) == "Сбор в пятницу, кабинет 12"
    assert "".join(one.after for one in found) == "Сбор в среду, кабинет 21"
    assert [(one.before, one.after) for one in found if not one.is_same] == [
        ("пятницу,", "среду,"),
        ("12", "21"),
    ]
    assert all(one.is_same for one in changes("<b>Сбор</b>", "<i>Сбор</i>"))


def test_a_wave_is_told_by_what_became_of_its_edits() -> None:
    rows = {
        ("sent", ""): 5,
        ("cancelled", "gone"): 2,
        ("cancelled", "stale"): 9,
        ("failed", "refused"): 1,
        ("blocked", "forbidden"): 1,
        ("pending", ""): 3,
        ("claimed", ""): 1,
    }
    assert wave_from(rows) == Wave(done=5, gone=2, failed=2, waiting=4)
