"""`python -m tests.bench.matching [--quick]`: pairs for 10,000 teachers and 2,000 mentors with seats.

The compute child is started as the bot starts it, does one job and ends: its CPU time (imports, reading the
people, solving, the prices of the wishes, the certificate and the independent check of it over all permitted
pairs) is the kernel's account, its memory the highest resident size of that process. Everything promised is
then counted here once more. Progress goes to standard error; the last line is one JSON object.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from pydantic import TypeAdapter
from rich.console import Console

from bot.frames import PREFIX, lengths, pack
from mentoring.matching import DEFAULT_WEIGHTS, MentorOffer, TeacherNeed, binding_rule, top
from mentoring.matching_problem import Aim, Goal, Problem, Solution
from tests.support.brute import best_by_trying, small
from tests.support.matching import MENTORS_FROM, District

ROOT = Path(__file__).resolve().parents[2]
GOAL = Goal(stay=30, load=5)
SIZE, QUICK_SIZE = (10_000, 2_000), (3_000, 600)
SMALL, QUICK_SMALL = 500, 100
CHURN = 50
"""One of so many leaves and is replaced by somebody new."""
FIRMLY = 5_000
"""A bonus so high that a pair changes only where the number of pairs demands it."""
TEACHERS_ASKED = 25

said = Console(stderr=True).print


@dataclass(frozen=True, slots=True)
class Done:
    """A solution, and what it took."""

    solution: Solution
    cpu_s: float
    rss_mb: float


def in_child(problem: Problem) -> Done:
    """One job of a fresh compute child. Raises RuntimeError when the job fails, the check included."""
    child = subprocess.Popen(
        [sys.executable, "-m", "bot.compute"],
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("no pipes")
    body = TypeAdapter(Problem).dump_json(problem)
    child.stdin.write(pack({"job": "propose", "payload": {}, "cpu_seconds": 600}, body))
    child.stdin.flush()
    head, size = lengths(child.stdout.read(PREFIX))
    answer, content = json.loads(child.stdout.read(head)), child.stdout.read(size)
    status = Path(f"/proc/{child.pid}/status").read_text()
    highest = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    child.stdin.close()
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    if "failed" in answer:
        raise RuntimeError(answer["failed"])
    solution = TypeAdapter(Solution).validate_json(content)
    return Done(solution, usage.ru_utime + usage.ru_stime, highest / 1024)


def violations(problem: Problem, solution: Solution) -> int:
    """Pairs that a rule forbids, teachers taken twice, mentors beyond their seats."""
    teachers = {one.person_id: one for one in problem.teachers}
    mentors = {one.person_id: one for one in problem.mentors}
    broken = sum(
        (teacher, mentor) in problem.forbidden
        or binding_rule(teachers[teacher], mentors[mentor], problem.weights) is not None
        for teacher, mentor in solution.pairs
    )
    used = Counter(mentor for _, mentor in solution.pairs)
    over = sum(max(times - mentors[mentor].seats, 0) for mentor, times in used.items())
    return broken + over + len(solution.pairs) - len({teacher for teacher, _ in solution.pairs})


def bound(problem: Problem, solution: Solution) -> int:
    """What no choice can exceed, by the certificate's prices (the child's check saw that they cover all)."""
    proof, mentors = solution.certificate, {one.person_id: one for one in problem.mentors}
    total = sum(price for _, price in proof.teachers)
    for mentor_id, price in proof.mentors:
        one = mentors[mentor_id]
        total += sum(max(price - problem.goal.load * (one.active + n), 0) for n in range(one.seats))
    return total


def after_churn(problem: Problem, pairs: Sequence[tuple[int, int]], seed: int) -> Problem:
    """Every fiftieth has left, as many have come; who stayed keeps the pair as a wish."""
    dice, town = Random(seed), District(seed)
    gone = set(dice.sample([one.person_id for one in problem.teachers], len(problem.teachers) // CHURN))
    left = set(dice.sample([one.person_id for one in problem.mentors], len(problem.mentors) // CHURN))
    offers: list[MentorOffer] = [one for one in problem.mentors if one.person_id not in left]
    offers += [town.mentor(MENTORS_FROM * 2 + n) for n in range(len(left))]
    needs: list[TeacherNeed] = [one for one in problem.teachers if one.person_id not in gone]
    needs += [town.teacher(MENTORS_FROM // 2 + n) for n in range(len(gone))]
    living = [pair for pair in pairs if pair[0] not in gone and pair[1] not in left]
    return Problem.of(needs, offers, problem.weights, problem.goal, stays=living)


def moved(problem: Problem, solution: Solution) -> int:
    """Living pairs that were not kept, although both are still there."""
    return len(problem.stays - set(solution.pairs))


def small_violations(cases: int) -> int:
    """Small towns in which the answer is not what trying everything finds."""
    from bot.matching.answer import solve
    from bot.matching.check import flaws

    wrong = 0
    for seed in range(10_000, 10_000 + cases):
        problem = small(seed)
        solution = solve(problem)
        proof, pairs = solution.certificate, len(solution.pairs)
        everyone = problem.goal.aim is Aim.EVERYONE
        reached = (pairs, proof.total - proof.worth * pairs) if everyone else (0, proof.total)
        wrong += bool(flaws(problem, solution)) or reached != best_by_trying(problem)
    return wrong


def top5_ms(problem: Problem) -> float:
    """The median time to find the best five mentors for one teacher."""
    took = []
    for teacher in problem.teachers[:TEACHERS_ASKED]:
        start = time.perf_counter()
        top(teacher, problem.mentors, problem.weights, 5)
        took.append(time.perf_counter() - start)
    return median(took) * 1000


def measured(quick: bool) -> dict[str, Any]:
    teachers, mentors = QUICK_SIZE if quick else SIZE
    problem = Problem.of(*District(1).people(teachers, mentors), DEFAULT_WEIGHTS, GOAL)
    seats = sum(one.seats for one in problem.mentors if not one.paused)
    said(f"{teachers} teachers, {mentors} mentors, {seats} seats")
    done = in_child(problem)
    again = in_child(problem)
    said(f"solved, proved and checked in {done.cpu_s:.2f} s of CPU")
    pairs, most = len(done.solution.pairs), min(teachers, seats)
    proof = done.solution.certificate
    highest = bound(problem, done.solution)
    churned = after_churn(problem, done.solution.pairs, 2)
    kept = in_child(churned)
    bare = in_child(replace(churned, goal=replace(GOAL, stay=0)))
    firm = in_child(replace(churned, goal=replace(GOAL, stay=FIRMLY)))
    said("solved again after churn, with and without the bonus for living pairs")
    needed = moved(churned, firm.solution)
    broken = sum(violations(p, d.solution) for p, d in ((problem, done), (churned, kept), (churned, bare)))
    max_pairs = most if pairs == most else highest // proof.worth
    return {
        "teachers": teachers,
        "mentors": mentors,
        "seats": seats,
        "pairs": pairs,
        "max_pairs": max_pairs,
        "share_of_optimum": round(proof.total / highest, 6) if highest else 1.0,
        "certified": proof.total == highest,
        "same_again": done.solution == again.solution,
        "cpu_s": round(min(done.cpu_s, again.cpu_s), 2),
        "peak_rss_mb": round(max(done.rss_mb, again.rss_mb), 1),
        "top5_ms": round(top5_ms(problem), 1),
        "moved_after_churn": moved(churned, kept.solution),
        "moved_of": len(churned.stays),
        "moved_needed": needed,
        "moved_needlessly_share": round((moved(churned, kept.solution) - needed) / len(churned.stays), 6),
        "moved_without_bonus": moved(churned, bare.solution),
        "stay_price_points": kept.solution.stay_price.points if kept.solution.stay_price else 0,
        "churn_cpu_s": round(kept.cpu_s, 2),
        "rule_violations": broken + small_violations(QUICK_SMALL if quick else SMALL),
        "peer_pairs": None,
        "peer_cpu_s": None,
        "peer_rss_mb": None,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="at most 60 s")
    quick = parser.parse_args().quick
    print(json.dumps({"bench": "matching", "quick": quick, **measured(quick)}))


if __name__ == "__main__":
    main()
