"""Skills and ladders in words: the five rungs, who signed, what comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.kit.terms import OWN_HEALTH_ROLES, Role
from alongside.plans.climbing import ALONE, HELP, TEACH, TOGETHER, WATCH, LadderShown, SkillShown
from alongside.record.wording import joined
from alongside.ui import words
from alongside.ui.drawing import short_name

RUNG_NAMES: dict[int, Any] = {
    WATCH: gettext_lazy("Watch"), HELP: gettext_lazy("Help"), TOGETHER: gettext_lazy("Do it together"),
    ALONE: gettext_lazy("Do it alone"), TEACH: gettext_lazy("Teach others"),
}  # fmt: skip


def where_words(skill: SkillShown) -> str:
    """How far somebody has come, in one line."""
    if skill.aside is not None:
        return _("Set aside on %(day)s.") % {"day": words.short_day(skill.aside.at)}
    if skill.is_taken_over:
        return _("%(name)s has taken over the whole of it.") % {"name": short_name(skill.learner.name)}
    if skill.reached == 0:
        return _("Begun on %(day)s.") % {"day": words.short_day(skill.begun_at)}
    told = _("Reached, and signed by both: %(rung)s.") % {"rung": _inside(skill.reached)}
    rung = skill.next_rung
    return f"{told} " + _("Next: %(rung)s.") % {"rung": _inside(rung.step)} if rung else told


def _inside(step: int) -> str:
    return str(RUNG_NAMES[step]).lower()


def due_words(skill: SkillShown, today: date) -> str:
    """When they look at it again; empty where nobody set a day."""
    day = skill.due_on
    if day is None or skill.aside is not None:
        return ""
    if day < today:
        return _("You were to look at it again on %(day)s.") % {"day": words.short_day(day)}
    return _("You look at it again on %(day)s.") % {"day": words.short_day(day)}


def signed_words(ladder: LadderShown) -> str:
    """Who has signed a version of a ladder, and who is still missing."""
    names = joined(one.name for one in ladder.signed)
    told = _("Signed by %(names)s.") % {"names": names} if names else _("Nobody has signed it yet.")
    if ladder.is_ready:
        return told
    voices = {one.voice for one in ladder.signed}
    missing = []
    if not voices & {one.value for one in OWN_HEALTH_ROLES}:
        missing.append(_("a patient or a caregiver"))
    if Role.CLINICIAN.value not in voices:
        missing.append(_("a clinician"))
    return told + " " + _("It may be used once it is signed by %(who)s, too.") % {"who": joined(missing)}


def step_words(step: int) -> str:
    """What was signed, as a line of the path names it."""
    return str(RUNG_NAMES[step]) if step in RUNG_NAMES else _("The whole of it") if step else _("Set aside")
