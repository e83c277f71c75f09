"""Health is answered before anything else, so that it needs neither a session nor a database."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from . import views

ANSWERS: dict[str, Callable[[HttpRequest], HttpResponse]] = {"/healthz": views.health, "/readyz": views.ready}


class HealthMiddleware:
    """Stands first: who watches over the house is answered even while its database is away."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return ANSWERS.get(request.path_info, self.answer)(request)
