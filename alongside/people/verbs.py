"""What can be done about people, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

COMMUNITY_OPENED = register(
    "people.community_opened", _("{actor} opened {subject}"), place=Place.SYSTEM, phase=Phase.DESIGN
)
ORGANIZATION_ADDED = register(
    "people.organization_added", _("{actor} added {subject}"), place=Place.ORGANIZATION, phase=Phase.PLAN
)
ORGANIZATION_RENAMED = register(
    "people.organization_renamed",
    _("{actor} gave {subject} its name"),
    place=Place.ORGANIZATION,
    phase=Phase.PLAN,
)
PERSON_ADDED = register("people.person_added", _("{actor} added {subject}"), place=Place.CENTER)
PERSON_INTRODUCED = register("people.person_introduced", _("{actor} wrote who they are"))
LANGUAGE_CHOSEN = register("people.language_chosen", _("{actor} chose a language"))
PERSON_DEACTIVATED = register("people.person_deactivated", _("{actor} closed the door of {subject}"))
PERSON_REACTIVATED = register("people.person_reactivated", _("{actor} opened the door of {subject} again"))
COMMUNITY_LEFT = register("people.community_left", _("{actor} took {subject} out of the community"))
COMMUNITY_CAME_BACK = register(
    "people.community_came_back", _("{actor} brought {subject} back into the community")
)
PERSONS_MERGED = register(
    "people.persons_merged", _("{actor} found that {subject} is one person"), place=Place.CENTER
)
MERGE_UNDONE = register(
    "people.merge_undone", _("{actor} took two persons apart again: {subject}"), place=Place.CENTER
)
IDENTIFIER_ADDED = register(
    "people.identifier_added", _("{actor} noted by which number {about} is known"), place=Place.CENTER
)
CONTACT_ADDED = register("people.contact_added", _("{actor} added a way to reach {about}"))
CONTACT_CHANGED = register("people.contact_changed", _("{actor} changed a way to reach {about}"))
CONTACT_REMOVED = register("people.contact_removed", _("{actor} removed a way to reach {about}"))

SEAT_TAKEN = register("people.seat_taken", _("{actor} gave {about} a seat: {subject}"), place=Place.CENTER)
SEAT_ENDED = register(
    "people.seat_ended", _("{actor} ended a seat of {about}: {subject}"), place=Place.CENTER
)
DEMO_DOOR_OPENED = register(
    "people.demo_door_opened", _("{actor} opened the demo's door to {subject}"), place=Place.SYSTEM
)
CAREGIVER_NAMED = register(
    "people.caregiver_named", _("{actor} named {subject} a caregiver of {about}"), phase=Phase.PLAN
)
CAREGIVER_RENEWED = register(
    "people.caregiver_renewed", _("{actor} lets {subject} stay a caregiver"), phase=Phase.PLAN
)
CAREGIVER_ENDED = register(
    "people.caregiver_ended", _("{actor} ended that {subject} is a caregiver of {about}"), phase=Phase.PLAN
)
ENROLLED = register(
    "people.enrolled", _("{about} is looked after by {subject}, {actor} noted"), place=Place.CENTER
)
ENROLMENT_ENDED = register(
    "people.enrolment_ended",
    _("{about} is no longer looked after by {subject}, {actor} noted"),
    place=Place.CENTER,
)
TEAM_JOINED = register("people.team_joined", _("{subject} joined the care team of {about}, {actor} noted"))
TEAM_LEFT = register("people.team_left", _("{subject} left the care team of {about}, {actor} noted"))

EXPERTISE_DECLARED = register(
    "people.expertise_declared",
    _("{actor} knows about {subject}"),
    place=Place.SYSTEM,
    produces=Produces.KNOW_HOW,
)
EXPERTISE_ENDED = register(
    "people.expertise_ended",
    _("{actor} no longer offers to be asked about {subject}"),
    place=Place.SYSTEM,
    produces=Produces.KNOW_HOW,
)
EXPERT_NAMED = register(
    "people.expert_named",
    _("{actor} named whom to ask first about {subject}"),
    place=Place.SYSTEM,
    produces=Produces.KNOW_HOW,
)

ACCOUNT_OPENED = register("people.account_opened", _("{actor} let {about} sign in"))
SIGNED_OUT_EVERYWHERE = register("people.signed_out_everywhere", _("{actor} signed out everywhere"))
INVITED = register("people.invited", _("{actor} invited {subject}"), place=Place.CENTER, phase=Phase.PLAN)
INVITATION_WITHDRAWN = register(
    "people.invitation_withdrawn", _("{actor} took back the invitation of {subject}"), place=Place.CENTER
)
INVITATION_ACCEPTED = register("people.invitation_accepted", _("{actor} came in: {subject}"))

NEW_DEVICE = register("people.new_device", _("{actor} signed in on a new device: {subject}"))
DEVICE_MINE = register("people.device_mine", _("{actor} said that a device is theirs: {subject}"))
SESSION_ENDED = register("people.session_ended", _("{actor} signed out on one device"))
PASSKEY_ADDED = register("people.passkey_added", _("{actor} added a passkey: {subject}"))
PASSKEY_RENAMED = register("people.passkey_renamed", _("{actor} named a passkey: {subject}"))
PASSKEY_REMOVED = register("people.passkey_removed", _("{actor} removed a passkey: {subject}"))
CODE_APP_ADDED = register("people.code_app_added", _("{actor} added a code app"))
CODE_APP_REMOVED = register("people.code_app_removed", _("{actor} removed the code app"))
RECOVERY_CODES_MADE = register("people.recovery_codes_made", _("{actor} made new codes to keep on paper"))
KEYS_FORGOTTEN = register(
    "people.keys_forgotten", _("{actor} took every key away from an account"), place=Place.SYSTEM
)
PROVIDER_ADDED = register(
    "people.provider_added",
    _("{actor} opened the sign-in of {subject}"),
    place=Place.ORGANIZATION,
    phase=Phase.PLAN,
)
PROVIDER_CLOSED = register(
    "people.provider_closed", _("{actor} closed the sign-in of {subject}"), place=Place.ORGANIZATION
)
CAME_FROM_ORGANIZATION = register(
    "people.came_from_organization", _("{about} came in through {subject}"), place=Place.ORGANIZATION
)
SEAT_MAPPED = register(
    "people.seat_mapped", _("{actor} gave {about} a seat: {subject}"), place=Place.ORGANIZATION
)
SEAT_UNMAPPED = register(
    "people.seat_unmapped", _("{actor} ended a seat of {about}: {subject}"), place=Place.ORGANIZATION
)
