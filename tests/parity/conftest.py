"""A community that works together, as the actions make it and as the web process shows it."""

from __future__ import annotations

from tests.groups.conftest import come_in, looking, team, town  # noqa: F401
