"""A second, independent look at the ticks while the process lives: it needs neither them nor the database."""

from collections.abc import Awaitable, Callable

from scheduler.heartbeat import SILENCE, Heartbeat

Tell = Callable[..., Awaitable[None]]


class Watchdog:
    """Tells the owners once that nothing is said unasked any more, and once that it goes on.

    `excused`: seconds of silence that Telegram itself still asks for.
    """

    def __init__(self, heartbeat: Heartbeat, tell: Tell, excused: Callable[[], float]) -> None:
        self._heartbeat = heartbeat
        self._tell = tell
        self._excused = excused
        self._told = False

    async def look(self) -> None:
        """Look now; the receive loop does after every round."""
        stopped = self._heartbeat.quiet_for > SILENCE.total_seconds() and not self._excused()
        if stopped == self._told:
            return
        self._told = stopped
        await self._tell("deliveries-alarm-stopped" if stopped else "deliveries-alarm-again")
