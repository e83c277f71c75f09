"""What every page of a team on its way does first and last."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from alongside.groups.queries.groups import my_seat
from alongside.groups.views.trying import opens
from alongside.partnership import rules
from alongside.partnership.queries.paths import one_path
from alongside.people.request import Request
from alongside.ui.show import show


def walked(request: Request, path_id: UUID) -> Any:
    """A path on which the actor walks. Raises Refused."""
    found = one_path(request.actor, path_id)
    rules.may_walk(request.actor, my_seat(request.actor, found.group)).or_refuse()
    opens(request, rules.when_walk(found.group))
    return found


def form_page(request: Request, page: str, form: Any, **more: Any) -> HttpResponse:
    """A page with a form: as it was sent, where it is not whole."""
    return show(request, page, {"form": form, **more}, status=422 if form.is_bound else 200)
