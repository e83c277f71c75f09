"""What waits on Today of being there for each other, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "contact_asked": "partnership:contacts", "contact_missing": "partnership:contacts",
    "contact_none": "partnership:contacts", "thanked": "partnership:thanks",
    "certificate_asked": "partnership:certificate", "certificate_said": "partnership:certificate",
    "intro_third": "partnership:introduction", "intro_yours": "partnership:introduction",
    "intro_done": "partnership:introduction",
}  # fmt: skip
SUPPORT = tuple(_PAGES)


def support_item(one: Waiting, when: str) -> dict[str, str]:
    """Somebody asks one to be there for somebody; somebody has nobody: a link in words."""
    label = {
        "contact_asked": _("%(name)s asks you to be the contact person of %(what)s"),
        "contact_missing": _("Somebody new has no contact person: %(what)s"),
        "contact_none": _("You have no contact person yet: %(what)s"),
        "thanked": _("%(name)s thanks you"),
        "certificate_asked": _("%(name)s asks you to sign for what they did: %(what)s"),
        "certificate_said": _("%(name)s answered about your certificate: %(what)s"),
        "intro_third": _("%(name)s asks you to introduce them to %(what)s"),
        "intro_yours": _("Would you like to meet %(name)s?"), "intro_done": _("You can reach %(name)s now"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
