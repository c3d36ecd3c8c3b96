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


class OpenMentorPapers(Tap, prefix="pa10"):
    """A mentor's hours and papers."""


class MentorPaper(Tap, prefix="pa11"):
    """One of a mentor's papers; `before`: of the half-year before this one."""

    what: str
    before: bool
    pdf: bool


class LegalBlanks(Tap, prefix="pa12"):
    """Consent, agreement and order of a pair, as drafts."""

    pair_id: int


class NoticeDraft(Tap, prefix="pa13"):
    """A mentor's notice to the employer."""

    pair_id: int


class OpenTemplates(Tap, prefix="pa4"):
    """The municipality's own templates."""


class OpenTemplate(Tap, prefix="pa5"):
    """The template of one kind of paper."""

    kind: str


class BringTemplate(Tap, prefix="pa6"):
    """Send a file for it."""

    kind: str


class TemplateExample(Tap, prefix="pa7"):
    """A template that works, to begin with."""

    kind: str


class TryTemplate(Tap, prefix="pa8"):
    """The template in use, filled with the names of its fields."""

    kind: str


class GiveUpTemplate(Tap, prefix="pa9"):
    """Back to the usual look; `sure`: asked once already."""

    kind: str
    sure: bool
