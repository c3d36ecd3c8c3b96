"""Taps of papers."""

from handlers.taps import Tap


class OpenPapers(Tap, prefix="pa1"):
    """Papers beside a route."""

    route_id: int


class RoutePaper(Tap, prefix="pa2"):
    """The route on one page, as PDF or as DOCX."""

    route_id: int
    pdf: bool


class ProgrammePaper(Tap, prefix="pa3"):
    """The programme of a pair; `route_id` leads back, 0 where it was not asked from a route."""

    pair_id: int
    route_id: int
    pdf: bool
