"""The room's nouns, cut by what they are about."""

from alongside.improvement.models.concerns import Concern, ConcernStep, Raised, Takes
from alongside.improvement.models.counts import Counted, Tallied
from alongside.improvement.models.cycles import Cycle, Owned, Seen, Study
from alongside.improvement.models.diagrams import DiagramAct
from alongside.improvement.models.findings import Looked, Spread
from alongside.improvement.models.needs import Need, Ranked
from alongside.improvement.models.projects import Aim, Confirmed, Project, Saying
from alongside.improvement.models.sheets import Closing, Led, Sheet, SheetLine

__all__ = [
    "Aim",
    "Closing",
    "Concern",
    "ConcernStep",
    "Confirmed",
    "Counted",
    "Cycle",
    "DiagramAct",
    "Led",
    "Looked",
    "Need",
    "Owned",
    "Project",
    "Raised",
    "Ranked",
    "Saying",
    "Seen",
    "Sheet",
    "SheetLine",
    "Spread",
    "Study",
    "Takes",
    "Tallied",
]
