"""What the tests of the record share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from alongside.contributions.actor import Actor
    from tests.record.family import Family


@pytest.fixture
def family(db: None) -> Family:
    """Maya's family and clinic, under the charter that ships."""
    from tests.record.family import a_family

    return a_family()


@pytest.fixture
def looking(
    as_web: Callable[[], AbstractContextManager[None]],
) -> Callable[[Actor], AbstractContextManager[None]]:
    """`with looking(actor):` what happens inside is what the web process would do for that actor."""
    from alongside.contributions.acting import acting

    @contextmanager
    def as_actor(actor: Actor) -> Iterator[None]:
        with as_web(), acting(actor):
            yield

    return as_actor
