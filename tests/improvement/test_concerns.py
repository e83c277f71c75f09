"""Safety concerns: who reads them, in which order they are answered, and that whoever raised one is told."""

from __future__ import annotations

import re

import pytest

from alongside.contributions.asking import ask
from alongside.contributions.models import Line
from alongside.groups.actions.groups import end_group, reopen_group
from alongside.groups.models import GroupSeat
from alongside.home.improvement_words import IMPROVING
from alongside.home.queries.waiting import waiting_for, waiting_for_partner
from alongside.improvement.actions.concerns import (
    NewConcern,
    give_concern_on,
    raise_concern,
    say_of_concern,
    take_concerns,
)
from alongside.improvement.concerns import (
    OVER,
    Kind,
    latest,
    next_of_group,
    next_of_raiser,
    waits_for_group,
)
from alongside.improvement.models import Concern, ConcernStep
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun


def all_ways(length):
    """Everything that can be said of a concern, one after the other, in every order that is possible."""
    ways = [()]
    for _step in range(length):
        ways = [(*told, kind) for told in ways for kind in {*next_of_group(told), *next_of_raiser(told)}]
        yield from ways


def test_whatever_is_said_somebody_can_go_on_until_it_is_over_and_then_nobody():
    ways = list(all_ways(6))

    assert len(ways) > 1000
    assert all((latest(told) in OVER) == (not next_of_group(told)) for told in ways)
    assert all(bool(next_of_raiser(told)) == (latest(told) not in OVER) for told in ways)
    assert all(next_of_group(told) for told in ways if waits_for_group(told))
    assert [waits_for_group(told) for told in ((), (Kind.TRIAGE,), (Kind.TRIAGE, Kind.MORE), (Kind.BACK,))] == [
        True, False, True, False,
    ]  # fmt: skip
    assert {one for told in ways for one in told} == set(Kind)
    assert latest((Kind.CLOSE, Kind.SETTLED, Kind.CLOSE)) == Kind.SETTLED  # said over two clocks
    assert all(told[0] in (Kind.TRIAGE, Kind.CLOSE, Kind.MORE, Kind.BACK) for told in ways)


def test_the_database_asks_for_the_same_order(db):
    told = {latest(way) for way in all_ways(4)}
    asked = [(one, kind) for one in told for kind in Kind]
    may = {pair: ask("SELECT improvement_may_follow(%s::text, %s::text)", pair)[0][0] for pair in asked}
    can = {
        (now, kind)
        for now in told
        for kind in (*next_of_group([now] if now else []), *_of_raiser([now] if now else []))
    }

    assert len(may) == 49 and {pair for pair, yes in may.items() if yes} == can


def _of_raiser(kinds):
    return {*next_of_raiser(kinds), *next_of_raiser(kinds, answered=False)}


def on_today(looking, by):
    with looking(by):
        found = waiting_for_partner(by) if by.hat == "together" else waiting_for(by)[1]
    return [one.kind for one in found if one.kind in IMPROVING]


TOLD = {
    "words": "The pump was set to ten.", "on": "2026-10-06", "where": "Room 4", "wish": "Two look.", "named": "no",
}  # fmt: skip


def raised(team, come_in, by):
    """The team takes concerns, and somebody raises one without a name; its page."""
    come_in(team.sara).post(
        f"/improvement/groups/{team.group.pk}/concerns/", takes="yes", words="Within two days."
    )
    answer = come_in(by).post("/improvement/concerns/new/", group=str(team.group.pk), **TOLD)
    return answer.headers["Location"]


def test_a_concern_is_read_by_those_who_take_it_and_by_nobody_else(team, come_in):
    rut = team.town.join("Rut", Role.PATIENT)
    none_takes = come_in(rut).words("/improvement/concerns/new/")
    too_late = come_in(rut).post("/improvement/concerns/new/", group=str(team.group.pk), **TOLD)
    with pytest.raises(Refused, match="takes no concerns"):
        raise_concern(by=rut, group_id=team.group.pk, new=NewConcern("x"))
    page = raised(team, come_in, rut)
    form, concern = come_in(rut).words("/improvement/concerns/new/"), Concern.objects.get()
    own, theirs = come_in(rut).words(page), come_in(team.nils).words(page)

    assert "No group takes concerns yet" in none_takes and "What was not safe?" not in none_takes
    assert too_late.status_code == 422 and "The pump was set to ten." in too_late.content.decode()
    assert "Ken Ito, Sara Osei, Nils Berg" in form and "Within two days." in form
    assert "The pump was set to ten." in own and "The pump was set to ten." in theirs
    assert "Rut" not in re.sub("<[^>]+>", " ", theirs) and "Without a name" in theirs
    assert (concern.author_id, concern.author_name, concern.voice) == (None, "", "patient")
    assert come_in(team.tom).get(page).status_code == 404
    assert "The pump" not in come_in(team.tom).words("/improvement/concerns/")


def test_it_is_answered_step_by_step_and_told_back(team, come_in, looking):
    rut = team.town.join("Rut", Role.PATIENT)
    page, today = raised(team, come_in, rut), []
    unread = come_in(team.nils).post(page, kind="triage", words="")
    for by, told in (
        (None, {}), (team.nils, {"kind": "triage", "pressing": "now", "words": "Today."}),
        (team.ito, {"kind": "close", "words": "Two people look at each pump."}),
        (rut, {"kind": "unsettled", "words": "Not at night."}),
        (team.ito, {"kind": "close", "words": "At night, too."}), (rut, {"kind": "settled", "words": ""}),
    ):  # fmt: skip
        if by is not None:
            come_in(by).post(page, **told)
        today.append([*on_today(looking, rut), *on_today(looking, team.nils), *on_today(looking, team.tom)])
    with pytest.raises(Refused, match="not possible any more"):
        say_of_concern(by=team.ito, concern_id=Concern.objects.get().pk, kind=Kind.CLOSE, words="Once more")

    waits, answered = ["concern_new"], ["concern_told"]
    assert today == [waits, answered, answered, waits, answered, []] and unread.status_code == 422
    assert (
        " ".join(one.kind for one in ConcernStep.objects.order_by("at"))
        == "triage close unsettled close settled"
    )
    assert "Settled" in come_in(rut).words("/improvement/concerns/")


def test_the_line_of_a_concern_is_read_by_its_writer_alone(team, looking):
    rut = team.town.join("Rut", Role.PATIENT)
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    concern = raise_concern(by=rut, group_id=team.group.pk, new=NewConcern("The pump.", named=False))
    seen = {}
    for by in (rut, team.nils, team.tom):
        with looking(by):
            seen[by.name] = Line.objects.filter(subject_id=concern.pk).count()

    assert seen == {"Rut": 1, "Nils Berg": 0, "Tom Keane": 0}
    with pytest.raises(Refused, match="Only who raised it"):
        say_of_concern(by=team.nils, concern_id=concern.pk, kind=Kind.SETTLED)
    with pytest.raises(Refused, match="those who sit in the group"):
        say_of_concern(by=rut, concern_id=concern.pk, kind=Kind.TRIAGE, pressing="now")


@pytest.mark.parametrize(
    ("role", "voice"), [(Role.PATIENT, "patient"), (Role.CAREGIVER, "caregiver"), (Role.RESEARCHER, "other")]
)
def test_without_a_name_no_rare_role_stands_there(team, come_in, role, voice):
    """Where one researcher is known to everyone, "a researcher" is a name."""
    raised(team, come_in, team.town.join("Rut", role))

    assert Concern.objects.values_list("voice", "author_role", "author_title").get() == (voice, "", "")


def test_a_second_click_raises_nothing_a_second_time(team, come_in):
    rut = team.town.join("Rut", Role.PATIENT)
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    raise_concern(by=rut, group_id=team.group.pk, new=NewConcern(TOLD["words"], named=False))
    again = come_in(rut).post("/improvement/concerns/new/", group=str(team.group.pk), **TOLD)
    raise_concern(by=team.nils, group_id=team.group.pk, new=NewConcern(TOLD["words"]))

    assert again.status_code == 422 and TOLD["words"] in again.content.decode()
    assert "a moment ago" in again.content.decode() and Concern.objects.count() == 2


def test_as_many_questions_with_one_concern_as_with_three(team, come_in):
    rut = team.town.join("Rut", Role.PATIENT)
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    raise_concern(by=rut, group_id=team.group.pk, new=NewConcern("One"))
    first = len(asked(come_in, team.sara, "/improvement/concerns/"))
    for words in ("Two", "Three"):
        raise_concern(by=rut, group_id=team.group.pk, new=NewConcern(words))

    assert len(asked(come_in, team.sara, "/improvement/concerns/")) == first <= 8


def test_whoever_sits_in_the_group_does_not_answer_their_own(team, come_in, looking):
    """Given Nils, who sits in the team and raises a concern with it: it waits for the others, who answer it."""
    page = raised(team, come_in, team.nils)
    today = [on_today(looking, one) for one in (team.nils, team.sara)]
    his, hers = come_in(team.nils).words(page), come_in(team.sara).words(page)
    by_hand = come_in(team.nils).post(page, kind="close", words="I see to it myself.")
    alone = begun(team.ito, "Alone")
    take_concerns(by=team.ito, group_id=alone.pk, takes=True, words="x")
    form = come_in(team.ito).words("/improvement/concerns/new/")
    with pytest.raises(Refused, match="Nobody else sits"):
        raise_concern(by=team.ito, group_id=alone.pk, new=NewConcern("x"))

    assert today == [[], ["concern_new"]] and "Alone" not in form
    assert "We read it" not in his and "We read it" in hers and "I take it back" in his
    assert by_hand.status_code == 422 and not ConcernStep.objects.exists()
    told = by_hand.content.decode()
    assert "Somebody else who sits in the group answers it." in told and "I see to it myself." in told


def test_what_comes_too_late_keeps_its_words_and_is_told_why(team, come_in):
    rut = team.town.join("Rut", Role.PATIENT)
    page = raised(team, come_in, rut)
    come_in(rut).post(page, kind="back", words="")
    late = come_in(team.nils).post(page, kind="triage", pressing="now", words="We look at it today.")
    told = late.content.decode()

    assert late.status_code == 422 and ConcernStep.objects.count() == 1
    assert "This is not possible any more." in told and "We look at it today." in told
    assert "Say something of it" not in come_in(team.nils).words(page)


def test_a_group_that_its_members_alone_read_takes_none(team, come_in):
    closed = begun(team.sara, "Mondays", kind="support")
    page = f"/improvement/groups/{closed.pk}/concerns/"
    form = come_in(team.sara).get(page)
    late = come_in(team.sara).post(page, takes="yes", words="Within two days.")
    stops = come_in(team.sara).post(page, takes="no", words="We never could.")

    assert form.status_code == 403 and "nobody else could choose it" in form.content.decode()
    assert late.status_code == 422 and "Within two days." in late.content.decode()
    assert stops.status_code == 302


def test_where_nobody_answers_any_more_whoever_raised_it_is_told_and_gives_it_on(team, come_in, looking):
    """Given two open concerns of Rut, when the team ends: its page warns, Today tells her, and another group takes one."""
    rut = team.town.join("Rut", Role.PATIENT)
    page, council = raised(team, come_in, rut), begun(team.sara, "Council")
    say_of_concern(by=team.ito, concern_id=Concern.objects.get().pk, kind=Kind.TRIAGE, pressing="soon")
    other = raise_concern(by=rut, group_id=team.group.pk, new=NewConcern("The lift.", named=False))
    take_concerns(by=team.sara, group_id=council.pk, takes=True, words="Within a week.")
    answered = come_in(rut).get(f"/improvement/concerns/new/?instead={other.pk}")
    with looking(rut), pytest.raises(Refused, match="Somebody answers it"):
        give_concern_on(by=rut, concern_id=other.pk, group_id=council.pk, new=NewConcern("x"))
    warns = come_in(team.nils).words(f"/groups/{team.group.pk}/end/")
    end_group(by=team.nils, group_id=team.group.pk)
    told, line = on_today(looking, rut), come_in(rut).words("/improvement/concerns/")
    closed = come_in(team.ito).post(page, kind="close", words="Two look.")
    more = come_in(rut).post(page, kind="more", words="It happened again.")
    hers = come_in(rut).words(page)
    form = come_in(rut).words(f"/improvement/concerns/new/?instead={other.pk}")
    named = re.findall(r'name="named"[^>]*value="(\w+)"[^>]*checked', form)
    Concern.objects.filter(pk=other.pk).update(author_id=rut.person_id, author_name="Rut")
    warned = come_in(rut).words(f"/improvement/concerns/new/?instead={other.pk}")
    given = come_in(rut).post(f"/improvement/concerns/new/?instead={other.pk}", **TOLD, group=str(council.pk))
    come_in(rut).post(page, kind="back", words="")

    assert "2 safety concerns are open here." in warns and answered.status_code == 403
    assert told == ["concern_alone", "concern_alone"] and line.count("Nobody answers any more") == 2
    assert closed.status_code == 422 and "Nobody answers here any more." in more.content.decode()
    assert (
        "Give it to another group" in hers and "The lift." in form and "Council" in form and named == ["no"]
    )
    assert "whoever reads both" in warned and "whoever reads both" not in form
    assert given.status_code == 302 and Concern.objects.filter(group=council).count() == 1
    assert on_today(looking, rut) == [] and on_today(looking, team.sara) == ["concern_new"]
    assert {one.kind for one in ConcernStep.objects.filter(group=team.group)} == {"triage", "back"}


def test_the_end_of_the_last_term_is_told_and_an_end_that_is_taken_back_is_not(team, come_in, looking):
    rut = team.town.join("Rut", Role.PATIENT)
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    raise_concern(by=rut, group_id=team.group.pk, new=NewConcern("The pump."))
    end_group(by=team.ito, group_id=team.group.pk)
    ended = on_today(looking, rut)
    reopen_group(by=team.ito, group_id=team.group.pk)
    goes_on, listed = on_today(looking, rut), come_in(rut).words("/improvement/concerns/")
    GroupSeat.objects.filter(group=team.group).update(ends=today_of(rut))
    alone = come_in(rut).words("/improvement/concerns/")

    assert (ended, goes_on, on_today(looking, rut)) == (["concern_alone"], [], ["concern_alone"])
    assert "Nobody answers any more" in alone and "Nobody answers any more" not in listed
