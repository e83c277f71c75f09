"""Lists, told in every way: pages and orders, any conditions together, and what is said to whom it is not open."""

from __future__ import annotations

import html
import re
from itertools import combinations

import pytest

from alongside.contributions.actor import program
from alongside.kit.terms import Audience, Category
from alongside.registry.actions.listing import keep_list
from alongside.registry.actions.measures import offer_measure
from alongside.registry.forms.listing import as_typed
from alongside.registry.looking import KINDS, MEASURE, Looking, Scope, from_kept
from alongside.registry.models import Standing
from alongside.registry.queries.about import in_lists
from alongside.registry.queries.population import find
from alongside.registry.shipped import SHIPPED
from tests.registry.listing import a_person, brought_up, closes, judged, seen
from tests.registry.test_lists import ACTIVE, names


def test_a_list_has_pages_and_orders_also_when_it_is_kept(family, knocking, as_web):
    for number in range(30):
        seen(family, a_person(family, f"Person {number:02d}"), 300 + number)
    brought_up()
    petra = knocking(family.petra)
    with as_web():
        kept = petra.post("/registry/lists/keep/?not_seen=200", {"title": "Long", "shared": "on"})["Location"]
        first = petra.get(kept)
        second = petra.get(f"{kept}?page=2&order=name")
        named = petra.get(f"{kept}?order=name")

    def people(answer):
        return re.findall(r"<b>(Person \d\d)</b>", answer.content.decode())

    assert people(first) == [f"Person {number:02d}" for number in range(29, 5, -1)]
    assert people(named) == [f"Person {number:02d}" for number in range(24)]
    assert people(second) == [f"Person {number:02d}" for number in range(24, 30)]
    assert "30 people" in second.content.decode() and "page=2" in first.content.decode()
    assert "page=3" not in second.content.decode()


def test_nothing_is_said_of_calls_to_whom_one_may_not_know_how_to_reach(family, knocking, as_web):
    seen(family, family.of, 240)
    brought_up()
    petra = knocking(family.petra)
    with as_web():
        before = petra.get("/registry/lists/?not_seen=200").content.decode()
    closes(family, Category.CONTACT)
    with as_web():
        after = petra.get("/registry/lists/?not_seen=200").content.decode()
        untried = petra.get("/registry/lists/?untried=1").content.decode()
        about = petra.get(f"/people/{family.of}/lists/").content.decode()

    called = ("Nobody tried to reach them yet.", "Write down a call")
    assert ([words in before for words in called], [words in after for words in called]) == (
        [True] * 2,
        [False] * 2,
    )
    assert ("Maya" in after, "Maya" in untried, "Nobody has called yet." in about) == (True, False, False)


def test_a_list_of_ones_own_patients_holds_nobody_elses_in_the_eyes_of_the_family(family, looking):
    """Petra is not in the team: a list of her own patients does not find Maya, and Maya reads that it does not."""
    mine, younger = Looking(Scope.MINE, {"younger": 18}), Looking(Scope.CENTER, {"younger": 18})
    for by, title, sought in (
        (family.petra, "Mine, says Petra", mine), (family.amina, "Mine, says Amina", mine),
        (family.petra, "All", younger),
    ):  # fmt: skip
        with looking(by):
            keep_list(by=by, title=title, looking=sought, shared=True)

    with looking(family.maya):
        assert {one.title: inside for one, inside in in_lists(family.maya, family.of)} == {
            "Mine, says Petra": False, "Mine, says Amina": True, "All": True,
        }  # fmt: skip


def test_what_a_caregiver_may_not_see_is_said_neither_way(family, knocking, as_web, looking):
    judged(family, family.of, 10, "mild")
    brought_up()
    with looking(family.petra):
        keep_list(by=family.petra, title="Active", looking=ACTIVE, shared=True)
    with as_web():
        before = knocking(family.jonas).get(f"/people/{family.of}/lists/").content.decode()
    closes(family, Category.RESULTS, Audience.CAREGIVERS)
    with as_web():
        after = knocking(family.jonas).get(f"/people/{family.of}/lists/").content.decode()

    assert "In it" in before
    assert "Active" in after and "In it" not in after and "Not in it" not in after


def every_condition(family) -> dict[str, int | str | None]:
    """All that can be looked for, each with its usual number; and the first measure."""
    version = offer_measure(by=program(community_id=family.community.pk), one=SHIPPED[0])
    return {key: kind.number for key, kind in KINDS.items()} | {MEASURE: str(version.measure_id)}


def test_any_conditions_go_together_and_are_said_in_words(family, knocking, as_web, looking):
    told = every_condition(family)
    some = [dict(pair) for pair in combinations(told.items(), 2)]
    with looking(family.petra):
        found = [
            conditions
            for conditions in ({}, told, *some)
            if find(family.petra, Looking(conditions=conditions)).rows
        ]
    assert [set(conditions) for conditions in found] == [set(), {"younger", "untried"}]
    with as_web():
        page = (
            knocking(family.petra)
            .get("/registry/lists/", as_typed(Looking(Scope.MINE, told)))
            .content.decode()
        )
    lead = html.unescape(re.search(r"My patients: [^<]*", page)[0])

    assert lead.count("; ") == len(told) - 1
    assert "not seen for 200 days" in lead and "“Children who are well” not met today" in lead


def test_who_does_not_meet_a_measure_is_found_by_who_sees_what_it_is_made_of(family, looking):
    version = offer_measure(by=program(community_id=family.community.pk), one=SHIPPED[0])
    sought = Looking(Scope.CENTER, {MEASURE: str(version.measure_id)})
    for person, met in ((family.of, False), (a_person(family, "Leo Berg"), True)):
        Standing.objects.create(
            person_id=person, version=version, categories=[int(Category.RESULTS)], counted=True, met=met
        )
    assert names(family.petra, sought, looking) == ["Maya Lindqvist"]

    closes(family, Category.RESULTS)

    assert names(family.petra, sought, looking) == []


@pytest.mark.parametrize(
    "conditions",
    [{"not_seen": "x"}, {"not_seen": 10**12}, {"active": [1]}, {"steroid": "1; DROP"}, {"not_met": "x"}, {"x": 1},
     {"younger": True}, {"review": None}],
)  # fmt: skip
def test_what_was_written_past_the_forms_is_not_asked(conditions):
    """A row with nonsense in it breaks nobody's page."""
    assert from_kept({"scope": "all", "order": 7, "conditions": conditions}) == Looking()
