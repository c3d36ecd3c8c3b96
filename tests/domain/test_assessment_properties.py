"""What holds for every set of answers."""

from hypothesis import given
from hypothesis import strategies as st

from mentoring.assessment import profile, score_axis
from mentoring.questionnaire import LETTERS, Form
from mentoring.scoring import LEVELS
from tests.support.pack import bugulma

QUESTIONNAIRE = bugulma().questionnaire
RULES = bugulma().rules
SCORES = st.none() | st.integers(0, 3)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(QUESTIONNAIRE.item_ids, SCORES))
ITEMS = st.sampled_from(QUESTIONNAIRE.item_ids)
SEEDS = st.text(max_size=12)


def axis_percent(answers: dict[str, int | None], item: str) -> int | None:
    axis = QUESTIONNAIRE.item(item).axis
    return score_axis(QUESTIONNAIRE, axis, answers, RULES).percent


@given(ANSWERS, SEEDS, SEEDS)
def test_the_order_of_printed_anchors_changes_nothing(
    answers: dict[str, int | None], mine: str, yours: str
) -> None:
    def tapped(seed: str) -> dict[str, int | None]:
        letters = {i: QUESTIONNAIRE.letter(i, s, seed) for i, s in answers.items() if s is not None}
        faces = {i: {face.letter: face.score for face in QUESTIONNAIRE.printed(i, seed)} for i in letters}
        return {i: faces[i][letter] for i, letter in letters.items()}

    assert profile(QUESTIONNAIRE, tapped(mine), RULES) == profile(QUESTIONNAIRE, tapped(yours), RULES)


@given(ITEMS, SEEDS)
def test_four_letters_stand_for_four_scores_whatever_the_order(item: str, seed: str) -> None:
    printed = QUESTIONNAIRE.printed(item, seed)
    assert tuple(face.letter for face in printed) == LETTERS
    assert [face.score for face in printed] in ([0, 1, 2, 3], [3, 2, 1, 0])


@given(SEEDS)
def test_exactly_half_of_the_items_are_turned(seed: str) -> None:
    assert sum(QUESTIONNAIRE.is_flipped(item, seed) for item in QUESTIONNAIRE.item_ids) == 24


def test_the_order_is_the_same_in_every_process_for_ever() -> None:
    turned = [item for item in QUESTIONNAIRE.ids(Form.EXPRESS) if QUESTIONNAIRE.is_flipped(item, "17")]
    assert turned == ["ko2", "ir1", "nd3"]


@given(ANSWERS, ITEMS)
def test_a_missing_answer_is_worth_neither_more_than_the_best_nor_less_than_the_worst(
    answers: dict[str, int | None], item: str
) -> None:
    missing = axis_percent({**answers, item: None}, item)
    if missing is None:
        return
    best, worst = axis_percent({**answers, item: 3}, item), axis_percent({**answers, item: 0}, item)
    assert worst is not None
    assert best is not None
    assert worst <= missing <= best


@given(ANSWERS, ITEMS)
def test_a_missing_answer_never_makes_an_invalid_axis_valid(
    answers: dict[str, int | None], item: str
) -> None:
    if axis_percent(answers, item) is None:
        assert axis_percent({**answers, item: None}, item) is None


@given(ANSWERS, ITEMS, st.integers(0, 2))
def test_a_better_answer_never_lowers_an_axis(answers: dict[str, int | None], item: str, score: int) -> None:
    lower, higher = (
        axis_percent({**answers, item: score}, item),
        axis_percent({**answers, item: score + 1}, item),
    )
    if lower is not None and higher is not None:
        assert lower <= higher
        assert LEVELS.index(RULES.level(lower)) <= LEVELS.index(RULES.level(higher))


@given(ANSWERS)
def test_a_profile_names_one_strength_and_three_areas_at_most_from_known_answers(
    answers: dict[str, int | None],
) -> None:
    found = profile(QUESTIONNAIRE, answers, RULES)
    assert len(found.areas) <= 3
    named = [item for area in found.areas for item in area.items]
    assert all(answers[item] is not None for item in named)
    assert all(len(area.items) == 2 for area in found.areas)
    if found.strength is not None:
        assert answers[found.strength.item] == found.strength.score >= 2
        assert found.strength.axis not in {area.axis for area in found.areas}


@given(ANSWERS)
def test_every_deficit_stands_before_what_is_merely_in_development(answers: dict[str, int | None]) -> None:
    areas = profile(QUESTIONNAIRE, answers, RULES).areas
    order = [(not area.is_deficit, -area.priority) for area in areas]
    assert order == sorted(order)
