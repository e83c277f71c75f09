"""Which path takes which steps, for whom; and on which pages a step can be tried."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Role
from alongside.partnership.learning.kinds import HousePath, HouseStep, Rating
from alongside.partnership.learning.steps_for_all import FOR_ALL
from alongside.partnership.learning.steps_of_roles import OF_ROLES

STEPS: dict[str, HouseStep] = {one.key: one for one in (*FOR_ALL, *OF_ROLES)}
PATHS: dict[str, HousePath] = {
    one.key: one
    for one in (
        HousePath(
            "patient", _("For patients"), _("You live with it. This is how your voice gets into the work."),
            ("my_voice", "hats", "meeting", "story", "tests", "chart", "money", "listen"),
        ),
        HousePath(
            "caregiver", _("For parents and relatives"),
            _("You care for somebody. This is how you take part as yourself."),
            ("for_a_child", "hats", "meeting", "story", "money", "tests", "chart", "listen"),
        ),
        HousePath(
            "clinician", _("For staff in care"), _("Listening and making room come first. The rest is easier then."),
            ("listen", "staff_first", "hats", "story", "meeting", "tests", "chart", "money"),
        ),
        HousePath(
            "researcher", _("For researchers"), _("How questions are found together, and how results come back."),
            ("listen", "before_the_question", "hats", "chart", "story", "meeting", "money"),
        ),
        HousePath(
            "improver", _("For those who improve care"), _("Small tests, read together, owned by all sides."),
            ("listen", "beside_not_for", "tests", "chart", "meeting", "story", "hats", "money"),
        ),
        HousePath(
            "coordinator", _("For coordinators"), _("You bring people together, and see that it is fair."),
            ("listen", "bring_together", "meeting", "money", "hats", "story", "tests", "chart"),
        ),
        HousePath(
            "leading", _("For mentors, and for who leads with another"),
            _("For any role: how to go along with others, and to lead as two."),
            ("lead_together", "listen", "meeting", "story", "hats"),
        ),
    )
}  # fmt: skip
OWN_PATH: dict[Role, str] = {
    Role.PATIENT: "patient", Role.CAREGIVER: "caregiver", Role.CLINICIAN: "clinician", Role.RESEARCHER: "researcher",
    Role.IMPROVER: "improver", Role.COORDINATOR: "coordinator", Role.ADMINISTRATOR: "coordinator",
    Role.ADVOCATE: "caregiver",
}  # fmt: skip
"""The path that stands first for a role; for any other role that of somebody who lives with it."""
RATINGS: dict[Rating, Any] = {
    Rating.NEW: _("New to me"), Rating.IDEA: _("I have an idea"), Rating.CAN: _("I can do it"),
    Rating.SHOW: _("I can show others"),
}  # fmt: skip
PAGES: dict[str, Any] = {
    "groups:groups": _("Your groups"), "groups:events": _("Events"), "improvement:projects": _("The projects"),
    "improvement:mine": _("What you test"), "registry:read_any": _("Read a chart with us"),
    "registry:numbers": _("The numbers"), "partnership:cards": _("Cards for a talk"), "parity:map": _("The map"),
    "parity:continuum": _("Where do we stand?"), "parity:journal": _("Your journal"), "people:hats": _("Your hats"),
    "partnership:money": _("Time and money"), "partnership:me": _("What you say of yourself"),
    "partnership:opportunities": _("What there is to do"), "partnership:partners": _("How a clinic begins"),
    "partnership:mentors": _("Somebody who goes along"), "governance:charter": _("The charter"),
}  # fmt: skip
"""Where a step can be tried, by the name of the page's address; a community's own steps choose among these."""
