"""Sessions as Django keeps them in the database, found by a plan that is kept: every request asks for one."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db

from alongside.contributions.asking import ask

_LOAD = "SELECT session_data FROM django_session WHERE session_key = %s::text AND expire_date > statement_timestamp()"


class SessionStore(db.SessionStore):
    """One session; the same rows and the same words in them as Django's own."""

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing where it is over or never was."""
        found = ask(_LOAD, [self.session_key]) if self.session_key else []
        if not found:
            self._session_key = None
            return {}
        return self.decode(found[0][0])
