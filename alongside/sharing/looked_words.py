"""Who looked, in sentences: when, at what, and by which rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.kit.terms import Audience, Category
from alongside.people.roles import role_words
from alongside.sharing.models import EmergencyAccess
from alongside.sharing.queries.looks import Look
from alongside.sharing.words import THING
from alongside.ui import words
from alongside.ui.drawing import initials

ALL_OF_IT = 9


def look_shown(
    look: Look, own: bool, emergencies: Mapping[UUID, EmergencyAccess], ask: str
) -> dict[str, Any]:
    """One line of the list; `ask` is where one asks about it, without the question."""
    access = emergencies.get(look.emergency_id) if look.emergency_id else None
    asked = urlencode({"seat": look.seat_id, "week": look.week.isoformat()})
    return {
        "who": who_of(look), "when": words.when_words(look.last), "times": look.times, "what": what_of(look.categories),
        "because": emergency_words(access) if access else because_of(look, own),
        "emergency": look.emergency_id is not None,
        "ask": f"{ask}?{asked}" if ask else "", "only": f"?{urlencode({'who': look.viewer_id})}",
    }  # fmt: skip


def who_of(look: Look) -> dict[str, str]:
    """The name with what it needs to be known again: a study by its title, somebody from elsewhere by the center."""
    if look.audience == Audience.STUDY:
        return {"name": look.studies or _("A study"), "voice": "researcher"}
    far = look.center and (look.audience > Audience.TEAM or look.emergency_id)
    name = f"{look.name}, {look.center}" if far else look.name
    return {"name": name, "voice": look.role, "initials": initials(look.name)}


def what_of(categories: tuple[Category, ...]) -> str:
    """What was opened, in words."""
    if not categories:
        return _("Nothing was opened.")
    if len(categories) >= ALL_OF_IT:
        left = [str(THING[one]) for one in Category if one not in categories]
        return _("Everything but %(left)s.") % {"left": joined(left)} if left else _("Everything.")
    return words.capital(joined([str(THING[one]) for one in categories])) + "."


def joined(parts: list[str]) -> str:
    """Parts of a sentence: one, two and three."""
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def because_of(look: Look, own: bool) -> str:
    """By which rule, in a sentence."""
    told = {"title": look.title or role_words(look.role), "center": look.center, "name": look.name}
    whose = {
        Audience.CAREGIVERS: (_("Your %(title)s."), _("A caregiver: %(title)s.")),
        Audience.TEAM: (_("In your care team: %(title)s."), _("In the care team: %(title)s.")),
        Audience.CENTER: (_("Works at %(center)s, where you go."), _("Works at %(center)s, where they go.")),
        Audience.NETWORK: (_("Works at another center."), _("Works at another center.")),
        Audience.STUDY: (
            _("No names, and nothing in your own words."),
            _("No names, and nobody’s own words."),
        ),
    }
    sentence = whose.get(look.audience, ("", ""))[0 if own else 1] % told
    if look.by_choice:
        sentence += " " + (_("You opened this by a choice.") if own else _("A choice opened this."))
    return sentence


def emergency_words(access: EmergencyAccess) -> str:
    """For how long, and the reason that was given."""
    told = {"until": words.when_words(access.ends), "reason": access.reason}
    return _("Open until %(until)s, for this reason: “%(reason)s”") % told


def emergency_shown(access: EmergencyAccess, ask: str, review: str) -> dict[str, Any]:
    """One emergency access on its own, whether or not anything was opened by it."""
    asked = urlencode({"emergency": access.pk})
    name = f"{access.viewer_name}, {access.center_name}" if access.center_name else access.viewer_name
    return {
        "who": {"name": name, "voice": "clinician", "initials": initials(access.viewer_name)},
        "when": words.when_words(access.starts),
        "because": emergency_words(access), "ask": f"{ask}?{asked}" if ask else "", "review": review,
        "by": words.short_day(access.review_by),
    }  # fmt: skip
