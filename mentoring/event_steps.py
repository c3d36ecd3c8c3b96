"""Which steps of a route an event counts for: the form of the step, the kind and the axes of the event."""

from enum import StrEnum
from typing import Final

from mentoring.attendance import Gathering
from mentoring.route_library import EvidenceKind, StepTemplate
from mentoring.routes import StepStatus

KINDS_OF: Final[dict[str, frozenset[str]]] = {
    "seminar": frozenset({"seminar", "webinar", "meeting"}),
    "webinar": frozenset({"webinar", "seminar"}),
    "masterclass": frozenset({"masterclass", "open_lesson"}),
    "conference": frozenset({"conference", "readings"}),
}
"""Kinds of events that are a form of work; every other form is not an event."""

MARKED: Final = frozenset({EvidenceKind.CODE, EvidenceKind.TAP})
"""A step that asks for one of these is closed by having been there; another one wants something brought."""

COUNTABLE: Final = frozenset(
    {
        StepStatus.PLANNED,
        StepStatus.ACTIVE,
        StepStatus.RETURNED,
        StepStatus.SUBMITTED,
        StepStatus.UNCONFIRMED,
    }
)


class Fit(StrEnum):
    """How surely an event is what a step means."""

    NO = "no"
    PERHAPS = "perhaps"
    """Of its kind: the person knows."""
    SURELY = "surely"
    """Of its kind, and for its axis."""


def is_event_step(template: StepTemplate) -> bool:
    """Whether the step is an event that somebody organises."""
    organised = any(one.acts_as == "organiser" for one in template.confirmers)
    by_code = EvidenceKind.CODE in template.evidence.kinds
    return template.form.code in KINDS_OF and (organised or by_code)


def fit(template: StepTemplate, kind: str, axes: frozenset[str]) -> Fit:
    """Whether an event of this kind, for these axes, may be counted for the step."""
    if not is_event_step(template) or kind not in KINDS_OF[template.form.code]:
        return Fit.NO
    if not axes:
        return Fit.PERHAPS
    return Fit.SURELY if template.axis in axes else Fit.NO


def fits(template: StepTemplate, event: Gathering) -> Fit:
    """The same of an event one was at."""
    return fit(template, event.kind, event.axes)


def closes_it(template: StepTemplate, status: StepStatus) -> bool:
    """Whether having been there closes the step: nothing else is to be brought, or it was brought."""
    asks_nothing = bool(MARKED & set(template.evidence.kinds))
    return asks_nothing or status in (StepStatus.SUBMITTED, StepStatus.UNCONFIRMED)
