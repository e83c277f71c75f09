"""Each request in one transaction, in the name of one person in one seat."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from alongside.contributions.acting import view_as
from alongside.people.queries.actors import actor_of_session

Answer = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Sets `request.actor` (None where nobody is signed in) and tells the database who looks."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            actor = actor_of_session(request.session)
            request.actor = actor  # type: ignore[attr-defined]
            view_as(actor)
            if actor is not None:
                timezone.activate(actor.zone)
                translation.activate(actor.language)
            response = self.answer(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response
