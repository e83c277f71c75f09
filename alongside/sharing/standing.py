"""How near somebody stands, in words for the person whose record it is."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.kit.terms import Audience
from alongside.people.roles import role_words
from alongside.sharing.queries.readers import Reader


def stands_words(one: Reader) -> str:
    """Who this is to the person: dad, doctor in the care team, at the center, in a study."""
    title = one.title or role_words(one.role)
    told = {"title": title, "center": one.center, "studies": one.studies, "relation": one.relation or title}
    if one.emergency_id is not None:
        return _("Emergency access, %(title)s at %(center)s") % told
    return {
        Audience.CAREGIVERS: _("%(relation)s"),
        Audience.TEAM: _("In the care team: %(title)s"),
        Audience.CENTER: _("At %(center)s: %(title)s"),
        Audience.NETWORK: _("At another center, %(center)s: %(title)s"),
        Audience.STUDY: _("In the study %(studies)s"),
    }[one.audience] % told
