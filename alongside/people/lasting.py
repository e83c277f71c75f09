"""How long a session lasts: unused, and in any case. Shorter in a seat of which the charter asks a second step."""

from __future__ import annotations

from datetime import timedelta
from time import time
from typing import Any

from alongside.contributions.asking import ask

BEGAN, USED, SECOND, CAME = "began", "used", "second", "came"
LOOK = 5 * 60
"""So many seconds may pass before it is noted again that a session is used."""

UNUSED, WHOLE = timedelta(days=14), timedelta(days=60)
STRICT_UNUSED, STRICT_WHOLE = timedelta(hours=1), timedelta(hours=12)

_USED = (
    "UPDATE usersessions_usersession SET last_seen_at = statement_timestamp() WHERE session_key = %s::text"
)


def begin(session: Any, how: str, *, second: bool = False) -> None:
    """A session begins now, by this way in; `second` says that two steps were taken to come in."""
    session[BEGAN] = session[USED] = int(time())
    session[SECOND], session[CAME] = second, how


def took_second_step(session: Any) -> None:
    """Note that somebody took the second step in this session."""
    session[SECOND] = True


def is_over(session: Any, *, strict: bool) -> bool:
    """Whether a session has lasted its time; strictly, where the charter asks a second step of the seat."""
    unused, whole = (STRICT_UNUSED, STRICT_WHOLE) if strict else (UNUSED, WHOLE)
    now = time()
    began, used = session.get(BEGAN, now), session.get(USED, now)
    return bool(now - used > unused.total_seconds() or now - began > whole.total_seconds())


def note_use(session: Any) -> None:
    """Note that a session is used, now and then: it is read on the page of devices."""
    if USED in session and time() - session[USED] > LOOK:
        session[USED] = int(time())
        ask(_USED, [session.session_key])
