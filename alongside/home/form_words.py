"""Forms that wait on Today, in sentences: what is asked of me or of mine, and what I began."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting

FORMS = ("asked_form", "begun_form")


def form_item(one: Waiting, own: bool, when: str) -> dict[str, str]:
    """One form that waits: a link in words, and who asked."""
    told = {"title": one.words, "name": one.by_name}
    about = "" if own else _("About %(name)s") % {"name": one.name}
    if one.kind == "begun_form":
        href = reverse("questionnaires:fill", args=[one.person_id, one.thing_id])
        label, detail = (
            _("Go on with: %(title)s") % told,
            _("You began it. Only you see it until you finish it."),
        )
    else:
        href = reverse("questionnaires:begin", args=[one.person_id, one.thing_id])
        label, detail = (
            _("Answer: %(title)s") % told,
            _("%(name)s asks for it.") % told if one.by_name else "",
        )
    return {"label": label, "href": href, "detail": detail, "when": when, "about": about}
