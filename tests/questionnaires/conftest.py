"""What the tests of forms share: Maya's family, and a form in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.record.conftest import family, knocking, looking  # noqa: F401

if TYPE_CHECKING:
    from alongside.questionnaires.models import Questionnaire
    from tests.record.family import Family


@pytest.fixture
def tummy(family: Family) -> Questionnaire:  # noqa: F811
    """A short form with a score, in use."""
    from tests.questionnaires.forms import in_use, tummy_form

    return in_use(family, tummy_form())
