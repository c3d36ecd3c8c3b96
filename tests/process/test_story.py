"""A young teacher's first weeks, lived over HTTP against the real process: inbox, ticks, clock and all."""

from pathlib import Path

import pytest

from tests.support.http_hands import PATIENCE, HttpTown
from tests.support.messenger import Sandbox
from tests.support.sandbox_process import running
from tests.support.story import first_weeks

pytestmark = pytest.mark.process


async def test_a_young_teacher_s_first_weeks(tmp_path: Path) -> None:
    async with running(tmp_path) as started, Sandbox.at(started.url, patience=PATIENCE) as sandbox:
        await first_weeks(HttpTown(sandbox))
        assert await started.end() == 0
