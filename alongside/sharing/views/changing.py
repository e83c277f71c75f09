"""Changing who sees something: the first tap shows what would change, the second one does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.contributions.acting import whole
from alongside.kit.terms import Audience, Category
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.sharing import change_words
from alongside.sharing.actions.choices import make_choice, withdraw_choice
from alongside.sharing.changing import Offer, Target, find_target, offer, proposed, sees_now, wish_for
from alongside.sharing.forms.choosing import ChangeForm
from alongside.sharing.holdings import Amount, amount_of
from alongside.sharing.previewing import Preview, Wish, preview
from alongside.sharing.queries.choices import one_choice
from alongside.sharing.queries.readers import Reader, readers
from alongside.sharing.queries.someone import clinician_name
from alongside.sharing.queries.steering import steering_of
from alongside.sharing.showing_choices import line
from alongside.sharing.views.page import Whose, choosing_for
from alongside.ui import words
from alongside.ui.show import show


@dataclass(frozen=True)
class Asked:
    """Whose, for whom, what; how it stands and what can be chosen."""

    request: Request
    whose: Whose
    target: Target
    category: Category
    offered: Offer
    near: list[Reader]

    def form(self, data: QueryDict | None = None) -> ChangeForm:
        """The other ways: another right, from a day, until a day."""
        held = {"right": int(self.target.held(self.category).right)}
        today = today_of(self.request.actor)
        return ChangeForm(data, rights=self.offered.rights, today=today, initial=held)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, person_id: UUID, whom: str, category: str) -> HttpResponse:
    """Show what a change would do, or make it."""
    asked = _asked(request, person_id, whom, category)
    given = request.POST if request.method == "POST" else request.GET
    form = asked.form(given if "right" in given else None)
    wish = proposed(asked.target, asked.category, asked.offered) if asked.offered.rights else None
    if form.is_bound and asked.offered.rights:
        wish = _wished(asked, form) if form.is_valid() else None
    if request.method == "POST" and wish and form.is_bound:
        return _do(asked, wish)
    told = _tried(asked, wish) if wish else None
    return show(request, "sharing/change.jinja", _context(asked, form, wish, told), block="change")


def _asked(request: Request, person_id: UUID, whom: str, category: str) -> Asked:
    if category.upper() not in Category.__members__:
        raise Http404
    by, what = request.actor, Category[category.upper()]
    whose = choosing_for(request, person_id)
    now = steering_of(by, person_id)
    known = clinician_name(by, whom, now.near)
    target = find_target(by, whom, now.near, now.chosen, whose.tongue, known)
    offered = offer(whose.own, target, what, now.chosen, now.limits)
    return Asked(request, whose, target, what, offered, now.near)


def _tried(asked: Asked, wish: Wish) -> Preview:
    rights = asked.whose.opened.rights
    return preview(asked.request.actor, rights, wish, asked.near, asked.whose.may)


def _wished(asked: Asked, form: ChangeForm) -> Wish:
    given = form.cleaned_data
    return wish_for(asked.target, asked.category, given["right"], asked.offered, given["starts"], form.ends)


def _do(asked: Asked, wish: Wish) -> HttpResponse:
    by, person_id = asked.request.actor, asked.whose.opened.person_id
    where = reverse("sharing:who", args=[person_id])
    undo = ""
    with whole(by):
        for key in wish.withdraw:
            withdraw_choice(by=by, choice=one_choice(by, person_id, key))
        if not wish.withdraw:
            choice = make_choice(
                by=by, person_id=person_id, category=wish.category, right=wish.right, audience=wish.audience,
                named_id=wish.named_id, starts=wish.starts, ends=wish.ends,
            )  # fmt: skip
            undo = reverse("sharing:take_back", args=[person_id, choice.pk])
    right = sees_now(readers(by, person_id), asked.target, wish.category)
    said = change_words.saved(right, asked.target, wish, asked.whose.tongue, by.person_id)
    messages.success(asked.request, said, extra_tags=undo)
    return redirect(where)


def _context(asked: Asked, form: ChangeForm, wish: Wish | None, told: Preview | None) -> dict[str, Any]:
    viewer, tongue, category = asked.request.actor.person_id, asked.whose.tongue, asked.category
    title = _("%(what)s: %(who)s") % {
        "what": tongue.title(category),
        "who": change_words.called(asked.target, viewer),
    }
    return asked.whose.context() | {
        "title": title, "crumbs": asked.whose.crumbs(), "form": form, "wish": wish, "here": asked.request.path,
        "state": change_words.state(asked.target, category, tongue, viewer),
        "question": change_words.question(asked.target, wish, tongue, viewer) if wish else "",
        "effect": change_words.effect(told, wish, _amount(asked, wish), tongue, viewer) if wish and told else [],
        "reasons": change_words.reasons(asked.offered), "may": bool(asked.offered.rights),
        "yes": _yes(wish), "live": [line(one, tongue, "") for one in asked.offered.live],
        "last_day": form.data.get("last_day", "") if form.is_bound else "",
        "seats": [(one.seat_id, one.name) for one in asked.target.readers] if asked.target.is_one else [],
        "level": 3 if asked.request.headers.get("HX-Request") else 2,
        "behalf": "" if asked.whose.own else asked.request.actor.name,
    }  # fmt: skip


def _amount(asked: Asked, wish: Wish) -> Amount | None:
    """How much it is about; not told to a caregiver who does not see it, nor where there is nothing to count."""
    uncounted = (Category.IDENTITY, Category.CONTACT)
    rights = asked.whose.opened.rights
    if wish.category in uncounted or not rights.may_see(wish.category):
        return None
    audience = asked.target.audience or Audience.TEAM
    return amount_of(asked.request.actor, asked.whose.opened.person_id, wish.category, audience)


def _yes(wish: Wish | None) -> str:
    if wish is not None and wish.starts:
        return _("Yes, from %(day)s") % {"day": words.short_day(wish.starts)}
    return _("Yes, from today")


@require_POST
def take_back(request: Request, person_id: UUID, choice_id: UUID) -> HttpResponse:
    """Undo one choice."""
    choosing_for(request, person_id)
    choice = one_choice(request.actor, person_id, choice_id)
    if choice.withdrawn_at is None:
        withdraw_choice(by=request.actor, choice=choice)
    messages.success(request, _("Taken back. It is as it was before."))
    return redirect("sharing:who", person_id)
