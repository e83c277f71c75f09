"""Policies to begin from, in our own words: offered, not imposed. Whoever takes one changes it as they like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.governance.models import Policy


@dataclass(frozen=True)
class Template:
    """A policy to begin from."""

    key: str
    topic: Policy.Topic
    title: Any
    words: Any
    tags: Any


TEMPLATES = (
    Template(
        "pay", Policy.Topic.PAY, _("How we pay and thank people"),
        _(
            "Patients and family members who work with us are paid for their time, at the same rate whoever they "
            "are. Before the work begins we tell them how much, for how many hours, and when the money comes.\n\n"
            "We pay travel, childcare and meals beforehand, so that nobody lends us money. Whoever does not want "
            "to be paid, or would lose support by it, tells us in confidence, and we find another way.\n\n"
            "We thank people by name where they want it: as authors, as speakers, in what we print. Nobody is "
            "thanked in public without having been asked."
        ),
        _("pay, recognition, travel"),
    ),
    Template(
        "meet", Policy.Topic.MEETINGS, _("How we meet"),
        _(
            "Anyone may put something on the agenda until three days before. We choose times when people who "
            "work or go to school can come, and everyone can join from home.\n\n"
            "At least two people who live with the illness are in every meeting where something is decided. If "
            "they cannot come, we move the decision, not the meeting.\n\n"
            "We say words out instead of their first letters. Somebody keeps time, somebody else sees to it that "
            "everyone has spoken. What was decided is written down within a week, where all of us can read it."
        ),
        _("meetings, agenda"),
    ),
    Template(
        "wrong", Policy.Topic.SAFETY, _("What we do when something goes wrong"),
        _(
            "Whoever notices that something went wrong, or nearly did, says so to anyone of us, on the same day "
            "if they can. Nobody is blamed for saying it.\n\n"
            "First we see to the person who was harmed. Then we tell them what happened, in plain words, and "
            "that we are sorry. Within two weeks two of us, one of them a patient or a family member, find out "
            "how it came about.\n\n"
            "What we change is written down for everyone, without names. Whoever spoke up hears what came of it."
        ),
        _("safety, speaking up"),
    ),
    Template(
        "interests", Policy.Topic.INTERESTS, _("How we handle conflicts of interest"),
        _(
            "Before we take part in a decision we say what could pull us to one side: money, work, a relative, a "
            "company or a study that we are part of. A hope for one’s own child is no conflict; it is why we are "
            "here.\n\n"
            "What was said is written down beside the decision. The others decide whether somebody speaks but "
            "does not vote, or stays out.\n\n"
            "We take no money from companies that want a say in what we find. Whatever we take is published."
        ),
        _("interests, money"),
    ),
    Template(
        "stories", Policy.Topic.STORIES, _("Photos and stories"),
        _(
            "A photo or a story belongs to the person it shows. We ask each time, for each use, and we say where "
            "it will be seen and for how long.\n\n"
            "Children are asked themselves, in words that they understand; their no counts, even where a parent "
            "says yes. We ask again when they turn 13 and when they turn 18.\n\n"
            "A yes can be taken back at any time, without a reason. Then we take it down where we can, and say "
            "where we cannot."
        ),
        _("photos, stories, consent"),
    ),
)  # fmt: skip


def template_named(key: str) -> Template | None:
    """The one of that name."""
    return next((one for one in TEMPLATES if one.key == key), None)
