"""How visits are felt, as people meet it: three questions on a phone, and the numbers for everyone."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from alongside.registry.models import CareAsked, CareLine, CareTally
from tests.people.worlds import World, a_world_with_charter
from tests.registry.doors import caring
from tests.registry.test_pages import queries, signed_in, text_of

FIRST = 2025 * 12
GIVEN = {"clear": "5", "heard": "5", "chosen": "5"}


@pytest.fixture
def world(db) -> World:
    return a_world_with_charter()


@pytest.fixture
def path(world) -> str:
    return f"/felt/{caring(world)['felt_id']}/"


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return text_of(answer.content.decode())


def test_before_one_answers_the_page_says_what_becomes_of_it(world, path):
    text = read(signed_in(world, "maya"), path)

    before, after = text.split("Was it made clear to you", 1)
    assert "Your answers are without your name." in before
    assert "Nobody at the clinic sees whether you were asked, or whether you answer." in before
    assert "you cannot take them back" in before
    assert "from 25 answers on" in before
    assert "Send without my name" in after


def test_three_answers_are_one_answer_in_the_tally(world, path):
    client = signed_in(world, "jonas")
    assert client.post(path, GIVEN | {"chosen": ""}).status_code == 422
    assert not CareTally.objects.exists()
    answer = client.post(path, GIVEN)

    assert answer.status_code == 302
    assert list(CareTally.objects.values_list("answers", "top")) == [(1, 1)]
    assert client.get(path).status_code == client.post(path, GIVEN).status_code == 404


def test_to_pass_over_looks_the_same_from_outside(world, path):
    client = signed_in(world, "maya")
    answered = client.post(path, GIVEN)
    CareAsked.objects.update(closed=False)
    passed = client.post(path, {"pass": "1"})

    assert (answered.status_code, answered["Location"]) == (passed.status_code, passed["Location"])
    assert list(CareTally.objects.values_list("answers", "top")) == [(1, 1)]


def test_it_waits_on_today_for_the_family_and_for_nobody_else(world, path):
    waits = {
        who: "How was the visit?" in read(signed_in(world, who), "/") for who in ("maya", "jonas", "amina")
    }

    assert waits == {"maya": True, "jonas": True, "amina": False}


def test_who_was_asked_stands_on_no_page_of_the_clinic(world, path):
    client = signed_in(world, "amina")
    for page in (
        "/",
        "/numbers/visits-felt/",
        f"/people/{world.maya.pk}/visits/",
        f"/people/{world.maya.pk}/",
    ):
        assert path not in client.get(page, follow=True).content.decode(), page
    assert client.get(path).status_code == 404


def test_the_numbers_are_the_same_for_everyone_and_ask_little(world, path):
    center = {"community": world.community, "first_month": FIRST, "made_at": timezone.now()}
    CareLine.objects.create(by="center", key=str(world.center.pk), counted=[30] * 24, met=[20] * 24, **center)
    pages = {who: read(signed_in(world, who), "/numbers/visits-felt/") for who in ("jonas", "amina")}

    assert pages["jonas"] == pages["amina"]
    assert " 67% of 60 answers in December 2026 were the best there is" in pages["jonas"]
    assert "Ordinary variation; no change shown." in pages["jonas"]
    assert queries(signed_in(world, "jonas"), "/numbers/visits-felt/") <= 8
    assert queries(signed_in(world, "jonas"), path) <= 8
    assert "How visits are felt" in read(signed_in(world, "jonas"), "/numbers/")


def test_of_too_few_answers_the_page_says_so(world):
    assert "Too few to show yet: it takes 25 answers in a month." in read(
        signed_in(world, "maya"), "/numbers/visits-felt/"
    )


def test_the_numbers_go_along_as_a_file(world, path):
    rows = signed_in(world, "amina").get("/numbers/visits-felt.csv").content.decode().splitlines()

    assert rows[1].startswith("2025-01,60,40,")
