"""What somebody can vote on now, what they voted, and who voted what where votes are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.charter.saying import own
from alongside.governance.forms.motions import VoteForm
from alongside.governance.models import Vote
from alongside.governance.queries.groups import my_groups
from alongside.governance.queries.motions import Listed, my_votes
from alongside.governance.results import name_within
from alongside.governance.steps import Step
from alongside.sharing.models import VoteGroup


@dataclass(frozen=True)
class Ballot:
    """One thing to vote on: a form, or what one voted already, or why one cannot."""

    amendment_id: UUID | None
    words: str
    form: VoteForm | None
    voted: str
    no_seat: bool

    @staticmethod
    def prefix_of(amendment_id: UUID | None) -> str:
        """What keeps the forms of one page apart."""
        return f"v{amendment_id.hex}" if amendment_id else "v"


def ballots_of(
    by: Actor, found: Listed, amendments: list[Any], groups: list[VoteGroup], answered: VoteForm | None = None
) -> list[Ballot]:
    """What is voted now: the motion, or each amendment that stands. Nothing while it is talked about."""
    if found.step not in (Step.VOTE, Step.AMENDMENTS):
        return []
    mine, votes = my_groups(by, groups), my_votes(by, found.motion)
    on = [None] if found.step is Step.VOTE else [one for one in amendments if not one.ended]
    return [_ballot(one, mine, votes, answered) for one in on]


def _ballot(
    amendment: Any, groups: list[Any], votes: dict[UUID | None, Vote], answered: VoteForm | None
) -> Ballot:
    key = amendment.pk if amendment else None
    prefix = Ballot.prefix_of(key)
    mine = votes.get(key)
    form = (
        answered
        if answered is not None and answered.prefix == prefix
        else VoteForm(groups=groups, prefix=prefix)
    )
    return Ballot(
        key, amendment.words if amendment else "", None if mine or not groups else form,
        _says(mine) if mine else "", not groups,
    )  # fmt: skip


def _says(vote: Vote) -> str:
    said = {
        Vote.Says.YES.value: _("You voted yes, among %(group)s."),
        Vote.Says.NO.value: _("You voted no, among %(group)s."),
        Vote.Says.ASIDE.value: _("You stood aside, among %(group)s."),
    }
    return said.get(vote.says, _("You voted, among %(group)s.")) % {"group": name_within(vote.group.name)}


def votes_shown(votes: list[Vote]) -> list[tuple[str, str, str]]:
    """Who voted what, where the charter says that votes are named."""
    said = {"yes": _("Yes"), "no": _("No"), "aside": _("Stood aside")}
    return [(one.name, own(one.group.name), said.get(one.says, "")) for one in votes]
