"""Trouble on demand: refusals, lost answers, silence, slowness."""

import random
from dataclasses import dataclass

from sandbox.botapi.errors import ApiError, MessengerError, too_many_requests
from sandbox.botapi.model import Json

MODES = frozenset({"before", "after", "hang", "hang_after", "drop"})


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` ("*" = any) after `skip` good ones.

    `before`: answered with the error instead of being done (without an error code: only delayed);
    `after`: done, then the connection is dropped; `drop`: dropped without being done;
    `hang`: neither done nor answered; `hang_after`: done, never answered. `chance`: of each call to be one
    of them.
    """

    method: str = "*"
    times: int = 1
    error_code: int | None = None
    description: str = ""
    retry_after: int | None = None
    delay_ms: float = 0.0
    mode: str = "before"
    chat: int | None = None
    skip: int = 0
    chance: float = 1.0

    def __post_init__(self) -> None:
        self.method = self.method.lower()
        if self.mode not in MODES:
            raise MessengerError(f"unknown fault mode: {self.mode}")

    def error(self) -> ApiError | None:
        if self.retry_after is not None and self.error_code in (None, 429):
            return too_many_requests(self.retry_after)
        if self.error_code is None:
            return None
        return ApiError(self.error_code, self.description or f"Error {self.error_code}")


class Faults:
    """A queue of planned faults and a latency every call pays."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self.latency_ms = 0.0
        self.jitter_ms = 0.0

    def plan(self, body: Json) -> None:
        self.planned.append(Fault(**body))

    def take(self, method: str, chat: int) -> Fault | None:
        for fault in self.planned:
            if (
                fault.method in ("*", method)
                and fault.chat in (None, chat)
                and random.random() < fault.chance
            ):
                return self.spend(fault)
        return None

    def spend(self, fault: Fault) -> Fault | None:
        if fault.skip > 0:
            fault.skip -= 1
            return None
        fault.times -= 1
        if fault.times <= 0:
            self.planned.remove(fault)
        return fault

    def latency_s(self) -> float:
        """One way of the trip, in seconds: half of the latency before the effect, half after it."""
        if not self.latency_ms:
            return 0.0
        spread = random.uniform(-self.jitter_ms, self.jitter_ms) if self.jitter_ms else 0.0
        return max(0.0, self.latency_ms + spread) / 2000
