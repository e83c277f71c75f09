"""How far people have come, in numbers that others can check: goal attainment scaling.

Pure Python; no Django. Each person who scores stays a rater of their own: nothing here takes a mean over people.
"""

from alongside.kit.scales.attainment import BASELINES, HOPED, LEVELS, RHO, Attained, t_score, t_scores
from alongside.kit.scales.over_time import Score, changes, latest, lines, since
from alongside.kit.scales.views import Apart, Views, apart, views_of

__all__ = [
    "BASELINES", "HOPED", "LEVELS", "RHO", "Apart", "Attained", "Score", "Views", "apart", "changes", "latest", "lines",
    "since", "t_score", "t_scores", "views_of",
]  # fmt: skip
