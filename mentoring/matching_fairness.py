"""Whether matching treats schools, subjects and villages alike: shares, without anybody to be guessed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mentoring.matching import TeacherNeed

LEAST: Final = 5
"""A group with fewer people, or fewer pairs, would tell of a person."""


@dataclass(frozen=True, slots=True)
class Share:
    """One row: `matched` of `people` got a mentor; `fit`: mean points of their pairs in per cent of the most.

    `code` None: the groups too small to be shown, together. `fit` None: too few pairs.
    """

    group: str
    code: str | None
    people: int
    matched: int
    fit: int | None


def fairness(teachers: Iterable[TeacherNeed], points: Mapping[int, int], most: int) -> tuple[Share, ...]:
    """Rows by school, subject and kind of school; `points` of every matched teacher's pair, `most` of any.

    Small groups go together; if these are still too few, the smallest other group joins them, so that
    nothing can be told by subtracting.
    """
    people = list(teachers)
    rows: list[Share] = []
    for group, codes_of in GROUPS.items():
        members: dict[str, list[int]] = defaultdict(list)
        for one in people:
            for code in codes_of(one):
                members[code].append(one.person_id)
        rows += _rows(group, members, points, most)
    return tuple(rows)


def _schools(one: TeacherNeed) -> list[str]:
    return [] if one.school_id is None else [str(one.school_id)]


def _subjects(one: TeacherNeed) -> list[str]:
    return sorted(one.subjects)


def _kinds(one: TeacherNeed) -> list[str]:
    return [one.kind] if one.kind else []


def _localities(one: TeacherNeed) -> list[str]:
    return [one.locality] if one.locality else []


GROUPS: Final = {"place": _localities, "kind": _kinds, "subject": _subjects, "school": _schools}


def _rows(group: str, members: Mapping[str, list[int]], points: Mapping[int, int], most: int) -> list[Share]:
    by_size = sorted(members.items(), key=lambda item: (len(item[1]), item[0]))
    small: dict[str, list[int]] = {}
    for code, ids in by_size:
        together = {person for one in small.values() for person in one}
        if len(ids) < LEAST or (small and len(together) < LEAST):
            small[code] = ids
    shown = [_share(group, code, ids, points, most) for code, ids in by_size if code not in small]
    shown.sort(key=lambda row: (row.matched * 100 // row.people, row.fit or 0, row.code or ""))
    together = {person for ids in small.values() for person in ids}
    rest = [_share(group, None, sorted(together), points, most)] if len(together) >= LEAST else []
    return shown + rest


def _share(group: str, code: str | None, ids: list[int], points: Mapping[int, int], most: int) -> Share:
    got = [points[person] for person in ids if person in points]
    fit = sum(got) * 100 // (len(got) * most) if most and len(got) >= LEAST else None
    return Share(group, code, len(ids), len(got), fit)
