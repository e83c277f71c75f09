"""The policy library: the list, one policy, its history, and saying that one has read it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.conversation.authors import author_of
from alongside.conversation.showing import thread_shown
from alongside.governance.actions.policies import say_read
from alongside.governance.policy_rules import may_answer_for
from alongside.governance.policy_templates import TEMPLATES
from alongside.governance.policy_words import TOPICS, standing, who_answers
from alongside.governance.queries.policies import (
    PAGE,
    answers_for,
    anybody_answers,
    has_read,
    is_asked,
    one_policy,
    one_version,
    owed,
    policies,
    reviews_of,
    versions_of,
)
from alongside.governance.showing_policies import asked_words, policy_listed, review_shown, versions_shown
from alongside.governance.threads import policy_subject
from alongside.governance.views.page import together
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number
from alongside.ui.show import show


@require_safe
@together
def policy_list(request: Request) -> HttpResponse:
    """What holds and what is proposed; by topic, or found by words."""
    by = request.actor
    topic = request.GET.get("topic", "")
    topic = topic if topic in TOPICS else ""
    words, start = request.GET.get("q", "").strip()[:100], number(request.GET.get("from"))
    found = policies(by, topic=topic, words=words, start=start)
    context = {
        "policies": [policy_listed(by, one) for one in found[:PAGE]], "topics": TOPICS, "topic": topic,
        "words": words, "templates": TEMPLATES, "older": start + PAGE if len(found) > PAGE else None,
        "newer": max(0, start - PAGE) if start else None,
    }  # fmt: skip
    return show(request, "governance/policies.jinja", context)


@require_safe
@together
def policy(request: Request, policy_id: UUID) -> HttpResponse:
    """One policy: what it says, who answers for it, how it stands, and what is proposed instead."""
    by = request.actor
    found = one_policy(by, policy_id)
    one, version = found.policy, found.version
    mine = answers_for(by, one)
    versions = versions_of(by, one)
    asked = found.adoption is not None and is_asked(by, version)
    context = {
        "policy": one, "version": version, "adoption": found.adoption, "tag": standing(found, today_of(by)),
        "topic": TOPICS[one.topic], "answers": who_answers(one), "who": author_of(version),
        "review_on": found.review_on, "under_review": found.under_review, "asked": asked,
        "has_read": asked and has_read(by, version), "asks": asked_words(version),
        "owed": owed(by, version) if mine and version.asks_roles and found.adoption else None,
        "may_answer": bool(may_answer_for(by, mine, mine or anybody_answers(by, one))),
        "proposed": [shown for shown in versions_shown(versions, version) if shown["open"]],
        "reviews": [review_shown(review) for review in reviews_of(by, one)], "many": len(versions) > 1,
        "thread": thread_shown(by, policy_subject(one.pk, version.title)),
    }  # fmt: skip
    return show(request, "governance/policy.jinja", context)


@require_safe
@together
def history(request: Request, policy_id: UUID) -> HttpResponse:
    """Every wording that it had, with the words that changed."""
    by = request.actor
    found = one_policy(by, policy_id)
    context = {
        "subject": policy_subject(found.policy.pk, found.version.title),
        "versions": versions_shown(versions_of(by, found.policy), found.version),
    }  # fmt: skip
    return show(request, "governance/policy_history.jinja", context)


@require_POST
@together
def read(request: Request, policy_version_id: UUID) -> HttpResponse:
    """Say that one has read it."""
    by = request.actor
    version = one_version(by, policy_version_id)
    say_read(by=by, version_id=policy_version_id)
    messages.success(request, _("Noted. Whoever answers for it sees how many have read it, and not who."))
    return redirect("governance:policy", version.policy_id)
