"""Telling the database in whose name a transaction runs, so that row-level security can judge it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection, transaction

from alongside.contributions.actor import Actor

P = ParamSpec("P")
R = TypeVar("R")

_NAMES = ("alongside.account", "alongside.person", "alongside.seat", "alongside.community")
_SET = "select " + ", ".join("set_config(%s, %s, true)" for _ in _NAMES)
_READ = "select " + ", ".join(f"current_setting('{name}', true)" for name in _NAMES)


def _values(actor: Actor | None) -> tuple[str, ...]:
    if actor is None:
        return ("", "", "", "")
    ids = (actor.account_id, actor.person_id, actor.seat_id, actor.community_id)
    return tuple("" if value is None else str(value) for value in ids)


def _write(values: tuple[str, ...]) -> None:
    pairs = [part for pair in zip(_NAMES, values, strict=True) for part in pair]
    with connection.cursor() as cursor:
        cursor.execute(_SET, pairs)


def view_as(actor: Actor | None) -> None:
    """Set the viewer of the transaction that is open now. Outside a transaction this has no effect."""
    _write(_values(actor))


@contextmanager
def acting(actor: Actor | None) -> Iterator[None]:
    """Run one transaction in the actor's name, and give the name back afterwards."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_READ)
            before = tuple(value or "" for value in cursor.fetchone())
        wanted = _values(actor)
        if wanted == before:
            yield
            return
        _write(wanted)
        yield
        _write(before)


def act(action: Callable[P, R]) -> Callable[P, R]:
    """Make a function an act: one transaction, in the name of its `by`, whole or not at all."""

    @wraps(action)
    def in_one_transaction(*args: P.args, **kwargs: P.kwargs) -> R:
        by = kwargs.get("by")
        if not isinstance(by, Actor):
            raise TypeError(f"{action.__name__} needs `by`, an Actor: without an actor there is no act")
        with acting(by):
            return action(*args, **kwargs)

    in_one_transaction.is_act = True  # type: ignore[attr-defined]
    return in_one_transaction
