"""Taps of routes and their steps."""

from handlers.taps import Tap


class TakeRoute(Tap, prefix="ro4"):
    """Begin the route as it stands."""

    route_id: int


class EditRoute(Tap, prefix="ro5"):
    """Which step to change."""

    route_id: int


class WhySteps(Tap, prefix="ro6"):
    """Why these steps."""

    route_id: int


class RoutePicture(Tap, prefix="ro7"):
    """The route as a picture."""

    route_id: int


class OpenPastRoutes(Tap, prefix="ro8"):
    """Routes that were walked."""


class OpenMenteeRoute(Tap, prefix="ro9"):
    """The route of a teacher of one's own pair."""

    person_id: int


class EditStep(Tap, prefix="ro10"):
    """What to do with this step."""

    step_id: int


class OfferReplacements(Tap, prefix="ro11"):
    """What may stand in for it."""

    step_id: int
    page: int


class ReplaceStep(Tap, prefix="ro12"):
    """This one instead."""

    step_id: int
    code: str


class OfferAdditions(Tap, prefix="ro13"):
    """What may be added."""

    page: int


class AddStep(Tap, prefix="ro14"):
    """This one too."""

    code: str


class AskRemoval(Tap, prefix="ro15"):
    """Take the step out? Asked once."""

    step_id: int


class RemoveStep(Tap, prefix="ro16"):
    """Take it out."""

    step_id: int


class SwapStep(Tap, prefix="ro17"):
    """Change places with the neighbour."""

    step_id: int
    later: bool


class ChooseAxis(Tap, prefix="ro18"):
    """A route for an axis of one's own interest."""

    axis: str


class ProposeAnew(Tap, prefix="ro19"):
    """A new route from the newest profile."""


class AgreeRoute(Tap, prefix="ro20"):
    """Agree somebody's route."""

    route_id: int


class AskAboutRoute(Tap, prefix="ro21"):
    """A question instead."""

    route_id: int


class OpenOthersRoute(Tap, prefix="ro22"):
    """Somebody's route before it is agreed."""

    route_id: int


class OpenPastRoute(Tap, prefix="ro23"):
    """One of the walked routes."""

    route_id: int


class ShowStep(Tap, prefix="sp1"):
    """One of one's own steps."""

    step_id: int


class BringStep(Tap, prefix="sp2"):
    """«Готово»: what is brought?"""

    step_id: int


class MarkStep(Tap, prefix="sp3"):
    """Handed in by this tap alone."""

    step_id: int


class BeginStep(Tap, prefix="sp4"):
    """Begin a planned step now."""

    step_id: int


class AskNewDate(Tap, prefix="sp5"):
    """Till when?"""

    step_id: int


class PostponeWeek(Tap, prefix="sp6"):
    """A week more."""

    step_id: int


class LeafDates(Tap, prefix="sp7"):
    """Another page of days; `day` is 20261015, 0 for the first page."""

    step_id: int
    day: int


class PostponeTo(Tap, prefix="sp8"):
    """Till that day (20261015)."""

    step_id: int
    day: int


class SendHeld(Tap, prefix="sp9"):
    """«Детей нет», «это взрослый»: what was kept goes on."""

    step_id: int


class TakeBack(Tap, prefix="sp10"):
    """Something else instead."""

    step_id: int


class AskDrop(Tap, prefix="sp11"):
    """Put the open step aside? Asked once."""

    step_id: int


class DropStep(Tap, prefix="sp12"):
    """Put it aside."""

    step_id: int


class AnswerQuestion(Tap, prefix="sp13"):
    """Answer the confirmer in words."""

    step_id: int


class ConfirmStep(Tap, prefix="sp14"):
    """Confirm what was brought in this revision."""

    step_id: int
    revision: int


class ReturnStep(Tap, prefix="sp15"):
    """Send back: what is missing?"""

    step_id: int


class OpenToConfirm(Tap, prefix="sp16"):
    """What was brought."""

    step_id: int


class ConfirmWithWords(Tap, prefix="sp17"):
    """Confirm and add a few words."""

    step_id: int


class PickDate(Tap, prefix="sp18"):
    """Choose the day in a calendar, or type it."""

    step_id: int


class OpenBrought(Tap, prefix="sp19"):
    """The files that were brought."""

    step_id: int


class AskHours(Tap, prefix="ro24"):
    """How many hours a week are there for the route?"""


class SetHours(Tap, prefix="ro25"):
    """So many, in tenths."""

    tenths: int


class RefineRoute(Tap, prefix="ro26"):
    """The running route from the newest profile; what is done stays."""


class NameOwnStep(Tap, prefix="ro27"):
    """A step in one's own words."""
