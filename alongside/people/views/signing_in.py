"""Coming in by a code, and going out again."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people import signing_in
from alongside.people.actions.persons import choose_language
from alongside.people.door import Knocked, open_to_all
from alongside.people.forms.signing_in import AddressForm, CodeForm
from alongside.people.knocking import TooOften
from alongside.people.queries.persons import person_i_see
from alongside.people.queries.providers import open_providers
from alongside.ui.show import show

NEXT = "next_page"


def safe_next(request: HttpRequest, wanted: str | None) -> str:
    """The page to go on to: one of our own, or Today."""
    fits = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if wanted and wanted.startswith("/") and fits else settings.LOGIN_REDIRECT_URL


def too_often(request: HttpRequest) -> HttpResponse:
    """429: the same page, whoever knocked and whether or not they are known here."""
    return show(request, "people/too_often.jinja", status=429)


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: Knocked) -> HttpResponse:
    """Ask for a code."""
    if request.actor is not None:
        return redirect(safe_next(request, request.GET.get("next")))
    if "next" in request.GET:
        request.session[NEXT] = request.GET["next"]
    form = AddressForm(request.POST or None)
    if not form.is_valid():
        return show_door(request, form)
    return _send(request, form)


def show_door(request: HttpRequest, form: AddressForm, *, key_unknown: bool = False) -> HttpResponse:
    """The page of signing in; with what did not fit, where something did not."""
    context = {"form": form, "key_unknown": key_unknown, "providers": open_providers()}
    wrong = form.is_bound or key_unknown
    return show(request, "people/sign_in.jinja", context, status=422 if wrong else 200)


def _send(request: HttpRequest, form: AddressForm) -> HttpResponse:
    try:
        signing_in.send_code(request, form.cleaned_data["address"])
    except TooOften:
        return too_often(request)
    except OSError:
        form.add_error("address", _("The mail could not be sent just now. Try once more in a few minutes."))
        context = {"form": form, "providers": open_providers()}
        return show(request, "people/sign_in.jinja", context, status=503)
    return redirect("people:code")


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Write the code that came by mail."""
    address = signing_in.asked_for(request)
    if not address:
        return redirect("people:sign_in")
    form = CodeForm(request.POST or None)
    try:
        if form.is_valid() and signing_in.try_code(request, form.cleaned_data["code"]):
            return redirect(safe_next(request, request.session.pop(NEXT, None)))
    except TooOften:
        return too_often(request)
    if form.is_bound and not form.errors:
        form.add_error(
            "code", _("That code does not fit, or it is too old. Look once more, or ask for a new one.")
        )
    context: dict[str, Any] = {"form": form, "address": address}
    return show(request, "people/code.jinja", context, status=422 if form.is_bound else 200)


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """Go out, on this device."""
    if request.method == "GET":
        return show(request, "people/sign_out.jinja")
    logout(request)
    return redirect("people:signed_out")


@open_to_all
def signed_out(request: HttpRequest) -> HttpResponse:
    """You are out."""
    return show(request, "people/signed_out.jinja")


@open_to_all
@require_POST
def language(request: Knocked) -> HttpResponse:
    """Read the pages in another language from now on."""
    wanted = request.POST.get("language", "")
    answer = redirect(safe_next(request, request.POST.get("next")))
    if wanted not in dict(settings.LANGUAGES):
        return answer
    if request.actor is not None:
        choose_language(
            by=request.actor, person=person_i_see(request.actor, request.actor.person_id), language=wanted
        )
    answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, wanted, max_age=365 * 24 * 3600, samesite="Lax")
    return answer
