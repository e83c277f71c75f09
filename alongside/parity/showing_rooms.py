"""Where one goes on from the map: to what makes sharing power plain to all, and to what one does oneself."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

Link = tuple[str, str, str]
_CLOSER: dict[str, tuple[Any, Any]] = {
    "factors": (_("Seven things that make it fair"), _("Each twice: what happened, and what people say.")),
    "began": (
        _("Who began what, and whose was taken up"),
        _("Goals, items, projects, motions and questions."),
    ),
    "rounds": (_("What people say without names"), _("What five or more say is shown, never who.")),
    "worries": (_("What worries us"), _("Somebody owes each an answer.")),
    "advices": (_("Looked at by people we trust"), _("They say openly what they saw.")),
    "reports": (_("Reports, and looking at ourselves"), _("Counted by the house, put into words by you.")),
}
_OURS: dict[str, tuple[Any, Any]] = {
    "readiness": (_("Are we ready for partners?"), _("Ten sentences for a team, without names.")),
    "cards": (_("Cards to talk with"), _("For a team of any size. Nothing is kept.")),
    "journal": (_("My journal of working together"), _("A quarter of an hour a week, for you alone.")),
    "roadmap": (_("My roadmap"), _("What you lead now, and your next step.")),
}
_CHOSEN = ("factors", "began")
"""Pages that show the same center and time."""


def beyond(link: str) -> list[tuple[str, str, list[Link]]]:
    """The pages beyond the map, in two sections; `link` is what was chosen of center and time."""
    return [
        ("closer", str(_("Look closer")), _links(_CLOSER, link)),
        ("ours", str(_("For you and your team")), _links(_OURS, link)),
    ]


def _links(pages: dict[str, tuple[Any, Any]], link: str) -> list[Link]:
    return [
        (str(name), reverse(f"parity:{page}") + (link if page in _CHOSEN else ""), str(words))
        for page, (name, words) in pages.items()
    ]
