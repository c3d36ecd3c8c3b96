"""Promises of the shipped pack: whole, calm, and loaded as it is written."""

import re

import pytest

from mentoring.events import Field
from mentoring.programme import Operator, Weight
from mentoring.questionnaire import Form, Wording
from mentoring.route_library import StepTemplate
from programmes.check import check
from programmes.loader import load, names
from programmes.problems import PackError
from tests.support.pack import bugulma

QUESTIONNAIRE = bugulma().questionnaire
LIBRARY = bugulma().library
SPECIAL_STEPS = tuple(special.step for template in LIBRARY.specials for special in template.steps)
STEPS = (LIBRARY.first, *LIBRARY.steps, LIBRARY.last, *SPECIAL_STEPS)


@pytest.mark.parametrize("name", names())
def test_every_shipped_pack_is_good_and_complete(name: str) -> None:
    report = check(name)
    assert report.problems == ()
    assert report.is_good
    whole = {"axes": 8, "items": 48, "express": 8, "mirror": 16, "steps": 72, "specials": 6, "months": 12}
    whole |= {"microcourses": 3}
    assert {what: report.counts[what] for what in whole} == whole


def test_the_pack_of_bugulma_speaks_for_bugulma() -> None:
    programme = bugulma()
    assert programme.timezone == "Europe/Moscow"
    assert [baseline.percent for baseline in programme.baselines] == [25, 30]
    assert sum(kind.count or 0 for kind in programme.school_kinds) == 40
    assert len(programme.about) == 11
    assert [form.rows for form in programme.lists.forms] == [(f"БУГ-Ф{n}",) for n in range(1, 11)]


def test_axes_come_in_the_order_that_opens_gently() -> None:
    order = [axis.letters for axis in QUESTIONNAIRE.axes]
    assert order == ["МЕ", "КО", "СП", "МП", "ЦП", "ИР", "НД", "ПР"]
    assert [QUESTIONNAIRE.item(item).axis for item in QUESTIONNAIRE.ids(Form.EXPRESS)] == [
        axis.code for axis in QUESTIONNAIRE.axes
    ]


def test_express_and_mirror_can_be_laid_side_by_side() -> None:
    assert set(QUESTIONNAIRE.express_ids) <= QUESTIONNAIRE.key_ids
    for item_id in QUESTIONNAIRE.mirror_ids:
        assert QUESTIONNAIRE.item(item_id).mirror is not None
        assert len(QUESTIONNAIRE.printed_mirror(item_id, "7")) == 4


def test_an_item_is_printed_with_the_words_of_the_author() -> None:
    item = QUESTIONNAIRE.item("me2")
    assert item.code == "МЕ-2"
    assert item.wording == Wording(
        "Распределение времени урока",
        (
            "до закрепления обычно не доходим",
            "половина уроков заканчивается «на звонке»",
            "почти всегда успеваем вывод и задание на дом",
            "имею запасной и сокращённый вариант и меняю ход без потери цели",
        ),
    )
    texts = {face.score: face.text for face in QUESTIONNAIRE.printed("me2", "7")}
    assert texts[0] == "До закрепления обычно не доходим"


def test_frequency_items_share_one_scale_already_turned() -> None:
    reverse = [item for item in QUESTIONNAIRE.items if item.reverse]
    assert [item.id[-1] for item in reverse] == ["6"] * 8
    scale = ("почти каждую неделю", "два–три раза", "один раз", "ни разу")
    assert {item.wording.anchors for item in reverse} == {scale}


def test_first_grade_is_assessed_without_marks() -> None:
    item = QUESTIONNAIRE.item("me4")
    variant = item.worded(first_grade=True)
    assert variant.title == "Оценивание без отметок"
    assert not any("отметк" in anchor for anchor in variant.anchors)
    assert QUESTIONNAIRE.item("me1").worded(first_grade=True) == QUESTIONNAIRE.item("me1").wording
    assert QUESTIONNAIRE.printed("me4", "7", first_grade=True) != QUESTIONNAIRE.printed("me4", "7")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_every_step_says_why_in_twelve_words_and_what_to_bring(step: StepTemplate) -> None:
    assert step.title[0].isupper() or step.title[0] == "«"
    assert 1 <= len([word for word in step.why.split() if word != "—"]) <= 12
    assert step.evidence.text
    assert step.confirmers
    assert not re.search(r"[!?]$", step.why)


@pytest.mark.parametrize("step", LIBRARY.steps, ids=lambda step: step.code)
def test_every_chosen_step_can_be_begun_within_twenty_minutes(step: StepTemplate) -> None:
    assert step.start is not None
    assert 1 <= step.start.minutes <= 20
    assert step.start.text[0].islower()


@pytest.mark.parametrize("axis", [axis.code for axis in QUESTIONNAIRE.axes])
def test_every_axis_offers_nine_steps_and_a_first_action(axis: str) -> None:
    assert [step.number for step in LIBRARY.of(axis)] == list(range(1, 10))
    assert LIBRARY.first_action(axis) is not None


def test_a_wish_to_cancel_a_form_is_never_proposed_by_itself() -> None:
    assert not LIBRARY.step("nd-9").auto_propose


def test_the_special_sets_are_as_long_as_they_promise() -> None:
    lengths = {template.code: len(template.steps) for template in LIBRARY.specials}
    assert lengths == {
        "first_ten_days": 10,
        "contest_six_weeks": 6,
        "first_category": 8,
        "mentor_school": 6,
        "comeback": 7,
        "second_subject": 9,
    }


def test_a_contest_is_announced_earlier_than_anything_else() -> None:
    assert bugulma().event_kind("contest").reminders == (45, 30, 14, 7, 3, 1)
    assert bugulma().event_kind("course").reminders == (30, 14, 3)
    assert bugulma().event_kind("seminar").reminders == (7, 3, 1)


def test_every_form_is_short_and_asks_whom_it_is_for() -> None:
    for kind in bugulma().event_kinds:
        assert len(kind.form) <= 10
        assert Field.AUDIENCE in kind.form
        assert len(kind.short or kind.label) <= 24
    assert bugulma().kind_or_last("gone").code == "other"


def test_a_paid_contest_is_never_proposed() -> None:
    contest, course = bugulma().event_kind("contest"), bugulma().event_kind("course")
    assert (contest.proposes(None), contest.proposes("500 ₽"), course.proposes("500 ₽")) == (
        True,
        False,
        True,
    )


def test_consent_means_nothing_until_the_operator_is_filled_in() -> None:
    assert not bugulma().operator.is_filled
    assert "inn" in bugulma().operator.missing
    assert Operator(**dict.fromkeys(bugulma().operator.missing, "учебные данные")).is_filled


def test_the_consent_names_all_its_fields_and_is_known_by_its_sum() -> None:
    consent = bugulma().consent
    assert {"full_name", "operator_full_name", "hash", "datetime", "messenger_id"} <= consent.fields
    text = consent.filled(dict.fromkeys(consent.fields, "учебные данные"))
    assert "{" not in text
    assert len(consent.digest()) == 64
    with pytest.raises(KeyError):
        consent.filled({})


def test_a_condition_of_matching_gives_no_points_and_an_unknown_one_neither() -> None:
    matching = bugulma().matching
    assert matching.weight_of("capacity") is Weight.MANDATORY
    assert matching.points_of("capacity") == 0
    assert (
        matching.points_of("subject") > matching.points_of("same_school") > matching.points_of("balance") > 0
    )
    assert matching.weight_of("star_sign") is Weight.OFF


def test_an_unknown_subject_of_an_older_pack_is_shown_as_it_is() -> None:
    assert bugulma().subject_title("mathematics") == "Математика"
    assert bugulma().subject_title("alchemy") == "alchemy"


def test_numbers_never_part_from_their_words() -> None:
    assert "25\N{NO-BREAK SPACE}%" in bugulma().about[1]
    assert "№\N{NO-BREAK SPACE}1" in bugulma().about[0]


def test_there_is_no_such_programme() -> None:
    with pytest.raises(PackError, match=r"no such programme; known:.*bugulma"):
        load("atlantis")
