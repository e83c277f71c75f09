"""Growing up: on which day what changes, who is told ahead and that once, what can be prepared, and who stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.actor import Actor, program
from alongside.contributions.models import Line
from alongside.contributions.queries import lines_about
from alongside.home.queries.waiting import waiting_for
from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Caregiver, Community, Person
from alongside.sharing import announcing
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.announcing import tell_ahead, write_letters
from alongside.sharing.birthdays import birthday
from alongside.sharing.models import AgeBand, BirthdayNotice, CharterVersion, Choice
from alongside.sharing.queries.growing import sights_on, steps_of
from alongside.sharing.queries.rights import rights_over
from tests.record.family import Family

TOLD = {"maya", "jonas", "anna"}


def turns(family: Family, age: int, in_days: int) -> date:
    """Maya's birth date, so that she reaches the age in so many days; the birthday is given back."""
    day = timezone.localdate() + timedelta(days=in_days)
    born = day.replace(year=day.year - age)
    Person.objects.filter(pk=family.of).update(birth_date=born)
    return birthday(born, age)


def since(family: Family, days: int) -> None:
    """The charter came into force so many days ago."""
    then = timezone.now() - timedelta(days=days)
    CharterVersion.objects.filter(community=family.community).update(in_force_from=then)


def told(family: Family) -> set[str]:
    ids = {getattr(family, name).person_id: name for name in ("maya", "jonas", "anna", "amina", "stranger")}
    return {ids[one.to_id] for one in BirthdayNotice.objects.filter(person=family.of)}


def tell(family: Family) -> int:
    return tell_ahead(by=program(community_id=family.community.pk))


@pytest.mark.parametrize("born", [date(2008, 2, 29), date(2008, 2, 28), date(2011, 12, 31), date(2012, 3, 1)])
def test_a_birthday_is_the_same_day_here_and_in_the_database(db: None, born: date) -> None:
    ages = range(31)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(sharing_birthday(%s, n) ORDER BY n) FROM generate_series(0, 30) n", [born]
        )
        assert [birthday(born, age) for age in ages] == cursor.fetchone()[0]


def test_born_on_29_february_the_day_is_1_march_in_other_years() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert birthday(date(2008, 2, 29), 16) == date(2024, 2, 29)


@pytest.mark.parametrize(("zone", "comes"), [("Pacific/Kiritimati", True), ("Etc/GMT+12", False)])
def test_a_birthday_begins_at_midnight_where_the_community_is(
    family: Family, looking: Callable[..., Any], zone: str, comes: bool
) -> None:
    Community.objects.filter(pk=family.community.pk).update(zone=zone)
    day = datetime.now(
        ZoneInfo("Pacific/Kiritimati")
    ).date()  # a day that has not begun west of the date line
    Person.objects.filter(pk=family.of).update(birth_date=day.replace(year=day.year - 16))

    with looking(family.jonas):
        assert rights_over(family.jonas, family.of).may_see(Category.JOURNAL) is not comes


def test_what_the_page_foretells_is_what_the_grants_hold(family: Family, looking: Callable[..., Any]) -> None:
    day = turns(family, 16, 20)
    with looking(family.maya):
        person = Person.objects.get(pk=family.of)
        steps = steps_of(family.maya, person)
        today = timezone.localdate()
        sights = sights_on(family.maya, family.of, [today, day])
    near = {family.jonas.person_id, family.anna.person_id}

    assert [(one.age, one.has_come) for one in steps] == [(13, True), (16, False), (18, False)]
    assert {one.caregiver_id for one in sights[today, Category.JOURNAL]} == near
    assert (day, Category.JOURNAL) not in sights
    assert {one.caregiver_id for one in sights[day, Category.MEDICINES]} == near


def test_a_caregiver_reads_what_changes_for_themselves_alone(
    family: Family, looking: Callable[..., Any]
) -> None:
    day = turns(family, 16, 20)
    with looking(family.jonas):
        sights = sights_on(family.jonas, family.of, [timezone.localdate(), day])
    assert {one.caregiver_id for some in sights.values() for one in some} == {family.jonas.person_id}


def test_both_sides_are_told_once(family: Family) -> None:
    turns(family, 16, 20)
    assert (tell(family), told(family)) == (1, TOLD)
    assert (tell(family), BirthdayNotice.objects.count()) == (0, 3)
    assert Line.objects.filter(verb="sharing.birthday_told", about_id=family.of).count() == 1


@pytest.mark.parametrize(("in_days", "age", "expected"), [
    (31, 16, set()), (30, 16, TOLD), (0, 16, TOLD), (-3, 16, TOLD), (-31, 16, set()), (20, 15, set()), (20, 18, TOLD),
])  # fmt: skip
def test_whom_a_birthday_reaches(family: Family, in_days: int, age: int, expected: set[str]) -> None:
    """Within the charter's days; late, where the worker was down; never for an age that changes nothing."""
    turns(family, age, in_days)
    since(family, 100)
    tell(family)
    assert told(family) == expected


def test_a_birthday_from_before_the_charter_is_not_told(family: Family) -> None:
    turns(family, 16, -3)
    tell(family)
    assert told(family) == set()


def test_another_version_and_another_birth_date_tell_again(family: Family) -> None:
    turns(family, 16, 20)
    tell(family)
    by = program(community_id=family.community.pk)
    put_in_force(by=by, version=draft_charter(by=by, community_id=family.community.pk, title="The second"))
    assert (tell(family), tell(family)) == (1, 0)
    turns(family, 16, 10)
    assert (tell(family), tell(family)) == (1, 0)
    assert BirthdayNotice.objects.count() == 9


def test_a_caregiver_who_came_later_is_told_and_the_others_not_again(family: Family) -> None:
    turns(family, 16, 20)
    Caregiver.objects.filter(caregiver=family.anna.person_id).update(
        starts=timezone.localdate() + timedelta(days=9)
    )
    tell(family)
    assert told(family) == {"maya", "jonas"}
    Caregiver.objects.filter(caregiver=family.anna.person_id).update(starts=None)
    tell(family)
    assert (told(family), BirthdayNotice.objects.count()) == (TOLD, 3)


def test_as_many_queries_for_three_as_for_one(family: Family) -> None:
    turns(family, 16, 20)
    with CaptureQueriesContext(
        connection,
    ) as one:
        tell(family)
    BirthdayNotice.objects.all().delete()
    born = Person.objects.get(pk=family.of).birth_date
    for name in ("Ada", "Bo"):
        more = Person.objects.create(community=family.community, name=name, birth_date=born)
        Caregiver.objects.create(person=more, caregiver_id=family.jonas.person_id, relation="dad")
    with CaptureQueriesContext(connection) as three:
        assert tell(family) == 3
    assert len(three) == len(one)


def test_those_who_are_told_find_it_on_today_and_in_the_ledger(
    family: Family, looking: Callable[..., Any]
) -> None:
    turns(family, 16, 20)
    tell(family)

    def found(actor: Actor) -> tuple[bool, bool]:
        with looking(actor):
            waits = any(one.kind == "birthday" for one in waiting_for(actor)[1])
            lines = any(
                one.verb == "sharing.birthday_told" for one in lines_about(actor, family.of, limit=50)
            )
            return waits, lines

    assert {name: found(getattr(family, name)) for name in ("maya", "jonas", "anna", "amina", "elsewhere")} == {
        "maya": (True, True), "jonas": (True, True), "anna": (True, True), "amina": (False, False),
        "elsewhere": (False, False),
    }  # fmt: skip


def test_a_letter_goes_once_and_says_nothing_of_whom_or_what(family: Family) -> None:
    turns(family, 16, 20)
    tell(family)
    assert (write_letters(), write_letters(), len(mail.outbox)) == (3, 0, 3)
    said = " ".join(one.subject + one.body for one in mail.outbox).lower()
    for word in ("maya", "lindqvist", "journal", "16", "caregiver", "clinic", "ibd"):
        assert word not in said


def test_a_letter_that_could_not_go_is_tried_again(family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    turns(family, 16, 20)
    tell(family)

    def no_way(*_words: str) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(announcing, "send", no_way)
        assert write_letters() == 0
    assert write_letters() == 3


def test_she_prepares_her_choice_and_it_counts_from_that_day(
    family: Family, as_web: Any, knocking: Callable[..., Client], looking: Callable[..., Any]
) -> None:
    day = turns(family, 16, 20)
    band = AgeBand.objects.get(version__community=family.community, effect="own_choice")
    here = f"/people/{family.of}/growing-up/{band.pk}/choose/"
    client = knocking(family.maya)
    with as_web():
        assert (
            "None of your caregivers sees it."
            in client.get(f"/people/{family.of}/growing-up/").content.decode()
        )
        client.post(here, {"right": "see"})
        said = client.get(f"/people/{family.of}/growing-up/").content.decode()
    choice = Choice.objects.get(person=family.of)

    assert (choice.starts, choice.right, choice.by_self) == (day, Right.SEE, True)
    assert "You chose: they go on reading." in said
    with looking(family.maya):
        sights = sights_on(family.maya, family.of, [day])
    assert {one.right for one in sights[day, Category.JOURNAL]} == {Right.SEE}

    with as_web():
        client.post(here, {"right": "none"})
    assert Choice.objects.get(person=family.of).withdrawn_at is not None


def test_she_who_closed_it_already_opens_nothing_by_saying_no(
    family: Family, as_web: Any, knocking: Callable[..., Client], looking: Callable[..., Any]
) -> None:
    day = turns(family, 16, 20)
    band = AgeBand.objects.get(version__community=family.community, effect="own_choice")
    here = f"/people/{family.of}/growing-up/{band.pk}/choose/"
    today = date.today()
    close = {"person_id": family.of, "category": Category.JOURNAL, "audience": Audience.CAREGIVERS}

    def seen() -> tuple[bool, bool]:
        with looking(family.maya):
            sights = sights_on(family.maya, family.of, [today, day])
        return bool(sights.get((today, Category.JOURNAL))), bool(sights.get((day, Category.JOURNAL)))

    client, found = knocking(family.maya), [seen()]
    with looking(family.maya):
        opened = make_choice(by=family.maya, right=Right.CONTRIBUTE, **close)
    found.append(seen())
    with as_web():
        client.post(here, {"right": "none"})
    found.append(seen())
    with looking(family.maya):
        make_choice(by=family.maya, right=Right.NONE, **close)
    for right in ("none", "see", "none"):
        with as_web():
            client.post(here, {"right": right})
        found.append(seen())

    assert opened.pk and found == [
        (True, False), (True, True), (True, False), (False, False), (False, True), (False, False),
    ]  # fmt: skip


def test_nobody_prepares_it_for_her(family: Family, as_web: Any, knocking: Callable[..., Client]) -> None:
    turns(family, 16, 20)
    band = AgeBand.objects.get(version__community=family.community, effect="own_choice")
    client = knocking(family.anna)
    with as_web():
        answer = client.post(f"/people/{family.of}/growing-up/{band.pk}/choose/", {"right": "see"})
    assert (answer.status_code, Choice.objects.count()) == (403, 0)


def test_at_18_she_says_who_stays_and_for_what(
    family: Family, as_web: Any, knocking: Callable[..., Client], looking: Callable[..., Any]
) -> None:
    turns(family, 18, -5)
    jonas, anna = (Caregiver.objects.get(caregiver=who.person_id) for who in (family.jonas, family.anna))

    def seen(who: Actor) -> set[Category]:
        with looking(who):
            return set(rights_over(who, family.of).held)

    assert (seen(family.jonas), seen(family.anna)) == (set(), set())
    client = knocking(family.maya)
    here = f"/people/{family.of}/growing-up/"
    with as_web():
        assert "Could see" in client.get(here).content.decode()
        client.post(
            f"{here}stay/{jonas.pk}/", {"kinds": [str(Category.VISITS.value), str(Category.PLAN.value)]}
        )
        client.post(f"{here}no-more/{anna.pk}/")
        said = client.get(here).content.decode()

    assert said.count("Anna Lindqvist") == 1  # that it ended is said, and she is listed no more
    assert seen(family.jonas) == {Category.IDENTITY, Category.VISITS, Category.PLAN}
    assert seen(family.anna) == set()


def test_at_18_nothing_ticked_lets_nobody_see_everything(
    family: Family, as_web: Any, knocking: Callable[..., Client], looking: Callable[..., Any]
) -> None:
    turns(family, 18, -5)
    jonas = Caregiver.objects.get(caregiver=family.jonas.person_id)
    client = knocking(family.maya)
    with as_web():
        client.post(f"/people/{family.of}/growing-up/stay/{jonas.pk}/", {"only": "yes"})
        said = client.get(f"/people/{family.of}/growing-up/").content.decode()

    assert "Nothing has changed yet." in said
    with looking(family.jonas):
        assert not rights_over(family.jonas, family.of).held


def test_as_many_queries_for_three_caregivers_as_for_one(
    family: Family, as_web: Any, knocking: Callable[..., Client]
) -> None:
    turns(family, 18, -5)
    Caregiver.objects.filter(caregiver=family.anna.person_id).delete()
    client = knocking(family.maya)

    def asked() -> int:
        with as_web(), CaptureQueriesContext(connection) as queries:
            assert client.get(f"/people/{family.of}/growing-up/").status_code == 200
        return len([one for one in queries if "SAVEPOINT" not in one["sql"]])

    asked()
    one = asked()
    for name in ("Ada", "Bo"):
        more = Person.objects.create(community=family.community, name=name)
        Caregiver.objects.create(person_id=family.of, caregiver=more, relation="aunt")
    assert (asked(), one <= 8) == (one, True)
