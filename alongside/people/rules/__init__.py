"""Who may do what about people. Setting up is the program's, as the owner of the tables; all else is a person's."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import OWN_HEALTH_ROLES, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.models import Caregiver, Expertise, Invitation, Organization, Person, Seat, Topic
from alongside.people.queries.standing import (
    at_center_of,
    in_team,
    is_grown,
    is_self,
    nobody_in_team,
    owns,
    speaks_for,
    today_of,
    was_just_added,
)
from alongside.people.rules.standing import KEEPERS, is_program, keeps


def may_set_up(by: Actor) -> Verdict:
    """Opening a community is done by whoever runs the installation."""
    return (
        allow() if is_program(by) else refuse(_("A community is opened by whoever runs this installation."))
    )


def may_keep_organizations(by: Actor, community_id: object) -> Verdict:
    """Coordinators and administrators keep the list of centers and other organizations."""
    if is_program(by) or keeps(by, community_id):
        return allow()
    return refuse(_("Coordinators keep the list of centers and organizations. You can ask one of them."))


def may_add_person(by: Actor, community_id: object) -> Verdict:
    """Clinicians, coordinators and administrators add people to their community."""
    if is_program(by) or keeps(by, community_id):
        return allow()
    if by.role == Role.CLINICIAN and by.community_id == community_id:
        return allow()
    return refuse(_("A clinician or a coordinator adds people. You can ask one of them to."))


def may_keep_seats(by: Actor, community_id: object) -> Verdict:
    """Coordinators and administrators give seats and end them."""
    if is_program(by) or keeps(by, community_id):
        return allow()
    return refuse(_("A coordinator of your community gives and ends seats. You can ask one of them."))


def may_seat(by: Actor, person: Person, role: Role, organization: Organization | None) -> Verdict:
    """Coordinators give seats; a clinician those of patients and caregivers; never across communities."""
    if organization is not None and organization.community_id != person.community_id:
        return refuse(_("The organization belongs to another community."))
    if is_program(by) or keeps(by, person.community_id):
        return allow()
    if by.community_id != person.community_id:
        return unknown()
    if by.role == Role.CLINICIAN and role in OWN_HEALTH_ROLES:
        return allow()
    return refuse(_("A coordinator of your community gives and ends seats. You can ask one of them."))


def may_end_seat(by: Actor, seat: Seat) -> Verdict:
    """Coordinators end seats; everyone may give up their own, except the patient's: that ends by closing the door."""
    if is_program(by) or keeps(by, seat.community_id):
        return allow()
    if by.person_id == seat.person_id and seat.role != Role.PATIENT:
        return allow()
    if by.person_id == seat.person_id:
        return refuse(
            _("Your own record hangs on this seat. You can leave the community instead, under My page.")
        )
    return refuse(_("A coordinator of your community gives and ends seats. You can ask one of them."))


def may_enrol(by: Actor, person: Person, center: Organization) -> Verdict:
    """A clinician of the center enrols; the person (or who chooses for them) may change centers, too."""
    if center.community_id != person.community_id:
        return refuse(_("The center belongs to another community."))
    if is_program(by) or owns(by, person) or speaks_for(by, person):
        return allow()
    if by.role != Role.CLINICIAN or by.center_id != center.id:
        return refuse(_("A clinician of {center} can do that.").format(center=center.name))
    if at_center_of(by, person.id) or in_team(by, person.id) or was_just_added(person.id):
        return allow()
    return refuse(
        _("The person, or a caregiver who may choose for them, says which center looks after them.")
    )


def may_choose_caregivers(by: Actor, person: Person) -> Verdict:
    """The person; a caregiver who may choose; for a child also somebody of the care team."""
    if is_program(by) or owns(by, person) or speaks_for(by, person):
        return allow()
    if by.role == Role.CLINICIAN and in_team(by, person.id):
        if not is_grown(person, today_of(by)):
            return allow()
        return refuse(_("{name} is grown up and names caregivers without help.").format(name=person.name))
    return refuse(_("Caregivers are named by the person, or by a caregiver who may choose for them."))


def may_be_caregiver(person: Person, caregiver: Person) -> Verdict:
    """Somebody else, of the same community."""
    if person.id == caregiver.id:
        return refuse(_("A caregiver is somebody else."))
    if person.community_id != caregiver.community_id:
        return unknown()
    return allow()


def may_end_caregiver(by: Actor, relation: Caregiver) -> Verdict:
    """Whoever may name caregivers, and the caregiver, who may always step back."""
    if by.person_id is not None and by.person_id == relation.caregiver_id:
        return allow()
    return may_choose_caregivers(by, relation.person)


def may_renew_caregiver(by: Actor, relation: Caregiver) -> Verdict:
    """Nobody but the person."""
    if is_program(by) or owns(by, relation.person):
        return allow()
    return refuse(_("Only {name} can let a caregiver stay.").format(name=relation.person.name))


def may_change_team(by: Actor, person: Person) -> Verdict:
    """The person, who chooses for them, the team; and, while there is no team yet, a clinician of their center."""
    if is_program(by) or owns(by, person) or speaks_for(by, person) or in_team(by, person.id):
        return allow()
    if at_center_of(by, person.id) and nobody_in_team(by, person.id):
        return allow()
    return refuse(_("The person and their care team say who joins it. You can ask somebody in the team."))


def may_leave_team(by: Actor, person: Person, seat: Seat) -> Verdict:
    """Whoever may change the team, and whoever leaves."""
    return allow() if by.seat_id == seat.id else may_change_team(by, person)


def may_join_team(by: Actor, person: Person, seat: Seat) -> Verdict:
    """Only a clinician's seat of the same community belongs in a care team."""
    if seat.role != Role.CLINICIAN:
        return refuse(_("A care team is made of clinicians. Mum, dad and partners are caregivers."))
    if seat.community_id != person.community_id:
        return unknown()
    return may_change_team(by, person)


def may_introduce(by: Actor, person: Person) -> Verdict:
    """Everyone says themselves who they are; for a child, a caregiver who may choose."""
    if is_program(by) or is_self(by, person) or speaks_for(by, person):
        return allow()
    return refuse(_("People say themselves who they are."))


def may_deactivate(by: Actor, person: Person) -> Verdict:
    """The person, a caregiver who may choose for them, or a coordinator."""
    if is_program(by) or is_self(by, person) or speaks_for(by, person) or keeps(by, person.community_id):
        return allow()
    return refuse(_("Only the person, or a coordinator whom they ask, can do that."))


def may_reactivate(by: Actor, person: Person) -> Verdict:
    """Whoever closed the door no longer stands inside: a coordinator opens it again."""
    if is_program(by) or speaks_for(by, person) or keeps(by, person.community_id):
        return allow()
    return refuse(_("A coordinator of the community can open the door again."))


def may_keep_keys(by: Actor, account_id: int) -> Verdict:
    """Passkeys, code apps and sessions are kept by whoever signs in with them, and by nobody else."""
    return allow() if by.account_id == account_id else unknown()


def may_reach(by: Actor, person: Person) -> Verdict:
    """Ways to reach somebody are kept by the person, who chooses for them, and the care team."""
    if is_program(by) or is_self(by, person) or speaks_for(by, person) or in_team(by, person.id):
        return allow()
    return refuse(_("The person and their care team keep how to reach them."))


def may_identify(by: Actor, person: Person) -> Verdict:
    """Numbers by which systems know somebody are noted by their clinicians."""
    if is_program(by) or in_team(by, person.id) or at_center_of(by, person.id):
        return allow()
    return refuse(_("A clinician of the person's center notes that."))


def may_declare_expertise(by: Actor, person: Person) -> Verdict:
    """Everyone for themselves."""
    if is_program(by) or is_self(by, person):
        return allow()
    return refuse(_("People say themselves what they know."))


def may_name_expert(by: Actor, community_id: object) -> Verdict:
    """Coordinators, until the community has a body that decides it."""
    if is_program(by) or keeps(by, community_id):
        return allow()
    return refuse(_("A coordinator notes whom the community asks first. You can suggest somebody to them."))


def may_be_expert(topic: Topic, person: Person) -> Verdict:
    """Somebody of the same community who said that they know the topic: it makes them known to everyone."""
    if topic.community_id != person.community_id:
        return unknown()
    if Expertise.objects.filter(topic=topic, person=person, ended_at=None).exists():
        return allow()
    return refuse(_("{name} has not said yet that they can be asked about this.").format(name=person.name))


def may_invite(by: Actor, role: Role, organization: Organization | None, cares_for: Person | None) -> Verdict:
    """Who may give the seat may invite to it."""
    if by.person_id is None:
        return refuse(_("An invitation comes from a person."))
    if cares_for is not None or role == Role.CAREGIVER:
        if cares_for is None:
            return refuse(_("Say whose caregiver this will be."))
        return may_choose_caregivers(by, cares_for)
    if keeps(by, by.community_id):
        return allow()
    if by.role == Role.CLINICIAN and role in (Role.PATIENT, Role.CLINICIAN):
        if organization is not None and organization.id == by.center_id:
            return allow()
        return refuse(_("You can invite people to your own center."))
    return refuse(_("A coordinator of your community invites people. You can ask one of them."))


def may_invite_at_all(by: Actor) -> Verdict:
    """Whether there is any seat that the actor may invite to."""
    if by.role in KEEPERS | {Role.CLINICIAN}:
        return allow()
    return refuse(
        _("A clinician or a coordinator of your community invites people. You can ask one of them.")
    )


def may_withdraw_invitation(by: Actor, invitation: Invitation) -> Verdict:
    """Whoever invited."""
    return (
        allow()
        if by.person_id == invitation.invited_by_id
        else refuse(
            _("{name} sent this invitation and can take it back.").format(name=invitation.invited_by_name)
        )
    )


def is_open(invitation: Invitation | None, now: datetime) -> Verdict:
    """An invitation holds for its days and once; whoever comes later meets the same sentence."""
    if (
        invitation is None
        or invitation.accepted_at
        or invitation.withdrawn_at
        or invitation.expires_at <= now
    ):
        return refuse(
            _(
                "This invitation does not open the door any more. Ask the person who invited you to send a new one."
            )
        )
    return allow()


def is_for(invitation: Invitation, here: Person | None) -> Verdict:
    """A person's own record is opened by nobody who is somebody else here already."""
    whose = invitation.person
    if invitation.role != Role.PATIENT or here is None or whose is None or here.id == whose.id:
        return allow()
    words = _(
        "{here} signs in with this address, and the invitation is for {name}. Ask for one to another address."
    )
    return refuse(words.format(here=here.name, name=whose.name))


def is_a_term(starts: date | None, ends: date | None) -> Verdict:
    """A term has its end after its beginning."""
    if starts is not None and ends is not None and ends <= starts:
        return refuse(_("The last day lies before the first. Choose a later one."))
    return allow()
