"""Taps of the self-assessment and the profile."""

from handlers.taps import Tap


class StartForm(Tap, prefix="as2"):
    """Read what it is about, then begin: `form` is `express` or `full`."""

    form: str


class BeginForm(Tap, prefix="as3"):
    """Begin the form, or go on with the open one."""

    form: str


class GiveAnswer(Tap, prefix="as4"):
    """The printed place 0..3 of an item; None is «Пока не было»."""

    attempt_id: int
    item: str
    place: int | None


class GoBack(Tap, prefix="as5"):
    """The question before this one."""

    attempt_id: int
    item: str


class Pause(Tap, prefix="as6"):
    """Stop for now."""

    attempt_id: int


class Resume(Tap, prefix="as7"):
    """Go on where it stopped."""


class RemindTonight(Tap, prefix="as8"):
    """One reminder this evening."""

    attempt_id: int


class Review(Tap, prefix="as9"):
    """Answer the hurried questions again."""

    attempt_id: int


class KeepAnswers(Tap, prefix="as10"):
    """Leave the answers as they are."""

    attempt_id: int


class WhoSees(Tap, prefix="as11"):
    """Who sees what."""

    form: str


class BeginAxis(Tap, prefix="as12"):
    """The six items of one axis again; `base` is the attempt the route was made of (None: the newest)."""

    axis: str
    base: int | None


class OutcomeDetails(Tap, prefix="as13"):
    """«Было — стало» with percentages."""

    attempt_id: int


class ResumeAttempt(Tap, prefix="as14"):
    """Go on with this attempt."""

    attempt_id: int


class ChoosePosition(Tap, prefix="as15"):
    """For which position the questions are."""


class SetPosition(Tap, prefix="as16"):
    """Another position: the code of its questionnaire."""

    code: str


class OpenThen(Tap, prefix="as17"):
    """May's question about September, or its answer."""


class ThenDetails(Tap, prefix="as18"):
    """Its three columns in percentages."""

    attempt_id: int


class OpenProfile(Tap, prefix="pf1"):
    """My profile in words."""


class ProfileDetails(Tap, prefix="pf2"):
    """Axis by axis."""


class ProfilePicture(Tap, prefix="pf3"):
    """The picture."""


class OpenSharedProfile(Tap, prefix="pf4"):
    """Somebody else's profile, if it was opened to me."""

    person_id: int


class HowCounted(Tap, prefix="pf5"):
    """How it is counted, and what it cannot do."""


class OpenGrowth(Tap, prefix="pf6"):
    """Three and more profiles side by side."""


class OpenSharing(Tap, prefix="sh1"):
    """To whom the profile is open."""


class ShareWith(Tap, prefix="sh2"):
    """Open it to `mentor` or `curator`."""

    audience: str


class ShareWithNobody(Tap, prefix="sh3"):
    """Close it."""
