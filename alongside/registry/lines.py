"""How an address names one line of a measure: all of us, or one center, age band, sex or disease.

A center's own id is not told in an address: where the charter masks names, it would tell which center it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.crypto import salted_hmac

Line = tuple[str, str]
ALL: Line = ("all", "")


def token_of(line: Line) -> str:
    """What an address calls this line."""
    by, key = line
    if line == ALL:
        return "all"
    return f"{by}-{salted_hmac('registry.line', key).hexdigest()[:12]}" if by == "center" else f"{by}-{key}"


def line_called(token: str, lines: Iterable[Line]) -> Line | None:
    """The line that an address means, among those that there are; None where there is none."""
    if token in ("", "all"):
        return ALL
    return next((one for one in lines if token_of(one) == token), None)
