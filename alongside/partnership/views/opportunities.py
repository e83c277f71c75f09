"""Tasks: found, read, begun, proposed, taken up and closed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_opportunities as rules
from alongside.partnership import showing_matching
from alongside.partnership import showing_opportunities as showing
from alongside.partnership.actions import opportunities as actions
from alongside.partnership.actions.opportunities import NewTask
from alongside.partnership.forms.opportunities import (
    BoardForm,
    CloseForm,
    ProposalForm,
    TakeUpForm,
    TaskForm,
    WantedForm,
)
from alongside.partnership.opportunity_kinds import too_soon
from alongside.partnership.queries.matching import pool_for
from alongside.partnership.queries.opportunities import (
    PAGE,
    Wanted,
    board_is_public,
    doers,
    offers_of,
    one_opportunity,
    opportunities,
    public_board,
    stands,
)
from alongside.partnership.queries.profiles import asked_me
from alongside.partnership.queries.work import my_groups, one_work
from alongside.people.door import Knocked, open_to_all
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def opportunity_list(request: Request) -> HttpResponse:
    """The tasks that one could do; everything about the list stands in its address."""
    by, start = request.actor, number(request.GET.get("from"))
    form = WantedForm(request.GET or None)
    wanted = Wanted(**form.cleaned_data) if form.is_bound and form.is_valid() else Wanted()
    found = opportunities(by, wanted, start=start)
    kept = urlencode([(key, told) for key, told in request.GET.items() if key != "from" and told])
    context = {
        "tasks": [showing.row(one, today_of(by)) for one in found[:PAGE]], "form": form,
        "narrowed": wanted != Wanted(which=wanted.which, order=wanted.order),
        "wanted": wanted, "others": showing.others(wanted.which), "decides": bool(rules.may_decide_board(by)),
        "older": f"?{kept}&from={start + PAGE}" if len(found) > PAGE else "", "newer": f"?{kept}" if start else "",
    }  # fmt: skip
    return show(request, "partnership/opportunities.jinja", context)


@require_safe
@together
def opportunity(request: Request, opportunity_id: UUID) -> HttpResponse:
    """One task: what there is to do, who does it; and the offers, for those who may read them."""
    by = request.actor
    task = one_opportunity(by, opportunity_id)
    sits, offers = (my_seat(by, task.group) if task.group else None), offers_of(by, task)
    contact = task.contact_id == by.person_id
    may_offer = bool(rules.may_offer(by, task)) and bool(rules.when_offer(task, stands(by, task)))
    asked = asked_me(by, task) if may_offer else None
    may_change = bool(rules.may_change(by, task)) and bool(rules.when_goes_on(task))
    looks = (
        may_change
        and bool(rules.when_looked_for(task))
        and (not task.proposed or task.taken_up_at is not None)
    )
    context = {
        "task": task, "facts": showing.facts(task, today_of(by)), "state": showing.state(task), "contact": contact,
        "who": author_of(task), "doers": showing.doers(doers(by, task)),
        "offers": [_offer(by, task, one) for one in offers if contact or one.person_id == by.person_id],
        "may_offer": may_offer, "asked": asked, "asks": author_of(asked) if asked else None,
        "may_change": may_change, "looks": looks, "pool": showing_matching.pool(*pool_for(by, task)) if looks else "",
        "may_take_over": bool(rules.may_take_over(by, task, sits)) and bool(rules.when_goes_on(task)),
        "open_proposal": task.proposed and task.taken_up_at is None and task.closed_at is None,
        "soon": too_soon(task.by_on, today_of(by)) and task.filled_at is None and task.closed_at is None,
    }  # fmt: skip
    return show(request, "partnership/opportunity.jinja", context)


def _offer(by: Actor, task: Any, one: Any) -> dict[str, Any]:
    """An offer; one's own that whoever answers now has not read is theirs to show."""
    drawn = showing.offer(one)
    moved = one.person_id == by.person_id != task.contact_id and one.reader_id != task.contact_id
    return drawn | {"moved": moved and drawn["unread"] and task.closed_at is None}


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Look for somebody; what a team lacks brings its words along."""
    by = request.actor
    may_begin(by).or_refuse()
    groups = [(str(one.pk), one.name) for one in my_groups(by)]
    form = TaskForm(sent(request), groups=groups, initial=_from_work(request))
    made = tried(form, lambda: _begun(request, form)) if form.is_bound else None
    if made is None:
        return _form(request, "partnership/opportunity_new.jinja", form)
    if too_soon(made.by_on, today_of(by)):
        messages.warning(
            request, _("Fewer than 14 days are left. Many need longer to plan: ask early next time.")
        )
    messages.success(request, _("It stands there. Whoever offers, you read it here and on Today."))
    return redirect("partnership:opportunity", made.pk)


def _from_work(request: Request) -> dict[str, Any]:
    """What a team's list says already."""
    told = _uuid(request.GET.get("work"))
    if told is None:
        return {}
    work = one_work(request.actor, told)
    return {
        "title": work.title,
        "what": work.title,
        "needs": work.needs,
        "group": str(work.group_id),
        "work": work.pk,
    }


def _begun(request: Request, form: TaskForm) -> Any:
    told = dict(form.cleaned_data)
    group, work = told.pop("group"), told.pop("work")
    return actions.begin_task(
        by=request.actor, new=NewTask(**told), group_id=UUID(group) if group else None, work_id=work
    )


@require_http_methods(["GET", "POST"])
@together
def propose(request: Request) -> HttpResponse:
    """Say what one could do, though nobody had written it down; perhaps for something that a team lacks."""
    by = request.actor
    may_begin(by).or_refuse()
    told = _uuid(request.GET.get("work"))
    work = one_work(by, told) if told else None
    form = ProposalForm(sent(request), initial={"title": request.GET.get("title", "")[:120]})

    def do() -> Any:
        return actions.propose_task(
            by=by, new=NewTask(**form.cleaned_data), work_id=work.pk if work else None
        )

    made = tried(form, do) if form.is_bound else None
    if made is None:
        return _form(request, "partnership/propose.jinja", form, work=work)
    messages.success(request, _("It stands there. When a team takes it up, you read it here and on Today."))
    return redirect("partnership:opportunity", made.pk)


@require_http_methods(["GET", "POST"])
@together
def take_up(request: Request, opportunity_id: UUID) -> HttpResponse:
    """A team says yes to what somebody could do."""
    by, task = request.actor, one_opportunity(request.actor, opportunity_id)
    groups = my_groups(by)
    rules.may_work(by, my_seat(by, groups[0]) if groups else None).or_refuse()
    opens(request, rules.when_take_up(task, groups[0]))
    form = TakeUpForm(sent(request), groups=[(str(one.pk), one.name) for one in groups])

    def do() -> Any:
        told = form.cleaned_data
        return actions.take_up(
            by=by, opportunity_id=task.pk, group_id=UUID(told["group"]), words=told["words"]
        )

    if not form.is_bound or tried(form, do) is None:
        return _form(request, "partnership/take_up.jinja", form, task=task)
    messages.success(request, _("Taken up. They read it on Today, and you are their contact person."))
    return redirect("partnership:opportunity", opportunity_id)


@require_http_methods(["GET", "POST"])
@together
def close(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Close a task, with what came of it."""
    by, task = request.actor, one_opportunity(request.actor, opportunity_id)
    rules.may_change(by, task).or_refuse()
    opens(request, rules.when_goes_on(task))
    form = CloseForm(sent(request))

    def do() -> Any:
        return actions.close_task(by=by, opportunity_id=task.pk, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        return _form(request, "partnership/close.jinja", form, task=task)
    messages.success(request, _("Closed. What was done stays readable."))
    return redirect("partnership:opportunity", opportunity_id)


@require_POST
@together
def contact(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Become the contact person."""
    actions.become_contact(by=request.actor, opportunity_id=opportunity_id)
    messages.success(
        request, _("You are the contact person now. Whoever offered before is asked whether you may read it.")
    )
    return redirect("partnership:opportunity", opportunity_id)


@require_POST
@together
def strangers(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Say whether strangers may read of it."""
    public = request.POST.get("public") == "yes"
    actions.show_task(by=request.actor, opportunity_id=opportunity_id, public=public)
    messages.success(request, _("Saved."))
    return redirect("partnership:opportunity", opportunity_id)


@require_http_methods(["GET", "POST"])
@together
def board(request: Request) -> HttpResponse:
    """Say for the community whether strangers may read which tasks there are."""
    by = request.actor
    rules.may_decide_board(by).or_refuse()
    form = BoardForm(sent(request), initial={"public": "yes" if board_is_public(by) else "no"})
    if not form.is_bound or tried(form, lambda: actions.decide_board(by=by, **form.cleaned_data)) is None:
        return _form(request, "partnership/board.jinja", form)
    messages.success(request, _("Saved."))
    return redirect("partnership:opportunities")


@open_to_all
@require_safe
def outside(request: Knocked, slug: str) -> HttpResponse:
    """What a community lets anybody read of its tasks; not there where it lets nobody."""
    found = public_board(request.actor, slug)
    if found is None:
        raise Http404
    tasks = [showing.outside(one) for one in found if one["title"]]
    return show(request, "partnership/outside.jinja", {"tasks": tasks, "community": found[0]["community"]})


def _uuid(told: str | None) -> UUID | None:
    try:
        return UUID(told or "")
    except ValueError:
        return None


def _form(request: Request, page: str, form: Any, **more: Any) -> HttpResponse:
    return show(request, page, {"form": form, **more}, status=422 if form.is_bound else 200)
