"""The sheet of a visit names the forms that were answered, whichever of its buttons comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.record.models import Entry
from alongside.visits.actions.visits import begin_visit, end_visit
from tests.questionnaires import conftest as forms
from tests.questionnaires.test_answering import LITTLE, answered
from tests.visits.worlds import a_visit

tummy = forms.tummy


@pytest.mark.parametrize("stage", ["planned", "under_way", "held"])
def test_what_was_answered_stands_on_the_sheet(family, tummy, knocking, looking, as_web, stage):
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)
    Entry.objects.filter(kind="QuestionnaireResponse").update(true_at=timezone.now() - timedelta(days=2))
    visit = a_visit(family)
    about = {"by": family.amina, "person_id": family.of, "visit_id": visit.pk}
    if stage != "planned":
        begin_visit(**about)
    if stage == "held":
        end_visit(**about, words="We met.")

    with as_web():
        page = knocking(family.amina).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert ">How my tummy is</a>" in page
    assert "built-in method" not in page
