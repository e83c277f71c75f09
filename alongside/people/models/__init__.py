"""The room's nouns, cut by what they are about."""

from alongside.people.models.accounts import Account, Invitation
from alongside.people.models.communities import Community, Organization
from alongside.people.models.expertise import Expertise, ExpertOfRecord, Topic
from alongside.people.models.keys import CodeApp, KnownDevice, Passkey, RecoveryCode
from alongside.people.models.knocks import Knock, SignInCode
from alongside.people.models.leaving import Withdrawal
from alongside.people.models.persons import ContactPoint, Identifier, Merge, Person, Seat
from alongside.people.models.providers import MappedSeat, ProviderIdentity, SeatMapping, SignInProvider
from alongside.people.models.relations import Caregiver, Enrolment, TeamMember

__all__ = [
    "Account", "Caregiver", "CodeApp", "Community", "ContactPoint", "Enrolment", "ExpertOfRecord",
    "Expertise", "Identifier", "Invitation", "Knock", "KnownDevice", "MappedSeat", "Merge", "Organization",
    "Passkey", "Person", "ProviderIdentity", "RecoveryCode", "Seat", "SeatMapping", "SignInCode",
    "SignInProvider", "TeamMember", "Topic",
    "Withdrawal",
]  # fmt: skip
