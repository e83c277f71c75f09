"""What the pages of this room share: opening the record, and the place among the five."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.sharing.actions.opening import Opened, open_record
from alongside.visits import rules

SHEET = (
    Category.IDENTITY, Category.PLAN, Category.VISITS, Category.RESULTS, Category.JOURNAL, Category.QUESTIONNAIRES,
)  # fmt: skip


def in_plan(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Mark a page as one of the place Plan, whatever its address is."""

    @wraps(view)
    def here(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.place = "plan"
        return view(request, *args, **kwargs)

    return here


def open_agenda(request: Request, person_id: UUID) -> Opened:
    """Open the plan, for the agenda; not found where it is not open."""
    opened = open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page="agenda")
    rules.may_see_agenda(opened.rights).or_refuse()
    return opened


def sent(request: Request) -> Any:
    """What was sent, also where it is empty; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def about(opened: Opened) -> dict[str, Any]:
    """Whose page it is, for a template."""
    return {
        "person_id": opened.person_id, "name": opened.name, "first": opened.name.split(" ")[0],
        "own": opened.rights.is_self,
    }  # fmt: skip


def after(request: Request, default: str) -> str:
    """Where one goes on: to the page of this house that the form came from, where it says so."""
    told = request.POST.get("next", "")
    here = told.startswith("/") and url_has_allowed_host_and_scheme(told, allowed_hosts=None)
    return told if here else default
