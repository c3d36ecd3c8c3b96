"""Loading a municipality's pack into one frozen `Programme`."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mentoring.programme import Programme, SchoolKind
from programmes.files import COMMON, PACKS, Pack
from programmes.problems import PackError, Problem, collect
from programmes.read_calendar import read_school_days
from programmes.read_document import read_document, read_lists
from programmes.read_indicators import read_indicators
from programmes.read_lists import (
    Head,
    read_community_kinds,
    read_consent,
    read_events,
    read_head,
    read_matching,
    read_operator,
    read_people,
    read_rhythm,
    read_route_rules,
    read_rules,
)
from programmes.read_microcourses import read_microcourses
from programmes.read_questionnaire import read_mentor_scale, read_questionnaire
from programmes.read_roadmap import read_roadmap
from programmes.read_steps import read_library, read_words
from programmes.read_talks import read_talks
from programmes.read_variants import read_book


def names(root: Path = PACKS) -> tuple[str, ...]:
    """Codes of the packs that can be loaded, sorted."""
    found = (path.parent.name for path in root.glob("*/programme.yaml"))
    return tuple(sorted(name for name in found if name != COMMON))


@cache
def shipped(name: str) -> Programme:
    """A pack of this installation, read once a process: it changes only with the program.

    Raises:
        PackError: as `load`.
    """
    return load(name)


def load(name: str, root: Path = PACKS) -> Programme:
    """The whole pack, read anew; the caller keeps it.

    Raises:
        PackError: no such pack, or faults in it, each with its file and line.
    """
    if name not in names(root):
        message = f"no such programme; known: {', '.join(names(root))}"
        raise PackError([Problem(f"{name}/programme.yaml", 1, message)])
    pack = Pack(root, name)
    try:
        return _read(pack)
    except PackError:
        _find_all_faults(pack)
        raise


def _find_all_faults(pack: Pack) -> None:
    """A second reading of what stands alone, so that one run names the faults of all files."""
    alone: tuple[Callable[[Pack], object], ...] = (
        read_questionnaire,
        read_mentor_scale,
        read_people,
        read_route_rules,
        read_events,
        read_school_days,
        read_rhythm,
        read_matching,
        read_operator,
        read_consent,
        read_roadmap,
        read_document,
        read_community_kinds,
    )
    collect(partial(read, pack) for read in alone)


def _read(pack: Pack) -> Programme:
    people = read_people(pack)
    book = read_book(pack, [one.code for one in people.positions], [one.code for one in people.subjects])
    axes = [axis.code for axis in book.main.axes]
    duties = [duty.code for duty in people.duties]
    words = read_words(pack, duties, [position.code for position in people.positions])
    head = read_head(pack, axes)
    _check_zone(pack, head)
    events = read_events(pack)
    forms = tuple(words.forms.values())
    lists = read_lists(pack, [kind.code for kind in events.kinds], [form.code for form in forms])
    library = read_library(pack, axes, words)
    return Programme(
        code=pack.code,
        title=head.title,
        municipality=head.municipality,
        timezone=head.timezone,
        about=head.about,
        book=book,
        mentor_scale=read_mentor_scale(pack),
        rules=read_rules(pack, axes, duties),
        route_rules=read_route_rules(pack),
        library=library,
        microcourses=read_microcourses(pack, library),
        step_forms=forms,
        confirmers=tuple(words.confirmers.values()),
        event_kinds=events.kinds,
        levels=events.levels,
        community_kinds=read_community_kinds(pack),
        subjects=people.subjects,
        positions=people.positions,
        qualifications=people.qualifications,
        duties=people.duties,
        school_kinds=_counted(people.school_kinds, head),
        baselines=head.baselines,
        school_days=read_school_days(pack),
        rhythm=read_rhythm(pack),
        matching=read_matching(pack),
        young=people.young,
        operator=read_operator(pack),
        consent=read_consent(pack),
        talks=read_talks(pack, axes),
        lists=lists,
        document=read_document(pack),
        roadmap=read_roadmap(pack),
        indicators=read_indicators(pack, axes),
    )


def _counted(kinds: tuple[SchoolKind, ...], head: Head) -> tuple[SchoolKind, ...]:
    return tuple(replace(kind, count=head.school_counts.get(kind.code)) for kind in kinds)


def _check_zone(pack: Pack, head: Head) -> None:
    try:
        ZoneInfo(head.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        pack.read("programme.yaml").field("timezone").fail(f"unknown time zone «{head.timezone}»")
