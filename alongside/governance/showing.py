"""A motion as its pages draw it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import is_valid_path, reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.governance.charter.saying import own
from alongside.governance.models import Motion
from alongside.governance.queries.motions import Listed
from alongside.governance.results import outcome_words
from alongside.governance.steps import Step
from alongside.people.roles import role_words
from alongside.ui import words


def kind_words(motion: Motion) -> str:
    """What a motion is about."""
    return {
        Motion.Kind.CHARTER: _("The charter"), Motion.Kind.POLICY: _("A policy"),
        Motion.Kind.SEAT: _("A seat in a body"), Motion.Kind.OTHER: _("In words"),
    }[Motion.Kind(motion.kind)]  # fmt: skip


def step_words(one: Listed) -> tuple[str, str, str]:
    """Where a motion stands: in words, with the sign and the tone of its tag."""
    motion = one.motion
    if one.step is Step.DECIDED:
        passed = motion.outcome.passed
        return (_("Passed"), "check", "ok") if passed else (_("Not passed"), "", "line")
    if one.step is Step.TALK:
        return _("Talked about until %(day)s") % {"day": words.short_day(motion.voting_from)}, "talk", ""
    if one.step is Step.AMENDMENTS:
        day = words.short_day(motion.amended_by)
        return _("Amendments are voted until %(day)s") % {"day": day}, "clock", "accent"
    if one.step is Step.VOTE:
        return _("Voted until %(day)s") % {"day": words.short_day(motion.closes_at)}, "clock", "accent"
    return _("Being counted"), "clock", "heed"


def listed_shown(one: Listed) -> dict[str, Any]:
    """A motion in a list."""
    text, glyph, tone = step_words(one)
    motion = one.motion
    return {
        "href": reverse("governance:motion", args=[motion.pk]), "title": motion.title, "who": author_of(motion),
        "kind": kind_words(motion), "step": text, "glyph": glyph, "tone": tone,
        "when": words.when_words(motion.at),
    }  # fmt: skip


def way_shown(one: Listed) -> list[dict[str, Any]]:
    """The parts of a motion's way, and which one it is at."""
    motion = one.motion
    talk = _("Until %(day)s. Anyone can write, ask for other words, or object.") % {
        "day": words.long_day(motion.voting_from)
    }
    consent = motion.way == Motion.Way.CONSENT
    vote = _("Until %(day)s. It passes only where every seat group says yes.") % {
        "day": words.long_day(motion.closes_at)
    }
    if consent:
        vote = _("Only where somebody objects; until %(day)s.") % {"day": words.long_day(motion.closes_at)}
    parts = [(Step.TALK, _("We talk"), talk), (Step.VOTE, _("We vote"), vote)]
    if one.step is Step.AMENDMENTS:
        day = words.long_day(motion.amended_by)
        parts.insert(1, (Step.AMENDMENTS, _("We vote on the amendments"), _("Until %(day)s.") % {"day": day}))
    order = [Step.TALK, Step.AMENDMENTS, Step.VOTE, Step.COUNTING, Step.DECIDED]
    here = order.index(one.step)
    return [
        {"title": title, "text": text,
         "state": "done" if order.index(step) < here else "now" if step is one.step else "later"}
        for step, title, text in parts
    ]  # fmt: skip


def outcome_shown(one: Listed, results: list[Any], version: Any) -> dict[str, Any] | None:
    """How it ended, in words, and the numbers of each seat group."""
    if one.step is not Step.DECIDED:
        return None
    outcome = one.motion.outcome
    return {
        "passed": outcome.passed, "words": outcome_words(one.motion, outcome, results),
        "when": words.long_day(outcome.at), "rows": result_rows(results), "effect": effect_words(one.motion, version),
    }  # fmt: skip


def result_rows(results: list[Any]) -> list[tuple[str, ...]]:
    """A row for each seat group: yes, no, aside, how many could vote."""
    return [
        (
            own(one.name),
            str(one.yes),
            str(one.no),
            str(one.aside),
            str(one.members),
            _("Yes") if one.passed else _("No"),
        )
        for one in results
    ]


def effect_words(motion: Motion, version: Any) -> str:
    """What came of a motion that passed, with the charter version that it brought."""
    if not motion.outcome.passed or motion.kind != Motion.Kind.CHARTER or version is None:
        return ""
    if version.in_force_from:
        return _("In force since %(day)s.") % {"day": words.long_day(version.in_force_from)}
    if version.failed_at:
        return _("It could not be put in force. The charter before it stays: %(why)s") % {
            "why": version.failed_why
        }
    return _("It is being prepared and comes into force by itself.")


def version_shown(version: Any) -> dict[str, Any] | None:
    """A charter version, with its page where there is one."""
    if version is None:
        return None
    href = f"/charter/versions/{version.number}/"
    return {
        "number": version.number, "title": version.title, "href": href if is_valid_path(href) else "",
    }  # fmt: skip


def amendment_shown(by: Actor, one: Any, motion: Motion) -> dict[str, Any]:
    """An amendment: whose, what it says, why, who supports it, how it ended."""
    fate = one.ended[0]["fate"] if one.ended else ""
    fates = {
        "taken_in": _("Taken in by whoever began the motion"), "withdrawn": _("Withdrawn"),
        "voted_in": _("Voted in"), "voted_out": _("Not voted in"),
    }  # fmt: skip
    names = [said["name"] for said in one.supported_by]
    return {
        "id": one.pk, "who": author_of(one), "when": words.when_words(one.at), "words": one.words, "why": one.why,
        "version": version_shown(one.version), "fate": fates.get(fate, ""), "open": not fate,
        "supported": ", ".join(names), "support": len(names),
        "i_support": any(UUID(str(said["person"])) == by.person_id for said in one.supported_by),
        "mine": one.author_id == by.person_id, "my_motion": motion.author_id == by.person_id,
    }  # fmt: skip


def objection_shown(by: Actor, one: Any) -> dict[str, Any]:
    """An objection, and what was answered."""
    gone = any(step["withdraws"] for step in one.told)
    return {
        "id": one.pk, "who": author_of(one), "when": words.when_words(one.at), "words": one.words,
        "withdrawn": gone, "mine": one.author_id == by.person_id,
        "state": _("Withdrawn") if gone else _("Answered, and still stands") if one.told else _("Stands"),
        "steps": [_step(step) for step in one.told],
    }  # fmt: skip


def _step(step: dict[str, Any]) -> dict[str, Any]:
    title = step["title"] or role_words(step["role"])
    return {
        "who": {"name": step["name"], "voice": step["voice"], "title": title},
        "words": step["words"], "withdraws": step["withdraws"],
    }  # fmt: skip
