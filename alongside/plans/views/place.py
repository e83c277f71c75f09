"""Where a page stands among the five places, and how a plan is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase, QueryDict

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.plans.showing.plan import title
from alongside.record.wording import first_name
from alongside.sharing.actions.opening import Opened, open_record


def in_plan(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Mark a page as one of the place Plan, whatever its address is."""

    @wraps(view)
    def here(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.place = "plan"
        return view(request, *args, **kwargs)

    return here


def opened_plan(request: Request, person_id: UUID, page: str = "plan") -> Opened:
    """The plan, after its receipt."""
    return open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page=page)


def sent(request: Request) -> QueryDict | None:
    """What was sent to a form, also where it is empty; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def about(opened: Opened) -> dict[str, Any]:
    """Whose plan it is, for every page of it."""
    return {
        "own": opened.rights.is_self, "name": first_name(opened), "person_id": opened.person_id,
        "plan_title": title(opened),
    }  # fmt: skip
