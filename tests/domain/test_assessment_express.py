"""Promises of the express form: words, no percentages, two axes at most."""

from mentoring.assessment import Context, Strength
from mentoring.express import ExpressProfile, express_profile
from mentoring.scoring import Level
from tests.support.pack import bugulma

EXPRESS = bugulma().questionnaire.express_ids


def judged(*scores: int | None, **context: frozenset[str]) -> ExpressProfile:
    answers = dict(zip(EXPRESS, scores, strict=True))
    return express_profile(bugulma().questionnaire, answers, bugulma().rules, context=Context(**context))


def test_each_answer_gets_its_word() -> None:
    words = [word.word for word in judged(0, 1, 2, 3, None, 3, 3, 3).words]
    assert words[:5] == [Level.GROWTH, Level.DEVELOPING, Level.CONFIDENT, Level.PILLAR, None]


def test_the_two_lowest_axes_lead_to_a_first_route() -> None:
    found = judged(1, 2, 0, 3, 3, 3, 3, 3)
    assert found.axes == ("sp", "me")
    assert found.strength == Strength("mp", "mp3", 3)


def test_a_wish_decides_between_equals_and_never_against_a_lower_answer() -> None:
    assert judged(1, 1, 1, 3, 3, 3, 3, 3, important=frozenset({"sp"})).axes == ("sp", "me")
    assert judged(1, 0, 0, 3, 3, 3, 3, 3, important=frozenset({"me"})).axes == ("ko", "sp")


def test_equals_at_the_cut_are_left_to_the_person() -> None:
    found = judged(1, 1, 1, 3, 3, 3, 3, 3)
    assert set(found.tied) == {"me", "ko", "sp"}


def test_confident_answers_ask_for_no_route() -> None:
    assert judged(*[2] * 8).axes == ()


def test_what_was_not_met_yet_is_said_to_be_unknown_not_low() -> None:
    found = judged(None, 2, 2, 2, 2, 2, 2, None)
    assert found.unknown == ("me", "pr")
    assert found.axes == ()


def test_an_empty_form_says_nothing() -> None:
    found = judged(*[None] * 8)
    assert (found.strength, found.axes, len(found.unknown)) == (None, (), 8)
