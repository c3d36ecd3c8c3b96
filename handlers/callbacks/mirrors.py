"""Taps of the mentor's mirror."""

from handlers.taps import Tap


class OpenMirror(Tap, prefix="mi1"):
    """What it is; for the teacher the newest one."""

    pair_id: int


class BeginMirror(Tap, prefix="mi2"):
    """The first question, or the next one."""

    pair_id: int


class AnswerMirror(Tap, prefix="mi3"):
    """The anchor at a printed place; none: «Не пришлось видеть»."""

    mirror_id: int
    item: str
    place: int | None


class BackMirror(Tap, prefix="mi4"):
    """The last question again."""

    mirror_id: int


class ReadMirror(Tap, prefix="mi5"):
    """The teacher reads."""

    mirror_id: int


class UseMirror(Tap, prefix="mi6"):
    """Count it in the profile, or not."""

    mirror_id: int
    used: bool
