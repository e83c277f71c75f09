"""Choosing what the journal asks for."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.record.actions.followed import follow, move_followed, stop_following
from alongside.record.forms.followed import FollowForm
from alongside.record.queries.followed import SUGGESTIONS, followed_by, one_followed, suggestions_besides
from alongside.sharing.actions.opening import open_record
from alongside.ui.show import show


def following(request: Request, person_id: UUID) -> HttpResponse:
    """What somebody follows: begin, stop, put in order."""
    by, act = request.actor, request.POST.get("act", "")
    form = FollowForm(request.POST if act == "follow" else None)
    if request.method == "POST" and act != "follow":
        _changed(request, person_id, act)
        return HttpResponseRedirect(request.path)
    if act == "follow" and form.is_valid():
        follow(by=by, person_id=person_id, **form.cleaned_data)
        messages.success(request, _("From now on the journal asks for it."))
        return HttpResponseRedirect(request.path)
    return _page(request, person_id, form, 422 if form.is_bound else 200)


def _changed(request: Request, person_id: UUID, act: str) -> None:
    by = request.actor
    if act == "suggested":
        one = next((one for one in SUGGESTIONS if one.key == request.POST.get("key")), None)
        if one is not None:
            follow(
                by=by, person_id=person_id, title=str(one.title), scale=one.scale, unit=one.unit,
                code=one.code or one.key, code_system=one.code_system,
            )  # fmt: skip
        return
    found = one_followed(by, person_id, _id_of(request.POST.get("followed", "")))
    if found is None:
        raise Refused("", may_know=False)
    if act == "stop":
        stop_following(by=by, person_id=person_id, followed=found)
    elif act in ("earlier", "later"):
        move_followed(by=by, person_id=person_id, followed=found, earlier=act == "earlier")


def _id_of(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise Refused("", may_know=False) from problem


def _page(request: Request, person_id: UUID, form: FollowForm, status: int) -> HttpResponse:
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=(Category.JOURNAL,), page="following")
    followed = followed_by(by, person_id)
    rows = [
        {"id": one.pk, "title": one.called, "goal_words": one.goal_words,
         "told": one.unit or {"0-10": _("From 0 to 10"), "yes": _("Yes or no")}.get(one.scale, _("A number"))}
        for one in followed
    ]  # fmt: skip
    context = {
        "own": opened.rights.is_self, "name": opened.name, "followed": rows, "form": form, "here": request.path,
        "suggestions": suggestions_besides(followed), "journal_url": reverse("record:journal", args=[person_id]),
    }  # fmt: skip
    return show(request, "record/followed.jinja", context, status=status)
