"""Refusals of the rules: facts for a screen, never phrases."""

from typing import ClassVar


class MentoringError(Exception):
    """An expected refusal. It undoes the turn's writes and becomes a screen; it is never logged as a failure.

    Subclasses carry facts as attributes; `locales/*/errors.ftl` holds the words, one entry a class.
    `trespass` marks those that only a forged or forwarded button meets: they are noted in the log.
    """

    trespass: ClassVar[bool] = False


class NotAllowed(MentoringError):
    """The actor has no right to this; `role` names whom it is open to, if one role decides."""

    trespass = True

    def __init__(self, role: str | None = None) -> None:
        super().__init__(role)
        self.role = role


class NotFound(MentoringError):
    """The thing is gone, was never there, or belongs to another municipality: all look alike on purpose."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class TooLong(MentoringError):
    """A text of `length` characters where `limit` are taken."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit
        self.over = length - limit


class AlreadyDone(MentoringError):
    """A second tap on something that happened once already, at `at` (UTC) if known."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
