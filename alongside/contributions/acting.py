"""Telling the database in whose name a transaction runs, so that row-level security can judge it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection, transaction

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask

P = ParamSpec("P")
R = TypeVar("R")

_NAMES = ("alongside.account", "alongside.person", "alongside.seat", "alongside.community")
_SET = "select " + ", ".join("set_config(%s::text, %s::text, true)" for _ in _NAMES)
_READ = "select " + ", ".join(f"current_setting('{name}', true)" for name in _NAMES)

# What the open transaction is known to be set to, and whose acts go on now as one.
_viewer: ContextVar[tuple[str, ...] | None] = ContextVar("viewer", default=None)
_whole: ContextVar[tuple[str, ...] | None] = ContextVar("whole", default=None)


def _values(actor: Actor | None) -> tuple[str, ...]:
    if actor is None:
        return ("", "", "", "")
    ids = (actor.account_id, actor.person_id, actor.seat_id, actor.community_id)
    return tuple("" if value is None else str(value) for value in ids)


def _write(values: tuple[str, ...]) -> None:
    ask(_SET, [part for pair in zip(_NAMES, values, strict=True) for part in pair])


def view_as(actor: Actor | None) -> None:
    """Set the viewer of the transaction that is open now. Outside a transaction this has no effect."""
    unsure()
    _write(_values(actor))


def unsure() -> None:
    """Whoever sets one of the viewer's names by hand says so here: the next act looks what it is set to."""
    _viewer.set(None)


@contextmanager
def met(actor: Actor | None) -> Iterator[None]:
    """Within: the open transaction is set to this actor already, by the statement that found out who it is."""
    with _known(_values(actor)) if actor is not None else nullcontext():
        yield


@contextmanager
def acting(actor: Actor | None) -> Iterator[None]:
    """Run one transaction in the actor's name, and give the name back afterwards."""
    wanted = _values(actor)
    part = _whole.get() == wanted and connection.in_atomic_block
    with transaction.atomic(savepoint=not part), _set_to(wanted):
        yield


@contextmanager
def whole(actor: Actor) -> Iterator[None]:
    """One act, or several that stand or fall together: within, each of the same actor is a part of the whole."""
    with acting(actor):
        token = _whole.set(_values(actor))
        try:
            yield
        finally:
            _whole.reset(token)


@contextmanager
def _set_to(wanted: tuple[str, ...]) -> Iterator[None]:
    known = _viewer.get()
    before = known if known is not None else tuple(value or "" for value in ask(_READ)[0])
    if wanted != before:
        _write(wanted)
    with _known(wanted):
        yield
    if wanted != before:
        _write(before)


@contextmanager
def _known(values: tuple[str, ...]) -> Iterator[None]:
    token = _viewer.set(values)
    try:
        yield
    finally:
        sure = _viewer.get() is not None
        _viewer.reset(token)
        if not sure:
            unsure()


def act(action: Callable[P, R]) -> Callable[P, R]:
    """Make a function an act: one transaction, in the name of its `by`, whole or not at all."""

    @wraps(action)
    def in_one_transaction(*args: P.args, **kwargs: P.kwargs) -> R:
        by = kwargs.get("by")
        if not isinstance(by, Actor):
            raise TypeError(f"{action.__name__} needs `by`, an Actor: without an actor there is no act")
        with whole(by):
            return action(*args, **kwargs)

    in_one_transaction.is_act = True  # type: ignore[attr-defined]
    return in_one_transaction
