"""Whether something that a page was about to send has been said already."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.plans.saying import id_from

_SAID = " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} t WHERE t.id = %(id)s::uuid)"  # noqa: S608 - names alone
    for table in ("plans_goal", "plans_goalact", "plans_goalstep", "plans_matter")
)


def was_said(by: Actor, sent_id: UUID) -> bool:
    """Whether what this page of the actor's carries under this id stands in the plan. One query."""
    return bool(ask(f"SELECT {_SAID}", {"id": id_from(by, sent_id)})[0][0])
