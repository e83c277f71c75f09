"""The room's nouns, cut by what they are about."""

from alongside.people.models.accounts import Account, Invitation
from alongside.people.models.communities import Community, Organization
from alongside.people.models.expertise import Expertise, ExpertOfRecord, Topic
from alongside.people.models.knocks import Knock, SignInCode
from alongside.people.models.persons import ContactPoint, Identifier, Merge, Person, Seat
from alongside.people.models.relations import Caregiver, Enrolment, TeamMember

__all__ = [
    "Account", "Caregiver", "Community", "ContactPoint", "Enrolment", "ExpertOfRecord", "Expertise", "Identifier",
    "Invitation", "Knock", "Merge", "Organization", "Person", "Seat", "SignInCode", "TeamMember", "Topic",
]  # fmt: skip
