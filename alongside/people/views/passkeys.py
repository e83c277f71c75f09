"""Coming in with a passkey, and the second step that some seats ask for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alongside.contributions.actor import Actor
from alongside.people import second
from alongside.people.door import Knocked, before_second, open_to_all
from alongside.people.forms.keys import SecondCodeForm
from alongside.people.forms.signing_in import AddressForm
from alongside.people.knocking import MINUTE, TooOften, knock, lane_of
from alongside.people.made import tell
from alongside.people.passkeys import NotProven, ask_to_prove, proven
from alongside.people.queries.actors import SEAT_KEY
from alongside.people.queries.keys import hats_without_second, keys_of
from alongside.people.roles import role_words
from alongside.people.second import note_passkey
from alongside.people.signing_in import come_in
from alongside.people.views.signing_in import NEXT, safe_next, show_door, too_often
from alongside.ui.show import show


def who_waits(request: Knocked) -> Actor:
    """Who is signed in, whether or not a second step is still asked; the database is told their account alone."""
    actor = request.actor or request.waiting
    assert actor is not None  # noqa: S101 - the middleware lets nobody else to these views
    return actor


@open_to_all
@never_cache
@require_POST
def options(request: HttpRequest) -> HttpResponse:
    """What the browser needs to prove any passkey that it has for this house."""
    try:
        knock("passkey-from", lane_of(request), 60, 10 * MINUTE)
    except TooOften:
        return too_often(request)
    return JsonResponse(ask_to_prove(request))


@open_to_all
@never_cache
@require_POST
def with_passkey(request: HttpRequest) -> HttpResponse:
    """Come in with a passkey. Where its device made sure who holds it, that is two steps in one."""
    try:
        knock("try-from", lane_of(request), 60, 10 * MINUTE)
        proof = proven(request, request.POST.get("answer", ""))
    except TooOften:
        return too_often(request)
    except NotProven:
        form = AddressForm()
        return show_door(request, form, key_unknown=True)
    wanted = request.session.pop(NEXT, None)
    come_in(request, proof.account_id, how="passkey", second=proof.verified)
    tell("account", proof.account_id)
    note_passkey(proof)
    return redirect(safe_next(request, wanted))


@before_second
@never_cache
@require_POST
def second_options(request: Knocked) -> HttpResponse:
    """What the browser needs to prove a passkey of the account that is signed in."""
    return JsonResponse(ask_to_prove(request, keys_of(who_waits(request)).passkeys))


@before_second
@never_cache
@require_http_methods(["GET", "POST"])
def second_step(request: Knocked) -> HttpResponse:
    """Take the second step that the charter asks of this seat; or act in another seat."""
    by = who_waits(request)
    if "next" in request.GET:
        request.session[NEXT] = request.GET["next"]
    form = SecondCodeForm(request.POST if "code" in request.POST else None)
    try:
        if request.method == "POST" and _took(request, by, form):
            return redirect(safe_next(request, request.session.pop(NEXT, None)))
    except TooOften:
        return too_often(request)
    if request.method == "POST" and not form.errors:
        form = form if form.is_bound else SecondCodeForm({"code": ""})
        form.full_clean()
        form.errors.clear()
        form.add_error("code", _("That did not fit. Try once more, with a new code or another passkey."))
    return show(
        request, "people/second.jinja", _second(request, by, form), status=422 if form.is_bound else 200
    )


def _took(request: Knocked, by: Actor, form: SecondCodeForm) -> bool:
    if "seat" in request.POST:
        chosen = [one for one in hats_without_second(by) if str(one.seat_id) == request.POST["seat"]]
        if chosen:
            request.session[SEAT_KEY] = request.POST["seat"]
            request.session.pop(NEXT, None)
        return bool(chosen)
    if "answer" in request.POST:
        return second.try_passkey(request, by, request.POST["answer"])
    return form.is_valid() and second.try_code(request, by, form.cleaned_data["code"])


def _second(request: Knocked, by: Actor, form: SecondCodeForm) -> dict[str, Any]:
    asked = request.waiting is not None
    return {
        "form": form, "keys": keys_of(by), "asked": asked, "role": role_words(by.role), "by": by,
        "hats": hats_without_second(by) if asked else [],
    }  # fmt: skip
