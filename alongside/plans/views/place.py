"""Where a page stands among the five places, and how a plan is opened."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.plans.showing.plan import title
from alongside.record.wording import first_name
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import in_place

in_plan = in_place("plan")


def opened_plan(request: Request, person_id: UUID, page: str = "plan") -> Opened:
    """The plan, after its receipt."""
    return open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page=page)


def about(opened: Opened) -> dict[str, Any]:
    """Whose plan it is, for every page of it."""
    return {
        "own": opened.rights.is_self, "name": first_name(opened), "person_id": opened.person_id,
        "plan_title": title(opened),
    }  # fmt: skip
