"""The room's nouns, cut by what they are about."""

from alongside.improvement.models.counts import Counted, Tallied
from alongside.improvement.models.cycles import Cycle, Seen, Study
from alongside.improvement.models.diagrams import DiagramAct
from alongside.improvement.models.needs import Need, Ranked
from alongside.improvement.models.projects import Aim, Confirmed, Project, Saying
from alongside.improvement.models.sheets import Sheet, SheetLine

__all__ = [
    "Aim",
    "Confirmed",
    "Counted",
    "Cycle",
    "DiagramAct",
    "Need",
    "Project",
    "Ranked",
    "Saying",
    "Seen",
    "Sheet",
    "SheetLine",
    "Study",
    "Tallied",
]
