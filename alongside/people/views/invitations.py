"""Inviting somebody, and coming in by an invitation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alongside.kit.terms import Role
from alongside.people import mail
from alongside.people.actions.invitations import (
    NewInvitation,
    accept_invitation,
    invite,
    newcomer,
    withdraw_invitation,
)
from alongside.people.door import Knocked, open_to_all
from alongside.people.forms.invitations import InvitationForm
from alongside.people.knocking import MINUTE, TooOften, knock, place_of
from alongside.people.queries.invitations import invitation_by_secret, invitations_of, my_invitation
from alongside.people.queries.persons import centers_of
from alongside.people.queries.young import Shared, shared_contact
from alongside.people.request import Request
from alongside.people.roles import role_words
from alongside.people.rules import is_open, may_invite_at_all
from alongside.people.rules.standing import KEEPERS
from alongside.people.signing_in import come_in
from alongside.people.views.signing_in import too_often
from alongside.ui.show import show

BY_KEEPERS = [role for role in Role if role not in (Role.CAREGIVER, Role.PROGRAM)]
BY_CLINICIANS = [Role.PATIENT, Role.CLINICIAN]


def invite_by_mail(request: Request, new: NewInvitation, form: Form) -> bool:
    """Invite and send the link, both or neither; where the mail cannot go, the form says so."""
    try:
        with transaction.atomic():
            invitation, secret = invite(by=request.actor, new=new)
            link = request.build_absolute_uri(reverse("people:invitation", args=[secret]))
            words = (request.actor.name, request.actor.community_name, link, invitation.message)
            mail.send_invitation(invitation.email, *words)
    except OSError:
        form.add_error("email", _("The mail could not be sent just now. Try once more in a few minutes."))
        return False
    messages.success(
        request, _("Sent to %(address)s. The link holds for seven days.") % {"address": invitation.email}
    )
    return True


@require_http_methods(["GET", "POST"])
def invitations(request: Request) -> HttpResponse:
    """Whom I invited, and whom I invite now."""
    by = request.actor
    may_invite_at_all(by).or_refuse()
    roles = BY_KEEPERS if by.role in KEEPERS else BY_CLINICIANS
    centers = [one for one in centers_of(by) if by.role in KEEPERS or one.id == by.center_id]
    form = InvitationForm(
        request.POST or None, roles=roles, centers=centers, initial={"center": str(by.center_id or "")}
    )
    if form.is_valid() and invite_by_mail(request, _new(form.cleaned_data, centers), form):
        return redirect("people:invitations")
    rows = [(one, role_words(one.role), _state(one)) for one in invitations_of(by)]
    context = {"form": form, "invitations": rows}
    return show(request, "people/invitations.jinja", context, status=422 if form.is_bound else 200)


def _new(said: dict[str, Any], centers: list[Any]) -> NewInvitation:
    center = next((one for one in centers if str(one.id) == said["center"]), None)
    return NewInvitation(
        email=said["email"], name=said["name"], role=Role(said["role"]), organization=center, title=said["title"],
        message=said["message"],
    )  # fmt: skip


def _state(invitation: Any) -> str:
    if invitation.accepted_at:
        return "in"
    if invitation.withdrawn_at:
        return "back"
    return "late" if invitation.expires_at <= timezone.now() else "open"


@require_POST
def withdraw(request: Request, invitation_id: UUID) -> HttpResponse:
    """Take an invitation back."""
    by = request.actor
    taken = withdraw_invitation(by=by, invitation=my_invitation(by, invitation_id))
    messages.success(request, _("Taken back. Its link opens nothing any more."))
    if may_invite_at_all(by) or taken.cares_for_id is None:
        return redirect("people:invitations")
    return redirect("people:caregivers", taken.cares_for_id)


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: Knocked, secret: str) -> HttpResponse:
    """Who invites me to what; and coming in."""
    try:
        knock("invitation-from", place_of(request), 60, 10 * MINUTE)
    except TooOften:
        return too_often(request)
    found = invitation_by_secret(secret)
    if not is_open(found, timezone.now()) or found is None:
        return show(request, "people/invitation_closed.jinja", status=410)
    shared = shared_with(found)
    context = {
        "invitation": found, "role": found.title or role_words(found.role), "secret": secret, "shared": shared,
    }  # fmt: skip
    if request.method == "GET" or shared and (shared.signs_in or request.POST.get("own") != "yes"):
        return show(
            request, "people/invitation.jinja", context, status=422 if request.method == "POST" else 200
        )
    return _come_in(request, found)


def shared_with(found: Any) -> Shared | None:
    """The caregiver whose address it is to which somebody was invited to their own record."""
    if found.role != Role.PATIENT or found.person is None:
        return None
    return shared_contact(newcomer(found), found.person, found.email)


def _come_in(request: HttpRequest, found: Any) -> HttpResponse:
    me = accept_invitation(by=newcomer(found), invitation=found)
    logout(request)
    if me.account_id is not None:
        come_in(request, me.account_id, str(me.seat_id), how="invitation")
    return redirect("/")
