"""Pages of deciding together, as the web process shows them."""

from __future__ import annotations

import pytest

from tests.record.conftest import family, knocking, looking  # noqa: F401


@pytest.fixture
def town(db):
    """A community with two seat groups and nobody in it."""
    from tests.governance.worlds import a_deciding_community

    return a_deciding_community()


@pytest.fixture(autouse=True)
def an_empty_letterbox():
    """No letter of another test is in it."""
    from alongside.governance import letterbox

    letterbox._put_in.clear()


@pytest.fixture
def sara(town):
    """A mother."""
    from alongside.kit.terms import Role

    return town.join("Sara Osei", Role.CAREGIVER)


@pytest.fixture
def grace(town):
    """The coordinator."""
    from alongside.kit.terms import Role

    return town.join("Grace Whitlow", Role.COORDINATOR)


@pytest.fixture
def come_in(client, as_web):
    """`come_in(actor)`, and then ask for pages as that person in that seat, as the web does."""
    from alongside.people.models import Account
    from tests.people.ways_in import Visit

    return lambda actor: Visit(client, as_web, Account.objects.get(pk=actor.account_id), actor.seat_id)
