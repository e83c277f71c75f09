"""Projects, as the actions make them and as the web process shows them."""

from __future__ import annotations

import pytest

from tests.groups.conftest import come_in, looking, team, town  # noqa: F401


@pytest.fixture
def project(team):  # noqa: F811
    """A project of the team, before anything is said of it."""
    from tests.improvement.worlds import begun

    return begun(team)
