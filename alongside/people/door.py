"""Which pages need nobody signed in: every other one does."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.http import HttpRequest

from alongside.contributions.actor import Actor

P = ParamSpec("P")
R = TypeVar("R")


class Knocked(HttpRequest):
    """A request by somebody, or by nobody yet: what a view that is open to all gets."""

    actor: Actor | None
    waiting: Actor | None
    """Who will act as soon as the second step is taken that the seat asks for."""


def open_to_all(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view that people may open before they sign in."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def is_open(view: Callable[..., object]) -> bool:
    """Whether a view was marked so."""
    return getattr(view, "open_to_all", False)


def before_second(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view for somebody who is signed in, also while the second step that their seat asks for is missing."""
    view.before_second = True  # type: ignore[attr-defined]
    return view


def is_before_second(view: Callable[..., object]) -> bool:
    """Whether a view was marked so."""
    return getattr(view, "before_second", False)
