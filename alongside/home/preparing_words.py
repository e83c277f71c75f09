"""What of getting ready waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "get_ready": "partnership:get_ready", "not_ready": "partnership:group_ready",
    "begin_steps": "partnership:begin_onboarding", "my_step": "partnership:onboarding",
    "their_step": "partnership:onboarding", "help_asked": "partnership:onboarding",
    "nobody_helps": "partnership:onboarding",
    **dict.fromkeys(("role_yes", "role_no", "sits_yes"), "partnership:role"),
    "role_look": "partnership:role", "hurdle_said": "partnership:hurdle",
}  # fmt: skip
PREPARING = tuple(_PAGES)


def preparing_item(one: Waiting, when: str) -> dict[str, str]:
    """One's own first meeting, or somebody's who comes for the first time: a link in words."""
    label = {
        "get_ready": _("Before “%(name)s”: go through the short list of %(what)s"),
        "not_ready": _("Somebody comes to “%(what)s” for the first time and may have questions. See who"),
        "begin_steps": _("%(name)s came new to %(what)s. Begin their first steps"),
        "my_step": _("Your next step as somebody new: %(what)s"),
        "their_step": _("For %(name)s, who is new: %(what)s"),
        "help_asked": _("%(name)s is new to %(what)s. Would you help them begin?"),
        "nobody_helps": _("%(name)s is new to %(what)s, and nobody helps them begin yet"),
        "role_yes": _("%(name)s described a role and waits for your side: %(what)s"),
        "role_no": _("%(name)s says: not like this. Words of a role that you proposed: %(what)s"),
        "sits_yes": _("%(name)s waits for a yes: who sits as %(what)s"),
        "role_look": _("Today you look again at a role: %(what)s"),
        "hurdle_said": _("%(name)s said something of what is in the way: %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
