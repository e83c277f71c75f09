"""The small demo, built once for all tests of the run, in a database of its own for this folder."""

import os
from collections.abc import Iterator

import pytest

from tests.houses import _connected_to, _copy


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: object, demo_database: str) -> Iterator[None]:
    name = f"demo_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    _copy(demo_database, name)
    with _connected_to(name, django_db_blocker):
        yield
