"""A measure that a father proposed, for the doors and for the pages of making measures."""

from __future__ import annotations

from alongside.registry.actions.building import NewMeasure, agree, keep_draft, propose_measure
from alongside.registry.actions.measures import look_after
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.models import MeasureVersion
from tests.people.worlds import World

SCHOOL = "questionnaires:https://alongside.example/codes|days-missed-week"
MISSED = Definition(Kind.LAST, SCHOOL, within=200, most=1, called="Days of school missed")
NEW = NewMeasure("Days of school missed", "School is life.", "Our kitchen table.", MISSED)
IN_WORDS = NewMeasure("Birthdays missed", "They come once a year.", feeds="Nobody writes it down yet.")


def proposed(world: World, new: NewMeasure = NEW) -> MeasureVersion:
    """Her father proposes it, and looks after it."""
    return propose_measure(by=world.actor("jonas"), new=new)


def taken_into_use(world: World, version: MeasureVersion) -> MeasureVersion:
    """A nurse looks after it, too, and both agree."""
    look_after(by=world.actor("petra"), measure_id=version.measure_id)
    agree(by=world.actor("jonas"), version_id=version.pk)
    return agree(by=world.actor("petra"), version_id=version.pk)


__all__ = ["IN_WORDS", "MISSED", "NEW", "SCHOOL", "keep_draft", "proposed", "taken_into_use"]
