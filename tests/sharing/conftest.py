"""Maya's family and clinic serve the tests of sharing, too; and a place with two charters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import timezone

from tests.record.conftest import family, knocking, looking, may, result  # noqa: F401


@pytest.fixture
def place(own_database: None) -> Iterator[object]:
    """A doctor in Maya's team; the charter in force lets teams see, the next one lets them add."""
    from alongside.sharing.models import CharterVersion
    from tests.sharing.test_at_once import Place
    from tests.sharing.test_changes import sql

    sql("TRUNCATE people_community CASCADE")
    place = Place()
    place.join_team()
    CharterVersion.objects.filter(number=1).update(preparing_from=timezone.now(), prepared_at=timezone.now())
    CharterVersion.objects.filter(number=2).update(ratified_at=timezone.now())
    yield place
