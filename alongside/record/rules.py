"""Who may write, correct, narrow, disagree and talk in somebody's record."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.record.models import Dispute, Entry
from alongside.record.writing import ANSWERS, WRITTEN_KINDS
from alongside.sharing.queries.rights import Rights


def may_write(by: Actor, rights: Rights, category: Category) -> Verdict:
    """Whoever may add to this category; on the person's behalf only a caregiver."""
    if not rights:
        return unknown()
    if by.on_behalf_of_id is not None and not _acts_for(by, rights):
        return refuse(_("Only a caregiver writes for the person they care for."))
    if not rights.may_contribute(category):
        return refuse(_("You can read here, and not write. The person can open this to you."))
    return allow()


def may_type_in(by: Actor, rights: Rights, category: Category) -> Verdict:
    """Answers that the person gave on paper, or said: whoever may add to this category, in the person's name."""
    if by.on_behalf_of_id not in (None, rights.person_id):
        return unknown()
    return may_write(replace(by, on_behalf_of_id=None), rights, category)


def may_keep_journal(by: Actor, rights: Rights) -> Verdict:
    """A journal and a story are kept by the person and by caregivers; who else may add to it writes back."""
    verdict = may_write(by, rights, Category.JOURNAL)
    if verdict and rights.audience not in (Audience.SELF, Audience.CAREGIVERS):
        return refuse(
            _("A journal is kept by the person and the family. You can write back to what stands in it.")
        )
    return verdict


def _acts_for(by: Actor, rights: Rights) -> bool:
    return rights.audience == Audience.CAREGIVERS and by.on_behalf_of_id == rights.person_id


def may_add_to(by: Actor, rights: Rights, entry: Entry) -> Verdict:
    """Conversation, another view, a file: whoever may add to the entry's category."""
    if not rights.may_see(Category(entry.category)):
        return unknown()
    return may_write(by, rights, Category(entry.category))


def may_see_differently(by: Actor, rights: Rights, entry: Entry) -> Verdict:
    """Whoever may add to it and did not write it: one's own words one corrects."""
    verdict = may_add_to(by, rights, entry)
    if verdict and entry.author_id is not None and entry.author_id == by.person_id:
        return refuse(_("You wrote this yourself. Correct it instead: what you wrote first stays readable."))
    return verdict


def may_settle(by: Actor, rights: Rights, entry: Entry, dispute: Dispute) -> Verdict:
    """The person, who wrote the entry, or who saw it differently: they know how it went."""
    verdict = may_add_to(by, rights, entry)
    if not verdict or rights.is_self or by.person_id in (entry.author_id, dispute.author_id):
        return verdict
    return refuse(_("The two who see it differently, or the person, write how it went."))


def when_settle(dispute: Dispute, settled: bool) -> Verdict:
    """Once, and only the view that was opened, not an answer to it."""
    if settled or dispute.about_dispute_id is not None:
        return refuse(_("How this went is written already. You can still comment."))
    return allow()


def may_correct(by: Actor, rights: Rights, entry: Entry) -> Verdict:
    """Who wrote it; the person for whom it was written; for what a system brought in, the clinic."""
    verdict = may_add_to(by, rights, entry)
    if not verdict:
        return verdict
    if entry.author_id is None:
        return allow() if rights.audience == Audience.TEAM else _see_differently()
    if entry.author_id == by.person_id or (rights.is_self and entry.on_behalf_of_name):
        return allow()
    return _see_differently()


def _see_differently() -> Verdict:
    return refuse(_("Whoever wrote this can correct it. You can write how you see it: both views stay."))


def when_correct(entry: Entry) -> Verdict:
    """Only what is written here; what came as another kind of FHIR resource is kept as it came."""
    if entry.kind == ANSWERS and not entry.source:
        return refuse(_("These are answers to a form. They are corrected on their own page, all together."))
    if entry.kind not in WRITTEN_KINDS:
        return refuse(
            _("This came from another system and is kept as it came. You can write how you see it.")
        )
    return allow()


def may_keep_from(
    by: Actor, rights: Rights, author_id: UUID | None, audiences: Collection[Audience]
) -> Verdict:
    """The person, or the caregiver who wrote it; never from the person, and no caregiver locks caregivers out."""
    if not rights:
        return unknown()
    if Audience.SELF in audiences or Audience.COMMUNITY in audiences:
        return refuse(_("Nothing in a record is kept from the person whose record it is."))
    if rights.is_self:
        return allow()
    if rights.audience != Audience.CAREGIVERS or author_id is None or author_id != by.person_id:
        return refuse(_("Only the person, or the caregiver who wrote it, decides who sees a single entry."))
    if Audience.CAREGIVERS in audiences:
        return refuse(_("You are a caregiver too: you would lock yourself out. The person can do this."))
    return allow()


def may_open_again(by: Actor, rights: Rights, entry: Entry, closed_by: UUID | None) -> Verdict:
    """The person always; the caregiver who wrote it, unless the person closed it."""
    verdict = may_keep_from(by, rights, entry.author_id, ())
    if verdict and not rights.is_self and closed_by == rights.person_id:
        return refuse(_("The person closed this themselves, and only they open it again."))
    return verdict
