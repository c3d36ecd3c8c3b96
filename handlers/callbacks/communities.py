"""Taps of communities."""

from handlers.taps import Tap


class OpenCommunities(Tap, prefix="cu1"):
    """All of them, or one's own."""

    own: bool
    page: int


class OpenCommunity(Tap, prefix="cu2"):
    """One of them."""

    id: int


class JoinCommunity(Tap, prefix="cu3"):
    """«Вступить»."""

    id: int


class LeaveCommunity(Tap, prefix="cu4"):
    """«Выйти»: one may ask again."""

    id: int


class OpenMembers(Tap, prefix="cu5"):
    """Members, or those who ask."""

    id: int
    asked: bool
    page: int


class OpenMember(Tap, prefix="cu6"):
    """One of them, for keepers."""

    id: int
    person_id: int
    asked: bool


class TakeMember(Tap, prefix="cu7"):
    """Somebody becomes a member."""

    id: int
    person_id: int


class RefuseMember(Tap, prefix="cu8"):
    """Not now."""

    id: int
    person_id: int


class RemoveMember(Tap, prefix="cu9"):
    """A member no more."""

    id: int
    person_id: int


class SetLeader(Tap, prefix="cu10"):
    """The leader from now on."""

    id: int
    person_id: int


class AskMember(Tap, prefix="cu11"):
    """Whom to add? The beginning of a family name is typed."""

    id: int


class NewCommunity(Tap, prefix="cu12"):
    """Of which kind?"""

    page: int


class NameCommunity(Tap, prefix="cu13"):
    """Of this kind: how is it called?"""

    kind: str


class EditCommunity(Tap, prefix="cu14"):
    """What to change."""

    id: int


class RenameCommunity(Tap, prefix="cu15"):
    """Another name is asked for."""

    id: int


class PickSubject(Tap, prefix="cu16"):
    """Which subject?"""

    id: int
    page: int


class SetSubject(Tap, prefix="cu17"):
    """This one; empty: none."""

    id: int
    code: str


class CloseCommunity(Tap, prefix="cu18"):
    """It ends; `sure` after the question."""

    id: int
    sure: bool


class ReopenCommunity(Tap, prefix="cu19"):
    """It goes on."""

    id: int


class AskMeeting(Tap, prefix="cu20"):
    """A meeting: what about?"""

    id: int


class OpenGathering(Tap, prefix="cu21"):
    """A meeting, for keepers."""

    event_id: int


class MoveGathering(Tap, prefix="cu22"):
    """Another time is asked for."""

    event_id: int


class CallOffGathering(Tap, prefix="cu23"):
    """It does not take place; `sure` after the question."""

    event_id: int
    sure: bool


class AskDecision(Tap, prefix="cu24"):
    """What was decided? `event_id` 0: outside a meeting."""

    id: int
    event_id: int


class OpenDecisions(Tap, prefix="cu25"):
    """What was decided."""

    id: int
    page: int


class OpenDecision(Tap, prefix="cu26"):
    """One decision."""

    decision_id: int


class AskDecisionWho(Tap, prefix="cu27"):
    """Who does it?"""

    decision_id: int


class AskDecisionDue(Tap, prefix="cu28"):
    """By when?"""

    decision_id: int


class DecisionToRoadmap(Tap, prefix="cu29"):
    """Proposed for the roadmap."""

    decision_id: int


class SkipPlace(Tap, prefix="cu30"):
    """A meeting without a place."""

    id: int
