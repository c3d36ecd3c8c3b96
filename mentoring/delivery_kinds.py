"""Every kind of thing the bot says unasked: how urgent it is, and whom it can concern.

`docs/reminders.md` says of each when it comes and how long it helps; a house test keeps the two and the
registry of messages (`handlers.deliveries.registry`) one list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mentoring.people import Role
from mentoring.timing import Urgency

_T, _M, _C, _S, _H = Role.TEACHER, Role.MENTOR, Role.CURATOR, Role.METHODOLOGIST, Role.HEAD
PAIR: Final = frozenset({_T, _M})
STAFF: Final = frozenset({_C, _S})
ALL: Final = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Kind:
    """What may be said unasked. A person of none of the `roles` never hears it."""

    urgency: Urgency
    roles: frozenset[Role]

    @property
    def is_reminder(self) -> bool:
        """Reminders may be switched off; another person's act may not."""
        return self.urgency is not Urgency.ACT


def _kinds(urgency: Urgency, roles: Iterable[Role], *codes: str) -> dict[str, Kind]:
    return {code: Kind(urgency, frozenset(roles)) for code in codes}


KINDS: Final[dict[str, Kind]] = {
    **_kinds(Urgency.ACT, ALL, "broadcast", "broadcast_again"),
    **_kinds(Urgency.ACT, ALL, "role_confirmed", "role_refused", "role_given", "role_revoked"),
    **_kinds(Urgency.ACT, STAFF, "person_to_confirm", "mentor_application", "person_moved"),
    **_kinds(Urgency.ACT, ALL, "person_moved_self"),
    **_kinds(Urgency.ACT, (_M,), "mentor_decision", "group_request", "group_begun", "meeting_reply"),
    **_kinds(Urgency.ACT, (_M, _C, _S), "step_submitted", "route_waiting"),
    **_kinds(Urgency.ACT, (_C,), "route_walked"),
    **_kinds(Urgency.ACT, (_T,), "step_confirmed", "step_returned", "step_lapsed"),
    **_kinds(Urgency.ACT, (_T,), "route_agreed", "route_question", "route_closed", "mirror_done"),
    **_kinds(Urgency.ACT, (_T,), "meeting_sheet", "meeting_log"),
    **_kinds(Urgency.ACT, (_T,), "pair_offer", "pair_next", "pair_onward", "pair_own_word"),
    **_kinds(Urgency.ACT, (_M,), "pair_request", "pair_replaced", "pair_freed"),
    **_kinds(Urgency.ACT, PAIR, "pair_active", "pair_ended", "pair_done", "pair_paused", "pair_resumed"),
    **_kinds(Urgency.ACT, PAIR, "pair_help"),
    **_kinds(Urgency.ACT, PAIR, "group_two", "group_off", "partner_left", "writing_relay"),
    **_kinds(Urgency.ACT, PAIR, "meeting_offered", "meeting_taken", "meeting_called_off", "meeting_missed"),
    **_kinds(Urgency.ACT, ALL, "event_moved", "event_cancelled", "event_place_free"),
    **_kinds(Urgency.ACT, ALL, "event_added", "event_removed"),
    **_kinds(Urgency.ACT, ALL, "series_more"),
    **_kinds(Urgency.ACT, (_S,), "matching_ready", "broadcast_held", "broadcast_corrected"),
    **_kinds(Urgency.ACT, ALL, "roadmap_asked", "roadmap_given", "roadmap_returned"),
    **_kinds(Urgency.ACT, ALL, "community_asked", "community_joined", "community_leader"),
    **_kinds(Urgency.ACT, (_H,), "roadmap_done"),
    **_kinds(Urgency.ACT, (_S, _H), "roadmap_proposed"),
    **_kinds(Urgency.SIGNED_UP, PAIR, "meeting_day_before", "meeting_two_hours"),
    **_kinds(Urgency.SIGNED_UP, PAIR, "meeting_held", "meeting_marks_differ", "pair_pause_over"),
    **_kinds(Urgency.SIGNED_UP, STAFF, "meeting_held_for"),
    **_kinds(Urgency.SIGNED_UP, (_M,), "visit_ended"),
    **_kinds(Urgency.SIGNED_UP, ALL, "event_day_before", "event_two_hours", "event_results"),
    **_kinds(Urgency.SIGNED_UP, (_S,), "event_results_asked"),
    **_kinds(Urgency.OPTIONAL, ALL, "event_announced", "event_deadline", "event_feedback"),
    **_kinds(Urgency.OPTIONAL, ALL, "career_course", "career_category", "career_compliance"),
    **_kinds(Urgency.OPTIONAL, ALL, "roadmap_due", "roadmap_passed"),
    **_kinds(Urgency.OPTIONAL, (_H,), "roadmap_late"),
    **_kinds(Urgency.OPTIONAL, (_H,), "indicator_digest"),
    **_kinds(Urgency.OPTIONAL, (_T,), "career_young", "no_pair"),
    **_kinds(Urgency.OPTIONAL, (_T,), "assessment_unfinished", "assessment_full", "assessment_again"),
    **_kinds(Urgency.OPTIONAL, (_T,), "step_due", "step_passed", "request_unanswered", "pulse"),
    **_kinds(Urgency.OPTIONAL, (_M,), "scale_again", "request_waiting", "visit_feedback"),
    **_kinds(Urgency.OPTIONAL, (_M, _C, _S), "step_waits"),
    **_kinds(Urgency.OPTIONAL, PAIR, "pair_quiet", "pair_may"),
    **_kinds(Urgency.OPTIONAL, (_T, _M, _C), "agreement_ends"),
    **_kinds(Urgency.OPTIONAL, (_C,), "staff_confirm", "vacancies_asked", "curator_fortnight"),
    **_kinds(Urgency.SIGNED_UP, ALL, "series_homework", "series_certificate"),
    **_kinds(Urgency.WISH, (_M,), "wish_mentor"),
    **_kinds(Urgency.WISH, (_T,), "wish_thanks"),
    **_kinds(Urgency.WISH, ALL, "wish_teachers"),
}


def reminders_for(roles: Iterable[Role]) -> tuple[str, ...]:
    """Kinds that these roles can be reminded of, and so may switch off."""
    held = frozenset(roles)
    return tuple(code for code, kind in KINDS.items() if kind.is_reminder and kind.roles & held)
