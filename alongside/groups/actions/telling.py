"""The one line of an act in joint work: it stands where the group stands in the work, and when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alongside.contributions.actions import Subject, contribute
from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.contributions.verbs import Verb
from alongside.groups.models import Group
from alongside.kit.terms import Phase, Place


def tell(
    by: Actor,
    verb: Verb,
    thing: Subject,
    group: Group | None,
    *,
    words: str = "",
    quiet: bool = False,
    **details: Any,
) -> Line:
    """Leave the line. Of a group that its members alone read, and of what is `quiet`, only who did it reads the line.

    Support among families is told apart from joint work (D20). What belongs to no group stands where its verb does.
    """
    if group is None:
        placed, told, alone = verb, {}, quiet
    else:
        placed = replace(verb, place=Place(group.place), phase=Phase(group.phase))
        told = {"group": str(group.pk), "work": "support" if group.support else "joint"}
        alone = quiet or group.members_only
    return contribute(
        by, placed, thing, words=words or (group.name if group else ""), answers=group.pk if group else None,
        about=by.person_id if alone else None, details=told | details,
    )  # fmt: skip
