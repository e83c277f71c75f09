"""A round without names: who is asked, what nobody can find out, and what is told when it is over."""

from __future__ import annotations

import random
import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.contributions.models import Line
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.parity.actions.rounds import NewRound, Said, answer_round, begin_round, tell_round
from alongside.parity.due import tell_what_is_over
from alongside.parity.models import Asked, Box, Round, Told
from alongside.parity.queries.said import said_of_factors
from tests.groups.test_pages import asked as queries_of
from tests.groups.worlds import begun, seated
from tests.parity.worlds import answered, asked, council, long_ago, over


def rows(words, *values):
    with connection.cursor() as cursor:
        cursor.execute(words, values)
        return cursor.fetchall()


def test_five_answer_and_each_side_is_told_where_both_have_five(town, come_in):
    group, people = council(town)
    one = asked(people[0], group, words="Before we begin.")
    page = f"/parity/rounds/{one.pk}/"
    form = come_in(people[9]).words(page)
    come_in(people[9]).post(page, why="2", words="")
    closed, again = come_in(people[9]).words(page), come_in(people[9]).post(page, why="5")
    answered(one, people[:9], [5, 5, 5, 5, 5, 1, 1, 2, 2])
    open_still = come_in(people[0]).words(page)
    told = tell_what_is_over()
    read = come_in(people[0]).words(page)

    assert "Before we begin." in form and "I can say in one sentence why we want partners." in form
    assert "Nobody can tell which" in closed and again.status_code == 200
    assert "It is open still" in open_still and told == 1
    assert "5 patients and relatives and 5 others answered" in read and "You see it differently" in read
    assert Told.objects.get().told["marks"]["why"] == {
        "partners": [0, 0, 0, None, 5],
        "staff": [2, 3, 0, 0, 0],
    }
    assert Told.objects.get().told["marks"]["time"] == {"all": [2, 2, 0, 0, 5]}
    assert not Box.objects.exists() and all(Asked.objects.values_list("closed", flat=True))


def test_with_fewer_than_five_nothing_is_shown_and_nothing_is_kept(town, come_in):
    group, people = council(town, 3, 3)
    one = asked(people[0], group, kind="hopes")
    answered(one, people[:4], [0] * 4, hope="A later bus")
    answer_round(by=people[4], round_id=one.pk, said=None)
    come_in(people[5]).post(f"/parity/rounds/{one.pk}/not-now/")
    tell_what_is_over()
    read = come_in(people[0]).words(f"/parity/rounds/{one.pk}/")

    assert "Fewer than five answered" in read and "Cards to talk with" in read
    assert Told.objects.get().told == {} and not Box.objects.exists()
    assert all(
        "later bus" not in str(row)
        for table in ("box", "told", "asked", "round")
        for row in rows(f"SELECT * FROM parity_{table}")
    )


def test_a_clinic_of_three_talks_with_cards(team, come_in):
    with pytest.raises(Refused, match="everyone would know"):
        asked(team.ito, team.group)
    answer = come_in(team.ito).post(
        "/parity/rounds/new/", kind="ready", body=f"group {team.group.pk}", days="14", open_to_all="no"
    )
    with pytest.raises(Refused, match="would be asked as well"):
        asked(team.tom, team.group)

    assert answer.status_code == 422 and "Cards to talk with" in answer.content.decode()
    assert "Somebody keeps it alive" in come_in(team.ito).words("/parity/cards/")
    assert not Round.objects.exists()


def test_nobody_finds_out_by_sql_who_said_what_neither_as_web_nor_as_the_owner(town, looking):
    group, people = council(town)
    one = asked(people[0], group, kind="hopes")
    order = random.Random(7).sample(range(10), 10)
    for place in order[:8]:
        answer_round(by=people[place], round_id=one.pk, said=Said(words={"hope": f"hope {place}"}))
    answer_round(by=people[order[8]], round_id=one.pk, said=None)
    boxes = [one.held for one in Box.objects.all()]
    held = [boxes[0][side]["words"]["hope"] for side in ("partners", "staff")]
    came = [[f"hope {at}" for at in order[:8] if (at < 5) == partners] for partners in (True, False)]
    with looking(people[1]):
        mine = rows("SELECT person_id FROM parity_asked")
        refused = []
        for words in (
            "SELECT * FROM parity_box",
            "UPDATE parity_asked SET closed = true",
            "DELETE FROM parity_asked",
        ):
            try:
                with transaction.atomic():
                    rows(words)
            except DatabaseError:
                refused.append(words)

    # As the owner, too: one row for all, whose words lie in an order of their own; no line, no time, no name in it.
    assert (
        len(boxes) == 1
        and [sorted(texts) for texts in held] == [sorted(texts) for texts in came]
        and held != came
    )
    assert {field.name for field in Box._meta.concrete_fields} == {"round", "held"}
    assert Line.objects.filter(subject_id=one.pk).count() == 1
    assert not Line.objects.filter(
        verb__startswith="parity", actor_id__in=[by.person_id for by in people[1:]]
    ).exists()
    # Who answered and who did not want to look the same; whoever closed it last wrote the one box last, and that is all.
    assert rows("SELECT count(*) FROM parity_asked WHERE closed")[0][0] == 9
    assert mine == [(people[1].person_id,)] and len(refused) == 3


def test_what_a_page_could_send_past_the_rules_meets_no(town, looking):
    group, people = council(town)
    one, stranger = asked(people[0], group), town.join("Zoe", Role.PATIENT)
    tried = {}
    for name, by, words in (
        ("not asked", stranger, """SELECT parity_answer(%(one)s, '{"marks": {"why": 1}}')"""),
        ("no such key", people[0], """SELECT parity_answer(%(one)s, '{"marks": {"x": 1}}')"""),
        ("no such mark", people[0], """SELECT parity_answer(%(one)s, '{"marks": {"why": 6}}')"""),
        ("no such question", people[0], """SELECT parity_answer(%(one)s, '{"words": {"why": "x"}}')"""),
        ("asked twice", people[0], "SELECT parity_ask(%(one)s) > 0"),
        ("told early", people[0], "INSERT INTO parity_told (round_id, told) VALUES (%(one)s, '{}') RETURNING true"),
        ("asked of oneself", stranger, "INSERT INTO parity_asked (id, round_id, person_id, side, closed) VALUES (%(new)s, "
         "%(one)s, %(me)s, 'staff', false) RETURNING true"),
        ("over", people[0], "UPDATE parity_round SET over_at = now() RETURNING true"),
        ("answered", people[0], """SELECT parity_answer(%(one)s, '{"marks": {"why": 1}}')"""),
        ("answered twice", people[0], """SELECT parity_answer(%(one)s, '{"marks": {"why": 1}}')"""),
    ):  # fmt: skip
        with looking(by):
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(words, {"one": one.pk, "new": uuid.uuid4(), "me": by.person_id})
                    tried[name] = cursor.fetchone()[0]
            except DatabaseError:
                tried[name] = "refused"

    no = dict.fromkeys(
        ("no such key", "no such mark", "no such question", "asked twice", "told early", "asked of oneself", "over"), "refused"
    )  # fmt: skip
    assert tried == no | {"not asked": False, "answered": True, "answered twice": False}
    with pytest.raises(Refused, match="The clock counts"):
        tell_round(by=people[0], round_id=one.pk)


def test_a_second_round_stands_beside_the_first_and_who_came_since_is_not_asked(town, come_in):
    group, people = council(town)
    first = over(asked(people[0], group))
    one = long_ago(asked_again := first)
    assert asked_again.told.told == {}  # nobody answered: nothing to be held against
    newcomer = town.join("Finn", Role.PATIENT)
    seated(group, newcomer, people[0])
    second = asked(people[0], group)
    answered(second, [*people, newcomer], [3] * 11)
    tell_what_is_over()
    with pytest.raises(Refused, match="can be asked again from"):
        asked(people[0], group)
    long_ago(second)
    seated(group, town.join("Gro", Role.PATIENT), people[0])
    third = asked(people[0], group)
    answered(third, [*people, newcomer], [5] * 11)
    tell_what_is_over()
    page = come_in(people[0]).words(f"/parity/rounds/{third.pk}/")

    assert (one.asked, second.asked, third.asked) == (10, 11, 11)
    assert "The earlier round stands above the later one" in page
    assert not Asked.objects.filter(round=third, person=town.people["Gro"]).exists()


def test_what_people_say_of_the_seven_factors_is_read_by_whom_it_was_meant_for(town, looking):
    group, people = council(town)
    one = asked(people[0], group, kind="pulse", open_to_all=True)
    answered(one, people, [2] * 5 + [4] * 5)
    inner = asked(people[0], begun_with(people), kind="pulse")
    answered(inner, people[:5], [1] * 5)
    tell_what_is_over()
    stranger, said = town.join("Zoe", Role.PATIENT), {}
    for by in (people[0], stranger):
        with looking(by):
            said[by.name] = [
                {key: list(each.sides) for key, each in found.marks.items() if key.startswith("pay")}
                if found
                else None
                for found in (
                    said_of_factors(by, group_id=group.pk),
                    said_of_factors(by, group_id=inner.group_id),
                )
            ]

    both = {"pay.worth": ["partners", "staff"], "pay.costs": ["partners", "staff"]}
    assert said["Ada"] == [both, {"pay.worth": ["all"], "pay.costs": ["all"]}]
    assert said["Zoe"] == [both, None]


def begun_with(people):
    inner = begun(people[0], "Inner circle")
    for by in people[1:5]:
        seated(inner, by, people[0])
    return inner


def test_it_waits_on_today_and_as_many_questions_with_one_as_with_three(town, come_in, looking):
    group, people = council(town)
    one = asked(people[0], group)
    first = len(queries_of(come_in, people[0], "/parity/rounds/"))
    for kind in ("hopes", "pulse"):
        asked(people[0], group, kind=kind)
    answer_round(by=people[1], round_id=one.pk, said=None)
    with looking(people[1]):
        waits = [each.kind for each in waiting_for_partner(people[1])]
    begin_round(by=people[5], new=NewRound("barriers", center_id=town.center.pk))

    assert len(queries_of(come_in, people[0], "/parity/rounds/")) == first <= 8
    assert waits.count("round_asked") == 2
    assert Round.objects.get(kind="barriers").asked == 5
