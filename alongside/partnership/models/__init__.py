"""The nouns of partnership."""

from alongside.partnership.models.paths import Path, PathNote
from alongside.partnership.models.recruiting import Candidate, Flyer, Move, Prepared

__all__ = ["Candidate", "Flyer", "Move", "Path", "PathNote", "Prepared"]
