"""One-time codes: their states, and guessing that leads nowhere."""

from datetime import UTC, datetime, timedelta

import pytest

from mentoring.step_codes import GUESSES, LIFETIME, CodeState, Guesses, StepCode, TooManyGuesses

NOW = datetime(2026, 10, 13, 12, tzinfo=UTC)
CODE = StepCode(1, 7, "418205", "token", None, NOW + LIFETIME, None, None)


def test_a_code_is_open_until_it_is_used_revoked_or_old() -> None:
    assert CODE.state(NOW) is CodeState.OPEN
    assert CODE.state(NOW + LIFETIME) is CodeState.EXPIRED
    revoked = StepCode(1, 7, "418205", "token", None, NOW + LIFETIME, NOW, None)
    used = StepCode(1, 7, "418205", "token", "yes", NOW + LIFETIME, None, NOW)
    assert (revoked.state(NOW), used.state(NOW)) == (CodeState.REVOKED, CodeState.USED)


def test_five_wrong_codes_close_the_door_for_an_hour_to_that_account_alone() -> None:
    guesses = Guesses()
    for _ in range(GUESSES):
        guesses.check(1, NOW)
        guesses.note(1, NOW)
    with pytest.raises(TooManyGuesses):
        guesses.check(1, NOW + timedelta(minutes=59))
    guesses.check(2, NOW)
    guesses.check(1, NOW + timedelta(minutes=61))
    assert not guesses.wrong, "nothing is remembered of an account that stopped"
