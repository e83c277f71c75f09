"""A team on its way, as the actions make it and as the web process shows it."""

from __future__ import annotations

import pytest

from tests.groups.conftest import come_in, looking, team, town  # noqa: F401


@pytest.fixture
def way(team):  # noqa: F811
    """A path that Ito began at Riverside with Sara and Nils."""
    from tests.partnership.worlds import a_way

    return a_way(team)


@pytest.fixture
def money(team):  # noqa: F811
    """The team, and those who look after its money."""
    from tests.partnership.money_worlds import some_money

    return some_money(team)
