"""What the pages of this room share: opening the record, and the place among the five."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.http import url_has_allowed_host_and_scheme

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import in_place
from alongside.visits import rules

SHEET = (
    Category.IDENTITY, Category.PLAN, Category.VISITS, Category.RESULTS, Category.JOURNAL, Category.QUESTIONNAIRES,
)  # fmt: skip


in_plan = in_place("plan")


def open_agenda(request: Request, person_id: UUID) -> Opened:
    """Open the plan, for the agenda; not found where it is not open."""
    opened = open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page="agenda")
    rules.may_see_agenda(opened.rights).or_refuse()
    return opened


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
