"""Maya, her dad, her mum, her doctor and a nurse, with the charter in force."""

import pytest

from tests.record.conftest import knocking

__all__ = ["knocking"]


@pytest.fixture
def world(db):
    """The community of these tests."""
    from tests.plans.family import a_plan_world

    return a_plan_world()


@pytest.fixture
def maya(world):
    return world.actor("maya")


@pytest.fixture
def jonas(world):
    return world.actor("jonas")


@pytest.fixture
def elin(world):
    return world.actor("elin")


@pytest.fixture
def amina(world):
    return world.actor("amina")
