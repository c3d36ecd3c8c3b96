"""Who may take which form."""

from mentoring.errors import NotAllowed
from mentoring.people import Actor, Role


def may_assess(actor: Actor) -> None:
    """Pending teachers may assess themselves already. Raises: NotAllowed."""
    if not any(grant.role is Role.TEACHER for grant in actor.grants):
        raise NotAllowed(Role.TEACHER.value)
