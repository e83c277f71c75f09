"""Saying as which group a body meets."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.models import Board
from alongside.governance.queries.boards import board_of, body_of, one_board
from alongside.governance.queries.bodies import anybody_sits, one_body, sits_in


@act
def name_board(*, by: Actor, body_id: UUID, group_id: UUID) -> Board:
    """Say that a body meets as this group, in which one sits; what it met as before is so no longer."""
    one_at_a_time(f"board of {body_id}")
    one_at_a_time(f"board of {group_id}")
    body = one_body(by, body_id)
    rules.may_decide(by, sits_in(by, body), anybody_sits(by, body)).or_refuse()
    group = one_board(by, group_id)
    now, other = board_of(by, body), body_of(by, group)
    rules.when_name_board(group.name, other.name if other else "").or_refuse()
    if now is not None:
        Board.objects.filter(pk=now.pk).update(ended_at=timezone.now())
    board = Board(**written_by(by), body=body, group=group)
    board.save(force_insert=True)
    contribute(by, verbs.BODY_MEETS, board, words=body.name, answers=body.pk)
    return board
