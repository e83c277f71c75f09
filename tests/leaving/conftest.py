"""What the tests of leaving share: Maya's family, a browser, and a home of its own for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.record.conftest import knocking, looking

if TYPE_CHECKING:
    from tests.record.family import Family

__all__ = ["knocking", "looking"]


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    settings.ALONGSIDE_HOME = tmp_path / "home"
    settings.MEDIA_ROOT = tmp_path / "home" / "files"


@pytest.fixture
def family(db: None) -> Family:
    """Maya's family and clinic, under the charter that ships."""
    from tests.record.family import a_family

    return a_family()


@pytest.fixture
def told(family: Family) -> Family:
    """The same, with everything that a record can hold."""
    from tests.leaving.world import tell

    tell(family)
    return family
