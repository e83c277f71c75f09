"""What waits leads to where one answers it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.urls import resolve

from alongside.contributions.actor import Actor
from alongside.home.queries.waiting import Waiting
from alongside.home.waiting_words import waiting_item
from alongside.kit.terms import Role

SOMEBODY = UUID(int=1)
RUN = UUID(int=2)
BY = Actor(person_id=SOMEBODY, seat_id=UUID(int=3), role=Role.CLINICIAN, name="Petra Novak")


def waiting(**facts: object) -> Waiting:
    blank = {field: None for field in Waiting.__dataclass_fields__}
    return Waiting(**(blank | {"name": "", "by_name": "", "title": "", "words": ""} | facts))


@pytest.mark.parametrize(
    ("words", "label"),
    [("done", "What you brought in is there"), ("stopped", "What you brought in needs a look")],
)
def test_an_import_that_ended_leads_to_its_report(words, label):
    item = waiting_item(
        BY, waiting(kind="import", thing_id=RUN, words=words, at=datetime(2026, 11, 22, tzinfo=UTC))
    )

    there = resolve(item["href"])
    assert (str(item["label"]), there.view_name, there.kwargs) == (
        label,
        "record:import_run",
        {"run_id": RUN},
    )


def test_an_invitation_leads_to_my_invitations():
    item = waiting_item(
        BY, waiting(kind="invitation", by_name="Jonas", at=datetime(2026, 11, 22, tzinfo=UTC))
    )

    assert resolve(item["href"]).view_name == "people:invitations"
