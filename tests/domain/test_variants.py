"""Questionnaires of other positions, and earlier versions: every word right, nothing compared by mistake."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.assessment import profile
from mentoring.express import express_profile
from mentoring.haste import Sitting, haste
from mentoring.questionnaire import Form, Item, Questionnaire
from mentoring.variants import QuestionnaireBook, Renewal, Variant
from programmes.check import check
from programmes.files import PACKS
from programmes.keeping import fingerprint, kept
from programmes.loader import load
from tests.support.pack import bugulma

BOOK = bugulma().book
RULES = bugulma().rules
VARIANTS = {one.questionnaire.code: one for one in BOOK.variants}


def words(item: Item) -> str:
    worded = [one for one in (item.wording, item.mirror, item.first_grade) if one is not None]
    return " ".join(
        (item.short, item.note or "", *(text for one in worded for text in (one.title, *one.anchors)))
    )


def test_four_positions_have_questions_of_their_own() -> None:
    assert sorted(VARIANTS) == ["q_nachalka", "q_pdo", "q_psiholog", "q_vospitatel"]


@pytest.mark.parametrize(
    ("code", "foreign"),
    [
        ("q_vospitatel", r"\bурок|\bученик|\bкласс|\bшкол|отметк|журнал|звонк[аеу]|учител"),
        ("q_pdo", r"\bурок|\bученик|\bкласс|предмет|рабочая программа|учител"),
        ("q_psiholog", r"звонок[^ ]|завуч.*урок"),
    ],
)
def test_no_word_of_another_position_is_left(code: str, foreign: str) -> None:
    for item in VARIANTS[code].questionnaire.items:
        assert not re.search(foreign, words(item), re.IGNORECASE), words(item)


def test_the_psychologist_speaks_of_lessons_only_where_the_teacher_gives_them() -> None:
    found = [i.id for i in VARIANTS["q_psiholog"].questionnaire.items if re.search(r"\bурок", words(i))]
    assert found == ["pr2"], "«отвечаю о том, что помогает на уроке»"


def test_the_psychologist_is_asked_42_in_full_7_in_short_and_mirrored_in_14() -> None:
    asked = VARIANTS["q_psiholog"].questionnaire
    assert [len(asked.ids(form)) for form in (Form.FULL, Form.EXPRESS, Form.MIRROR)] == [42, 7, 14]
    assert "mp" not in asked.axis_codes


@pytest.mark.parametrize("code", sorted(VARIANTS))
def test_a_variant_keeps_the_numbers_of_items_and_the_order_of_axes(code: str) -> None:
    asked = VARIANTS[code].questionnaire
    assert set(asked.item_ids) <= set(BOOK.main.item_ids)
    assert asked.axis_codes == tuple(axis for axis in BOOK.main.axis_codes if axis in asked.axis_codes)
    assert all(asked.item(item).mirror is not None for item in asked.mirror_ids)
    assert asked.version.endswith(code.removeprefix("q_")), "the version kept with an attempt names it"


@given(st.sampled_from(sorted(VARIANTS)), st.data())
@settings(max_examples=40)
def test_a_profile_of_any_variant_stands_on_its_own_axes(code: str, data: st.DataObject) -> None:
    asked = VARIANTS[code].questionnaire
    answers = data.draw(st.fixed_dictionaries(dict.fromkeys(asked.item_ids, st.none() | st.integers(0, 3))))
    made = profile(asked, answers, RULES)
    assert tuple(score.axis for score in made.scores) == asked.axis_codes
    assert {area.axis for area in made.areas} <= set(asked.axis_codes)
    assert len(express_profile(asked, answers, RULES).words) == len(asked.axes)
    haste(asked, Sitting(answers, "7", dict.fromkeys(asked.item_ids, 9.0), 20), RULES.haste)


@pytest.mark.parametrize(
    ("position", "subjects", "code"),
    [
        (None, ("mathematics",), "teacher"),
        (None, ("kindergarten",), "q_vospitatel"),
        (None, ("psychology",), "q_psiholog"),
        (None, ("primary", "music"), "teacher"),
        (None, (), "teacher"),
        ("psychologist", ("history",), "q_psiholog"),
        ("teacher", ("primary",), "teacher"),
        ("director", ("primary",), "teacher"),
        ("extra_teacher", (), "q_pdo"),
    ],
)
def test_the_position_chooses_and_without_one_the_only_kind_of_subject(
    position: str | None, subjects: tuple[str, ...], code: str
) -> None:
    assert BOOK.of(position, subjects).code == code


@given(st.text(max_size=8), st.sampled_from(sorted(VARIANTS)))
@settings(max_examples=30)
def test_the_order_of_anchors_depends_on_the_person_and_on_the_version(seed: str, code: str) -> None:
    asked = VARIANTS[code].questionnaire
    other = replace(asked, version=asked.version + "x")

    def turned(one: Questionnaire, by: str) -> frozenset[str]:
        return frozenset(item for item in one.item_ids if one.is_flipped(item, by))

    assert turned(asked, seed) != turned(other, seed), "another version, another order"
    assert turned(asked, seed) != turned(asked, seed + "1"), "another person, another order"
    assert len(turned(asked, seed)) == len(asked.items) // 2


# --- versions ---


def with_renewal(axes: dict[str, str]) -> QuestionnaireBook:
    newer = replace(BOOK.main, version="2027.1")
    return QuestionnaireBook(
        newer, BOOK.variants, (BOOK.main,), (Renewal("teacher", "2026.1", "2027.1", axes),)
    )


def test_versions_are_compared_only_in_the_axes_of_a_declared_mapping() -> None:
    old, new = ("teacher", "2026.1"), ("teacher", "2027.1")
    assert with_renewal({"me": "me", "ko": "sp"}).same_axes(old, new) == {"me": "me", "ko": "sp"}
    assert with_renewal({}).same_axes(old, new) == {}
    assert with_renewal({"me": "me"}).same_axes(new, old) == {}, "never backwards"
    assert BOOK.same_axes(("teacher", "2026.1"), ("q_pdo", "2026.1-pdo")) == {}
    assert set(BOOK.same_axes(old, old)) == set(BOOK.main.axis_codes)


def test_two_renewals_join_where_both_say_the_same() -> None:
    newest = replace(BOOK.main, version="2028.1")
    between = replace(BOOK.main, version="2027.1")
    book = QuestionnaireBook(
        newest,
        (),
        (BOOK.main, between),
        (
            Renewal("teacher", "2026.1", "2027.1", {"me": "me", "ko": "ko"}),
            Renewal("teacher", "2027.1", "2028.1", {"me": "sp"}),
        ),
    )
    assert book.same_axes(("teacher", "2026.1"), ("teacher", "2028.1")) == {"me": "sp"}


def copied(tmp_path: Path) -> Path:
    root = tmp_path / "programmes"
    for name in ("common", "bugulma"):
        shutil.copytree(PACKS / name, root / name)
    return root


def renew(root: Path, *, keep: bool = True, mapping: str = "{me: me}") -> None:
    """What a municipality does when it betters an item."""
    head, items = root / "common/questionnaire.yaml", root / "common/items/me.yaml"
    if keep:
        (root / "common/older").mkdir(exist_ok=True)
        (root / "common/older/teacher-2026.1.yaml").write_text(kept(BOOK.main), encoding="utf-8")
    items.write_text(items.read_text("utf-8").replace("title: Цель урока", "title: Замысел урока"), "utf-8")
    head.write_text(head.read_text("utf-8").replace("version: '2026.1'", "version: '2027.1'"), "utf-8")
    (root / "common/renewals.yaml").write_text(
        f"- {{code: teacher, before: '2026.1', after: '2027.1', axes: {mapping}}}\n", "utf-8"
    )


def test_a_kept_version_is_read_back_word_for_word(tmp_path: Path) -> None:
    root = copied(tmp_path)
    renew(root)
    book = load("bugulma", root).book
    old = book.asked_then("teacher", "2026.1")
    assert old.items == BOOK.main.items
    assert (old.express_ids, old.mirror_ids, old.axes) == (
        BOOK.main.express_ids,
        BOOK.main.mirror_ids,
        BOOK.main.axes,
    )
    assert book.main.item("me1").wording.title == "Замысел урока"
    assert book.same_axes(("teacher", "2026.1"), ("teacher", "2027.1")) == {"me": "me"}
    assert book.asked_now("teacher", "2026.1") is None, "nobody is asked the old one any more"


def test_a_changed_item_without_a_new_version_is_told_with_its_line(tmp_path: Path) -> None:
    root = copied(tmp_path)
    items = root / "common/items/me.yaml"
    items.write_text(items.read_text("utf-8").replace("title: Цель урока", "title: Замысел урока"), "utf-8")
    problems = [str(problem) for problem in check("bugulma", root).problems]
    assert any("common/questionnaire.yaml:4" in p and "give a new one" in p for p in problems), problems


@pytest.mark.parametrize(
    ("keep", "mapping", "said"),
    [
        (False, "{me: me}", "no version «2026.1»"),
        (True, "{zz: me}", "no axis «zz»"),
        (True, "{me: zz}", "zz"),
    ],
)
def test_a_mapping_of_what_is_not_kept_is_refused(
    tmp_path: Path, keep: bool, mapping: str, said: str
) -> None:
    root = copied(tmp_path)
    renew(root, keep=keep, mapping=mapping)
    problems = [str(problem) for problem in check("bugulma", root).problems]
    assert any("common/renewals.yaml" in p and said in p for p in problems), problems


def test_a_misspelt_item_of_a_variant_is_told_with_its_line(tmp_path: Path) -> None:
    root = copied(tmp_path)
    file = root / "common/variants/q_pdo.yaml"
    file.write_text(file.read_text("utf-8").replace("- id: me2", "- id: me9", 1), "utf-8")
    problems = [str(problem) for problem in check("bugulma", root).problems]
    assert any("q_pdo.yaml:" in p and "me9" in p for p in problems), problems


def test_every_shipped_version_has_its_fingerprint() -> None:
    for asked in (BOOK.main, *(one.questionnaire for one in BOOK.variants)):
        assert len(fingerprint(asked)) == 12
    assert yaml.safe_load(kept(BOOK.main))["version"] == BOOK.main.version
    assert all(isinstance(one, Variant) for one in BOOK.variants)
