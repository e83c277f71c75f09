"""Writing out a whole community."""

from __future__ import annotations

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.leaving import rules, verbs
from alongside.people.models import Community


@act
def begin_export(*, by: Actor, community: Community) -> Line:
    """Say in the ledger, for everyone in the community, that all of it is being written out."""
    rules.may_export(by).or_refuse()
    return contribute(by, verbs.COMMUNITY_EXPORTED, community, words=community.name)
