"""Taps of the roadmap. `shown` is one of `mentoring.usecases.roadmap_views.Shown`."""

from handlers.taps import Tap


class OpenRoadmap(Tap, prefix="rm1"):
    """H3 for head and methodologist, their own rows for everybody else."""


class OpenRows(Tap, prefix="rm2"):
    """A list of rows."""

    shown: str
    page: int


class OpenRow(Tap, prefix="rm3"):
    """One row."""

    row_id: int


class OpenParts(Tap, prefix="rm4"):
    """Who has done it and who has not."""

    row_id: int
    page: int


class OpenPart(Tap, prefix="rm5"):
    """One executor's share."""

    part_id: int


class BeginPart(Tap, prefix="rm6"):
    """«В работе»."""

    part_id: int


class AskProof(Tap, prefix="rm7"):
    """«Готово»: a link, words or a file is asked for."""

    part_id: int


class AskWord(Tap, prefix="rm8"):
    """A comment is asked for."""

    part_id: int


class ShowProofs(Tap, prefix="rm9"):
    """What was brought, with its files."""

    part_id: int


class AskNews(Tap, prefix="rm10"):
    """«Запросить сведения» of everybody who has not done it."""

    row_id: int


class AskNewsOf(Tap, prefix="rm11"):
    """The same of one executor."""

    part_id: int


class AcceptPart(Tap, prefix="rm12"):
    """The head has looked at it."""

    part_id: int


class AskBack(Tap, prefix="rm13"):
    """«Вернуть с вопросом»: the words are asked for."""

    part_id: int


class OpenNotes(Tap, prefix="rm14"):
    """The history of a row."""

    row_id: int
    page: int


class OpenEdit(Tap, prefix="rm15"):
    """What of a row to change."""

    row_id: int


class AskTitle(Tap, prefix="rm16"):
    """Another wording; 0: of a new row."""

    row_id: int


class AskTerm(Tap, prefix="rm17"):
    """Another term."""

    row_id: int


class AskPartTerm(Tap, prefix="rm18"):
    """Another term for one executor."""

    part_id: int


class SetTerm(Tap, prefix="rm19"):
    """A term by a button: `always`, `all_year`, `month`, `quarter`, `week`. `part`: of one executor."""

    id: int
    part: bool
    term: str


class OpenExecutors(Tap, prefix="rm20"):
    """Who does it."""

    row_id: int


class TurnOffice(Tap, prefix="rm21"):
    """Methodologists, or no more."""

    row_id: int


class TurnSchools(Tap, prefix="rm22"):
    """All schools, or no more."""

    row_id: int


class PickSchool(Tap, prefix="rm23"):
    """Which one school?"""

    row_id: int
    page: int


class SetSchool(Tap, prefix="rm24"):
    """This one; 0: none."""

    row_id: int
    school_id: int


class AskPerson(Tap, prefix="rm25"):
    """Which person? The beginning of a family name is typed."""

    row_id: int


class SetPerson(Tap, prefix="rm26"):
    """This one; 0: nobody."""

    row_id: int
    person_id: int


class PublishRow(Tap, prefix="rm27"):
    """Into the roadmap."""

    row_id: int


class ForgetRow(Tap, prefix="rm28"):
    """A draft goes, a proposal is not taken."""

    row_id: int


class AskDropRow(Tap, prefix="rm29"):
    """Out of the roadmap: the reason is asked for."""

    row_id: int


class RestoreRow(Tap, prefix="rm30"):
    """Back into it."""

    row_id: int


class OfferDocument(Tap, prefix="rm31"):
    """Rows of the municipality's own document: take them?"""


class TakeDocument(Tap, prefix="rm32"):
    """All of them."""


class OpenTaking(Tap, prefix="rm33"):
    """In which form to take the roadmap away."""


class RoadmapTable(Tap, prefix="rm34"):
    """As .xlsx."""


class RoadmapPaper(Tap, prefix="rm35"):
    """As DOCX or PDF."""

    pdf: bool


class RoadmapPicture(Tap, prefix="rm36"):
    """As a timeline."""
