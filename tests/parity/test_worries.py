"""Worries about working together: raised with a name or without, owed an answer by somebody, answered, and heard."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.contributions.models import Line
from alongside.governance import letterbox
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.seats import leave_seat
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.leaving.community.whole import export
from alongside.parity.actions.worries import NewStep, NewWorry, Unnamed, post_worry, raise_worry, say_of_worry
from alongside.parity.due import put_up_worries
from alongside.parity.models import Worry, WorryLetter, WorryStep
from alongside.parity.worrying import Kind, Said, Stands, after, next_of_raiser, next_of_those_who_answer
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked as queries_of
from tests.groups.worlds import begun
from tests.leaving.test_community import quiet

SECRET = "ab" * 20
WORRIES = ("worry_owed", "worry_asked", "worry_new", "worry_left", "worry_told")


@pytest.fixture(autouse=True)
def an_empty_letterbox():
    letterbox._put_in.clear()


def on_today(looking, by):
    with looking(by):
        return [one.kind for one in waiting_for_partner(by) if one.kind in WORRIES]


def soon(by):
    return str(today_of(by) + timedelta(days=14))


def test_somebody_always_owes_it_until_it_is_over_and_nobody_owes_who_did_not_take_it():
    me, other = object(), object()
    seen, todo = set(), [Stands()]
    while todo:
        now = todo.pop()
        if now in seen:
            continue
        seen.add(now)
        says = [(me, kind) for kind in next_of_those_who_answer(now, me, here=True)]
        says += [(None, kind) for kind in next_of_raiser(now)]
        to = {Kind.ASK: other}
        told = [(by, after(now, Said(kind, by, "x", to.get(kind)))) for by, kind in says]
        assert now.over or told
        assert all(then.owner in (now.owner, None, by) for by, then in told)
        todo += [then for _by, then in told]

    assert {one.over for one in seen} == {True, False}
    assert next_of_those_who_answer(Stands(owner=other), me, here=True) == ()
    assert next_of_those_who_answer(Stands(owner=other), me, here=False) == (Kind.TAKE, Kind.ASK)


def test_a_worry_is_taken_answered_and_heard_and_stands_on_today_of_whoever_owes_it(team, come_in, looking):
    rut, today = team.town.join("Rut", Role.PATIENT), []
    sent = {
        "words": "They will not listen.",
        "wish": "",
        "home": f"group {team.group.pk}",
        "side": "partners",
        "named": "yes",
    }
    page = come_in(rut).post("/parity/worries/new/", **sent).headers["Location"]
    again = come_in(rut).post("/parity/worries/new/", **sent)
    for by, told in (
        (None, {}), (team.nils, {"kind": "ask", "to": str(team.ito.person_id)}),
        (team.ito, {"kind": "take", "until": soon(rut), "words": "I ask the others first."}),
        (team.ito, {"kind": "answer", "words": "Your item comes first."}),
        (rut, {"kind": "unheard", "words": "And then?"}), (team.ito, {"kind": "answer", "words": "Then we decide."}),
        (rut, {"kind": "heard", "words": ""}),
    ):  # fmt: skip
        if by is not None:
            assert come_in(by).post(page, **told).status_code == 302, told
        today.append([*on_today(looking, rut), *on_today(looking, team.ito), *on_today(looking, team.nils)])
    late, read = come_in(team.nils).post(page, kind="take", until=soon(rut)), come_in(team.tom).words(page)

    assert again.status_code == 422 and "a moment ago" in again.content.decode()
    assert today == [
        ["worry_new", "worry_new"], ["worry_asked"], ["worry_owed"], ["worry_told"], ["worry_owed"], ["worry_told"], [],
    ]  # fmt: skip
    assert late.status_code == 422 and "not possible any more" in late.content.decode()
    assert "Rut" in read and "Your item comes first." in read and "Say it" not in read
    assert [one.kind for one in WorryStep.objects.order_by("number")] == [
        "raise", "ask", "take", "answer", "unheard", "answer", "heard",
    ]  # fmt: skip
    with pytest.raises(Refused, match="Somebody else answers it"):
        mine = raise_worry(by=team.ito, new=NewWorry("x", group_id=team.group.pk))
        say_of_worry(by=team.ito, worry_id=mine.pk, new=NewStep(Kind.TAKE, until=today_of(rut)))


def crowd(team):
    for name in ("Ada", "Bo", "Cleo", "Dan"):
        team.town.join(name, Role.PATIENT)
    for name in ("Lena", "Mia"):
        team.town.join(name, Role.CLINICIAN)
    return team.town.join("Rut", Role.PATIENT)


def nameless(by, team, words="The nurses roll their eyes.", secret=SECRET, **more):
    post_worry(by=by, said=Unnamed(secret), new=NewWorry(words, group_id=team.group.pk, **more))


def test_whose_a_worry_without_a_name_is_stands_nowhere(team, come_in, tmp_path):
    rut = crowd(team)
    form = come_in(rut).words("/parity/worries/new/")
    secret = re.search(r'name="own" value="(\w{40})"', form)[1]
    sent = {
        "words": "They roll their eyes.",
        "wish": "",
        "home": f"group {team.group.pk}",
        "side": "partners",
    }
    before = Line.objects.count()
    own = come_in(rut).post("/parity/worries/new/", **sent, named="no", own=secret).headers["Location"]
    come_in(rut).post("/parity/worries/new/", **sent, named="no", own=secret)  # a second click
    early = come_in(rut).words(own)
    waits = (WorryLetter.objects.count(), Worry.objects.count(), Line.objects.count() - before)
    put_up_worries()
    worry = Worry.objects.get()
    read = re.sub("<[^>]+>", " ", come_in(team.nils).words(f"/parity/worries/{worry.pk}/"))
    export(team.town.community, tmp_path / "out", quiet)
    everything = "".join(one.read_text() for one in (tmp_path / "out").rglob("*.ndjson"))

    assert secret in own and "not put up yet" in early and waits == (1, 0, 0)
    assert "Without a name" in read and "Patients and families" in read and "Rut" not in read
    assert (worry.author_id, worry.steps.get().author_id) == (None, None)
    assert not Line.objects.filter(actor_id=rut.person_id, verb__startswith="parity").exists()
    assert "roll their eyes" in everything and secret not in everything
    assert bytes(worry.secret_hash).hex() not in everything


def test_whoever_has_the_secret_alone_says_whether_it_is_answered(team, come_in):
    rut = crowd(team)
    nameless(rut, team)
    put_up_worries()
    worry, own = Worry.objects.get(), f"/parity/worries/own/{SECRET}/"
    say_of_worry(by=team.ito, worry_id=worry.pk, new=NewStep(Kind.TAKE, until=today_of(rut)))
    say_of_worry(by=team.ito, worry_id=worry.pk, new=NewStep(Kind.ANSWER, "We talked about it."))
    with pytest.raises(Refused, match="Only who raised it"):
        say_of_worry(by=rut, worry_id=worry.pk, new=NewStep(Kind.HEARD))
    hers = come_in(rut).words(own)
    come_in(rut).post(own, kind="heard", words="")
    come_in(team.nils).post(f"/parity/worries/own/{'e' * 40}/", kind="back", words="")
    put_up_worries()

    assert "We talked about it." in hers and "That answers it for me" in hers
    assert WorryStep.objects.get(now=True).kind == "heard" and not WorryLetter.objects.exists()
    assert not Line.objects.filter(actor_id=rut.person_id, verb__startswith="parity").exists()


def test_without_a_name_one_hides_behind_five_and_behind_a_side_only_where_each_has_five(team, come_in):
    few = come_in(team.sara).words("/parity/worries/new/")
    with pytest.raises(Refused, match="fewer than five here"):
        nameless(team.sara, team)
    team.town.join("Rut", Role.PATIENT)
    with pytest.raises(Refused, match="would tell who wrote it"):
        nameless(team.sara, team, side="staff")
    nameless(team.sara, team)
    put_up_worries()
    for place in range(2):
        nameless(team.sara, team, f"More {place}", secret=f"{place}" * 40)
    with pytest.raises(Refused, match="as much as one can write"):
        nameless(team.sara, team, "Too much", secret="c" * 40)

    assert "Does your name stand there?" not in few and "everyone would know all the same" in few
    assert Worry.objects.get().side == "" and WorryLetter.objects.count() == 2


def test_whoever_leaves_leaves_it_to_the_others_and_the_end_of_a_group_hands_it_on(team, come_in, looking):
    rut = team.town.join("Rut", Role.PATIENT)
    worry = raise_worry(by=rut, new=NewWorry("Nothing comes of it.", group_id=team.group.pk))
    say_of_worry(by=team.nils, worry_id=worry.pk, new=NewStep(Kind.TAKE, until=today_of(rut)))
    owed = [on_today(looking, one) for one in (team.nils, team.sara)]
    leave_seat(by=team.nils, seat_id=team.seat(team.nils).pk)
    left = [on_today(looking, one) for one in (team.nils, team.sara)]
    warns = come_in(team.sara).words(f"/groups/{team.group.pk}/end/")
    council, closed = begun(team.tom, "Council"), begun(team.sara, "Mondays", kind="support")
    end_group(by=team.sara, group_id=team.group.pk)
    ended = [on_today(looking, one) for one in (team.ito, team.sara, team.tom)]
    with pytest.raises(Refused, match="Only its members read"):
        say_of_worry(by=team.ito, worry_id=worry.pk, new=NewStep(Kind.MOVE, group_id=closed.pk))
    move = f"/parity/worries/{worry.pk}/hand-on/"
    strangers = come_in(team.town.join("Zoe", Role.PATIENT)).get(move).status_code
    come_in(team.sara).post(move, home=f"group {council.pk}", words="They decide it now.")

    assert owed == [["worry_owed"], []] and left == [[], ["worry_new"]]
    assert "1 worry is open here." in warns and ended == [["worry_left"], ["worry_left"], []]
    assert (
        strangers == 403
        and on_today(looking, team.tom) == ["worry_new"]
        and on_today(looking, team.sara) == []
    )
    assert f"?words={council.name}" in come_in(team.tom).get(f"/groups/{council.pk}/").content.decode()


STEP = (
    "INSERT INTO parity_worrystep (id, worry_id, number, kind, words, group_id, owner_id, owner_name, asked_id, asked_name, "
    "answered, over, now, author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at) SELECT "
    "gen_random_uuid(), id, {number}, '{kind}', 'x', group_id, {owner}, 'x', NULL, '', {answered}, {over}, true, %(me)s, "
    "%(name)s, %(role)s, '', %(voice)s, '', now() FROM parity_worry RETURNING number"
)
TRIES = {
    "owed by another": ("ito", dict(kind="take", owner="%(sara)s"), "refused"),
    "answered by nobody": ("ito", dict(kind="answer", answered="true"), "refused"),
    "heard by another": ("ito", dict(kind="heard", over="true"), "refused"),
    "answered by whoever raised it": ("nils", dict(kind="answer", answered="true"), "refused"),
    "answered from outside": ("tom", dict(kind="take", owner="%(me)s"), "refused"),
    "out of its order": ("ito", dict(kind="leave", number=7), "refused"),
    "taken back": ("nils", dict(kind="back", over="true"), 1),
    "taken when it is over": ("ito", dict(kind="leave", number=2), "refused"),
}


def test_each_attempt_by_raw_sql_meets_its_verdict(team, looking):
    raise_worry(by=team.nils, new=NewWorry("x", group_id=team.group.pk))
    blank, found = {"number": 1, "owner": "NULL", "answered": "false", "over": "false"}, {}
    others = (
        "SELECT 1 FROM parity_worryletter", "UPDATE parity_worry SET words = 'y' RETURNING 1",
        "UPDATE parity_worrystep SET owner_id = NULL RETURNING 1", "DELETE FROM parity_worrystep RETURNING 1",
    )  # fmt: skip
    for name, (who, told, _came) in (TRIES | {words: ("ito", words, "refused") for words in others}).items():
        by = getattr(team, who)
        values = {
            "me": by.person_id,
            "name": by.name,
            "role": by.role.value,
            "voice": by.voice.value,
            "sara": team.sara.person_id,
        }
        with looking(by):
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(told if isinstance(told, str) else STEP.format(**blank | told), values)
                    found[name] = cursor.fetchone()[0]
            except DatabaseError:
                found[name] = "refused"

    assert found == {name: came for name, (_who, _told, came) in TRIES.items()} | dict.fromkeys(
        others, "refused"
    )


def test_as_many_questions_with_one_worry_as_with_three(team, come_in):
    counts = []
    for some in ((1,), (2, 3)):
        for each in some:
            worry = raise_worry(by=team.nils, new=NewWorry(f"Worry {each}", center_id=team.town.center.pk))
        counts.append(
            [
                len(queries_of(come_in, team.ito, page))
                for page in ("/parity/worries/", f"/parity/worries/{worry.pk}/")
            ]
        )
    found = come_in(team.ito).words("/parity/worries/?words=worry+2")

    assert counts[0] == counts[1] and max(counts[0]) <= 8
    assert "Worry 2" in found and "Worry 3" not in found
