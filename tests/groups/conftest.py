"""Joint work, as the actions make it and as the web process shows it."""

from __future__ import annotations

import pytest

from tests.governance.conftest import come_in, looking, town  # noqa: F401


@pytest.fixture
def team(town):  # noqa: F811
    """An improvement team: Ito began it; Sara, a mother, and Nils, a teenager, sit there as partners."""
    from tests.groups.worlds import a_team

    return a_team(town)
