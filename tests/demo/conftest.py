"""The small demo, built once for all tests of this folder, in a database of its own."""

import os
from collections.abc import Iterator

import pytest

from tests.demo.reading import Built
from tests.houses import _connected_to, _copy, _test_database


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: object) -> Iterator[Built]:
    from alongside.demo.command import build

    name = f"demo_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with django_db_blocker.unblock():
        _copy(_test_database(), name)
    with _connected_to(name, django_db_blocker):
        said: list[str] = []
        build("small", lambda *words: said.append(" ".join(map(str, words))))
        yield Built(said)
