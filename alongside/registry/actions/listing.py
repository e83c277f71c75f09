"""Keeping a list, sharing and ending it; writing down who tried to reach whom; taking a list along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.registry import rules_listing as rules
from alongside.registry import verbs_listing as verbs
from alongside.registry.listing_words import tried_words
from alongside.registry.looking import Looking
from alongside.registry.models import Outreach, OutreachFrom, PopulationList, Taken
from alongside.registry.queries.lists import list_of
from alongside.registry.queries.population import SHOWN, Row
from alongside.sharing.actions.looking import leave_receipts
from alongside.sharing.queries.rights import rights_over

PAGE = "a list in a file"


@dataclass(frozen=True)
class NewOutreach:
    """One try to reach somebody: how, what came of it, what was said, when to try again, and out of which list."""

    way: str
    outcome: str
    words: str = ""
    again_on: date | None = None
    list_id: UUID | None = None


@act
def keep_list(*, by: Actor, title: str, looking: Looking, shared: bool = False) -> PopulationList:
    """Keep what one looks for under a name; colleagues at the center find it where it is shared."""
    rules.may_look_for(by).or_refuse()
    if by.community_id is None or by.center_id is None or by.seat_id is None:
        raise Refused("", may_know=False)
    listed = PopulationList(
        **written_by(by), community_id=by.community_id, center_id=by.center_id, seat_id=by.seat_id, title=title,
        looks_for=looking.as_kept(), categories=[int(one) for one in looking.categories], shared=shared,
    )  # fmt: skip
    listed.save(force_insert=True)
    contribute(by, verbs.LIST_KEPT, listed, words=_called(listed))
    return listed


@act
def share_list(*, by: Actor, list_id: UUID) -> PopulationList:
    """Let colleagues at the center find a list, and those whom it is about read what it looks for."""
    listed = _mine(by, list_id)
    PopulationList.objects.filter(pk=listed.pk).update(shared=True)
    listed.shared = True
    contribute(by, verbs.LIST_SHARED, listed, words=_called(listed))
    return listed


@act
def end_list(*, by: Actor, list_id: UUID) -> PopulationList:
    """End a list; who was reached out of it stays written."""
    listed = _mine(by, list_id)
    PopulationList.objects.filter(pk=listed.pk).update(ended_at=timezone.now())
    contribute(by, verbs.LIST_ENDED, listed, words=_called(listed))
    return listed


def _mine(by: Actor, list_id: UUID) -> PopulationList:
    listed = list_of(by, list_id)
    rules.may_end_list(by, listed).or_refuse()
    return listed


def _called(listed: PopulationList) -> str:
    """What the feed calls a list: one that is not shared bears no name there."""
    return listed.title if listed.shared else _("a list of one’s own")


@act
def reach_out(*, by: Actor, person_id: UUID, new: NewOutreach) -> Outreach:
    """Write down that one tried to reach somebody, and what came of it. The person reads it."""
    rules.may_reach(rights_over(by, person_id)).or_refuse()
    listed = list_of(by, new.list_id) if new.list_id is not None else None
    tried = _written(by, person_id, new.way, new.outcome, new.words, new.again_on)
    if listed is not None:
        OutreachFrom.objects.bulk_create([
            OutreachFrom(outreach=tried, person_id=person_id, list=listed, categories=listed.categories)
        ])  # fmt: skip
    told = tried_words(tried.way, tried.outcome)
    contribute(by, verbs.REACHED_OUT, tried, words=told, about=person_id, category=Category.CONTACT)
    return tried


@act
def write_back(*, by: Actor, person_id: UUID, words: str) -> Outreach:
    """Tell the clinic what it should know before it tries again."""
    rules.may_write_back(rights_over(by, person_id)).or_refuse()
    said = _written(by, person_id, Outreach.Way.BACK, Outreach.Outcome.SAID, words, None)
    contribute(by, verbs.WROTE_BACK, said, words=_("a word back"), about=person_id, category=Category.CONTACT)
    return said


def _written(
    by: Actor, person_id: UUID, way: str, outcome: str, words: str, again_on: date | None
) -> Outreach:
    row = Outreach(
        **written_by(by), person_id=person_id, category=int(Category.CONTACT), way=way, outcome=outcome, words=words,
        again_on=again_on,
    )  # fmt: skip
    row.save(force_insert=True)
    return row


@act
def take_list(*, by: Actor, title: str, why: str, rows: list[Row]) -> Taken:
    """Take rows along in a file: everyone whose row leaves gets a receipt, before it does."""
    rules.may_look_for(by).or_refuse()
    if by.community_id is None:
        raise Refused("", may_know=False)
    leave_receipts(by, {row.id: SHOWN for row in rows}, PAGE)
    taken = Taken(
        **written_by(by),
        community_id=by.community_id,
        kind=Taken.Kind.LIST,
        title=title,
        why=why,
        people=len(rows),
    )
    taken.save(force_insert=True)
    told = ngettext("%(count)s person", "%(count)s people", len(rows)) % {"count": len(rows)}
    contribute(by, verbs.TOOK_LIST, taken, words=told)
    return taken
