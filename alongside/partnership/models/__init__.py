"""The nouns of partnership."""

from alongside.partnership.models.paths import Path, PathNote

__all__ = ["Path", "PathNote"]
