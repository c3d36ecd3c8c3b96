"""Taps of what becomes of a school: its history, ШНОР, one into another, closing, search."""

from handlers.taps import Tap


class SchoolPlace(Tap, prefix="sl1"):
    """What can be changed of a school, and its history."""

    school_id: int
    page: int


class FlagSchool(Tap, prefix="sl2"):
    """ШНОР, or no longer."""

    school_id: int
    low_results: bool


class CloseSchool(Tap, prefix="sl3"):
    """Close it; `sure` after it was asked once more."""

    school_id: int
    sure: bool


class ReopenSchool(Tap, prefix="sl4"):
    """It was closed by mistake."""

    school_id: int


class MergeSchool(Tap, prefix="sl5"):
    """Into which school? A page of them."""

    school_id: int
    page: int


class MergeThese(Tap, prefix="sl6"):
    """Into this one; `sure` after what would go over was shown."""

    source_id: int
    target_id: int
    sure: bool


class FindSchool(Tap, prefix="sl7"):
    """A part of the name is asked."""


class FoundSchools(Tap, prefix="sl8"):
    """Another page of what was found."""

    page: int
