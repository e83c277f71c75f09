"""Partners: who is on the way, one path as a whole, and the steps that are taken here."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.actions.groups import Ways, begin_group, say_how
from alongside.groups.actions.seats import name_champion
from alongside.groups.beginning import NewGroup
from alongside.groups.beside import at_start
from alongside.groups.queries.groups import center_named, name_taken, sitting
from alongside.groups.views.groups import own_words
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules, showing, showing_partners, showing_stories, words
from alongside.partnership.actions.paths import begin_path, note_talk
from alongside.partnership.forms.paths import NEW, BeginForm, ChampionForm, TalkForm
from alongside.partnership.queries.money import my_groups
from alongside.partnership.queries.paths import (
    PAGE,
    centers_here,
    happened,
    my_teams,
    one_path,
    others_at,
    paths,
    walked_at,
)
from alongside.partnership.queries.stories import guide_for
from alongside.partnership.steps import Step, now
from alongside.partnership.views.walking import form_page, walked
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules import may_keep_organizations
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show
from alongside.ui.words import full_day

YEAR, KEPT = timedelta(days=365), 2


@require_safe
@together
def partners(request: Request) -> HttpResponse:
    """One's own way, how to take part, how to begin, and who is on the way."""
    by, start = request.actor, number(request.GET.get("from"))
    found = paths(by, start=start)
    rows = [showing.row(one, today_of(by)) for one in found[:PAGE]]
    mine = [] if start else [one for one in rows if one["mine"] and not one["over"]]
    context = showing_partners.front(sits=bool(my_groups(by))) | {
        "paths": [one for one in rows if one not in mine], "mine": mine,
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "partnership/partners.jinja", context)


@require_safe
@together
def path(request: Request, path_id: UUID) -> HttpResponse:
    """One path: what is done, what is next, and what is not needed yet."""
    by = request.actor
    found = one_path(by, path_id)
    seats = sitting(by, found.group)
    may, over = found.mine and bool(rules.when_walk(found.group)), now(happened(found)) is None
    context = {
        "path": found, "group": found.group, "may": may, "here": showing.here(seats, may and not over),
        "week": showing.in_week(found.at.date(), today_of(by)), "steps": showing.steps(found, may),
        "guide": showing_stories.guide(guide_for(by, found)), "open": showing.opened(found) if may else [],
        "over": over, "not_yet": words.NOT_YET,
        "at_start": at_start(found, found.group) if may else [],
        "others": [showing.other(one) for one in others_at(by, found)],
        "again": may and over and walked_at(by, found.center) is None,
        "readiness": showing.page_above(showing.READINESS) if now(happened(found)) == Step.READINESS else "",
    }  # fmt: skip
    return show(request, "partnership/path.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Begin the way."""
    by = request.actor
    may_begin(by).or_refuse()
    centers = [(str(one.pk), one.name) for one in centers_here(by)]
    teams = [(str(one.pk), one.name) for one in my_teams(by)]
    asked = {key: told for key in ("center", "team") if (told := request.GET.get(key))}
    form = BeginForm(sent(request), by=by, centers=centers, teams=teams, initial=asked)
    made = tried(form, lambda: _begun(by, form.cleaned_data)) if form.is_bound else None
    if made is None:
        adds = bool(may_keep_organizations(by, by.community_id))
        context = {"form": form, "has_center": bool(centers), "adds": adds}
        return show(request, "partnership/begin.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("You are on the way. Here is the first step."))
    return redirect("partnership:path", made.pk)


def _begun(by: Actor, told: dict[str, Any]) -> Any:
    """With a team that is there, or with a new one in which whoever begins has the first seat."""
    center = center_named(by, UUID(told["center"]))
    there = walked_at(by, center)
    if there is not None and there.mine:
        return there
    rules.when_free(there).or_refuse()
    team = UUID(told["team"]) if told["team"] != NEW else _new_team(by, told, center)
    return begin_path(by=by, group_id=team, center_id=center.pk)


def _new_team(by: Actor, told: dict[str, Any], center: Any) -> UUID:
    """A team in which the center has part, so that anybody of it can be the one who keeps it alive."""
    purpose = _("We find out how patients, families and staff work as partners.")
    name = _("Partners at %(center)s") % {"center": center.name}
    if name_taken(by, name):
        name = _("%(name)s, from %(day)s on") % {"name": name, "day": full_day(today_of(by))}
    new = NewGroup(name, purpose, partner_places=KEPT, ends=today_of(by) + YEAR)
    team = begin_group(by=by, new=new, own=own_words(told))
    ways = Ways(purpose, team.involvement, organizations={center.pk: center.name})
    return say_how(by=by, group_id=team.pk, ways=ways).pk


@require_http_methods(["GET", "POST"])
@together
def talk(request: Request, path_id: UUID) -> HttpResponse:
    """Write down what the talk about readiness brought."""
    by, found = request.actor, walked(request, path_id)
    form = TalkForm(sent(request), initial={"words": found.talk or ""})
    made = (
        tried(form, lambda: note_talk(by=by, path_id=path_id, **form.cleaned_data)) if form.is_bound else None
    )
    if made is None:
        above = showing.page_above(showing.READINESS)
        return form_page(request, "partnership/talk.jinja", form, path=found, readiness=above)
    messages.success(request, _("Written down. Everyone in your team reads it."))
    return redirect("partnership:path", path_id)


@require_http_methods(["GET", "POST"])
@together
def champion(request: Request, path_id: UUID) -> HttpResponse:
    """Name who keeps it alive at the center."""
    by, found = request.actor, walked(request, path_id)
    can = [one for one in sitting(by, found.group) if _has_part(found, one)]
    form = ChampionForm(sent(request), members=[(str(one.pk), one.name) for one in can])

    def do() -> Any:
        return name_champion(by=by, seat_id=UUID(form.cleaned_data["seat"]), center_id=found.center_id)

    if not form.is_bound or tried(form, do) is None:
        return form_page(request, "partnership/champion.jinja", form, path=found, can=bool(can))
    messages.success(request, _("Named. Whoever looks for partners here finds them."))
    return redirect("partnership:path", path_id)


def _has_part(found: Any, seat: Any) -> bool:
    return found.center_id in (seat.organization_id, *found.group.organizations)
