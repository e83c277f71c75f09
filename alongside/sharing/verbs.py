"""What can be done about sharing, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

CHOICE_MADE = register("sharing.choice_made", _("{actor} changed who sees {subject}"), phase=Phase.PLAN)
CHOICE_WITHDRAWN = register(
    "sharing.choice_withdrawn", _("{actor} took back a change of who sees {subject}"), phase=Phase.PLAN
)
CHARTER_DRAFTED = register(
    "sharing.charter_drafted", _("{actor} drafted {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
CHARTER_CHANGED = register(
    "sharing.charter_changed", _("{actor} changed the draft {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
CHARTER_DRAFT_DELETED = register(
    "sharing.charter_draft_deleted", _("{actor} deleted the draft {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN,
)  # fmt: skip
CHARTER_IN_FORCE = register(
    "sharing.charter_in_force", _("{actor} put {subject} in force"),
    place=Place.SYSTEM, phase=Phase.IMPLEMENT, produces=Produces.KNOWLEDGE,
)  # fmt: skip
EMERGENCY_OPENED = register("sharing.emergency_opened", _("{actor} took {subject}"))
EMERGENCY_SOUGHT = register(
    "sharing.emergency_sought", _("{actor} looked for somebody in an emergency and found nobody")
)
STUDY_CONSENTED = register("sharing.study_consented", _("{actor} said yes to a study"), phase=Phase.PLAN)
STUDY_CONSENT_ENDED = register(
    "sharing.study_consent_ended", _("{actor} ended a consent to a study"), phase=Phase.PLAN
)
STUDY_DECLINED = register("sharing.study_declined", _("{actor} said no to a study"), phase=Phase.PLAN)
CONSENT_ANSWERED = register(
    "sharing.consent_answered", _("{actor} answered what research may do with {subject}"), phase=Phase.PLAN
)
CHARTER_FAILED = register(
    "sharing.charter_failed", _("{actor} could not bring {subject} into force"),
    place=Place.SYSTEM, phase=Phase.IMPLEMENT,
)  # fmt: skip
CHARTER_CHANGED_YOURS = register(
    "sharing.charter_changed_yours", _("{subject} changed who sees something of yours"),
    place=Place.SYSTEM, phase=Phase.IMPLEMENT,
)  # fmt: skip
BIRTHDAY_TOLD = register(
    "sharing.birthday_told", _("{actor} tells ahead of a birthday what changes for {about}"), phase=Phase.PLAN
)
