"""Clocks: the real one, and the sandbox's, which can be moved forward."""

from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock, plus an offset that is zero outside the sandbox."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC) + self.offset  # noqa: TID251 (the one place where time is read)
