"""The room's nouns, cut by what they are about."""

from alongside.registry.models.measures import Measure, MeasureOwner, MeasureVersion
from alongside.registry.models.numbers import Counting, Member, Published, Standing

__all__ = ["Counting", "Measure", "MeasureOwner", "MeasureVersion", "Member", "Published", "Standing"]
