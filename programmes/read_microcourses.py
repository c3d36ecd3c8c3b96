"""Micro-courses from a pack: one file a course, checked to the letter of `content.md` 7."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from mentoring.microcourses import CARD_LIMIT, OPTIONS, QUESTIONS, Microcourse
from mentoring.route_library import RouteLibrary
from programmes.files import Pack
from programmes.nodes import Value
from programmes.problems import collect
from programmes.shapes import build

MICROCOURSES: Final = ("nd_my_list", "nd_incident", "nd_data")


def read_microcourses(pack: Pack, library: RouteLibrary) -> tuple[Microcourse, ...]:
    """All courses. Raises: PackError with the faults of every file."""
    steps = {step.code: [one.acts_as for one in step.confirmers] for step in library.steps}
    return tuple(collect(partial(_course, pack, code, steps) for code in MICROCOURSES))


def _course(pack: Pack, code: str, steps: dict[str, list[str]]) -> Microcourse:
    root = pack.read(f"microcourses/{code}.yaml")
    course = build(Microcourse, root)
    if course.code != code:
        root.field("code").fail(f"expected the code «{code}» here, found «{course.code}»")
    for entry in root.field("closes").items():
        if steps[entry.known(steps, "step")] != ["bot"]:
            entry.fail(f"the step «{entry.text()}» is not confirmed by the bot")
    for entry in root.field("helps").items():
        entry.known(steps, "step")
    _check_cards(root.field("cards").items())
    _check_questions(root.field("questions"), course)
    return course


def _check_cards(cards: Sequence[Value]) -> None:
    for card in cards:
        if len(card.text()) > CARD_LIMIT:
            card.fail(f"a card holds at most {CARD_LIMIT} characters, found {len(card.text())}")


def _check_questions(entries: Value, course: Microcourse) -> None:
    if len(course.questions) != QUESTIONS:
        entries.fail(f"a course asks {QUESTIONS} questions, found {len(course.questions)}")
    for entry, question in zip(entries.items(), course.questions, strict=True):
        if not 1 <= question.right <= OPTIONS:
            entry.field("right").fail(f"«right» is a number from 1 to {OPTIONS}")
