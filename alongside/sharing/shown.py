"""Showing somebody a record as another seat sees it: the very pages, judged by the database, and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction

from alongside.contributions.acting import unsure
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask

_SHOWABLE: set[str] = set()
_BEGINS: dict[str, Any] = {}

# The account and the person are left out: what somebody sees for being who they are (their drafts, their letters)
# is no part of what they see of this record.
_SHOWN = """
    SELECT set_config('alongside.account', '', true), set_config('alongside.person', '', true),
      set_config('alongside.seat', %s::text, true), set_config('alongside.community', %s::text, true),
      set_config('alongside.shown_to', %s::text, true), set_config('alongside.shown_about', %s::text, true),
      set_config('transaction_read_only', 'on', true)"""


def showable(*names: str, begins: Any) -> None:
    """Rooms above say which of their pages, by the names of their addresses, can be shown as another sees them.

    The first of them is where one begins to look; `begins` is what it is called.
    """
    _SHOWABLE.update(names)
    _BEGINS[names[0]] = begins


def beginnings() -> tuple[tuple[str, Any], ...]:
    """Where one begins to look: the name of the address, and what it is called."""
    return tuple(_BEGINS.items())


def is_showable(name: str) -> bool:
    """Whether the page with this name can be shown as another sees it."""
    return name in _SHOWABLE


@contextmanager
def shown_as(them: Actor, person_id: UUID) -> Iterator[None]:
    """Within, the open transaction is that seat's, over this one record, and reads only; then it is as it was."""
    if them.shown_to is None:
        raise ValueError("a record is shown to somebody")
    try:
        with transaction.atomic():
            ask(_SHOWN, [str(them.seat_id), str(them.community_id), str(them.shown_to), str(person_id)])
            unsure()
            try:
                yield
            finally:
                transaction.set_rollback(True)  # the names and READ ONLY go back with the savepoint
    finally:
        unsure()
