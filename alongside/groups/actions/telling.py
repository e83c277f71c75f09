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
    group: Group,
    *,
    words: str = "",
    quiet: bool = False,
    **details: Any,
) -> Line:
    """Leave the line. Of a group that its members alone read, and of what is `quiet`, only who did it reads the line.

    Support among families is told apart from joint work (D20).
    """
    placed = replace(verb, place=Place(group.place), phase=Phase(group.phase))
    return contribute(
        by, placed, thing, words=words or group.name, answers=group.pk,
        about=by.person_id if group.members_only or quiet else None,
        details={"group": str(group.pk), "work": "support" if group.support else "joint"} | details,
    )  # fmt: skip
