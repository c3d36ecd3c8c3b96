"""What a pack holds, and what a person should look at although it loads."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mentoring.microcourses import Microcourse
from mentoring.programme import Programme
from mentoring.programme_about import Section
from mentoring.questionnaire import Item, Wording
from mentoring.route_library import StepTemplate
from programmes.files import COMMON, PACKS, Pack
from programmes.keeping import fingerprint
from programmes.loader import load
from programmes.problems import PackError, Problem
from programmes.read_variants import VARIANTS, names_in

QUESTION_LIMIT: Final = 700
"""Characters of a question with its anchors: the screen's 900 less its heading and footing."""

TITLE_LIMIT: Final = 48
SHORT_LIMIT: Final = 60

OWN: Final = frozenset({"programme.yaml", "lists.yaml", "document.yaml"})
"""Files that only a municipality has."""

NEEDED: Final = (
    Section.SHORT,
    Section.GOAL,
    Section.TASKS,
    Section.CONDITIONS,
    Section.DIRECTIONS,
    Section.FORMS,
    Section.STRUCTURE,
    Section.PARTNERS,
    Section.CATEGORIES,
    Section.ROLES,
)
"""Parts of «О программе» without which a pack is a skeleton; the others depend on the document."""

NOT_FOR_SCREEN: Final = (
    "дефицит",
    "артефакт",
    "чек-лист",
    "апробац",
    "фидбек",
    "дедлайн",
    "кейс",
    "наставляем",
    "подопечн",
    "просроч",
    "отклонен",
    "КТП",
    "ИОМ",
    "тикет",
)
"""Roots of words that never stand on a screen (`voice.md` 2)."""


@dataclass(frozen=True, slots=True)
class Report:
    """`counts` by what is counted, and the problems found; a pack that does not load has problems only."""

    name: str
    counts: dict[str, int]
    problems: tuple[Problem, ...]

    @property
    def is_good(self) -> bool:
        """Whether the pack may be used."""
        return not self.problems


def check(name: str, root: Path = PACKS) -> Report:
    """A report about one pack. Never raises for a fault of the pack."""
    try:
        programme = load(name, root)
    except PackError as error:
        return Report(name, {}, error.problems)
    pack = Pack(root, name)
    found = (
        *_unknown_files(pack),
        *_untold(pack, programme),
        *_texts(pack, programme),
        *_repeated_codes(pack, programme),
        *_changed_unnoticed(pack, programme),
    )
    return Report(name, counts(programme), found)


def counts(programme: Programme) -> dict[str, int]:
    """How much of everything a pack holds."""
    questionnaire, library = programme.questionnaire, programme.library
    return {
        "axes": len(questionnaire.axes),
        "items": len(questionnaire.items),
        "express": len(questionnaire.express_ids),
        "mirror": len(questionnaire.mirror_ids),
        "first_grade": sum(item.first_grade is not None for item in questionnaire.items),
        "variants": len(programme.book.variants),
        "earlier_versions": len(programme.book.older),
        "mentor_scale": len(programme.mentor_scale),
        "steps": len(library.steps),
        "microcourses": len(programme.microcourses),
        "specials": len(library.specials),
        "special_steps": sum(len(template.steps) for template in library.specials),
        "step_forms": len(programme.step_forms),
        "confirmers": len(programme.confirmers),
        "event_kinds": len(programme.event_kinds),
        "subjects": len(programme.subjects),
        "positions": len(programme.positions),
        "school_kinds": len(programme.school_kinds),
        "heavy_days": len(programme.school_days.heavy),
        "months": len(programme.rhythm),
        "criteria": len(programme.matching.criteria),
        "about": len(programme.about),
        "baselines": len(programme.baselines),
        "roadmap": len(programme.roadmap),
        "rows": len(programme.document.rows(programme.lists)),
        "indicators": len(programme.indicators.indicators),
    }


def _unknown_files(pack: Pack) -> Iterator[Problem]:
    """A misspelt file name would silently leave the common file in force."""
    known = {_inside(path, COMMON, pack) for path in _files(pack, COMMON)} | OWN
    for path in _files(pack, pack.code):
        if _inside(path, pack.code, pack) not in known:
            yield Problem(pack.label(path), 1, "no file of a pack is called so: it would not be read")


def _untold(pack: Pack, programme: Programme) -> Iterator[Problem]:
    """What a reader of «О программе» would look for in vain, and rows that stand in another document."""
    file = pack.label(pack.path("document.yaml"))
    if not programme.document.name:
        yield Problem(file, 1, "the name of the source document is missing: name: Муниципальная модель …")
    for section in NEEDED:
        if not programme.told(section):
            yield Problem(file, 1, f"nothing is told of «{section}»: see another pack for an example")
    letters = Counter(row.split("-")[0] for row in programme.document.rows(programme.lists))
    for strange, _ in letters.most_common()[1:]:
        yield Problem(file, 1, f"rows «{strange}-…» are of another document than the rest")


def _files(pack: Pack, folder: str) -> list[Path]:
    return sorted(path for path in (pack.root / folder).rglob("*") if path.is_file())


def _inside(path: Path, folder: str, pack: Pack) -> str:
    return path.relative_to(pack.root / folder).as_posix()


def _repeated_codes(pack: Pack, programme: Programme) -> Iterator[Problem]:
    """Codes of steps are unique through all files: a stored route knows its steps by nothing else."""
    times = Counter(step.code for step in _all_steps(programme))
    for code in (code for code, number in times.items() if number > 1):
        yield _problem(pack, code, f"the code «{code}» stands {times[code]} times")


def _changed_unnoticed(pack: Pack, programme: Programme) -> Iterator[Problem]:
    """A changed item is a new version: people's answers are to the words they saw."""
    for name in ("questionnaire.yaml", *names_in(pack, VARIANTS)):
        root = pack.read(name)
        code, version = root.field("code").text(), root.field("version").text()
        asked, said = programme.book.asked_then(code, version), root.field("fingerprint")
        if said.text() != fingerprint(asked):
            yield Problem(
                said.file,
                said.line,
                f"the items of «{code}» {version} are not those of this fingerprint: keep the earlier version"
                f" (programme keep), give a new one, then write fingerprint: {fingerprint(asked)}",
            )


def _texts(pack: Pack, programme: Programme) -> Iterator[Problem]:
    variants = (item for one in programme.book.variants for item in one.questionnaire.items)
    for item in {*programme.questionnaire.items, *programme.mentor_scale, *variants}:
        yield from (_problem(pack, item.id, fault) for fault in _item_faults(item))
    for step in _all_steps(programme):
        yield from (_problem(pack, step.code, fault) for fault in _step_faults(step))
    for course in programme.microcourses:
        yield from (_problem(pack, course.code, fault) for fault in _course_faults(course))


def _item_faults(item: Item) -> Iterator[str]:
    if len(item.short) > SHORT_LIMIT:
        yield f"«short» is longer than {SHORT_LIMIT} characters"
    for wording in (item.wording, item.first_grade, item.mirror):
        if wording is not None and _length(wording) > QUESTION_LIMIT:
            yield f"a question with its anchors is longer than {QUESTION_LIMIT} characters"


def _length(wording: Wording) -> int:
    return len(wording.title) + sum(len(anchor) for anchor in wording.anchors)


def _step_faults(step: StepTemplate) -> Iterator[str]:
    if len(step.title) > TITLE_LIMIT:
        yield f"the title is longer than {TITLE_LIMIT} characters"
    texts = " ".join((step.title, step.goal, step.why, step.evidence.text, step.text or "")).casefold()
    yield from (f"«{word}…» is not for the screen" for word in NOT_FOR_SCREEN if word.casefold() in texts)


def _course_faults(course: Microcourse) -> Iterator[str]:
    questions = (" ".join((one.text, *one.options, one.why)) for one in course.questions)
    texts = " ".join((course.title, *course.cards, *questions)).casefold()
    yield from (f"«{word}…» is not for the screen" for word in NOT_FOR_SCREEN if word.casefold() in texts)


def _all_steps(programme: Programme) -> Iterator[StepTemplate]:
    library = programme.library
    yield from (library.first, library.last, *library.steps)
    yield from (special.step for template in library.specials for special in template.steps)


def _problem(pack: Pack, code: str, message: str) -> Problem:
    """The fault at the line where the entry of this code begins."""
    begins = re.compile(rf"\s*(- )?(code|id): {re.escape(code)}\s*")
    for path in (*_files(pack, pack.code), *_files(pack, COMMON)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if begins.fullmatch(line):
                return Problem(pack.label(path), number, f"{code}: {message}")
    return Problem(pack.code, 1, f"{code}: {message}")
