"""A rule's answer: allowed or not, and the reason in words for the person concerned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Refused(Exception):
    """Somebody may not do this; carries the sentence that they are told.

    `may_know` says whether the person may learn that the thing exists: where not, they meet a 404.
    `ask` lists whom they can ask, as (label, address) pairs.
    """

    def __init__(self, reason: Any, *, may_know: bool = True, ask: tuple[tuple[Any, str], ...] = ()) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.may_know = may_know
        self.ask = ask


@dataclass(frozen=True)
class Verdict:
    """Whether something is allowed, and why; true where allowed.

    The reason is a translatable sentence, written for the person who is refused.
    """

    allowed: bool
    reason: Any = ""
    may_know: bool = True
    ask: tuple[tuple[Any, str], ...] = field(default=())

    def __bool__(self) -> bool:
        return self.allowed

    def or_refuse(self) -> None:
        """Go on where allowed; raise `Refused` with the reason where not."""
        if not self.allowed:
            raise Refused(self.reason, may_know=self.may_know, ask=self.ask)


def allow() -> Verdict:
    """Yes."""
    return Verdict(True)


def refuse(reason: Any, *, ask: tuple[tuple[Any, str], ...] = ()) -> Verdict:
    """No, and why, and whom to ask."""
    return Verdict(False, reason, ask=ask)


def unknown() -> Verdict:
    """No, and the person may not even learn whether the thing exists."""
    return Verdict(False, "", may_know=False)
