"""A broken pack is refused with its file, its line and plain words."""

from pathlib import Path

import pytest

from programmes.check import check
from programmes.loader import load
from programmes.problems import PackError
from tests.support.packs import copied
from tests.support.packs import planted as plant


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return copied(tmp_path)


FAULTS = [
    ("common/items/me.yaml", "    - думаю «получилось/нет»\n", "", "needs 4 anchors"),
    ("common/items/ko.yaml", "- id: ko2", "- id: ko1", "expected the id «ko2» here, found «ko1»"),
    ("common/items/pr.yaml", "  short: неожиданный вопрос ученика\n", "", "the field «short» is missing"),
    (
        "common/specials/first_ten_days.yaml",
        "      kindergarten_teacher:",
        "      nurse:",
        "unknown position «nurse»",
    ),
    ("common/specials/contest_six_weeks.yaml", "short: [1, 3, 5]", "short: [1, 9]", "there is no step 9"),
    ("common/items/sp.yaml", "  reverse: true", "  reverse: perhaps", "expected true or false"),
    ("common/items/nd.yaml", "  title: Права и меры поддержки", "  titel: Права", "unknown field «titel»"),
    ("common/questionnaire.yaml", "sp1, mp3", "sp9, mp3", "unknown item «sp9»"),
    ("common/questionnaire.yaml", "[me2, ko2", "[ko2, me2", "in the order of the axes"),
    ("common/scoring.yaml", "inclusive_class: ir", "inclusive_class: xx", "unknown axis «xx»"),
    ("common/scoring.yaml", "levels: [40, 60, 80]", "levels: [60, 40, 80]", "must grow"),
    ("common/scoring.yaml", "self_below: 40", "self_below: сорок", "expected a whole number, found «сорок»"),
    ("common/microcourses/nd_my_list.yaml", "right: 2", "right: 5", "«right» is a number from 1 to 4"),
    (
        "common/microcourses/nd_my_list.yaml",
        "[nd-1]",
        "[nd-2]",
        "the step «nd-2» is not confirmed by the bot",
    ),
    ("common/microcourses/nd_my_list.yaml", "helps: []", "helps: [nd-10]", "unknown step «nd-10»"),
    (
        "common/microcourses/nd_my_list.yaml",
        "- 'Два документа",
        f"- '{'а' * 350}Два",
        "a card holds at most 350 characters",
    ),
    (
        "common/microcourses/nd_my_list.yaml",
        "code: nd_my_list",
        "code: other",
        "expected the code «nd_my_list» here",
    ),
    ("common/steps/ir.yaml", "  form: practice", "  form: magic", "unknown form «magic»; known:"),
    ("common/steps/ir.yaml", "[specialist]", "[wizard]", "unknown confirmer «wizard»"),
    ("common/steps/me.yaml", "- code: me-4", "- code: me-3", "expected the code «me-4» here"),
    ("common/steps/cp.yaml", "  days: 10", "  days: скоро", "expected a whole number, found «скоро»"),
    ("common/steps/nd.yaml", "only_for: class_teacher", "only_for: king", "unknown duty «king»"),
    ("common/steps/pr.yaml", "{minutes: 10,", "{minutes: 40,", "at most 20 minutes"),
    ("common/steps/common.yaml", "real_lesson: me-3", "real_lesson: ko-1", "unknown step on a real lesson"),
    ("common/specials/comeback.yaml", "code: comeback-2", "code: comeback-1", "stands twice"),
    ("common/forms.yaml", "acts_as: mentor}", "acts_as: emperor}", "unknown role «emperor»"),
    ("common/forms.yaml", "{code: seminar,", "{code: webinar,", "the code «webinar» stands twice"),
    ("common/axes.yaml", "{code: ko,", "{code: me,", "the code «me» stands twice"),
    ("common/people.yaml", "{code: physics,", "{code: chemistry,", "the code «chemistry» stands twice"),
    ("common/events.yaml", "[45, 30, 14, 7, 3, 1]", "[1, 30]", "from the earliest to the last"),
    (
        "common/events.yaml",
        "[starts, place, hours, audience, about]",
        "[starts, hours]",
        "asks whom it is for",
    ),
    ("common/events.yaml", "[starts, place, hours, audience", "[starts, starts, audience", "stands twice"),
    ("common/events.yaml", "[starts, place, hours, audience", "[starts, title, audience", "asked by itself"),
    ("common/calendar.yaml", "last: 2026-11-04", "last: 2026-31-04", "expected a date such as 2026-09-01"),
    ("common/calendar.yaml", "last: 2026-11-04", "last: 2026-11-20", "overlaps a quarter"),
    ("common/calendar.yaml", "first: 09-01", "first: 1 сентября", "a month and a day such as 09-01"),
    ("common/rhythm.yaml", "- month: 9", "- month: 8", "each of its twelve months once"),
    ("common/matching.yaml", "weight: high", "weight: huge", "«huge» is not one of: mandatory, high"),
    ("common/matching.yaml", "points: {high:", "points: {huge:", "«huge» is not one of: mandatory, high"),
    ("bugulma/programme.yaml", "Europe/Moscow", "Europe/Bugulma", "unknown time zone"),
    ("bugulma/programme.yaml", "axes: [pr, me, sp]", "axes: [pr, zz, sp]", "unknown axis «zz»"),
    ("bugulma/programme.yaml", "title: Эффективное наставничество\n", "", "the field «title» is missing"),
    ("bugulma/lists.yaml", "communities:", "communities: [", "not valid YAML"),
    ("common/operator.yaml", "inn: ''", "inn: ''\ninn: ''", "the field «inn» stands twice"),
    ("common/consent.ru.md", "{full_name}", "{full_name", "not closed"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_a_fault_is_refused_at_its_place(packs: Path, file: str, old: str, new: str, words: str) -> None:
    spoilt = plant(packs, file, old, new)
    with pytest.raises(PackError) as refusal:
        load("bugulma", packs)
    problem = next(found for found in refusal.value.problems if words in found.message)
    assert problem.file == file
    assert problem.line <= spoilt + 1
    assert str(problem).startswith(f"{file}:{problem.line}: ")


def test_the_line_is_the_very_line_of_a_wrong_value(packs: Path) -> None:
    spoilt = plant(packs, "common/steps/ir.yaml", "  form: practice", "  form: magic")
    with pytest.raises(PackError) as refusal:
        load("bugulma", packs)
    assert refusal.value.problems[0].line == spoilt


def test_faults_of_several_files_are_named_at_once(packs: Path) -> None:
    plant(packs, "common/items/me.yaml", "    - не анализирую\n", "")
    plant(packs, "common/items/ir.yaml", "- id: ir3", "- id: ir7")
    plant(packs, "common/people.yaml", "{code: physics,", "{code: chemistry,")
    plant(packs, "common/rhythm.yaml", "- month: 9", "- month: soon")
    with pytest.raises(PackError) as refusal:
        load("bugulma", packs)
    assert {problem.file for problem in refusal.value.problems} == {
        "common/items/me.yaml",
        "common/items/ir.yaml",
        "common/people.yaml",
        "common/rhythm.yaml",
    }


def test_a_missing_file_is_named(packs: Path) -> None:
    (packs / "common/items/me.yaml").unlink()
    with pytest.raises(PackError, match=r"bugulma/items/me\.yaml:1: the file is missing"):
        load("bugulma", packs)


def test_an_empty_file_is_named(packs: Path) -> None:
    (packs / "common/matching.yaml").write_text("", encoding="utf-8")
    with pytest.raises(PackError, match=r"common/matching\.yaml:1: the file is empty"):
        load("bugulma", packs)


def test_a_file_of_the_municipality_replaces_the_common_one(packs: Path) -> None:
    own = packs / "bugulma/operator.yaml"
    text = (packs / "common/operator.yaml").read_text(encoding="utf-8")
    own.write_text(text.replace("name: ''", "name: учебные данные", 1), encoding="utf-8")
    assert load("bugulma", packs).operator.name == "учебные данные"
    assert load("bugulma").operator.name == ""


def test_a_misspelt_file_of_the_municipality_does_not_pass_unnoticed(packs: Path) -> None:
    (packs / "bugulma/operater.yaml").write_text("name: x\n", encoding="utf-8")
    problems = check("bugulma", packs).problems
    assert [problem.file for problem in problems] == ["bugulma/operater.yaml"]


def test_words_that_never_stand_on_a_screen_are_found(packs: Path) -> None:
    line = plant(packs, "common/steps/me.yaml", "title: Один урок от результата", "title: Ваш дефицит")
    (problem,) = check("bugulma", packs).problems
    assert (problem.file, problem.line) == ("common/steps/me.yaml", line - 2)
    assert "дефицит" in problem.message


def test_a_report_of_a_broken_pack_has_its_faults_and_no_counts(packs: Path) -> None:
    plant(packs, "common/items/me.yaml", "    - не анализирую\n", "")
    report = check("bugulma", packs)
    assert not report.is_good
    assert report.counts == {}
