"""Who is asked in a round: between any two that are told, those who differ are nobody, or five or more.

Drawn at random: people come, leave, come back and change sides; the database draws, this counts.
"""

from __future__ import annotations

from itertools import combinations
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.parity.models import Asked, Round, Told
from alongside.people.models import Organization, Person

POOL = 16
SIDE = st.lists(st.integers(0, POOL - 1), unique=True, max_size=12)
HERE = st.tuples(SIDE, SIDE).map(lambda two: (two[0], [one for one in two[1] if one not in two[0]]))


@st.composite
def lives(draw):
    """Who is there, on which side, round by round: each time a few come and go; and whether anything was told."""
    rounds, here = [], draw(HERE)
    for _step in range(draw(st.integers(2, 5))):
        rounds.append((*here, draw(st.sampled_from(["told", "told", "open", "few"]))))
        moves = draw(st.lists(st.tuples(st.integers(0, POOL - 1), st.sampled_from("ps-")), max_size=7))
        sides = dict.fromkeys(here[0], "p") | dict.fromkeys(here[1], "s") | dict(moves)
        here = tuple([one for one, side in sides.items() if side == of] for of in "ps")
    return rounds


def told_at_once(asked):
    """Of whom something may be told: of all; and of each side, where both have five."""
    partners, staff = ({one for one, at in asked.items() if at == side} for side in ("partners", "staff"))
    return [partners | staff] + ([partners, staff] if min(len(partners), len(staff)) >= 5 else [])


@pytest.fixture
def people(db, town):
    made = [Person(community=town.community, name=f"P{place}") for place in range(POOL)]
    return Person.objects.bulk_create(made), Organization.objects.get()


def drawn(town, center, people, partners, staff):
    """What the database draws."""
    ids = [[people[one].pk for one in some] for some in (partners, staff)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT parity_draw(%s, 'ready', %s::uuid[], %s::uuid[])", [town.community.pk, *ids])
        keep = set(cursor.fetchone()[0])
    return {
        one: side for some, side in zip(ids, ("partners", "staff"), strict=True) for one in some if one in keep
    }  # fmt: skip


def held(town, center, asked, came):
    """A round in which they are asked: told, open still, or over with too few answers."""
    one = Round.objects.create(
        id=uuid4(), community=town.community, center=center, kind="ready", open_to_all=False, until=timezone.localdate(),
        asked=len(asked), at=timezone.now(), author_name="x", author_role="clinician", voice="clinician",
        over_at=None if came == "open" else timezone.now(),
    )  # fmt: skip
    Asked.objects.bulk_create(Asked(round=one, person_id=person, side=side) for person, side in asked.items())
    if came != "open":
        Told.objects.create(round=one, told={"said": {}} if came == "told" else {})
    return one


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives())
def test_no_two_rounds_held_against_each_other_tell_of_fewer_than_five(town, people, life):
    everyone, center = people
    shown = []
    with transaction.atomic():
        for partners, staff, came in life:
            asked = drawn(town, center, everyone, partners, staff)
            centers = Organization(id=uuid4(), community=town.community, name=str(uuid4()), kind="center")
            centers.save()
            held(town, centers, asked, came)
            if came != "few" and len(asked) >= 5:
                shown.append(told_at_once(asked))
        transaction.set_rollback(True)

    pairs = [(one, other) for a, b in combinations(shown, 2) for one in a for other in b if one & other]
    assert all(
        len(one - other) not in range(1, 5) and len(other - one) not in range(1, 5) for one, other in pairs
    )


@pytest.mark.parametrize(
    ("partners", "staff", "left"),
    [
        (range(6), range(6, 12), 12),  # the same people again: all are asked
        (
            range(7),
            range(7, 13),
            6,
        ),  # one changed sides, one came: of the staff too few are left, and none is asked
        (range(6), range(6, 11), 6),  # one of six left: the same
        ([*range(6), 13], range(6, 12), 12),  # one came: they are not asked
        ([*range(6), 12, 13, 14, 15], range(6, 12), 12),  # four came: not one is asked
        ([], range(6, 12), 6),  # six left: the six others are asked
        ([13, 14], [15], 3),  # nobody who was there: nothing to hold against it
    ],
)
def test_those_who_stayed_are_asked_again(town, people, partners, staff, left):
    everyone, center = people
    held(town, center, drawn(town, center, everyone, range(6), range(6, 12)), "told")

    assert len(drawn(town, center, everyone, list(partners), list(staff))) == left
