"""What the tests of visits share: Maya's family and clinic, and the ways to act and knock as any of them."""

from __future__ import annotations

import pytest

from tests.record.conftest import family, knocking, looking

__all__ = ["family", "knocking", "looking"]


@pytest.fixture
def visit(family):
    """A visit of Maya's at Riverside, an hour from now."""
    from tests.visits.worlds import a_visit

    return a_visit(family)


@pytest.fixture
def under_way(family, visit):
    """The same visit, begun."""
    from alongside.visits.actions.visits import begin_visit

    return begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
