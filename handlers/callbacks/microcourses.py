"""Taps of micro-courses."""

from handlers.taps import Tap


class OpenCourses(Tap, prefix="mc1"):
    """All micro-courses."""


class OpenCourse(Tap, prefix="mc2"):
    """One of them, where it was left."""

    code: str


class LeafCards(Tap, prefix="mc3"):
    """Another card."""

    code: str
    number: int


class AskCourse(Tap, prefix="mc4"):
    """The next question, or the result."""

    run_id: int


class AnswerCourse(Tap, prefix="mc5"):
    """This option."""

    run_id: int
    question: int
    choice: int
