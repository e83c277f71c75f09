"""Who may propose a measure, and what it must state first, is what the charter in force says (B44)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.registry.actions.building import keep_draft, propose_measure, propose_version
from alongside.registry.models import Measure, MeasureDraft
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Work
from tests.people.worlds import World, a_world
from tests.registry.proposing import NEW, proposed
from tests.registry.test_pages import signed_in

pytestmark = pytest.mark.django_db


def a_world_that_says(roles: tuple[Role, ...], requires: tuple[str, ...]) -> World:
    """A world whose charter says this of measures."""
    world = a_world()
    put_in_force_of(world, roles, requires)
    return world


def put_in_force_of(world: World, roles: tuple[Role, ...], requires: tuple[str, ...] = ("purpose",)) -> None:
    """From now on the charter says this of measures."""
    others = [one for one in DEFAULT.works if one.kind != "measure"]
    by, rule = program(community_id=world.community.pk), Work("measure", "Our rule.", roles, requires, 10)
    draft = replace(DEFAULT, works=(*others, rule))
    put_in_force(
        by=by, version=draft_charter(by=by, community_id=world.community.pk, title="Ours", draft=draft)
    )


def refused(world: World, who: str) -> str:
    """The sentence on the page, and that nothing was written, by no way."""
    answer = signed_in(world, who).get(reverse("registry:propose"))
    assert answer.status_code == 403
    with pytest.raises(Refused) as told:
        propose_measure(by=world.actor(who), new=NEW)
    with pytest.raises(Refused):
        keep_draft(by=world.actor(who), typed={"title": "Days of school missed"})
    assert not Measure.objects.exists() and not MeasureDraft.objects.exists()
    sentence = str(told.value.reason)
    assert sentence in str(answer.content.decode())
    return sentence


def test_only_whom_the_charter_lets_proposes_and_the_others_read_why_not():
    world = a_world_that_says((Role.CAREGIVER,), ("purpose",))

    assert refused(world, "amina") == "Our charter lets this be opened by: caregiver."
    assert signed_in(world, "jonas").get(reverse("registry:propose")).status_code == 200
    assert proposed(world).title == "Days of school missed"


def test_it_says_what_it_is_for_where_the_charter_asks_for_it():
    world = a_world_that_says((), ("purpose",))

    with pytest.raises(Refused) as told:
        proposed(world, replace(NEW, why="  "))

    assert str(told.value.reason) == "Our charter asks for this first: what it is for."
    assert not Measure.objects.exists()
    assert proposed(world).why == "School is life."


def test_where_families_must_be_heard_first_a_family_proposes_it():
    world = a_world_that_says((), ("purpose", "lived_experience"))

    asked = "Our charter asks for this first: what people who live with it said."
    assert refused(world, "petra") == asked
    assert proposed(world).author_role == Role.CAREGIVER


def test_another_wording_is_anyones_to_propose():
    world = a_world_that_says((Role.CAREGIVER,), ("purpose",))
    version = proposed(world)

    better = propose_version(by=world.actor("amina"), measure_id=version.measure_id, new=NEW)

    assert better.number == 2


def test_without_a_charter_nobody_proposes():
    assert refused(a_world(), "jonas") == "No charter is in force yet. It says who opens what."


def test_what_was_begun_is_not_lost_where_a_later_charter_refuses_it():
    world = a_world_that_says((), ("purpose",))
    petra, path = signed_in(world, "petra"), reverse("registry:propose")
    version = proposed(world)
    for title, measure_id in (("Evenings with friends", None), ("Days missed, stricter", version.measure_id)):
        typed = {"kind": "words", "title": title, "why": "They count."}
        kept = keep_draft(by=world.actor("petra"), typed=typed, measure_id=measure_id)
    put_in_force_of(world, (Role.CAREGIVER,))
    page = petra.get(path)
    sent = petra.post(
        path, {"kind": "words", "title": "Nights asleep", "feeds": "A question more", "do": "propose"}
    )

    assert page.status_code == sent.status_code == 403
    assert "Our charter lets this be opened by: caregiver." in page.content.decode()
    assert "Evenings with friends" in page.content.decode()
    assert "Nights asleep" in sent.content.decode()
    assert reverse("governance:new_wish") in page.content.decode()
    assert petra.get(f"{path}?draft={kept.pk}").status_code == 200, "another wording is anyone's"
