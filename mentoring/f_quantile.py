"""Quantiles of Fisher's F by the standard library alone: the regularised incomplete beta, turned round.

Continued fraction of Lentz (Numerical Recipes 6.4), quantile by halving. Agrees with tables to five digits,
which is more than an interval of reliability can use.
"""

from math import exp, lgamma, log
from typing import Final

TINY: Final = 1e-300
CLOSE: Final = 1e-12
ROUNDS: Final = 500


def f_quantile(share: float, above: int, below: int) -> float:
    """The value that an F with `above` and `below` degrees of freedom stays under with this probability."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if beta_share(middle, above / 2, below / 2) < share else (low, middle)
    at = (low + high) / 2
    return below * at / (above * (1 - at))


def beta_share(at: float, a: float, b: float) -> float:
    """Regularised incomplete beta I(at; a, b), for 0 ≤ at ≤ 1."""
    if at <= 0 or at >= 1:
        return min(1.0, max(0.0, at))
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(at) + b * log(1 - at))
    if at < (a + 1) / (a + b + 2):
        return front * _fraction(at, a, b) / a
    return 1 - front * _fraction(1 - at, b, a) / b


def _fraction(at: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / _away(1 - (a + b) * at / (a + 1))
    value = d
    for step in range(1, ROUNDS):
        even = step * (b - step) * at / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * at / ((a + 2 * step) * (a + 2 * step + 1))
        for term in (even, odd):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < CLOSE:
            break
    return value


def _away(value: float) -> float:
    """Never quite zero."""
    return value if abs(value) > TINY else TINY
