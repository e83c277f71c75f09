"""What I sign in with: passkeys, a code app, codes on paper."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.contributions.actor import Actor
from alongside.people import mail
from alongside.people.actions.keys import (
    add_code_app,
    add_passkey,
    make_paper_codes,
    remove_code_app,
    remove_passkey,
    rename_passkey,
)
from alongside.people.code_apps import grouped, new_secret, picture, seal, step_of, unseal
from alongside.people.door import Knocked, before_second
from alongside.people.forms.keys import NewAppForm, PasskeyForm
from alongside.people.lasting import SECOND, took_second_step
from alongside.people.passkeys import NotProven, ask_to_make, made
from alongside.people.queries.account import account_of
from alongside.people.queries.keys import keys_of, my_passkey, some_seat_asks
from alongside.people.request import Request
from alongside.people.views.passkeys import who_waits
from alongside.ui.pages import sent
from alongside.ui.show import show

NEW_APP = "new_code_app"


def _first_the_second(request: HttpRequest, by: Actor) -> HttpResponse | None:
    """Where a charter asks a second step of the account, whoever has one takes it before they change any."""
    if request.session.get(SECOND) or not some_seat_asks(by) or not keys_of(by).has_second:
        return None
    return redirect(f"{reverse('people:second')}?{urlencode({'next': reverse('people:keys')})}")


def _show(request: Knocked, by: Actor, form: PasskeyForm) -> HttpResponse:
    context = {
        "form": form,
        "keys": keys_of(by),
        "address": account_of(by).email,
        "waits": request.waiting is not None,
    }
    return show(request, "people/keys.jinja", context, status=422 if form.is_bound else 200)


@before_second
@never_cache
@require_GET
def keys(request: Knocked) -> HttpResponse:
    """What I sign in with."""
    by = who_waits(request)
    return _first_the_second(request, by) or _show(request, by, PasskeyForm())


@before_second
@never_cache
@require_POST
def new_options(request: Knocked) -> HttpResponse:
    """What the browser needs to make a passkey."""
    by = who_waits(request)
    if _first_the_second(request, by):
        return HttpResponse(status=403)
    return JsonResponse(ask_to_make(request, account_of(by), by.name, keys_of(by).passkeys))


@before_second
@never_cache
@require_POST
def new_passkey(request: Knocked) -> HttpResponse:
    """Keep the passkey that the browser made."""
    by = who_waits(request)
    if leads := _first_the_second(request, by):
        return leads
    form = PasskeyForm(request.POST)
    if not form.is_valid():
        return _show(request, by, form)
    try:
        key = made(request, form.cleaned_data["answer"])
    except NotProven:
        form.add_error("name", _("The device made no passkey. Try once more, or use a code app."))
        return _show(request, by, form)
    add_passkey(by=by, account_id=by.account_id or 0, name=form.cleaned_data["name"], key=key)
    messages.success(request, _("Saved. You can sign in with this passkey from now on."))
    return _added(request, by)


def _added(request: Knocked, by: Actor) -> HttpResponse:
    """Who has just proven a new key has taken the second step; the owner is told by mail."""
    took_second_step(request.session)
    mail.tell_of_keys(account_of(by).email)
    return redirect("people:keys")


@before_second
@require_POST
def name_passkey(request: Knocked, passkey_id: UUID) -> HttpResponse:
    """Call a passkey something else."""
    by = who_waits(request)
    form = PasskeyForm(request.POST)
    passkey = my_passkey(by, passkey_id)
    if leads := _first_the_second(request, by):
        return leads
    if form.is_valid():
        rename_passkey(by=by, passkey=passkey, name=form.cleaned_data["name"])
        messages.success(request, _("Saved."))
    else:
        messages.warning(request, str(form.errors["name"][0]))
    return redirect("people:keys")


@require_POST
def drop_passkey(request: Request, passkey_id: UUID) -> HttpResponse:
    """Remove a passkey."""
    passkey = my_passkey(request.actor, passkey_id)
    if leads := _first_the_second(request, request.actor):
        return leads
    remove_passkey(by=request.actor, passkey=passkey)
    mail.tell_of_keys(account_of(request.actor).email)
    messages.success(request, _("Removed. %(name)s opens nothing any more.") % {"name": passkey.name})
    return redirect("people:keys")


@before_second
@never_cache
@require_http_methods(["GET", "POST"])
def code_app(request: Knocked) -> HttpResponse:
    """Set up an app that shows codes."""
    by = who_waits(request)
    if leads := _first_the_second(request, by):
        return leads
    sealed = request.session.get(NEW_APP) or seal(new_secret()).decode()
    request.session[NEW_APP] = sealed
    secret = unseal(sealed.encode())
    form = NewAppForm(sent(request))
    if form.is_valid():
        step = step_of(secret, form.cleaned_data["code"])
        if step is not None:
            del request.session[NEW_APP]
            add_code_app(by=by, account_id=by.account_id or 0, secret=secret, step=step)
            messages.success(request, _("Saved. The app shows a new code each half minute."))
            return _added(request, by)
        form.add_error(
            "code",
            _("That code does not fit. Is the clock of the phone right? Try the next one."),
        )
    context = {"form": form, "square": picture(secret, account_of(by).email), "secret": grouped(secret)}
    return show(request, "people/code_app.jinja", context, status=422 if form.is_bound else 200)


@require_POST
def drop_code_app(request: Request) -> HttpResponse:
    """Remove the code app."""
    if leads := _first_the_second(request, request.actor):
        return leads
    app = keys_of(request.actor).app
    if app is not None:
        remove_code_app(by=request.actor, app=app)
        mail.tell_of_keys(account_of(request.actor).email)
        messages.success(request, _("Removed. Its codes open nothing any more."))
    return redirect("people:keys")


@never_cache
@require_POST
def paper(request: Request) -> HttpResponse:
    """New codes for paper, shown once."""
    by = request.actor
    if leads := _first_the_second(request, by):
        return leads
    codes = make_paper_codes(by=by, account_id=by.account_id or 0)
    mail.tell_of_keys(account_of(by).email)
    return show(request, "people/paper_codes.jinja", {"codes": codes})
