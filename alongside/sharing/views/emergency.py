"""Emergency access: a clinician says who needs help and why, and is led to the record."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience
from alongside.people.knocking import TooOften, knock
from alongside.people.request import Request
from alongside.sharing import rules_emergency as rules
from alongside.sharing.actions.emergencies import note_emergency_search, open_in_emergency
from alongside.sharing.forms.emergency import EmergencyForm
from alongside.sharing.queries.emergencies import emergency_terms, find_in_emergency
from alongside.sharing.queries.rights import rights_over
from alongside.ui.pages import sent
from alongside.ui.show import show

TRIES, HOUR = 10, 3600


def emergency(request: Request) -> HttpResponse:
    """The page: what it means, whom, and why."""
    rules.may_open_in_emergency(request.actor).or_refuse()
    form = EmergencyForm(sent(request))
    if request.method == "POST" and emergency_terms(request.actor).hours:
        answer = _sent(request, form) if form.is_valid() else None
        return answer or _page(request, form, 422)
    return _page(request, form, 200)


def _page(request: Request, form: EmergencyForm, status: int) -> HttpResponse:
    terms = emergency_terms(request.actor)
    return show(request, "sharing/emergency.jinja", {"form": form, "terms": terms}, status=status)


def _sent(request: Request, form: EmergencyForm) -> HttpResponse | None:
    by = request.actor
    if not _may_try(by, form):
        return None
    person_id = find_in_emergency(by, form.sought())
    if person_id is None:
        note_emergency_search(by=by)
        form.add_error(
            "name", _("This fits nobody here, or more than one. Look at each letter, or use a number.")
        )
        return None
    record = reverse("record:timeline", args=[person_id])
    near = rights_over(by, person_id).audience
    if near is not None and near <= Audience.TEAM:
        messages.info(
            request, _("This record is open to you already. Nothing was opened by emergency access.")
        )
        return redirect(record)
    open_in_emergency(by=by, person_id=person_id, reason=form.cleaned_data["reason"])
    return redirect(record)


def _may_try(by: Actor, form: EmergencyForm) -> bool:
    try:
        knock("emergency", str(by.person_id), TRIES, HOUR)
    except TooOften:
        form.add_error(
            None, _("You have tried this too often. Wait an hour, or call the center of this person.")
        )
        return False
    return True
