"""Taps under messages that came unasked. `delivery_id` is any delivery of that message."""

from handlers.taps import Tap


class SayLater(Tap, prefix="dl1"):
    """«Позже»: choose when."""

    delivery_id: int


class Snooze(Tap, prefix="dl2"):
    """Say it again at `choice` (`mentoring.timing.Later`)."""

    delivery_id: int
    choice: str


class SayLess(Tap, prefix="dl3"):
    """«Реже»: choose what."""

    delivery_id: int


class SwitchKind(Tap, prefix="dl4"):
    """Switch the message's `place`-th kind on or off; the place after the last is «more than weekly»."""

    delivery_id: int
    place: int
    on: bool


class ShowDigest(Tap, prefix="dl5"):
    """Everything that the digest named, each with its own door."""

    delivery_id: int


class BackToMessage(Tap, prefix="dl6"):
    """The message itself, as it is now."""

    delivery_id: int
