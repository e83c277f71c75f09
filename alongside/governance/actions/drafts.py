"""A draft of the charter: begun from a version, and counted before anybody votes."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.governance import rules, verbs
from alongside.people.rules.standing import may_begin
from alongside.sharing.actions.charters import draft_charter
from alongside.sharing.drafted import drafted_from
from alongside.sharing.models import CharterVersion
from alongside.sharing.queries.versions import version_by_id, version_numbered
from alongside.sharing.tasks import weigh_charter


def begin_draft(*, by: Actor, number: int) -> CharterVersion:
    """Begin a draft of one's own from a version of the charter, in force or not."""
    may_begin(by).or_refuse()
    base = version_numbered(by, number)
    title = _("%(name)s's draft of the charter") % {"name": by.name}
    assert by.community_id is not None  # who may begin belongs to a community
    return draft_charter(
        by=by, community_id=by.community_id, title=title, draft=drafted_from(base), based_on=base
    )


@act
def count_what_changes(*, by: Actor, version_id: UUID) -> CharterVersion:
    """Have it counted by the engine what a draft would change; nothing else of it stays."""
    may_begin(by).or_refuse()
    version = version_by_id(by, version_id)
    rules.when_count(version).or_refuse()
    weigh_charter.defer(version_id=str(version.pk))
    contribute(by, verbs.CHARTER_WEIGHED, version, words=version.title)
    return version
