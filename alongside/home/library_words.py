"""What of policies and wishes waits for somebody, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

LIBRARY = ("policy_read", "policy_review", "policy_proposed", "wish_step")


def library_item(one: Waiting, when: str) -> dict[str, str]:
    """A policy to read, to look at again or to adopt; or what became of a wish."""
    label = {
        "policy_read": _("You are asked to read: %(what)s"),
        "policy_review": _("It is time to look again at: %(what)s"),
        "policy_proposed": _("%(name)s proposes: %(what)s"),
        "wish_step": _("What became of your wish: %(what)s"),
    }[one.kind]
    page = "governance:wish" if one.kind == "wish_step" else "governance:policy"
    return linked(one, when, label, page)
