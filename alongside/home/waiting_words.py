"""What waits for somebody, in sentences, each with the place where one answers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.home.form_words import FORMS, form_item
from alongside.home.group_words import GROUPS, group_item
from alongside.home.growing_words import GROWING, growing_item
from alongside.home.improvement_words import IMPROVING, improving_item
from alongside.home.library_words import LIBRARY, library_item
from alongside.home.linked import linked
from alongside.home.parity_words import PARITY, parity_item
from alongside.home.partnership_words import PARTNERSHIP, partnership_item
from alongside.home.plan_words import PLANS, draft_item, is_plan_draft, plan_item
from alongside.home.queries.waiting import Waiting
from alongside.home.registry_words import REGISTRY, registry_item
from alongside.home.support_words import SUPPORT, support_item
from alongside.home.visit_words import VISITS, visit_item
from alongside.home.worth_words import WORTH, worth_item
from alongside.record.showing_holds import why as why_held
from alongside.ui import words

BEGINNING = ("founding", "founding_on")
MOST = 12
TOLD = frozenset({
    "passed", "not_passed", "charter", "did", "wish_step", "concern_told", "offer_said", "mentor_said", "hurdle_said",
    "certificate_said", "intro_done", "thanked", "round_told",
})  # fmt: skip
"""What is told and asks for nothing: it stands apart from what waits for somebody."""
_DECIDING = ("vote", "proposed", "passed", "not_passed", "charter", "asked", "did", "look", "review")
_DECIDING_PAGES = {
    "asked": "governance:consultation", "did": "governance:consultation", "look": "governance:look_question",
    "review": "governance:review",
}  # fmt: skip


def _deciding(one: Waiting, when: str) -> dict[str, str]:
    """What of deciding together waits: the thing in its own words, and what one can do."""
    label = {
        "vote": _("You can vote: %(what)s"), "proposed": _("You are proposed: %(what)s"),
        "passed": _("Decided, yes: %(what)s"), "not_passed": _("Decided, no: %(what)s"),
        "charter": _("A new charter holds: %(what)s"),
        "asked": _("%(name)s asks you: %(what)s"), "did": _("What came of it: %(what)s"),
        "look": _("%(name)s asks about a look: %(what)s"), "review": _("To review: emergency access of %(name)s"),
    }[one.kind]  # fmt: skip
    if one.kind == "charter":
        href, detail = (
            reverse("governance:version", args=[int(one.by_name)]),
            _("Read what it changes, and for whom."),
        )
        return {"label": label % {"what": one.words}, "href": href, "detail": detail, "when": when}
    return linked(one, when, label, _DECIDING_PAGES.get(one.kind, "governance:motion"))


def _founding(one: Waiting, when: str) -> dict[str, str]:
    """A new community writes its first charter."""
    label = _("Say yes to your first charter: %(what)s") % {"what": one.words}
    return {"label": label, "href": reverse("governance:founding"), "detail": "", "when": when}


def to_answer(waits: Sequence[Waiting], steps: Sequence[Mapping[str, Any]]) -> list[Waiting]:
    """What is a line of its own; not what the steps of a community's beginning lead to already."""
    led = any(one.get("href") == reverse("governance:founding") for one in steps)
    return [one for one in waits if one.kind not in BEGINNING and not (led and one.kind == "founding_yes")]


def _about_an_entry(by: Actor, one: Waiting, when: str) -> dict[str, str]:
    """Who sees an entry differently, wrote back about it, or asks to see it while it is held."""
    why = _("It is held: “%(reason)s”") % {"reason": why_held(one.words)}
    label, detail, place = {
        "dispute": (_("%(name)s sees %(thing)s differently"), one.words, ""),
        "comment": (_("%(name)s wrote back about %(thing)s"), one.words, ""),
        "hold": (_("%(name)s asks to see %(thing)s now"), why, "#held"),
    }[one.kind]  # fmt: skip
    told = {"name": one.by_name, "thing": one.title}
    nobody_else = one.person_id == by.person_id or one.by_name == one.name
    about = "" if nobody_else else _("About %(name)s") % {"name": one.name}
    href = reverse("record:entry", args=[one.person_id, one.thing_id]) + place
    return {"label": label % told, "href": href, "detail": detail, "when": when, "about": about}


_TOGETHER = (
    (GROUPS, group_item), (IMPROVING, improving_item), (PARTNERSHIP, partnership_item), (PARITY, parity_item),
    (LIBRARY, library_item), (SUPPORT, support_item),
)  # fmt: skip
"""What rooms of joint work say themselves."""
JOINT = frozenset(kind for kinds, _item in _TOGETHER for kind in kinds) | frozenset(_DECIDING)
"""What is of joint work, and stands apart from what is of care."""


def _of_a_room(one: Waiting, own: bool, when: str) -> dict[str, Any] | None:
    """What a room says itself: growing up, plans, policies and wishes."""
    if one.kind in GROWING:
        return growing_item(one, own)
    if one.kind in PLANS:
        return plan_item(one, own)
    if one.kind in WORTH:
        return worth_item(one, own)
    if one.kind in VISITS:
        return visit_item(one, own, when)
    if one.kind in REGISTRY:
        return registry_item(one, own, when)
    if is_plan_draft(one):
        return draft_item(one, own)
    item = next((item for kinds, item in _TOGETHER if one.kind in kinds), None)
    return item(one, when) if item else None


def waiting_item(by: Actor, one: Waiting) -> dict[str, str]:
    """One thing that waits: a link in words, a line of what was said, and when."""
    when = words.when_words(one.at)
    told = {"name": one.by_name, "about": one.name, "thing": one.title}
    own = one.person_id == by.person_id
    if one.kind in ("dispute", "comment", "hold"):
        return _about_an_entry(by, one, when)
    of_a_room = _of_a_room(one, own, when)
    if of_a_room is not None:
        return of_a_room
    if one.kind in FORMS:
        return form_item(one, own, when)
    if one.kind == "draft":
        label = _("You began to write") if own else _("You began to write about %(about)s")
        href = reverse("record:journal", args=[one.person_id])
        return {"label": label % told, "href": href, "detail": one.words, "when": when}
    if one.kind == "import":
        done = one.words in ("done", "finished")
        label = _("What you brought in is there") if done else _("What you brought in needs a look")
        href = reverse("record:import_run", args=[one.thing_id])
        return {"label": label, "href": href, "detail": "", "when": when}
    if one.kind == "device":
        label = _("A new device signed in as you. Was it you?")
        return {"label": label, "href": reverse("people:sessions"), "detail": one.words, "when": when}
    if one.kind == "founding_yes":
        return _founding(one, when)
    if one.kind in _DECIDING:
        return _deciding(one, when)
    detail = _("%(name)s has not answered yet.") % {"name": one.by_name or one.words}
    label = _("Your invitation waits for an answer")
    return {"label": label, "href": reverse("people:invitations"), "detail": detail, "when": ""}
