"""Taps of heavy days: a school's, and the kinds that hold for oneself."""

from handlers.taps import Tap


class SchoolHeavyDays(Tap, prefix="hd1"):
    """The school's marked days."""

    school_id: int


class HeavyKind(Tap, prefix="hd2"):
    """Of which kind is the new one?"""

    school_id: int


class LeafHeavyDay(Tap, prefix="hd3"):
    """Which day? `page`: the week (20261012), 0 for this one."""

    school_id: int
    kind: str
    page: int


class MarkHeavyDay(Tap, prefix="hd4"):
    """This day is heavy."""

    school_id: int
    kind: str
    day: int


class UnmarkHeavyDay(Tap, prefix="hd5"):
    """An ordinary day after all."""

    school_id: int
    day: int


class HeavyKinds(Tap, prefix="hd6"):
    """Which kinds of quiet days hold for me?"""

    page: int


class ToggleHeavyKind(Tap, prefix="hd7"):
    """This kind holds for me, or no longer."""

    kind: str
    page: int
