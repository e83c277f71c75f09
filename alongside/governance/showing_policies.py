"""A policy as its pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.governance.models import PolicyReview, PolicyVersion
from alongside.governance.policy_words import TOPICS, standing, who_answers
from alongside.governance.queries.policies import Listed
from alongside.people.queries.standing import today_of
from alongside.people.roles import role_words
from alongside.ui import words
from alongside.ui.differing import marked


def policy_listed(by: Actor, one: Listed) -> dict[str, Any]:
    """A policy in the library."""
    return {
        "href": reverse("governance:policy", args=[one.policy.pk]), "title": one.version.title,
        "topic": TOPICS[one.policy.topic], "answers": who_answers(one.policy), "tags": one.policy.tags,
        "tag": standing(one, today_of(by)), "begins": one.version.words.split("\n")[0],
    }  # fmt: skip


def version_listed(one: PolicyVersion, before: PolicyVersion | None, holds: PolicyVersion) -> dict[str, Any]:
    """A wording in the history: by whom, whether and when it held, and its words against those of the one before."""
    adoption = getattr(one, "adoption", None)
    motion = one.motion
    return {
        "id": one.pk, "title": one.title, "who": author_of(one), "when": words.when_words(one.at), "why": one.why,
        "text": marked(before.words, one.words) if before else one.words, "against": before is not None,
        "gone": _gone(before, one) if before else "", "holds": one.pk == holds.pk and adoption is not None,
        "starts": words.long_day(adoption.starts) if adoption else "",
        "motion": (motion.title, reverse("governance:motion", args=[motion.pk])) if motion else None,
        "open": adoption is None,
    }  # fmt: skip


def _gone(before: PolicyVersion, after: PolicyVersion) -> Any:
    """The earlier words with those marked that are not there any more; empty where none are."""
    told = marked(after.words, before.words)
    return told if "<mark" in told else ""


def versions_shown(found: Sequence[PolicyVersion], holds: PolicyVersion) -> list[dict[str, Any]]:
    """Every wording, the latest first, each against the adopted one before it, or against the first."""
    adopted = [one for one in found if getattr(one, "adoption", None)]
    shown = []
    for one in found:
        earlier = [other for other in adopted if other.at < one.at]
        shown.append(version_listed(one, earlier[0] if earlier else None, holds))
    return shown


def review_shown(one: PolicyReview) -> dict[str, Any]:
    """When it was looked at again, why, and what came of it."""
    return {
        "who": author_of(one), "when": words.when_words(one.at), "text": one.words,
        "said": _("began to look at it again") if one.begins else _("left it as it is"),
    }  # fmt: skip


def asked_words(version: PolicyVersion) -> str:
    """Which roles are asked to read it."""
    return ", ".join(role_words(one) for one in version.asks_roles)
