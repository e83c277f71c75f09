"""Only who said so is found by what they did; a third passes it on; two yeses, and then how to reach each other."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.introductions import (
    ask_introduction,
    say_may_be_found,
    say_of_introduction,
)
from alongside.partnership.models import Found, Introduction, IntroductionReach
from alongside.partnership.queries.introductions import knows_both, reaches, worked_before
from alongside.partnership.support_kinds import Pass, are_introduced, next_pass
from alongside.people.models import Person
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, WHO

NO, PAGE = "refused", "/partners/worked-before/"


def test_what_can_be_said_next_and_when_they_are_introduced():
    assert (
        next_pass([], third=True) == (Pass.ON, Pass.NOT_ON)
        and next_pass([]) == next_pass([], asked=True) == ()
    )
    assert next_pass(["on", "mine"], asked=True) == (Pass.YES, Pass.NO) and next_pass(["on", "mine"]) == ()
    assert (
        next_pass(["on", "no"])
        == ()
        == next_pass(["on", "not_mine"], asked=True)
        == next_pass(["on"], third=True)
    )
    assert (
        are_introduced(["on", "yes", "mine"])
        and not are_introduced(["on", "yes"])
        and not are_introduced(["yes", "mine"])
    )


@pytest.fixture
def met(team):
    """Tom works with Ito elsewhere; Nils, who works with Ito here, may be found. Sara has not said so."""
    other = begun(team.tom, "Second team")
    seated(other, team.ito, team.tom)
    say_may_be_found(by=team.nils, words="What school is like with it")
    return team


def test_who_said_so_is_found_by_their_work_and_nobody_else(met, come_in, looking):
    empty = come_in(met.town.join("Rut", Role.PATIENT)).words(f"{PAGE}?q=nothing-like-it")
    page, mine = come_in(met.tom).words(PAGE), come_in(met.nils).words(PAGE)
    closed = begun(met.nils, "Secret group", members_only=True)
    with looking(met.tom):
        found = {
            words: [one.name for one in worked_before(met.tom, words=words, kind=kind)]
            for words, kind in (
                ("school", ""),
                ("riverside", "team"),
                ("", "council"),
                (closed.name, ""),
                ("sara", ""),
            )
        }
    few = len(asked(come_in, met.tom, PAGE))
    for who in (met.sara, met.ito):
        say_may_be_found(by=who, words="x")
    many = len(asked(come_in, met.tom, PAGE))
    come_in(met.nils).post(f"{PAGE}me/", words="")

    assert "Nobody who may be found fits this" in empty and "Introduce me" in page and "Sara Osei" not in page
    assert "What school is like with it" in page and "Introduce me" not in mine
    assert found == {
        "school": ["Nils Berg"],
        "riverside": ["Nils Berg"],
        "": [],
        "Secret group": [],
        "sara": [],
    }
    assert (many, many <= 8) == (few, True) and {one.name for one in Found.objects.all()} == {
        "Sara Osei",
        "Ken Ito",
    }


def test_no_way_to_reach_anybody_is_told_before_both_said_yes(met, come_in, looking):
    nils, ask = met.nils.person_id, f"{PAGE}{met.nils.person_id}/"
    nobody = come_in(met.sara).post(ask, third_id=str(met.tom.person_id), words="School")
    for _twice in "12":
        come_in(met.tom).post(ask, third_id=str(met.ito.person_id), words="May I ask about school?")
    one = Introduction.objects.get()
    page = f"/partners/introductions/{one.pk}/"
    unasked = (
        come_in(met.nils).get(page).status_code,
        "Would you like to meet" in come_in(met.nils).words("/"),
    )
    early = come_in(met.tom).post(page, kind="mine", reach="12 34")
    third = come_in(met.ito).words("/")
    come_in(met.ito).post(page, kind="on")
    his = come_in(met.nils).words("/")
    wordless = come_in(met.nils).post(page, kind="yes", reach="")
    come_in(met.nils).post(page, kind="yes", reach="56 78")

    def told() -> dict[str, set[str]]:
        seen = {}
        for who in (met.tom, met.nils, met.ito, met.sara):
            with looking(who):
                seen[who.name] = set(reaches(who, one).values())
        return seen

    one_yes, half = told(), come_in(met.tom).words(page)
    come_in(met.tom).post(page, kind="mine", reach="12 34")
    both, shown = told(), come_in(met.tom).words(page)

    assert [answer.status_code for answer in (nobody, early, wordless)] == [422, 403, 422]
    assert unasked == (404, False) and "asks you to introduce them to Nils Berg" in third
    assert "Would you like to meet Tom Keane?" in his and "56 78" not in half and "56 78" in shown
    assert one_yes == {"Tom Keane": set(), "Nils Berg": {"56 78"}, "Ken Ito": set(), "Sara Osei": set()}
    assert both == {
        "Tom Keane": {"12 34", "56 78"},
        "Nils Berg": {"12 34", "56 78"},
        "Ken Ito": set(),
        "Sara Osei": set(),
    }
    assert come_in(met.sara).get(page).status_code == 404 and str(nils) not in shown


def test_a_no_ends_it_and_who_is_not_of_age_is_sent_to_the_clinic(met):
    one = ask_introduction(by=met.tom, person_id=met.nils.person_id, third_id=met.ito.person_id, words="x")
    with pytest.raises(Refused, match="asked already"):
        ask_introduction(by=met.tom, person_id=met.nils.person_id, third_id=met.ito.person_id, words="x")
    say_of_introduction(by=met.ito, introduction_id=one.pk, kind=Pass.ON)
    say_of_introduction(by=met.nils, introduction_id=one.pk, kind=Pass.NO)
    with pytest.raises(Refused, match="not needed any more"):
        say_of_introduction(by=met.tom, introduction_id=one.pk, kind=Pass.MINE, reach="12")
    Person.objects.filter(pk=met.nils.person_id).update(birth_date=date(2014, 5, 5))
    with pytest.raises(Refused, match="for grown-ups"):
        say_may_be_found(by=met.nils, words="x")

    assert IntroductionReach.objects.count() == 0


ASKS = (
    f"INSERT INTO partnership_introduction (id, community_id, person_id, to_person_id, to_name, third_id, third_name, words, {BY}) "
    "VALUES (%(new)s, %(here)s, {who}, {to}, 'x', {third}, 'x', 'x', {by})"
)
SAYS = f"INSERT INTO partnership_introductionword (id, introduction_id, kind, {BY}) VALUES (%(new)s, %(one)s, '{{kind}}', {{by}})"
REACH = (
    "INSERT INTO partnership_introductionreach (id, introduction_id, person_id, words, at) "
    "VALUES (%(new)s, %(one)s, {who}, 'x', now())"
)


OF_ONE = "SELECT 1 WHERE partnership_introduced(%(one)s, ARRAY[]::text[])"


def test_nothing_is_read_or_said_past_the_three(met, as_web, looking):
    one = ask_introduction(by=met.tom, person_id=met.nils.person_id, third_id=met.ito.person_id, words="x")
    tom, nils = (f"%({who})s, {WHO[who]}, now()" for who in ("tom", "nils"))
    ito = "%(ito)s, 'Ken Ito', 'clinician', '', 'clinician', '', now()"
    words = {
        "here": met.town.community.pk, "one": one.pk, "tom": met.tom.person_id, "nils": met.nils.person_id,
        "ito": met.ito.person_id, "sara": met.sara.person_id,
    }  # fmt: skip
    attempts = [
        (met.tom, ASKS.format(who="%(tom)s", to="%(nils)s", third="%(ito)s", by=tom), 1),
        (met.tom, ASKS.format(who="%(tom)s", to="%(nils)s", third="%(sara)s", by=tom), NO),
        (met.tom, ASKS.format(who="%(tom)s", to="%(sara)s", third="%(ito)s", by=tom), NO),
        (met.tom, ASKS.format(who="%(nils)s", to="%(sara)s", third="%(ito)s", by=nils), NO),
        (met.nils, "SELECT 1 FROM partnership_introduction", 0), (met.ito, "SELECT 1 FROM partnership_introduction", 1),
        (met.tom, SAYS.format(kind="on", by=tom), NO), (met.nils, SAYS.format(kind="yes", by=nils), NO),
        (met.tom, REACH.format(who="%(tom)s"), NO), (met.ito, SAYS.format(kind="yes", by=ito), NO),
        (met.ito, SAYS.format(kind="on", by=ito), 1), (met.sara, "SELECT 1 FROM partnership_introduction", 0),
        (met.sara, "UPDATE partnership_found SET words = 'y'", 0), (met.sara, "DELETE FROM partnership_found", 0),
        (met.sara, "SELECT 1 FROM partnership_found", 1), (met.tom, OF_ONE, 1), (met.sara, OF_ONE, 0),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met_) for who, statement, expected in attempts
        if (met_ := tried_by(who, as_web, statement, words | {"new": uuid.uuid4()})) != expected
    ]  # fmt: skip
    with looking(met.sara):
        between = knows_both(met.sara, met.tom.person_id)

    assert wrong == [] and set(between.values()) == {"Ken Ito"}
