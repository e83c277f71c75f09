"""What waits leads to where one answers it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.urls import resolve

from alongside.contributions.actor import Actor
from alongside.home.queries.waiting import Waiting
from alongside.home.views.today import _waits
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


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("vote", "governance:motion"), ("asked", "governance:consultation"), ("look", "governance:look_question"),
        ("review", "governance:review"), ("policy_read", "governance:policy"), ("wish_step", "governance:wish"),
        ("seat_offered", "groups:group"), ("event_asked", "groups:event"), ("minutes", "groups:meeting"),
        ("agreement_due", "groups:agreement"), ("aim_due", "groups:aim"), ("test_yours", "improvement:test"),
        ("look_project", "improvement:look_at_project"), ("concern_new", "improvement:concern"),
        ("sheet_yours", "improvement:sheet"), ("sheet_soon", "improvement:sheet"),
        ("interest_new", "partnership:candidate"), ("touch_due", "partnership:candidate"),
        ("pay_offered", "partnership:pay_offer"), ("claim_yes", "partnership:claim"), ("claim_pay", "partnership:claim"),
        ("round_asked", "parity:round"), ("round_told", "parity:round"),
        ("offer_new", "partnership:opportunity"), ("offer_said", "partnership:opportunity"),
        ("offer_moved", "partnership:opportunity"),
        ("work_asked", "partnership:opportunity"), ("mentor_asked", "partnership:say_mentoring"),
        ("mentor_said", "partnership:say_mentoring"),
        ("story_asked", "partnership:exchange"),
        ("page_names", "parity:told_page"), ("page_begun", "parity:journal_page"),
        ("worry_owed", "parity:worry"), ("advice_yes", "parity:advice"), ("advice_again", "parity:answer_advice"),
        ("worry_left", "parity:move_worry"),
    ],
)  # fmt: skip
def test_what_waits_of_working_and_deciding_together_leads_to_the_page_of_that_very_thing(kind, page):
    when = datetime(2026, 11, 22, tzinfo=UTC)
    words = "hopes" if kind.startswith("round") else "Sleep"
    item = waiting_item(BY, waiting(kind=kind, thing_id=RUN, by_name="Jonas", words=words, at=when))

    there = resolve(item["href"])
    assert (there.view_name, list(there.kwargs.values())) == (page, [RUN])


def test_what_is_only_told_stands_apart_and_never_pushes_out_what_waits():
    told = [waiting(kind="offer_said", thing_id=UUID(int=9), by_name="Nils") for _one in range(20)]
    joint = [waiting(kind="offer_new", thing_id=UUID(int=9), by_name=f"P{one}") for one in range(14)]
    care = [waiting(kind="import", thing_id=RUN, words="done")]
    drawn = _waits(BY, [*told, *joint, *care], [])

    assert [one["label"].split()[0] for one in drawn["joint"]["rows"]] == [f"P{one}" for one in range(12)]
    assert [one["label"] for one in drawn["waits"]["rows"]] == ["What you brought in is there"]
    assert (drawn["joint"]["more"], drawn["waits"]["more"], len(drawn["told"])) == (True, False, 12)
    assert {one["label"] for one in drawn["told"]} == {"Nils answered your offer: "}
