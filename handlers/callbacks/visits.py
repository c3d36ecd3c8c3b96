"""Taps of lesson visits and their observation sheets."""

from handlers.taps import Tap


class OfferVisit(Tap, prefix="vi1"):
    """«Прийти на урок» or «Позвать на урок»: what to look at together?"""

    pair_id: int


class PickFocus(Tap, prefix="vi2"):
    """An axis, or `all` for the whole lesson; then: which class?"""

    pair_id: int
    focus: str


class PickGrade(Tap, prefix="vi3"):
    """A grade (0: not said), and on to the days."""

    pair_id: int
    focus: str
    grade: int


class OpenSheet(Tap, prefix="vi4"):
    """The sheet: the next line, the words, or what was sent."""

    meeting_id: int


class MarkLine(Tap, prefix="vi5"):
    """An answer to a line, counted from nought."""

    meeting_id: int
    line: int
    seen: str


class BackLine(Tap, prefix="vi6"):
    """The last line again."""

    meeting_id: int


class ChooseWords(Tap, prefix="vi7"):
    """A strong point or the advice, by its number."""

    meeting_id: int
    part: str
    place: int


class OpenPart(Tap, prefix="vi8"):
    """On to strong points, the advice, or the whole before sending."""

    meeting_id: int
    part: str


class TypeWords(Tap, prefix="vi9"):
    """«Своими словами»: a strong point, the advice, the reply."""

    meeting_id: int
    part: str


class KeepWords(Tap, prefix="vi10"):
    """«Это не о ребёнке»."""

    meeting_id: int


class SendSheet(Tap, prefix="vi11"):
    """To the teacher."""

    meeting_id: int


class ReadLines(Tap, prefix="vi12"):
    """All lines with what was seen; before the lesson the lines alone."""

    meeting_id: int


class DiscussVisit(Tap, prefix="vi13"):
    """«Обсудить на встрече»."""

    meeting_id: int


class TakeAdvice(Tap, prefix="vi15"):
    """«Взять как шаг»: the one thing to try."""

    meeting_id: int


class DenyVisit(Tap, prefix="vi14"):
    """«Посещения не было»."""

    meeting_id: int
