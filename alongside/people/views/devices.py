"""Where I am signed in: one line for each device, and the ways to end it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from alongside.people.actions.accounts import sign_out_everywhere
from alongside.people.actions.devices import end_session, say_it_was_me
from alongside.people.queries.account import my_session, new_devices_of, sessions_of
from alongside.people.queries.keys import my_device
from alongside.people.request import Request
from alongside.ui.show import show

HOW = {
    "code": gettext_lazy("with a code by mail"),
    "passkey": gettext_lazy("with a passkey"),
    "demo": gettext_lazy("by the door of the demo"),
    "invitation": gettext_lazy("by an invitation"),
    "openid": gettext_lazy("through"),
}


def sessions(request: Request) -> HttpResponse:
    """Where I am signed in, and on which devices that are new."""
    by = request.actor
    rows = sessions_of(by, request.session.session_key)
    return show(
        request, "people/sessions.jinja", {"sessions": rows, "new": new_devices_of(by), "how_words": HOW}
    )


@require_POST
def end_one(request: Request, session_id: int) -> HttpResponse:
    """Sign out on one device."""
    session = my_session(request.actor, session_id)
    is_this = session.session_key == request.session.session_key
    end_session(by=request.actor, session=session)
    if is_this:
        logout(request)
        return redirect("people:signed_out")
    messages.success(request, _("That device is signed out."))
    return redirect("people:sessions")


@require_POST
def mine(request: Request, device_id: UUID) -> HttpResponse:
    """It was me."""
    say_it_was_me(by=request.actor, device=my_device(request.actor, device_id))
    messages.success(request, _("Good. You are not asked about this device again."))
    return redirect("people:sessions")


@require_POST
def out_everywhere(request: Request) -> HttpResponse:
    """Sign out on every device, this one too."""
    sign_out_everywhere(by=request.actor)
    logout(request)
    return redirect("people:signed_out")
