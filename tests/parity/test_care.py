"""Who begins in care: counted by the worker from the ledger, told once, and equal to looking at each line."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.demo.clock import as_of
from alongside.kit.terms import Audience, Category, ConsentItem, Role
from alongside.parity import care
from alongside.parity.care_counting import NOWHERE, Event, People, told_of
from alongside.parity.models import CareBegun, CareTold
from alongside.people.actions.communities import add_organization
from alongside.people.models import Enrolment, Person, Seat
from alongside.plans.actions.goals import propose_goal, take_stand
from alongside.plans.models import Goal
from alongside.plans.saying import NewGoal, NewStand, Wording
from alongside.plans.vocabulary import Position
from alongside.sharing.models import Choice, ConsentAnswer
from alongside.visits.models import AgendaItem, Visit
from tests.record.family import a_family
from tests.visits.worlds import held, on_agenda

QUARTER, AFTER, TODAY = date(2026, 4, 1), date(2026, 7, 1), datetime(2026, 11, 23, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")
VERBS = ("plans.goal_proposed", "plans.goal_beside", "visits.item_added")
LATER = {"plans.goal_agreed": "goal", "visits.item_discussed": "talk", "visits.item_undiscussed": "talk"}


def said(town: Any, at: datetime, verb: str, role: str, actor: Any, about: Any, subject: Any) -> Line:
    return Line(
        at=at, community_id=town.community.pk, actor_id=actor, actor_name="x", role=role, verb=verb, subject_type="Goal",
        subject_id=subject, about_id=about, category=10, place="direct care", phase="plan", produces="information", mac=b"",
    )  # fmt: skip


class Lives:
    """Some hundred people at two centers and at none, and what was begun around one quarter; some of it not to be counted."""

    def __init__(self, town: Any, seed: int) -> None:
        self.dice, self.town = Random(seed), town
        north = add_organization(by=program(), community=town.community, name="Northgate")
        here = [Person(community=town.community, name=f"P{n}") for n in range(120)]
        self.people = Person.objects.bulk_create(here)
        self.staff = Person.objects.bulk_create(
            Person(community=town.community, name=f"S{n}") for n in range(9)
        )
        for n, one in enumerate(self.staff):  # one had left before the quarter, one came after it
            ends, starts = (date(2026, 4, 1) if n == 5 else None), (date(2026, 7, 1) if n == 6 else None)
            where = north if n == 4 else town.center
            Seat.objects.create(
                community=town.community,
                person=one,
                role="clinician",
                organization=where,
                starts=starts,
                ends=ends,
            )
        for n, one in enumerate(self.people):
            moved = date(2026, 5, 1) if n % 9 == 0 else None
            Enrolment.objects.create(person=one, center=town.center if n % 3 else north, ends=moved)
            if moved:
                Enrolment.objects.create(person=one, center=town.center, starts=moved)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO registry_member (person_id, community_id) SELECT id, community_id FROM people_person"
            )
        Line.objects.bulk_create(line for _ in range(600) for line in self.begun())
        self.keep_out()
        self.meet()

    def begun(self) -> list[Line]:
        at = datetime(2026, 3, 25, tzinfo=UTC) + timedelta(hours=self.dice.randrange(24 * 105))
        about, subject = self.dice.choice(self.people), uuid4()
        role = self.dice.choice(["patient", "caregiver", "clinician", "clinician", "coordinator"])
        actor = (
            about
            if role == "patient"
            else self.dice.choice(self.people if role == "caregiver" else self.staff)
        )
        verb = self.dice.choice(VERBS)
        found = [said(self.town, at, verb, role, actor.pk, about.pk, subject)]
        for after in LATER if self.dice.random() < 0.6 else ():
            if self.dice.random() < 0.7:
                days = timedelta(days=self.dice.randrange(130))
                found.append(
                    said(self.town, at + days, after, "clinician", self.staff[0].pk, about.pk, subject)
                )
        return found

    def keep_out(self) -> None:
        """Who stays out, and what: five people for five reasons; what is kept from somebody."""
        (one, gone, no, own, closed, left), now = self.people[:6], timezone.now()
        Person.objects.filter(pk=gone.pk).update(merged_into=one)
        Person.objects.filter(pk=left.pk).update(deactivated_at=now)
        for who, item in ((no, ConsentItem.USE_NONPROFIT), (own, ConsentItem.PRIMARY_COMING)):
            ConsentAnswer.objects.create(person=who, item=item, answer="no", by_self=True, made_by_name="x")
        Choice.objects.create(
            person=closed,
            audience=Audience.STUDY,
            category=Category.VISITS,
            right=0,
            by_self=True,
            made_by_name="x",
        )
        self.out = {gone.pk, no.pk, own.pk, closed.pk, left.pk}
        self.kept = set()
        for line in Line.objects.filter(verb__in=VERBS).order_by("pk")[:12]:
            self.kept.add(line.subject_id)
            model: Any = AgendaItem if line.verb == VERBS[2] else Goal
            more = {"words": "x", "position": 1} if model is AgendaItem else {}
            model.objects.create(
                id=line.subject_id, person_id=line.about_id, kept_from=2, **self.signed(now), **more
            )
        for line in Line.objects.filter(verb=VERBS[2]).order_by("-pk")[:6]:  # came onto the agenda by itself
            self.kept.add(line.subject_id)
            more = {"goal_id": uuid4(), "talk_on": QUARTER, "words": "x", "position": 1}
            AgendaItem.objects.create(id=line.subject_id, person_id=line.about_id, **self.signed(now), **more)

    def signed(self, at: datetime) -> dict[str, Any]:
        return {
            "author_id": self.staff[0].pk, "author_name": "x", "author_role": "clinician", "voice": "clinician", "at": at,
        }  # fmt: skip

    def meet(self) -> None:
        """Visits around the quarter; for some something was planned, also long ago, or kept from somebody."""
        for one in self.people:
            at = datetime(2026, 3, 20, tzinfo=UTC) + timedelta(days=self.dice.randrange(210))
            status = self.dice.choice(["held", "held", "held", "planned"])
            done = {"begun_at": at, "ended_at": at} if status == "held" else {}
            Visit.objects.create(person=one, starts_at=at, status=status, **done, **self.signed(at))
            before = at - timedelta(days=self.dice.choice([-1, 3, 30, 80, 95]))
            kept, some = self.dice.choice([0, 0, 0, 2]), {"words": "x", "position": 1}
            AgendaItem.objects.create(person=one, kept_from=kept, **some, **self.signed(before))


def looked_at(lives: Lives, what: str) -> tuple[Counter[Event], People]:
    """Line by line, from docs/explanation/parity.md."""
    one = {person.pk: person.merged_into_id or person.pk for person in Person.objects.all()}
    first, after = (datetime(day.year, day.month, 1, tzinfo=ZONE) for day in (QUARTER, AFTER))
    lines = list(Line.objects.filter(about_id__isnull=False).order_by("at"))
    places: dict[Any, str] = {}
    for person in {one[key] for key in one} - lives.out:
        for stay in Enrolment.objects.filter(person=person).order_by("starts"):
            if (stay.starts is None or stay.starts < AFTER) and (stay.ends is None or stay.ends > QUARTER):
                places[person] = (
                    str(stay.center_id) if person not in places or stay.starts else places[person]
                )
    found: Counter[Event] = Counter()
    for line in lines:
        person, wanted = one[line.about_id], VERBS[2:] if what == "talk" else VERBS[:2]
        if (
            line.verb not in wanted
            or person not in places
            or line.subject_id in lives.kept
            or not first <= line.at < after
        ):
            continue
        later = [
            x
            for x in lines
            if x.subject_id == line.subject_id and line.at <= x.at < line.at + timedelta(days=90)
        ]
        taken = [x for x in later if LATER.get(x.verb) == what]
        role = line.role if line.role in ("patient", "caregiver") else "clinician"
        up = bool(taken) and taken[-1].verb != "visits.item_undiscussed"
        found[Event(person, one[line.actor_id], role, up)] += 1
    seen = set(places) if what == "goal" else {one[key] for key in came()}
    return found, People(places, frozenset(seen & places.keys()))


def came() -> set[Any]:
    """Visit by visit: who was at one held by the end of September, and something was on its agenda for up to 90 days."""
    items = list(AgendaItem.objects.filter(kept_from=0))
    first, last = datetime(2026, 4, 1, tzinfo=ZONE), datetime(2026, 9, 29, tzinfo=ZONE)
    return {
        one.person_id for one in Visit.objects.filter(status="held") if one.begun_at and first <= one.begun_at < last
        and any(
            item.person_id == one.person_id and timedelta() < one.begun_at - item.at < timedelta(days=90) for item in items
        )
    }  # fmt: skip


def work_at() -> dict[str, frozenset[Any]]:
    """Seat by seat: who worked at each center in the quarter."""
    found: dict[str, set[Any]] = {}
    for seat in Seat.objects.exclude(organization=None):
        late = seat.starts is not None and seat.starts >= AFTER
        gone = seat.ends is not None and seat.ends <= QUARTER
        if seat.role == "clinician" and not late and not gone:
            found.setdefault(str(seat.organization_id), set()).add(seat.person_id)
    return {center: frozenset(some) for center, some in found.items()}


@pytest.fixture
def lives(town):
    with as_of(TODAY):
        return Lives(town, 3)


def test_equal_to_looking_at_each_line_and_told_once(lives):
    town = lives.town
    told = {}
    for what in care.KINDS:
        with transaction.atomic():
            events, people = care._counted(town.community.pk, what, QUARTER, TODAY.date(), None)
        seen, where = looked_at(lives, what)
        assert (Counter(events), people) == (seen, where)
        assert len(seen) > 30 and {one.taken for one in seen} == {True, False}
        assert care._staff(town.community.pk, QUARTER) == work_at()
        told[what] = told_of(events, people, work_at(), 7)

    with as_of(TODAY):
        assert care.tell_all() == 2 * care.QUARTERS
    kept = {
        what: {(one.role, str(one.center_id or "")): (one.begun, one.taken) for one in CareBegun.objects.filter(told__what=what, told__quarter=QUARTER)}
        for what in care.KINDS
    }  # fmt: skip
    assert kept == {
        what: {key: one for key, one in lines.items() if key[1] != NOWHERE} for what, lines in told.items()
    }
    assert any(key[1] for lines in kept.values() for key in lines), "a center was told, too"

    # What people do after a quarter was told shows nowhere: nor who leaves, joins or takes back, nor a center that joins.
    before = list(CareBegun.objects.order_by("pk").values())
    Person.objects.filter(pk__in=[one.pk for one in lives.people[20:40]]).update(
        deactivated_at=timezone.now()
    )
    Enrolment.objects.filter(person=lives.people[50]).update(
        center=add_organization(by=program(), community=town.community, name="New")
    )
    Line.objects.bulk_create(line for _ in range(40) for line in lives.begun())
    with as_of(TODAY):
        assert care.tell_all() == 0
    assert list(CareBegun.objects.order_by("pk").values()) == before
    with as_of(TODAY + timedelta(days=92)):
        assert care.tell_all() == 2
    assert list(CareBegun.objects.filter(pk__lte=before[-1]["id"]).order_by("pk").values()) == before


@pytest.fixture
def family(db):
    return a_family()


def test_what_people_really_do_is_what_the_worker_counts(family, db):
    moment = datetime(2026, 5, 4, 9, tzinfo=UTC)
    with as_of(moment):
        goal = propose_goal(by=family.maya, person_id=family.of, new=NewGoal(Wording("Play again")))
        secret = propose_goal(
            by=family.maya, person_id=family.of, new=NewGoal(Wording("Mine"), kept_from=[Audience.CAREGIVERS])
        )
        take_stand(by=family.amina, person_id=family.of, goal_id=goal.pk, stand=NewStand(Position.SUPPORT, 1))
        items = on_agenda(family, ("maya", "School"), ("amina", "Blood"))
        held(family, items[0].pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO registry_member (person_id, community_id) SELECT %s, %s ON CONFLICT DO NOTHING",
            [family.of, family.community.pk],
        )
    counted = {
        what: care._counted(family.community.pk, what, QUARTER, TODAY.date(), None)[0] for what in care.KINDS
    }

    assert Goal.objects.get(pk=secret.pk).kept_from
    assert counted["goal"] == [Event(family.of, family.maya.person_id, "patient", True)]
    assert set(counted["talk"]) == {
        Event(family.of, family.maya.person_id, "patient", True), Event(family.of, family.amina.person_id, "clinician", False),
    }  # fmt: skip


def test_the_web_reads_what_is_told_and_writes_none(town, come_in, as_web):
    told = CareTold.objects.create(community=town.community, what="goal", quarter=QUARTER, at=TODAY)
    for role, begun, taken in (("", 60, 30), ("patient", 25, 12), ("clinician", 35, None)):
        CareBegun.objects.create(told=told, community=town.community, role=role, begun=begun, taken=taken)
    page = come_in(town.join("Tom", Role.CLINICIAN)).words("/parity/began/")
    other = come_in(town.join("Sara", Role.CAREGIVER)).words(
        f"/parity/began/?care=talk&center={town.center.pk}"
    )

    assert (
        "Goals" in page and "25, of these 12 taken up" in page and "35" in page and "Too few to tell" in page
    )
    assert "Nothing can be told here yet." in other and "Why" not in other
    assert (
        come_in(town.join("Ulla", Role.PATIENT)).get("/parity/began/goal.svg").status_code == 404
    )  # one quarter alone
    with as_web(), connection.cursor() as cursor:
        for write in (
            "INSERT INTO parity_caretold (what) VALUES ('x')",
            "UPDATE parity_carebegun SET begun = 1",
            "DELETE FROM parity_carebegun",
        ):
            with pytest.raises(Exception, match="permission denied"), transaction.atomic():
                cursor.execute(write)


def test_four_quarters_are_drawn_and_saved_as_a_picture(town, come_in):
    for back in range(4):
        told = CareTold.objects.create(
            community=town.community, what="goal", quarter=date(2025, 3 * back + 1, 1), at=TODAY
        )
        for role, begun in (("", 60 + back), ("clinician", 35)):
            CareBegun.objects.create(told=told, community=town.community, role=role, begun=begun)
    page = come_in(town.join("Tom", Role.CLINICIAN))
    svg, png = (page.get(f"/parity/began/goal.{ending}") for ending in ("svg", "png"))

    assert "/parity/began/goal.svg" in page.get("/parity/began/").content.decode()
    assert "Goals that patients and relatives began" in svg.content.decode()
    assert png.content.startswith(b"\x89PNG")
    assert [
        page.get(f"/parity/began/{one}").status_code for one in ("goal.csv", "talk.svg", "secret.svg")
    ] == [404] * 3
