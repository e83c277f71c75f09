"""Whom everyone in the community may know, whom to ask, and who may be here twice."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.actions.expertise import name_expert_of_record
from alongside.people.actions.merging import merge_persons, undo_merge
from alongside.people.forms.community import MergeForm
from alongside.people.queries.directory import PAGE, asked_first, experts_on, known_people, one_topic, topics
from alongside.people.queries.duplicates import duplicates, merge_i_see, merges
from alongside.people.queries.persons import person_i_see
from alongside.people.request import Request
from alongside.people.rules import may_keep_organizations, may_name_expert
from alongside.people.rules.merging import decides_about_duplicates, may_look_for_duplicates, may_merge
from alongside.ui.pages import number
from alongside.ui.show import show


def directory(request: Request) -> HttpResponse:
    """The people known to everyone here, and the topics that one can ask about."""
    by, words = request.actor, request.GET.get("q", "").strip()[:100]
    start = number(request.GET.get("from"))
    people = known_people(by, words, start)
    context = {
        "people": people[:PAGE], "words": words, "topics": topics(by), "start": start,
        "older": start + PAGE if len(people) > PAGE else None, "newer": max(0, start - PAGE) if start else None,
        "keeps": bool(may_keep_organizations(by, by.community_id)),
    }  # fmt: skip
    return show(request, "people/directory.jinja", context)


@require_http_methods(["GET", "POST"])
def topic(request: Request, topic_id: UUID) -> HttpResponse:
    """Whom to ask about a topic; a coordinator notes whom to ask first."""
    by = request.actor
    found = one_topic(by, topic_id)
    experts = list(experts_on(by, found))
    if request.method == "POST":
        chosen = next(
            (one.person for one in experts if str(one.person_id) == request.POST.get("person")), None
        )
        if chosen is not None:
            name_expert_of_record(by=by, topic=found, person=chosen)
            messages.success(request, _("Saved. %(name)s is asked first.") % {"name": chosen.name})
        return redirect("people:topic", topic_id)
    context = {
        "topic": found, "experts": experts, "first": asked_first(by, found),
        "may_name": bool(may_name_expert(by, found.community_id)),
    }  # fmt: skip
    return show(request, "people/topic.jinja", context)


def twice(request: Request) -> HttpResponse:
    """Entries that may be one person."""
    may_look_for_duplicates(request.actor).or_refuse()
    context = {
        "pairs": duplicates(request.actor), "merges": merges(request.actor),
        "decides": decides_about_duplicates(request.actor),
    }  # fmt: skip
    return show(request, "people/twice.jinja", context)


@require_http_methods(["GET", "POST"])
def merge(request: Request, kept_id: UUID, gone_id: UUID) -> HttpResponse:
    """Say that two entries are one person, after looking at both."""
    by = request.actor
    kept, gone = person_i_see(by, kept_id), person_i_see(by, gone_id)
    may_merge(by, kept, gone).or_refuse()
    form = MergeForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "kept": kept, "gone": gone}
        return show(request, "people/merge.jinja", context, status=422 if form.is_bound else 200)
    merge_persons(by=by, kept=kept, gone=gone, reason=form.cleaned_data["reason"])
    messages.success(request, _("They are one person now. Nothing was lost, and it can be undone."))
    return redirect("people:twice")


@require_POST
def take_apart(request: Request, merge_id: UUID) -> HttpResponse:
    """Undo a merge."""
    undo_merge(by=request.actor, merge=merge_i_see(request.actor, merge_id))
    messages.success(request, _("They are two people again."))
    return redirect("people:twice")
