"""Random people tap what they see and type what comes to mind: every promise holds after every step.

A failure prints its seed and the story so far; ROSTOK_SEED=… plays the same one again, ROSTOK_STEPS longer.
"""

import os
import random

import pytest

from tests.simulation.play import Play, errors_logged, still_world

STEPS = int(os.environ.get("ROSTOK_STEPS") or 120)
TOLD = 25


async def plays(seed: int, steps: int) -> None:
    with errors_logged() as errors:
        async with still_world() as world:
            play = Play(world, seed)
            await play.gather()
            for number in range(steps):
                try:
                    problems = await play.step() + errors
                except Exception as error:  # noqa: BLE001 - it is told with the story
                    problems = [repr(error), *errors]
                if problems:
                    story = "\n".join(play.story[-TOLD:])
                    pytest.fail(f"ROSTOK_SEED={seed}, step {number}:\n{story}\n\n" + "\n".join(problems))


@pytest.mark.parametrize("seed", [int(os.environ["ROSTOK_SEED"])] if "ROSTOK_SEED" in os.environ else [1, 2])
async def test_random_people_break_nothing(seed: int) -> None:
    await plays(seed, STEPS)


@pytest.mark.torture
@pytest.mark.parametrize("round_", range(10))
async def test_random_people_break_nothing_for_long(round_: int) -> None:
    await plays(random.randrange(2**32), 2000)


async def test_a_seed_tells_the_same_story_twice() -> None:
    stories = []
    for _ in range(2):
        async with still_world() as world:
            play = Play(world, 7)
            await play.gather()
            for _step in range(20):
                await play.step()
            stories.append(play.story)
    assert stories[0] == stories[1]
