"""As which group a body meets, and of which body a group is the board."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery

from alongside.contributions.actor import Actor
from alongside.governance.models import Board, Body
from alongside.groups.models import Group
from alongside.groups.queries.groups import my_groups_of_kind
from alongside.kit.verdict import Refused


def body_and_board(by: Actor, body_id: UUID) -> Any:
    """A body with the group as which it meets (`board_id`, `board_name`), where the actor reads it. One query.

    Raises Refused, as for what is not there.
    """
    now = Board.objects.filter(body=OuterRef("pk"), ended_at=None)
    here = Body.objects.filter(pk=body_id, community=by.community_id)
    told = {"board_id": now.values("group_id")[:1], "board_name": now.values("group__name")[:1]}
    found = here.annotate(**{key: Subquery(one) for key, one in told.items()}).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def board_of(by: Actor, body: Body) -> Board | None:
    """That a body meets as a group now: also where only who decides for the body reads that it does."""
    return Board.objects.filter(body=body, ended_at=None, body__community=by.community_id).first()


def body_of(by: Actor, group: Group) -> Body | None:
    """The body that meets as this group now."""
    return Body.objects.filter(boards__group=group, boards__ended_at=None, community=by.community_id).first()


def boards_to_choose(by: Actor) -> list[Group]:
    """Groups of the kind board in which the actor sits."""
    return my_groups_of_kind(by, Group.Kind.BOARD)


def one_board(by: Actor, group_id: UUID) -> Group:
    """One of these. Raises Refused, as for what is not there."""
    found = next((one for one in boards_to_choose(by) if one.pk == group_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found
