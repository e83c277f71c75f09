"""What stands over the page that is being made now: in whose eyes one looks, or by which right."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Over:
    """One line over a page: what holds on it, more words, perhaps the way back, and where else one can look so."""

    title: str
    text: str = ""
    label: str = ""
    href: str = ""
    tone: str = "heed"
    links: tuple[tuple[str, str], ...] = ()


_LINES: ContextVar[tuple[Over, ...]] = ContextVar("over", default=())


def begin() -> None:
    """A new request: nothing stands over its page yet."""
    _LINES.set(())


def say_over(line: Over) -> None:
    """Put a line over the page, once."""
    if line not in _LINES.get():
        _LINES.set((*_LINES.get(), line))


def said_over() -> tuple[Over, ...]:
    """What stands over the page."""
    return _LINES.get()
