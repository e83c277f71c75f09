"""The room's nouns, cut by what they are about."""

from alongside.parity.models.advice import Advice, AdviceAnswer, AdvicePoint, AdviceYes, Advisor
from alongside.parity.models.care import CareBegun, CareTold, StoriesShared
from alongside.parity.models.journals import JournalPage, Named, Placing, ToldPage
from alongside.parity.models.kept import Figure, Part, Reached, Work
from alongside.parity.models.measures import TeamCount, TeamMeasure, TeamMeasureEnd, TestsMeasure
from alongside.parity.models.reports import Final, Report, ReportWords, ReportYes, Rhythm
from alongside.parity.models.roadmap import RoadLine, RoadLook, RoadShare
from alongside.parity.models.rounds import Asked, Box, Round, Told
from alongside.parity.models.worries import Worry, WorryLetter, WorryStep

__all__ = [
    "Advice", "AdviceAnswer", "AdvicePoint", "AdviceYes", "Advisor", "Asked", "Box", "CareBegun", "CareTold",
    "Figure", "Final", "JournalPage", "Named", "Part", "Placing", "Reached", "Report", "ReportWords", "ReportYes",
    "Rhythm", "RoadLine", "RoadLook", "RoadShare", "Round", "StoriesShared", "TeamCount", "TeamMeasure",
    "TeamMeasureEnd", "TestsMeasure", "Told", "ToldPage", "Work", "Worry", "WorryLetter", "WorryStep",
]  # fmt: skip
