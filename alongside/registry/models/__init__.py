"""The room's nouns, cut by what they are about."""

from alongside.registry.models.alike import Alike
from alongside.registry.models.enrolling import ConsentAsked
from alongside.registry.models.listing import Outreach, OutreachFrom, PopulationList, Taken
from alongside.registry.models.measures import Measure, MeasureOwner, MeasureVersion
from alongside.registry.models.numbers import Counting, Member, Published, Standing
from alongside.registry.models.quality import Doubt, DoubtSaid
from alongside.registry.models.reading import ChartAct, SavedChart
from alongside.registry.models.trust import QualityLine

__all__ = [
    "Alike", "ChartAct", "ConsentAsked", "Counting", "Doubt", "DoubtSaid", "Measure", "MeasureOwner",
    "MeasureVersion", "Member", "Outreach", "OutreachFrom", "PopulationList", "Published", "QualityLine", "SavedChart",
    "Standing", "Taken",
]  # fmt: skip
