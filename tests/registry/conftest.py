"""What the tests of the registry share."""

from __future__ import annotations

from tests.record.conftest import family, knocking, looking

__all__ = ["family", "knocking", "looking"]
