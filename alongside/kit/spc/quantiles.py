"""Exact limits of counts: where the tails of a binomial or a Poisson distribution begin, between whole counts too.

Spiegelhalter 2005, doi 10.1002/sim.1970, appendix: the smallest count whose tail reaches p,
moved back by how much it overshoots.
"""

from __future__ import annotations

from math import exp, lgamma, log

import numpy as np

from alongside.kit.spc.lines import Floats


def binomial(size: int, share: float) -> Floats:
    """The distribution function at 0, 1, ..., size, for a share strictly between 0 and 1."""
    counts = np.arange(size + 1)
    ways = lgamma(size + 1) - _lgamma(size) - _lgamma(size)[::-1]
    return _summed(ways + counts * log(share) + (size - counts) * log(1 - share))


def poisson(mean: float) -> Floats:
    """The distribution function at 0, 1, ..., as far as anything is left of it."""
    most = int(mean + 12 * mean**0.5 + 30)
    return _summed(np.arange(most + 1) * log(mean) - mean - _lgamma(most))


def _lgamma(most: int) -> Floats:
    """log(0!), log(1!), ..."""
    return np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, most + 1, dtype=float)))))


def _summed(logs: Floats) -> Floats:
    top = float(logs.max())
    each = np.exp(logs - top)
    return np.minimum(np.cumsum(each) * exp(top), 1.0)


def quantile(below: Floats, p: float) -> int:
    """The smallest count with at least p at or below it."""
    place = int(np.searchsorted(below, p - 1e-12))
    return min(place, len(below) - 1)


def limit(below: Floats, p: float) -> float:
    """The count at which the tail is p, between whole counts; not below 0."""
    count = quantile(below, p)
    here, before = float(below[count]), float(below[count - 1]) if count else 0.0
    share = (here - p) / (here - before) if here > before else 0.0
    return max(count - share, 0.0)
