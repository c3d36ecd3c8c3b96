"""Which invitations may exist, and until when they let people in."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mentoring.invitations import (
    LIFETIME,
    Invitation,
    InvitationClosed,
    InvitationNotOffered,
    State,
    check_offer,
    hash_of,
    is_token,
    link_of,
    new_token,
)
from mentoring.people import Role

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FRESH = Invitation(1, 1, Role.TEACHER, 5, None, 2, 0, NOW + LIFETIME, None)


def test_a_token_fits_a_link_and_only_its_hash_can_be_kept() -> None:
    token = new_token(secrets.token_urlsafe)
    assert is_token(token)
    assert link_of(token, "rostok_bot") == f"https://t.me/rostok_bot?start={token}"
    assert token not in hash_of(token)
    assert new_token(secrets.token_urlsafe) != token


@pytest.mark.parametrize(
    "payload", ["", "short", "x" * 65, "привет-привет-привет", "a b" * 8, "'; DROP--" * 4]
)
def test_what_cannot_be_a_token_is_not_looked_up(payload: str) -> None:
    assert not is_token(payload)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, State.OPEN),
        ({"used": 2}, State.USED),
        ({"max_uses": None, "used": 500}, State.OPEN),
        ({"expires_at": NOW}, State.EXPIRED),
        ({"expires_at": NOW + timedelta(seconds=1)}, State.OPEN),
        ({"revoked_at": NOW, "used": 2, "expires_at": NOW}, State.REVOKED),
    ],
)
def test_it_says_why_it_lets_nobody_in(changes: dict[str, object], state: State) -> None:
    assert replace(FRESH, **changes).state(NOW) is state  # type: ignore[arg-type]


def test_a_closed_link_says_when_it_ended() -> None:
    with pytest.raises(InvitationClosed) as refusal:
        replace(FRESH, expires_at=NOW).must_be_open(NOW)
    assert (refusal.value.state, refusal.value.at) == (State.EXPIRED, NOW)


def test_only_a_shared_link_of_a_school_makes_pending_people() -> None:
    assert FRESH.makes_pending
    assert not replace(FRESH, person_id=9).makes_pending
    assert not replace(FRESH, role=Role.CURATOR).makes_pending


@pytest.mark.parametrize(
    ("role", "school", "uses"),
    [(Role.TEACHER, 5, 30), (Role.MENTOR, 5, 1), (Role.CURATOR, 5, 1), (Role.METHODOLOGIST, None, 1)],
)
def test_invitations_that_exist(role: Role, school: int | None, uses: int) -> None:
    check_offer(role, school, uses)


@pytest.mark.parametrize(
    ("role", "school", "uses"),
    [
        (Role.CURATOR, 5, 2),
        (Role.METHODOLOGIST, None, 10),
        (Role.HEAD, 5, 1),
        (Role.TEACHER, None, 30),
        (Role.CURATOR, None, 1),
        (Role.TEACHER, 5, 0),
    ],
)
def test_invitations_that_cannot_exist(role: Role, school: int | None, uses: int) -> None:
    with pytest.raises(InvitationNotOffered):
        check_offer(role, school, uses)
