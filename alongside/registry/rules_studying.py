"""Who may take along the coded facts of a study: whoever works in it, in a seat as a researcher."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown


def may_take_study(by: Actor, study_id: UUID, mine: Iterable[UUID]) -> Verdict:
    """A researcher, of a study that goes on and in whose team they stand."""
    if by.role != Role.RESEARCHER:
        return refuse(
            _("A study’s team takes coded facts along, of those who said yes. You can read who did, and why.")
        )
    return allow() if study_id in set(mine) else unknown()
