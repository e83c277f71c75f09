"""Roles: the catalogue, one role, describing and rewording it, and its sheet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.sides import side_of
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_roles as rules
from alongside.partnership import showing_roles as showing
from alongside.partnership.actions.roles import Wording, describe_role, end_role, reword_role
from alongside.partnership.forms.roles import EndForm, LookForm, RoleForm, SitsForm, WordingForm
from alongside.partnership.queries.roles import (
    PAGE,
    is_ended,
    newest_of,
    no_of,
    one_role,
    roles,
    roles_in,
    sittings_of,
    standing_of,
    wordings_of,
)
from alongside.partnership.queries.work import my_groups
from alongside.partnership.role_kinds import holds, is_over
from alongside.partnership.role_starters import STARTERS
from alongside.partnership.views.reading import uuid_in
from alongside.partnership.views.walking import form_page
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.show import show

SHEET = ROOMS / "partnership" / "printing" / "role.typ"


@require_safe
@together
def role_list(request: Request) -> HttpResponse:
    """The roles that both sides agreed on, of all groups that everyone reads."""
    by, start = request.actor, number(request.GET.get("from"))
    form = LookForm(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = roles(by, wanted.get("words", ""), wanted.get("side", ""), start=start)
    kept = urlencode([(key, told) for key, told in wanted.items() if told])
    context = {
        "roles": [showing.row(one, today_of(by)) for one in found[:PAGE]], "form": form, "narrowed": bool(kept),
        "mine": my_groups(by) if by.person_id else [],
        "older": f"?{kept}&from={start + PAGE}" if len(found) > PAGE else "", "newer": f"?{kept}" if start else "",
    }  # fmt: skip
    return show(request, "partnership/roles.jinja", context)


@require_safe
@together
def group_roles(request: Request, group_id: UUID) -> HttpResponse:
    """The roles of one group, agreed on or not yet."""
    by, group = request.actor, one_group(request.actor, group_id)
    may = rules.may_describe(by, my_seat(by, group)) and rules.when_describe(group)
    context = {
        "group": group, "roles": [showing.row(one, today_of(by)) for one in roles_in(by, group)], "may": bool(may),
        "starters": showing.starters() if may else [],
    }  # fmt: skip
    return show(request, "partnership/group_roles.jinja", context)


@require_safe
@together
def role(request: Request, role_id: UUID) -> HttpResponse:
    """One role: what holds, what is proposed instead, who sits as it."""
    by, found = request.actor, one_role(request.actor, role_id)
    mine, wordings, sits = my_seat(by, found.group), wordings_of(by, found), sittings_of(by, found)
    agreed, newest = _agreed_and_newest(wordings)
    told = agreed or newest
    over = is_over(told.ends, today_of(by))
    may = bool(rules.may_describe(by, mine) and rules.when_describe(found.group))
    here = sitting(by, found.group)
    seats = showing.to_choose(here, found, sits) if may and agreed and not over else []
    context = {
        "role": found, "told": told, "facts": showing.facts(found, told), "tasks": showing.tasks(told),
        "tag": showing.ENDED if over else showing.stands(told), "over": over, "no": showing.no_said(told),
        "lone": may and len({side_of(one.voice) for one in here}) == 1 and len(newest.sides) == 1,
        "ending": showing.proposed_end(told, newest) if newest is not told else "",
        "agreed": agreed, "newest": newest if agreed and newest is not agreed else None,
        "other": showing.facts(found, newest), "other_tasks": showing.tasks(newest),
        "versions": [showing.version(one) for one in wordings], "may": may,
        "may_say": showing.may_say(mine if may else None, newest),
        "sits": [] if over else [showing.sitting(mine if may else None, one) for one in sits],
        "form": SitsForm(seats=seats) if seats else None, "who": showing.version(told),
    }  # fmt: skip
    return show(request, "partnership/role.jinja", context)


def _agreed_and_newest(wordings: list[Any]) -> tuple[Any | None, Any]:
    """The words that hold, and the newest to which nobody said no; where there are no others, the newest of all."""
    agreed = next((one for one in wordings if len(one.sides) > 1), None)
    return agreed, next((one for one in wordings if no_of(one) is None), wordings[0])


@require_http_methods(["GET", "POST"])
@together
def describe(request: Request) -> HttpResponse:
    """Describe a role: from nothing, from a starting point, or from another group's."""
    by = request.actor
    may_begin(by).or_refuse()
    groups = [(str(one.pk), one.name) for one in my_groups(by)]
    form = RoleForm(sent(request), groups=groups, initial=_start(by, request))
    made = tried(form, lambda: _described(by, form)) if form.is_bound else None
    if made is None:
        more = {"starters": showing.starters(), "groups": groups, "group": request.GET.get("group", "")}
        return form_page(request, "partnership/role_new.jinja", form, **more)
    messages.success(request, _("It stands there. It holds when the other side says yes, too."))
    return redirect("partnership:role", made.pk)


def _start(by: Actor, request: Request) -> dict[str, Any]:
    told: dict[str, Any] = {"group": group} if (group := request.GET.get("group")) else {}
    key, start = request.GET.get("start", ""), uuid_in(request.GET.get("from"))
    if key in STARTERS:
        return told | showing.starter(key)
    if start is not None:
        found = one_role(by, start)
        words = standing_of(by, found) or newest_of(by, found)
        return told | showing.as_start(words) | {"start": start, "for_side": found.for_side}
    return told


def _described(by: Actor, form: RoleForm) -> Any:
    told = dict(form.cleaned_data)
    group, side, start = told.pop("group"), told.pop("for_side"), told.pop("start")
    return describe_role(by=by, group_id=UUID(group), wording=Wording(**told), for_side=side, start_id=start)


@require_http_methods(["GET", "POST"])
@together
def reword(request: Request, role_id: UUID) -> HttpResponse:
    """Propose other words for a role."""
    by, found = request.actor, one_role(request.actor, role_id)
    rules.may_describe(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_describe(found.group))
    form = WordingForm(sent(request), initial=showing.as_it_is(newest_of(by, found)))

    def do() -> Any:
        return reword_role(by=by, role_id=role_id, wording=Wording(**form.cleaned_data))

    if not form.is_bound or tried(form, do) is None:
        return form_page(request, "partnership/role_words.jinja", form, role=found)
    messages.success(request, _("Proposed. What holds goes on until both sides said yes."))
    return redirect("partnership:role", role_id)


@require_http_methods(["GET", "POST"])
@together
def end(request: Request, role_id: UUID) -> HttpResponse:
    """Propose a last day for a role."""
    by, found = request.actor, one_role(request.actor, role_id)
    rules.may_describe(by, my_seat(by, found.group)).or_refuse()
    opens(request, rules.when_describe(found.group), rules.when_end(is_ended(by, found)))
    form = EndForm(sent(request), initial={"ends": today_of(by) + timedelta(days=1)})
    if (
        not form.is_bound
        or tried(form, lambda: end_role(by=by, role_id=role_id, **form.cleaned_data)) is None
    ):
        return form_page(request, "partnership/role_end.jinja", form, role=found)
    messages.success(request, _("Proposed. It ends on that day, when both sides said yes."))
    return redirect("partnership:role", role_id)


@require_safe
def role_file(request: Request, role_id: UUID) -> HttpResponse:
    """A role as a sheet."""
    by, found = request.actor, one_role(request.actor, role_id)
    wordings = wordings_of(by, found)
    agreed, newest = _agreed_and_newest(wordings)
    told = agreed or newest
    over = is_over(told.ends, today_of(by))
    names = [] if over else [one.holder.name for one in sittings_of(by, found) if holds(one.kinds)]
    words = showing.agreed(agreed) if agreed else _("A draft: not agreed on yet.")
    made = typeset(SHEET, showing.sheet(found, told, names, words), language=get_language() or "en")
    return as_pdf(made, told.title)
