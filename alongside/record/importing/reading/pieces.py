"""What reading gives: a resource's own text, or why something could not be read; and the limits of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Limits:
    """How much is read at once, and at most. In bytes, levels, parts, digits."""

    longest: int = 32 * 1024 * 1024
    deepest: int = 100
    most_parts: int = 300_000
    most_digits: int = 400
    widest: int = 250
    harmless: int = 64 * 1024 * 1024
    most_bytes: int = 1 << 42


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing of a file: the text of a resource and the address that its bundle gave it, or `problem`."""

    file: str
    line: int
    body: bytes = b""
    address: str = ""
    problem: str = ""
    kind: str = ""


class Unreadable(Exception):
    """Something cannot be read; the sentence says why. `line` where it is known, `kind` of resource likewise."""

    def __init__(self, reason: Any, *, line: int | None = None, kind: str = "") -> None:
        super().__init__(str(reason))
        self.reason = str(reason)
        self.line = line
        self.kind = kind


def nothing_in(*, deleting: bool) -> str:
    """What there is to say about an entry of a bundle without a resource."""
    if deleting:
        return _("This entry asks to delete something. Nothing is deleted by an import.")
    return _("This entry of the bundle holds no resource.")
