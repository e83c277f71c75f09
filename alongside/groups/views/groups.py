"""The list of groups, one group, beginning one, saying how it works."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.conversation.showing import thread_shown
from alongside.groups import rules, showing, showing_agreed, words
from alongside.groups.actions.groups import Ways, begin_group, end_group, move_on, reopen_group, say_how
from alongside.groups.beginning import NewGroup
from alongside.groups.beside import asked_at_start, at_start, beside, ends_with, of_seats, parts
from alongside.groups.forms.groups import GroupForm, WaysForm
from alongside.groups.queries.aims import aims_of
from alongside.groups.queries.groups import (
    PAGE,
    champions_here,
    champions_of,
    counted_apart,
    groups,
    holds_now,
    my_seat,
    one_group,
    organizations_here,
    seats_of,
)
from alongside.groups.seated import OwnWords
from alongside.groups.threads import group_subject
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.kit.terms import Phase
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show

STATED = ("name", "purpose", "kind", "place", "phase", "involvement", "members_only", "ends", "pays")


@require_safe
@together
def group_list(request: Request) -> HttpResponse:
    """The joint work of the community, one's own first."""
    start, ended = number(request.GET.get("from")), request.GET.get("which") == "ended"
    found = groups(request.actor, ended=ended, start=start)
    context = {
        "groups": [showing.row(one) for one in found[:PAGE]], "ended": ended,
        "champions": [] if ended or start else champions_here(request.actor),
        "counts": [] if ended or start else showing.counts_apart(counted_apart(request.actor)),
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "groups/groups.jinja", context)


@require_safe
@together
def group(request: Request, group_id: UUID) -> HttpResponse:
    """One group: what for, who sits there, how power is shared, and what to look at."""
    by = request.actor
    found = one_group(by, group_id, **asked_at_start())
    seats = seats_of(by, found)
    told = showing.members(by, found, seats, champions_of(by, found))
    above = of_seats(by, found, [one for one in seats if holds_now(by, one)])
    told["warnings"] += [*(at_start(found, found) if told["inside"] else ()), *above.looks]
    context = {
        "group": found, "notes": above.notes, "facts": showing.facts(found),
        "label": words.INVOLVEMENT_NAMES[found.involvement],
        "thread": None if found.members_only else thread_shown(by, group_subject(found)),
        "aims": [showing_agreed.aim(one, today_of(by)) for one in aims_of(by, found)],
        "phases": words.choices(words.PHASES), "may_begin": bool(may_begin(by)), "reopens": _reopens(by, found),
        "beside": beside(by, found), "parts": parts(by, found), **told,
    }  # fmt: skip
    return show(request, "groups/group.jinja", context)


def _reopens(by: Actor, found: Any) -> bool:
    mine = my_seat(by, found) if found.ended_at else None
    return bool(mine and rules.may_reopen(by, found, mine) and rules.when_reopen(found, timezone.now()))


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Begin joint work."""
    may_begin(request.actor).or_refuse()
    asked = request.GET.get("kind", "")
    form = GroupForm(sent(request), by=request.actor, initial={"kind": asked} if asked in words.KINDS else {})

    def do() -> Any:
        told = form.cleaned_data
        new = NewGroup(**{key: told[key] for key in STATED}, partner_places=told["partner_places"] or 0)
        return begin_group(by=request.actor, new=new, own=own_words(told))

    made = tried(form, do)
    if made is None:
        return show(request, "groups/begin.jinja", {"form": form}, status=422 if form.is_bound else 200)
    messages.success(request, _("It is open, and you have the first seat. Ask others to join."))
    return redirect("groups:group", made.pk)


def own_words(told: dict[str, Any]) -> OwnWords:
    """What somebody said of their own seat in a form."""
    stands_in = told.get("stands_in_for")
    return OwnWords(
        told["for_whom"],
        told["knows"],
        told["title"],
        told.get("voice", ""),
        UUID(stands_in) if stands_in else None,
    )


@require_http_methods(["GET", "POST"])
@together
def ways(request: Request, group_id: UUID) -> HttpResponse:
    """Say how the group works."""
    by = request.actor
    found = one_group(by, group_id)
    rules.may_work(by, my_seat(by, found)).or_refuse()
    opens(request, rules.when_work(found))
    names = {str(one.pk): one.name for one in organizations_here(by)}
    initial = {key: getattr(found, key) for key in WaysForm.base_fields} | {
        "organizations": [str(one) for one in found.organizations]
    }
    form = WaysForm(sent(request), here=names.items(), places=showing.governing(found), initial=initial)

    def do() -> Any:
        said = form.cleaned_data
        chosen = {UUID(key): names[key] for key in said["organizations"]}
        told = {key: value for key, value in said.items() if not key.startswith("places-")}
        places = {UUID(key): count for key, count in form.places().items()}
        return say_how(
            by=by, group_id=group_id, ways=Ways(**told | {"organizations": chosen, "places": places})
        )

    if tried(form, do) is None:
        context: dict[str, Any] = {"form": form, "group": found}
        return show(request, "groups/ways.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Saved. Everyone who reads this group sees it."))
    return redirect("groups:group", group_id)


@require_POST
@together
def phase(request: Request, group_id: UUID) -> HttpResponse:
    """Note where in the work the group is now."""
    asked = request.POST.get("phase", "")
    if asked in list(Phase):
        move_on(by=request.actor, group_id=group_id, phase=Phase(asked))
        messages.success(request, _("Saved. Whoever joins from now on joined here."))
    return redirect("groups:group", group_id)


@require_http_methods(["GET", "POST"])
@together
def end(request: Request, group_id: UUID) -> HttpResponse:
    """Ask back, and end the group."""
    by = request.actor
    found = one_group(by, group_id)
    rules.may_work(by, my_seat(by, found)).or_refuse()
    rules.when_work(found).or_refuse()
    if request.method == "GET":
        return show(request, "groups/end.jinja", {"group": found, "ends_with": ends_with(by, found)})
    end_group(by=by, group_id=group_id)
    return redirect("groups:group", group_id)


@require_POST
@together
def reopen(request: Request, group_id: UUID) -> HttpResponse:
    """Take the end back."""
    reopen_group(by=request.actor, group_id=group_id)
    messages.success(request, _("It goes on as it was."))
    return redirect("groups:group", group_id)


@require_safe
@together
def to_care(request: Request) -> HttpResponse:
    """Between the rooms of joint work and anybody's record lies a change of hat."""
    return show(request, "groups/to_care.jinja", {})
