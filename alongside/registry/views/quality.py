"""What may not be right: for the person and the family, for a center, and how complete things are for everyone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.kit.terms import Category, Role
from alongside.kit.verdict import unknown
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.record.actions.entries import correct_entry
from alongside.registry import rules_quality as rules
from alongside.registry import showing_quality as showing
from alongside.registry.actions.quality import say_right, send_doubt
from alongside.registry.doubt_words import CHECK
from alongside.registry.forms.quality import RightForm
from alongside.registry.quality.mending import may_mend, mended
from alongside.registry.queries.doubts import PAGE, answers_to, counted, doubt_of, doubts_about, listed
from alongside.registry.queries.published import shown_by_charter
from alongside.registry.queries.trust import quality_lines
from alongside.registry.showing_trust import questions_shown
from alongside.sharing.actions.looking import leave_receipts
from alongside.sharing.actions.opening import Opened, open_record
from alongside.ui.pages import in_place, page_number, sent
from alongside.ui.show import show

SHOWN = (
    Category.IDENTITY, Category.CONDITIONS, Category.RESULTS, Category.VISITS, Category.JOURNAL,
    Category.QUESTIONNAIRES,
)  # fmt: skip
ONE_LOOK = timedelta(hours=1)


@require_GET
def doubts(request: Request, person_id: UUID) -> HttpResponse:
    """What may not be right about one person, and what was said to it."""
    opened = _opened(request, person_id)
    rows = doubts_about(request.actor, person_id)
    said = answers_to(request.actor, rows)
    may = may_mend(request.actor, opened.rights, rows)
    shown = [showing.doubt(one, said[one.pk], may) for one in rows]
    about = _about(opened)
    mine = "family" if about["family"] else "clinic"
    context = about | {
        "open": sorted((one for one in shown if one["open"]), key=lambda one: one["asks"] != mine),
        "closed": [one for one in shown if not one["open"]],
    }
    return show(request, "registry/doubts.jinja", context)


@require_POST
def mend(request: Request, person_id: UUID, doubt_id: UUID) -> HttpResponse:
    """Write the number in the usual unit, as a new version of the entry; the doubt closes by itself."""
    by = request.actor
    opened = _opened(request, person_id)
    rules.may_answer_doubt(opened.rights).or_refuse()
    doubt = doubt_of(by, person_id, doubt_id)
    rules.when_answer_doubt(doubt).or_refuse()
    origin, new, reason = mended(by, doubt)
    correct_entry(by=by, person_id=person_id, origin_id=origin, new=new, reason=reason)
    messages.success(request, _("Corrected. What stood there before stays readable."))
    return redirect("registry:doubts", person_id)


@require_http_methods(["GET", "POST"])
def right(request: Request, person_id: UUID, doubt_id: UUID) -> HttpResponse:
    """It is right as it stands."""
    by = request.actor
    opened = _opened(request, person_id)
    rules.may_answer_doubt(opened.rights).or_refuse()
    doubt = doubt_of(by, person_id, doubt_id)
    rules.when_answer_doubt(doubt).or_refuse()
    form = RightForm(sent(request))
    if request.method == "POST" and form.is_valid():
        say_right(by=by, person_id=person_id, doubt_id=doubt_id, words=form.cleaned_data["words"])
        messages.success(request, _("Thank you. It is not asked again."))
        return redirect("registry:doubts", person_id)
    context = _about(opened) | {"form": form, "doubt": showing.doubt(doubt, [], {})}
    return show(request, "registry/right.jinja", context, status=422 if form.errors else 200)


@require_POST
def send(request: Request, person_id: UUID, doubt_id: UUID, to: str) -> HttpResponse:
    """Send it to whoever knows better."""
    _opened(request, person_id)
    if to not in ("family", "clinic"):
        unknown().or_refuse()
    send_doubt(by=request.actor, person_id=person_id, doubt_id=doubt_id, to=to)
    messages.success(request, _("Sent. They find it on Today."))
    return redirect("registry:doubts", person_id)


@in_place("numbers")
@require_GET
def quality(request: Request) -> HttpResponse:
    """How complete and timely what is written is, for everyone; and for a center's clinicians what to look at."""
    by = request.actor
    context: dict[str, Any] = {"clinic": bool(rules.may_see_center(by)), "center": by.center_name}
    if context["clinic"]:
        context |= _of_center(request)
    context["questions"] = questions_shown(quality_lines(by), shown_by_charter(by), by)
    context["twice"] = by.role in (Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR)
    return show(request, "registry/quality.jinja", context)


def _of_center(request: Request) -> dict[str, Any]:
    by = request.actor
    check = request.GET.get("check", "")
    check = check if check in CHECK else ""
    page = page_number(request)
    counts = counted(by)
    rows = listed(by, check=check, page=page)
    leave_receipts(
        by, {one.person_id: (Category.IDENTITY, *one.categories) for one in rows}, "quality", within=ONE_LOOK
    )
    count = counts.get(check, 0) if check else sum(counts.values())
    return {
        "kinds": showing.kinds(counts, check), "count": count, "all": sum(counts.values()),
        "rows": [showing.of_center(one, today_of(by)) for one in rows],
        "next": f"?check={check}&page={page + 1}" if page * PAGE < count else "",
        "first": f"?check={check}" if page > 1 else "",
    }  # fmt: skip


def _opened(request: Request, person_id: UUID) -> Opened:
    return open_record(by=request.actor, person_id=person_id, categories=SHOWN, page="quality")


def _about(opened: Opened) -> dict[str, Any]:
    return {
        "person_id": opened.person_id, "name": opened.name, "own": opened.rights.is_self,
        "family": opened.rights.audience in rules.NEAR[:2],
    }  # fmt: skip
