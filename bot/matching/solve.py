"""The best pairs of a whole group, and the prices that prove it.

A quick auction finds prices that are nearly right; under them only a few mentors are worth considering for
each teacher. The assignment among these is solved exactly (scipy), its prices are worked out, and every
permitted pair left out that would pay under them is let in, until none would: then the prices certify the
answer for all pairs. Same input, same answer: nothing here is random.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from bot.matching.columns import CHUNK, NEVER

Array = Any
BLOCK: Final = 256
STEP: Final = 2
"""How much a bid is raised: smaller is nearer to the best prices and slower."""
BIDS: Final = 6
"""Bids a teacher, on average, before the auction is stopped; the exact part finishes the work."""
NEAR: Final = 8
"""A mentor this many points below the best one under the auction's prices is considered at once."""
AGAIN: Final = 10
"""Of the mentors let in later: those within so many points of the best."""
NOTHING: Final = -(1 << 30)
ALONE: Final = -1


@dataclass(frozen=True, slots=True)
class Market:
    """Points teachers × mentors (NEVER: forbidden), mentors' seats, and what each next seat costs.

    `worth`: what a pair counts before its points. A pair below nothing is not made.
    """

    scores: Array
    seats: Array
    costs: Array
    worth: int

    @property
    def teachers(self) -> int:
        return int(self.scores.shape[0])

    @property
    def mentors(self) -> int:
        return int(self.scores.shape[1])

    def cost(self, used: Array) -> Array:
        """What one colleague more than `used` would cost each mentor."""
        return self.costs[np.arange(self.mentors), np.minimum(used, self.costs.shape[1] - 1)]


@dataclass(frozen=True, slots=True)
class Settled:
    """`choice`: each teacher's mentor or ALONE; prices of teachers and mentors; the pairs considered."""

    choice: Array
    teacher_prices: Array
    mentor_prices: Array
    considered: Array


def settle(market: Market, considered: Array | None = None) -> Settled:
    """The best choice; `considered`: pairs worth looking at first, from a similar market."""
    if not market.mentors or not market.teachers:
        none = np.zeros(market.teachers, np.int64)
        return Settled(none + ALONE, none, np.zeros(market.mentors, np.int64), np.zeros(0, np.int64))
    keys = _first_look(market) if considered is None else considered
    while True:
        choice = _assigned(market, keys)
        teachers, mentors = _prices(market, keys, choice)
        missing = _worth_looking(market, teachers, mentors)
        if not len(missing):
            return Settled(choice, teachers, mentors, keys)
        keys = np.union1d(keys, missing)


def _first_look(market: Market) -> Array:
    choice, prices = _auction(market)
    taken = np.flatnonzero(choice >= 0)
    return np.union1d(_near_best(market.scores, prices), taken * market.mentors + choice[taken])


def _auction(market: Market) -> tuple[Array, Array]:
    """Teachers bid block by block; a mentor keeps the highest bids; who is outbid comes again."""
    mentors, least = market.mentors, max(-market.worth, 0)
    choice = np.full(market.teachers, ALONE)
    bids = np.zeros(market.teachers, np.int32)
    prices = market.cost(np.zeros(mentors, np.int64)).astype(np.int16)
    queue, left = np.arange(market.teachers), BIDS * market.teachers
    while len(queue) and left > 0:
        block, queue = queue[:BLOCK], queue[BLOCK:]
        block, best, raised = _bids(market.scores[block] - prices, block, least)
        left -= BLOCK
        choice[block], bids[block] = best, prices[best] + raised
        queue = np.concatenate((queue, _outbid(market, choice, bids, prices, best)))
    return choice, prices


def _bids(gains: Array, block: Array, least: int) -> tuple[Array, Array, Array]:
    """Who bids, for whom, and how much above the price: what the best is better than the second best."""
    own = np.arange(len(block))
    best = gains.argmax(axis=1)
    first = gains[own, best].astype(np.int32)
    gains[own, best] = NEVER
    second = np.maximum(gains.max(axis=1), least).astype(np.int32)
    bidding = first > least
    return block[bidding], best[bidding], (first - second + STEP)[bidding]


def _outbid(market: Market, choice: Array, bids: Array, prices: Array, asked: Array) -> Array:
    """Let the mentors who were just asked keep their best; returns who must go, and sets new prices."""
    concerned = np.zeros(market.mentors + 1, bool)
    concerned[asked] = True
    who = np.flatnonzero(concerned[choice])
    who = who[np.lexsort((who, -bids[who], choice[who]))]
    mentor = choice[who]
    if not len(mentor):
        return who
    starts = np.flatnonzero(np.concatenate(([True], mentor[1:] != mentor[:-1])))
    counts = np.diff(np.concatenate((starts, [len(who)])))
    place = np.arange(len(who)) - np.repeat(starts, counts)
    gone = who[place >= market.seats[mentor]]
    choice[gone] = ALONE
    which = mentor[starts]
    used = np.minimum(counts, market.seats[which])
    last = bids[who[starts + used - 1]]
    room = market.costs[which, np.minimum(used, market.costs.shape[1] - 1)]
    highest = market.costs[which, used - 1]
    prices[which] = np.where(used == market.seats[which], np.maximum(last, highest), room)
    return gone


def _near_best(scores: Array, prices: Array) -> Array:
    found = []
    for start in range(0, len(scores), CHUNK):
        gains = scores[start : start + CHUNK] - prices
        bar = np.maximum(gains.max(axis=1) - NEAR, NEVER // 2)
        found.append(np.flatnonzero(gains >= bar[:, None]) + start * scores.shape[1])
    return np.concatenate(found)


def _assigned(market: Market, keys: Array) -> Array:
    """The best choice among the considered pairs; the rows of the problem are the side with fewer places."""
    teacher, mentor = np.divmod(keys, market.mentors)
    worth = market.scores[teacher, mentor].astype(np.int64) + market.worth
    useful = worth > 0
    teacher, mentor, worth = teacher[useful], mentor[useful], worth[useful]
    seats = np.minimum(market.seats, np.bincount(mentor, minlength=market.mentors))
    if seats.sum() < market.teachers:
        return _seats_choose(market, seats, teacher, mentor, worth)
    return _teachers_choose(market, seats, teacher, mentor, worth)


def _teachers_choose(market: Market, seats: Array, teacher: Array, mentor: Array, worth: Array) -> Array:
    """A row a teacher, a column a seat."""
    first, owner = _places(seats)
    edge, nth = _runs(seats[mentor])
    columns = first[mentor[edge]] + nth
    paid = worth[edge] - market.costs[mentor[edge], nth]
    rows, columns = _best(market.teachers, len(owner), teacher[edge], columns, paid)
    choice = np.full(market.teachers, ALONE)
    choice[rows] = owner[columns]
    return choice


def _seats_choose(market: Market, seats: Array, teacher: Array, mentor: Array, worth: Array) -> Array:
    """A row a seat, a column a teacher: quicker by far where many must stay alone."""
    first, owner = _places(seats)
    order = np.argsort(mentor, kind="stable")
    teacher, worth = teacher[order], worth[order]
    counts = np.bincount(mentor, minlength=market.mentors)
    starts = np.cumsum(counts) - counts
    seat, nth = _runs(counts[owner])
    edge = starts[owner[seat]] + nth
    paid = worth[edge] - market.costs[owner[seat], seat - first[owner[seat]]]
    rows, columns = _best(len(owner), market.teachers, seat, teacher[edge], paid)
    choice = np.full(market.teachers, ALONE)
    choice[columns] = owner[rows]
    return choice


def _places(seats: Array) -> tuple[Array, Array]:
    """The first seat of each mentor, and each seat's mentor."""
    return np.cumsum(seats) - seats, np.repeat(np.arange(len(seats)), seats)


def _runs(counts: Array) -> tuple[Array, Array]:
    """0, 0, 1, 1, 1 … and 0, 1, 0, 1, 2 …"""
    which = np.repeat(np.arange(len(counts)), counts)
    return which, np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)


def _best(rows: int, columns: int, row: Array, column: Array, worth: Array) -> tuple[Array, Array]:
    """The chosen cells. Rows come in order, each ends with a column of its own: nothing is chosen in it.

    1 is added to everything: zeros vanish from a sparse matrix.
    """
    useful = worth > 0
    row, column, worth = row[useful], column[useful], worth[useful]
    ends = np.cumsum(np.bincount(row, minlength=rows) + 1)
    where, values = np.empty(len(row) + rows, np.int32), np.empty(len(row) + rows, np.float64)
    places = np.arange(len(row)) + row
    where[places], values[places] = column, worth + 1
    where[ends - 1], values[ends - 1] = columns + np.arange(rows), 1
    limits = np.concatenate(([0], ends)).astype(np.int32)
    matrix = csr_array((values, where, limits), shape=(rows, columns + rows))
    chosen, cells = min_weight_full_bipartite_matching(matrix, maximize=True)
    real = cells < columns
    return chosen[real], cells[real]


def _prices(market: Market, keys: Array, choice: Array) -> tuple[Array, Array]:
    """The lowest prices under which nobody would change within the considered pairs.

    A mentor's price is at least what the last seat costs, what somebody alone would pay, and what a colleague
    of another mentor would pay to come: raised from mentor to mentor until it stays.
    """
    row, mentor = np.divmod(keys, market.mentors)
    worth = market.scores[row, mentor].astype(np.int64) + market.worth
    settled = choice >= 0
    here = np.where(settled, market.scores[np.arange(market.teachers), choice].astype(np.int64), 0)
    here = np.where(settled, here + market.worth, 0)
    used = np.bincount(choice[settled], minlength=market.mentors)
    prices = np.where(used > 0, market.cost(np.maximum(used - 1, 0)), 0).astype(np.int64)
    waits = ~settled[row]
    np.maximum.at(prices, mentor[waits], worth[waits])
    moves = np.full((market.mentors, market.mentors), NOTHING, np.int32)
    goes = settled[row]
    gains = (worth[goes] - here[row[goes]]).astype(np.int32)
    np.maximum.at(moves.reshape(-1), choice[row[goes]] * market.mentors + mentor[goes], gains)
    _raise(prices, moves, used > 0)
    return np.where(settled, here - prices[choice], 0), prices


def _raise(prices: Array, moves: Array, holds: Array) -> None:
    changed = np.flatnonzero(holds)
    for _ in range(len(prices) + 1):
        if not len(changed):
            return
        raised = np.maximum(prices, (prices[changed, None] + moves[changed]).max(axis=0))
        changed = np.flatnonzero((raised > prices) & holds)
        prices[:] = raised
    raise AssertionError("an exchange would gain: the assignment was not the best one")


def _worth_looking(market: Market, teachers: Array, mentors: Array) -> Array:
    """Permitted pairs that would pay more than the prices of the two: the best ones of each teacher."""
    found = [np.zeros(0, np.int64)]
    less, spare = mentors.astype(np.int32), (market.worth - teachers).astype(np.int32)
    for start in range(0, market.teachers, CHUNK):
        scores = market.scores[start : start + CHUNK]
        gains = scores - less + spare[start : start + CHUNK, None]
        gains[scores == NEVER] = NOTHING
        bar = np.maximum(gains.max(axis=1) - AGAIN, 1)
        found.append(np.flatnonzero(gains >= bar[:, None]) + start * market.mentors)
    return np.concatenate(found)
