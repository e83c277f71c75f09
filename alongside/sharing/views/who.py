"""Who can see what: in words first, at a glance second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.people.request import Request
from alongside.sharing import grid, rules, sentences
from alongside.sharing.blocks import Block, blocks
from alongside.sharing.category_words import joined
from alongside.sharing.forms.choosing import SomeoneForm
from alongside.sharing.holdings import waits_of
from alongside.sharing.looked_words import look_shown
from alongside.sharing.queries.choices import Chosen
from alongside.sharing.queries.emergencies import emergencies_of, reason_of
from alongside.sharing.queries.looks import Look, looks_at
from alongside.sharing.queries.people import people_i_see
from alongside.sharing.queries.steering import steering_of
from alongside.sharing.queries.who import WhoSees, who_sees
from alongside.sharing.showing_choices import line
from alongside.sharing.views.page import Whose, opened_for
from alongside.ui import words
from alongside.ui.drawing import short_name
from alongside.ui.show import show

NOBODY = UUID(int=0)
LATEST = 3
"""Looks that stand on the page itself; all of them are one link away."""


@require_safe
def mine(request: Request) -> HttpResponse:
    """One's own page; a caregiver's is that of the only person whom they care for."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("sharing:who", by.person_id)
    near = list(people_i_see(by, nearest=Audience.CAREGIVERS)[:2]) if by.role == Role.CAREGIVER else []
    return redirect("sharing:who", near[0].pk) if len(near) == 1 else redirect("record:whose")


@require_safe
def who(request: Request, person_id: UUID) -> HttpResponse:
    """The people who can see each part of the record now, and why."""
    whose = opened_for(request, person_id)
    may = rules.may_choose_with(request.actor, whose.opened.rights)
    if not may:
        return _read_only(request, whose, str(may.reason))
    return show(request, "sharing/who.jinja", whose.context() | _told(request, whose))


def _told(request: Request, whose: Whose) -> dict[str, Any]:
    by, person_id, tongue = request.actor, whose.opened.person_id, whose.tongue
    now = steering_of(by, person_id)
    chosen, limits = now.chosen, now.limits
    told = blocks(now.near, chosen)
    looks = looks_at(by, person_id, whose.opened.rights.held).looks[:LATEST]
    accesses = _accesses(by, person_id, told, looks)
    speaker = sentences.Sentences(tongue, by.person_id, {one.id: one for one in chosen}, limits)
    found = grid.columns(told, tongue)
    return {
        "title": _("Who can see what"), "blocks": [_with_more(speaker, one, now.studies, accesses) for one in told],
        "alone": [audience for audience in (Audience.CAREGIVERS, Audience.TEAM)
                  if not any(one.audience == audience for one in told)],
        "network_closed": not any(one.kind == "network" for one in told), "eyes": _eyes(by, told),
        "small": limits.small_number, "columns": [one.label for one in found],
        "rows": grid.rows(found, tongue, limits, person_id), "fixed": sentences.fixed_rules(limits, tongue),
        "choices": [line(one, tongue, speaker.who_chose(one)) for one in reversed(chosen)],
        "form": SomeoneForm(), "waits": waits_of(by, person_id),
        "looks": [look_shown(one, whose.own, accesses, "") for one in looks], "why_of": _why_of(person_id),
    }  # fmt: skip


def _why_of(person_id: UUID) -> str:
    """Where it says why a seat sees what it sees, but for the seat: a center has hundreds, and each has its link."""
    return reverse("sharing:why", args=[person_id, NOBODY]).removesuffix(f"{NOBODY}/")


def _eyes(by: Actor, told: list[Block]) -> list[tuple[UUID, str]]:
    """Some in whose eyes one can look: family, the first of the care team, a researcher."""
    found, kinds = [], set[str]()
    for one in told:
        if one.kind in ("caregiver", "named") or one.kind in ("team", "study") and one.kind not in kinds:
            kinds.add(one.kind)
            label = words.capital(one.one.relation) if one.one.relation else short_name(one.one.name)
            found.append(
                (one.one.seat_id, _("A researcher") if one.kind == "study" else label, one.one.person_id)
            )
    return [(seat, label) for seat, label, person in found if person != by.person_id][:4]


def _accesses(by: Actor, person_id: UUID, told: list[Block], looks: tuple[Look, ...]) -> dict[UUID, Any]:
    """Emergency access, asked for only where somebody stands there or looked by one."""
    if any(one.kind == "emergency" for one in told) or any(one.emergency_id for one in looks):
        return {one.pk: one for one in emergencies_of(by, person_id)}
    return {}


def _with_more(
    speaker: sentences.Sentences,
    block: Block,
    studies: list[Chosen],
    accesses: Mapping[UUID, Any],
) -> dict[str, Any]:
    """A study's day of consent and an emergency's reason."""
    told = speaker.tell(block)
    if block.kind == "study":
        for one in studies:
            if one.named in block.one.studies:
                told["why"].insert(0, _consented(one, speaker))
        told["why"].insert(0, _("They see no name."))
    access = accesses.get(block.one.emergency_id) if block.one.emergency_id else None
    if access is not None:
        told["why"].insert(0, reason_of(access))
    return told


def _consented(one: Chosen, speaker: sentences.Sentences) -> str:
    who_said = speaker.who_chose(one)
    if one.starts is None:
        return _("%(who)s said yes to it.") % {"who": who_said}
    return _("%(who)s said yes to it on %(day)s.") % {"who": who_said, "day": words.short_day(one.starts)}


def _read_only(request: Request, whose: Whose, why_not: str) -> HttpResponse:
    """What somebody who does not decide may know: who reads what they read themselves."""
    told = who_sees(request.actor, whose.opened.person_id)
    context = {
        "title": _("Who can see what"), "lines": _lines(request, whose, told),
        "why_not": why_not,
    }  # fmt: skip
    return show(request, "sharing/who_reads.jinja", whose.context() | context)


def _lines(request: Request, whose: Whose, told: WhoSees) -> list[tuple[str, str]]:
    first = request.actor.name.split(" ")[0]
    caregiver = whose.opened.rights.audience == Audience.CAREGIVERS
    lines = []
    for category in Category:
        if category not in told:
            continue
        names = [
            (_("you") if caregiver and one.name == first else one.name) if one.audience == Audience.CAREGIVERS
            else whose.tongue.audience(one.audience)
            for one in told[category]
        ]  # fmt: skip
        lines.append((whose.tongue.title(category), words.capital(joined([whose.tongue.name, *names]))))
    return lines
