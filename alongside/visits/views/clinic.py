"""A clinic's day: visits by how far both sides have prepared them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from alongside.kit.terms import Category, Role
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.sharing.actions.looking import leave_receipts
from alongside.ui import words
from alongside.ui.show import show
from alongside.visits import showing_clinic
from alongside.visits.queries.clinic import day_of

ONE_LOOK = timedelta(hours=1)


@require_GET
def day(request: Request) -> HttpResponse:
    """The visits of a day at one's center; who is no clinician is led to their own."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("visits:visits", by.person_id)
    if by.role == Role.CAREGIVER:
        return redirect("visits:whose")
    on = _chosen(request, today_of(by))
    found = day_of(by, on) if by.center_id else []
    mine = request.GET.get("mine") == "yes"
    listed = [one for one in found if one.mine or not mine]
    leave_receipts(
        by, {one.person_id: (Category.VISITS, Category.PLAN) for one in listed}, "clinic day", within=ONE_LOOK
    )
    context = {
        "day": words.capital(words.long_day(on)), "center": by.center_name, "count": len(listed),
        "groups": showing_clinic.groups(listed, by_time=request.GET.get("order") == "time"),
        "before": on - timedelta(days=1), "next": on + timedelta(days=1), "on": on,
        "chips": _chips(request, mine), "clinician": by.role == Role.CLINICIAN,
        "said": showing_clinic.sentence(listed),
    }  # fmt: skip
    return show(request, "visits/clinic.jinja", context)


def _chosen(request: Request, today: date) -> date:
    try:
        return date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return today


def _chips(request: Request, mine: bool) -> list[tuple[Any, str, bool]]:
    asked = {key: value for key, value in request.GET.items() if key in ("day", "mine", "order") and value}
    by_time = asked.get("order") == "time"

    def address(**changes: str) -> str:
        kept = {key: value for key, value in (asked | changes).items() if value}
        return "?" + "&".join(f"{key}={value}" for key, value in sorted(kept.items()))

    return [
        (_("By how far they are"), address(order=""), not by_time), (_("By time"), address(order="time"), by_time),
        (_("With me"), address(mine="" if mine else "yes"), mine),
    ]  # fmt: skip
