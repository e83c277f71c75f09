"""A draft of the charter that is put to the vote: from then on its words stand."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.governance import rules
from alongside.kit.verdict import Refused
from alongside.sharing.models import CharterVersion
from alongside.sharing.tasks import weigh_charter


def drafted(by: Actor, version_id: UUID | None) -> CharterVersion:
    """A draft of the charter: its words stand from now on, and what it changes is counted. Raises Refused."""
    drafts = CharterVersion.objects.filter(community=by.community_id, in_force_from=None, ratified_at=None)
    version = drafts.filter(pk=version_id).first() if version_id else None
    if version is None:
        raise Refused(_("Choose a draft of the charter that was never in force."))
    rules.when_brought(version, by).or_refuse()
    still_moves = CharterVersion.objects.filter(pk=version.pk, frozen_at=None)
    frozen = still_moves.update(frozen_at=timezone.now())
    if not frozen and still_moves.filter(drafted_by_id=by.person_id).exists():
        raise Refused(rules.COUNTED_NOW)  # somebody began to count it since it was read
    weigh_charter.defer(version_id=str(version.pk))
    return version
