"""Each request in one transaction, in the name of one person in one seat; who has none meets the door."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import sleep
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.core.exceptions import BadRequest
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from alongside.contributions.acting import met, view_as
from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.devices import set_cookie
from alongside.people.door import is_before_second, is_open
from alongside.people.lasting import note_use
from alongside.people.made import tell
from alongside.people.queries.actors import meet
from alongside.people.queries.leaving import left_lately
from alongside.ui import over
from alongside.ui.away import is_away
from alongside.ui.show import show
from alongside.ui.views import not_found, refused

log = logging.getLogger(__name__)
Answer = Callable[[HttpRequest], HttpResponse]
NOT_ALLOWED = "42501"
"""What PostgreSQL calls a row that its policies refuse."""

# A database that starts again is away for about a second. Whoever comes meanwhile waits a little, as long as nothing
# has been done for them yet; the first wait is none, because the connection alone may be an old one.
PAUSES = (0.0, 0.2, 0.4, 0.8, 1.6)


class ActorMiddleware:
    """Sets `request.actor` (None where nobody is signed in) and tells the database who looks."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            for pause in PAUSES:
                try:
                    return self._in_one_transaction(request)
                except (DatabaseError, InterfaceError) as trouble:
                    if hasattr(request, "actor") or not is_away(trouble):
                        raise
                    connection.close()
                    sleep(pause)
            return self._in_one_transaction(request)
        finally:
            timezone.deactivate()

    def _in_one_transaction(self, request: HttpRequest) -> HttpResponse:
        over.begin()
        with transaction.atomic():
            with met(self._meet(request)):
                response = self.answer(request)
            if response.status_code >= 500 or getattr(response, "nothing_happened", False):
                transaction.set_rollback(True)
            set_cookie(request, response)
            return response

    def _meet(self, request: HttpRequest) -> Actor | None:
        meeting = meet(request.session)
        actor = request.actor = meeting.actor  # type: ignore[attr-defined]
        request.waiting = meeting.waiting  # type: ignore[attr-defined]
        if meeting.over:
            logout(request)
        if actor is None:
            view_as(None)
        if SESSION_KEY in request.session:
            if actor is None:
                tell("account", request.session[SESSION_KEY])
            note_use(request.session)
        known = actor or meeting.waiting
        if known is not None:
            timezone.activate(known.zone)
            translation.activate(known.language)
            request.LANGUAGE_CODE = known.language
        return actor

    def process_view(
        self, request: HttpRequest, view: Callable[..., object], _args: object, _kwargs: object
    ) -> HttpResponse | None:
        """The login wall: a page that is not marked as open needs somebody who acts."""
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("an address without words: the database holds no NUL")
        if request.actor is not None or is_open(view):  # type: ignore[attr-defined]
            return None
        if request.waiting is not None:  # type: ignore[attr-defined]
            return None if is_before_second(view) else self._to_second_step(request)
        if SESSION_KEY in request.session and left_lately(request.session[SESSION_KEY]):
            return redirect("people:back")
        if SESSION_KEY in request.session:
            page = show(request, "people/no_seat.jinja", status=403)
            logout(request)
            return page
        if settings.ALONGSIDE_DEMO and request.path == "/":
            return redirect("people:door")
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=204, headers={"HX-Redirect": settings.LOGIN_URL})
        return redirect(f"{settings.LOGIN_URL}?{urlencode({'next': request.get_full_path()})}")

    def _to_second_step(self, request: HttpRequest) -> HttpResponse:
        """Somebody is signed in, and their seat asks for a second step: every page leads to it."""
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=204, headers={"HX-Redirect": reverse("people:second")})
        return redirect(f"{reverse('people:second')}?{urlencode({'next': request.get_full_path()})}")

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal is a page: the same as for what is not there, or one with the reason and whom to ask."""
        if _came_too_late(request, exception):
            exception = Refused(_("Somebody else changed or ended this in the same moment. Look again."))
        if not isinstance(exception, Refused):
            return None
        if exception.may_know:
            ask = list(exception.ask) or [
                (_("Go to Today"), "/"),
                (_("Whom you can ask"), reverse("people:directory")),
            ]
            response = refused(request, str(exception.reason), ask)
        else:
            response = not_found(request)
        response.nothing_happened = True  # type: ignore[attr-defined]
        return response


def _came_too_late(request: HttpRequest, exception: Exception) -> bool:
    """Whether the rules allowed what the database then refused: what they looked at ended in that very moment."""
    state = getattr(exception.__cause__, "sqlstate", "") if isinstance(exception, DatabaseError) else ""
    if request.method != "POST" or state != NOT_ALLOWED or connection.needs_rollback:
        return False
    log.warning("The database refused what the rules had allowed: %s", request.resolver_match)
    return True
