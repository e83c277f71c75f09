"""The room's nouns, cut by what they are about."""

from alongside.registry.models.alike import Alike
from alongside.registry.models.building import Agreed, MeasureDraft, OwnDefinition, OwnResult, Ruler
from alongside.registry.models.care import CareAsked, CareLine, CareSurvey, CareTally
from alongside.registry.models.enrolling import ConsentAsked
from alongside.registry.models.listing import Outreach, OutreachFrom, PopulationList, Taken
from alongside.registry.models.measures import Measure, MeasureOwner, MeasureVersion
from alongside.registry.models.numbers import Counting, Member, Published, Standing
from alongside.registry.models.quality import Doubt, DoubtSaid
from alongside.registry.models.reading import ChartAct, SavedChart
from alongside.registry.models.trust import QualityLine

__all__ = [
    "Agreed", "Alike", "CareAsked", "CareLine", "CareSurvey", "CareTally", "ChartAct", "ConsentAsked", "Counting",
    "Doubt", "DoubtSaid", "Measure", "MeasureDraft", "MeasureOwner", "MeasureVersion", "Member", "Outreach",
    "OutreachFrom", "OwnDefinition", "OwnResult", "PopulationList", "Published", "QualityLine", "Ruler", "SavedChart",
    "Standing", "Taken",
]  # fmt: skip
