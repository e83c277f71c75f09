"""How the parts of a profile are called, who sees them, and why a task suits somebody: in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.partnership.models import ProfilePart
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.skills import labels_of

KINDS: dict[str, Any] = {
    Kind.SKILL: _("What I can do"), Kind.INTEREST: _("What I like"), Kind.LIVED: _("What I have lived"),
    Kind.LEARNED: _("What I have learned"), Kind.LEARN: _("What I would like to learn"),
    Kind.CIRCUMSTANCE: _("How it can work for me"), Kind.SUPPORT: _("What helps me to take part"),
}  # fmt: skip
SEEN: dict[str, Any] = {
    SeenBy.NOBODY: _("Nobody. I get suggestions by it, myself"),
    SeenBy.CONTACTS: _("Contact persons of what I offer to do"),
    SeenBy.GROUPS: _("Those with whom I sit in a group"), SeenBy.MEMBERS: _("Everyone here"),
}  # fmt: skip
_THEIRS: dict[str, Any] = {
    Kind.SKILL: _("They can do this: %(what)s."), Kind.INTEREST: _("They like this: %(what)s."),
    Kind.LIVED: _("They have lived this: %(what)s."), Kind.LEARNED: _("They have learned this: %(what)s."),
    Kind.LEARN: _("They would like to learn this: %(what)s."),
}  # fmt: skip


def their_reasons(parts: Sequence[ProfilePart]) -> list[str]:
    """Why somebody fits, in what they said themselves and this viewer may see."""
    return [str(_THEIRS[one.kind]) % {"what": one.words} for one in parts if one.kind in _THEIRS]


def understood(terms: Sequence[str]) -> str:
    """What the house reads in a text, so that its writer can say it in other words."""
    skills = labels_of(terms)
    if skills:
        return gettext("Found in every language as: %(skills)s.") % {"skills": ", ".join(skills)}
    return gettext("Found by the same words alone, in the same language.")


def my_reason(terms: Sequence[str], title: str, needs: str) -> str:
    """Why something suits oneself: what one said, and what they look for."""
    looks_for = needs or title
    skills = labels_of(terms)
    if skills:
        told = gettext("You said something of %(skills)s; they look for “%(what)s”.")
        return told % {"skills": ", ".join(skills), "what": looks_for}
    told = gettext("Your words and theirs meet in “%(words)s”; they look for “%(what)s”.")
    return told % {"words": ", ".join(_whole(terms, f"{title} {needs}")), "what": looks_for}


def _whole(stems: Sequence[str], text: str) -> list[str]:
    """The words of a text that have these stems, as they stand there: nobody reads “famili”."""
    words = [one.strip(".,;:!?()“”\"'").casefold() for one in text.split()]
    found = (
        next((word for word in words if word.startswith(stem[: max(3, len(stem) - 1)])), stem)
        for stem in stems
    )
    return list(dict.fromkeys(found))
