"""Who may steer sharing."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, ConsentWord, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.models import Caregiver
from alongside.people.queries.standing import holds, today_of
from alongside.people.roles import role_words
from alongside.sharing.models import CharterVersion, ConsentAnswer, Study, WorkRule
from alongside.sharing.queries.charter import in_force
from alongside.sharing.queries.rights import Rights, rights_over
from alongside.sharing.words import REQUIRED


def may_open_record(by: Actor, seen: bool) -> Verdict:
    """Anyone who may see something; to all others the person is not there."""
    return allow() if seen else unknown()


def may_read_words(rights: Rights) -> Verdict:
    """Names and words are for whoever knows the person; a study's team sees coded values, on pages made for them."""
    return unknown() if rights.audience == Audience.STUDY else allow()


def may_choose_for(by: Actor, person_id: UUID) -> Verdict:
    """The person themselves, or a caregiver who may choose for them."""
    return may_choose_with(by, rights_over(by, person_id))


def may_choose_with(by: Actor, rights: Rights) -> Verdict:
    """The same, where the actor's rights over the person are known already."""
    if not rights:
        return unknown()
    if rights.is_self:
        return allow()
    if rights.audience == Audience.CAREGIVERS and _may_choose(by, rights.person_id):
        return allow()
    return refuse(_("Only the person, or a caregiver who may choose for them, decides who sees what."))


def _may_choose(by: Actor, person_id: UUID) -> bool:
    relations = Caregiver.objects.filter(person=person_id, caregiver=by.person_id, may_choose=True)
    return relations.filter(holds(today_of(by))).exists()


def may_draft_charter(by: Actor) -> Verdict:
    """Whoever belongs to the community may draft; the program drafts the one that ships."""
    if by.role == Role.PROGRAM or by.community_id is not None:
        return allow()
    return refuse(_("Only members of a community draft its charter."))


def may_change_draft(by: Actor, version: CharterVersion) -> Verdict:
    """Who drafted it, until people vote on it."""
    if version.community_id != by.community_id:
        return unknown()
    if version.frozen_at is not None or version.in_force_from is not None:
        return refuse(_("People vote on these words, so they stand. You can begin another draft from them."))
    if by.person_id is None or version.drafted_by_id != by.person_id:
        return refuse(
            _("%(name)s drafted this. You can begin a draft of your own from it.")
            % {"name": version.drafted_by_name}
        )
    return allow()


def when_delete_draft(has_drafts_from_it: bool) -> Verdict:
    """A draft goes as long as nobody built on it."""
    if has_drafts_from_it:
        return refuse(_("Somebody began another draft from this one, so it stays."))
    return allow()


def may_open_work(by: Actor, kind: str, stated: set[str]) -> Verdict:
    """Who may open joint work of this kind, and what it has to state first, by the charter in force (B44).

    Without a charter nobody opens any. A kind that the charter does not name is open to every member.
    """
    if by.community_id is None or by.role == Role.PROGRAM:
        return unknown()
    version = CharterVersion.objects.filter(in_force(), community=by.community_id).first()
    if version is None:
        return refuse(_("No charter is in force yet. It says who opens what."))
    rule = WorkRule.objects.filter(version=version, kind=kind).first()
    if rule is None:
        return allow()
    if rule.roles and by.role.value not in rule.roles:
        roles = ", ".join(role_words(one) for one in rule.roles)
        return refuse(_("Our charter lets this be opened by: %(roles)s.") % {"roles": roles})
    missing = [str(REQUIRED[one]) if one in REQUIRED else one for one in rule.requires if one not in stated]
    if missing:
        return refuse(_("Our charter asks for this first: %(missing)s.") % {"missing": ", ".join(missing)})
    return allow()


def may_put_in_force(by: Actor) -> Verdict:
    """The program, when a community is opened; later a ratified motion."""
    if by.role == Role.PROGRAM:
        return allow()
    return refuse(_("A charter comes into force by a decision of the community, not by one person."))


def may_consent_to_study(by: Actor, person_id: UUID, study: Study) -> Verdict:
    """Whoever may choose for the person, to a study of the community; not against an answer that forbids it."""
    if study.community_id != by.community_id:
        return unknown()
    no = ConsentAnswer.objects.filter(
        person=person_id, item__in=study.needs, answer=ConsentWord.NO, replaced_at=None
    )
    if no.exists():
        return refuse(_("This study needs something that you said no to. Change that answer first."))
    return may_choose_for(by, person_id)


def may_see_growing(rights: Rights) -> Verdict:
    """What a birthday changes is told to the person and to their caregivers: it is between them."""
    if not rights:
        return unknown()
    if rights.audience in (Audience.SELF, Audience.CAREGIVERS):
        return allow()
    return refuse(
        _("What changes on a birthday is between the person and their caregivers. You can ask them.")
    )


def may_prepare(rights: Rights) -> Verdict:
    """What an age gives into the person's own hands, nobody else chooses."""
    if not rights:
        return unknown()
    return allow() if rights.is_self else refuse(_("This is theirs alone to choose."))


def may_ask_why(by: Actor, rights: Rights, seat_id: UUID) -> bool:
    """Whether the actor may change what is explained; who may not is answered about their own seat alone."""
    verdict = may_choose_with(by, rights)
    if seat_id != by.seat_id:
        verdict.or_refuse()
    return bool(verdict)


def may_know_seat(known: bool) -> Verdict:
    """A seat that the actor may not know of is not there."""
    return allow() if known else unknown()
