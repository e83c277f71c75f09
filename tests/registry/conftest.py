"""What the tests of the registry share; and one database for all that count, in which they may commit."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.houses import _connected_to, _copy, _fresh
from tests.record.conftest import family, knocking, looking

__all__ = ["family", "knocking", "looking"]


@pytest.fixture(scope="module")
def counting_database(django_db_setup: None, django_db_blocker: object) -> Iterator[str]:
    """A database of the module's own, freshly migrated; each test has a community of its own in it."""
    name = f"counting_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    _copy(_fresh(), name)
    with _connected_to(name, django_db_blocker):
        yield name
