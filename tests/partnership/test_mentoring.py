"""Going along with somebody: learned for, within boundaries, between two alone, and ended by either without a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.mentoring import (
    NewMentor,
    ask_mentor,
    end_standing,
    say_of_mentoring,
    stand_as_mentor,
)
from alongside.partnership.mentoring_kinds import Along, Word, next_word
from alongside.partnership.models import Mentor, Mentoring, MentoringTime
from alongside.people.models import Person
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, WHO, written

PEER = {
    "kind": "peer",
    "words": "Ten years with it",
    "training": "Two evenings",
    "minutes": "60",
    "at_once": "1",
}
COACH = NewMentor(Along.COACH, "How a team begins", boundaries=True)


def test_what_can_be_said_next():
    assert next_word([], mentor=True) == (Word.YES, Word.NO) and next_word([], mentor=False) == (Word.END,)
    assert {next_word([Word.YES], mentor=one) for one in (True, False)} == {(Word.END,)}
    assert {next_word([last], mentor=one) for last in (Word.NO, Word.END) for one in (True, False)} == {()}


def test_a_peer_is_asked_says_yes_and_either_ends_it_and_nobody_else_reads_of_it(team, come_in):
    form = come_in(team.nils).words("/partners/along/me/")
    loose = come_in(team.nils).post("/partners/along/me/", **PEER)
    unlearned = come_in(team.nils).post("/partners/along/me/", **PEER | {"training": "", "boundaries": "on"})
    come_in(team.nils).post("/partners/along/me/", **PEER | {"boundaries": "on"})
    mentor = Mentor.objects.get()
    page = f"/partners/along/{mentor.pk}/"
    endless = come_in(team.sara).post(page, words="May I ask?", once="no", until="")
    come_in(team.sara).post(page, words="May I ask about school?", once="yes", until="")
    one = Mentoring.objects.get()
    say = f"/partners/along/asked/{one.pk}/"
    full = come_in(team.tom).get(page)
    seen = {
        who.name: "about school" in come_in(who).words("/partners/along/")
        for who in (team.nils, team.sara, team.tom)
    }
    hers = come_in(team.sara).post(say, kind="yes", words="")
    come_in(team.nils).post(say, kind="yes", words="On Sunday.")
    told = come_in(team.sara).words("/partners/along/")
    come_in(team.sara).post(say, kind="end", words="")
    again = come_in(team.tom).get(page)
    lines = Line.objects.filter(verb__in=["partnership.mentor_asked", "partnership.mentoring_said"])

    assert (
        "You give no advice on treatment." in form
        and "On Sunday." in told
        and "You go along together" in told
    )
    assert [one.status_code for one in (loose, unlearned, endless, full, hers, again)] == [
        422,
        422,
        422,
        403,
        422,
        200,
    ]
    assert seen == {"Nils Berg": True, "Sara Osei": True, "Tom Keane": False}
    assert {one.about_id for one in lines} == {team.sara.person_id, team.nils.person_id}


def test_who_is_not_of_age_is_not_alone_with_a_stranger_and_the_rest_is_refused_in_words(team, come_in):
    mentor = stand_as_mentor(by=team.ito, new=COACH)
    young = team.town.join("Noor", Role.PATIENT)
    Person.objects.filter(pk=young.person_id).update(birth_date=date(2014, 5, 5))
    doors = ("/partners/along/", "/partners/worked-before/")
    theirs, others = ([come_in(one).words(door) for door in doors] for one in (young, team.tom))
    assert ["This is for grown-ups" in page for page in theirs + others] == [True, True, False, False]
    assert ["Ask them" in page or "You may find me" in page for page in theirs + others] == [
        False,
        False,
        True,
        True,
    ]
    with pytest.raises(Refused, match="for grown-ups"):
        ask_mentor(by=young, mentor_id=mentor.pk, words="x")
    with pytest.raises(Refused, match="You stand there already"):
        stand_as_mentor(by=team.ito, new=COACH)
    with pytest.raises(Refused, match="This is you"):
        ask_mentor(by=team.ito, mentor_id=mentor.pk, words="x")
    with pytest.raises(Refused, match="This day is over"):
        ask_mentor(by=team.tom, mentor_id=mentor.pk, words="x", once=False, until=today_of(team.tom))
    one = ask_mentor(
        by=team.tom, mentor_id=mentor.pk, words="x", once=False, until=today_of(team.tom) + timedelta(days=60)
    )
    with pytest.raises(Refused, match="other one of you"):
        say_of_mentoring(by=team.tom, mentoring_id=one.pk, kind=Word.YES)
    with pytest.raises(Refused):
        say_of_mentoring(by=team.nils, mentoring_id=one.pk, kind=Word.END)
    with pytest.raises(Refused, match="Only they"):
        end_standing(by=team.tom, mentor_id=mentor.pk)
    end_standing(by=team.ito, mentor_id=mentor.pk)
    with pytest.raises(Refused, match="no room"):
        ask_mentor(by=team.nils, mentor_id=mentor.pk, words="x")

    assert Mentoring.objects.count() == 1


MENTORING = (
    f"INSERT INTO partnership_mentoring (id, mentor_id, person_id, words, once, {BY}) "
    f"VALUES (gen_random_uuid(), %(mentor)s, %(tom)s, 'x', true, {written('tom')})"
)
WORD = (
    "INSERT INTO partnership_mentoringword (id, mentoring_id, kind, words, " + BY + ") "
    "VALUES (gen_random_uuid(), %(one)s, '{kind}', '', %({who})s, {by}, now())"
)


def word(who: str, kind: str) -> str:
    return WORD.format(kind=kind, who=who, by=WHO[who])


def test_nobody_reads_or_writes_between_two(team, as_web):
    mentor = stand_as_mentor(by=team.ito, new=COACH)
    one = ask_mentor(by=team.nils, mentor_id=mentor.pk, words="x")
    words = {"mentor": mentor.pk, "one": one.pk, "tom": team.tom.person_id, "nils": team.nils.person_id}
    attempts = [
        (team.tom, MENTORING, "refused"), (team.tom, "SELECT 1 FROM partnership_mentoring", 0),
        (team.ito, "SELECT 1 FROM partnership_mentoring", 1), (team.nils, "SELECT 1 FROM partnership_mentoring", 1),
        (team.nils, word("nils", "yes"), "refused"), (team.nils, word("nils", "end"), 1),
        (team.tom, word("tom", "end"), "refused"), (team.tom, "UPDATE partnership_mentor SET ended_at = now()", 0),
        (team.ito, "UPDATE partnership_mentor SET words = 'y'", "refused"),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met)
        for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words)) != expected
    ]

    assert wrong == []


def test_the_list_asks_the_same_of_one_and_of_three(team, come_in):
    mentor = stand_as_mentor(by=team.ito, new=NewMentor(Along.COACH, "x", at_once=5, boundaries=True))
    ask_mentor(by=team.nils, mentor_id=mentor.pk, words="x")
    one = len(asked(come_in, team.ito, "/partners/along/"))
    for who in (team.sara, team.tom):
        stand_as_mentor(by=who, new=COACH)
        ask_mentor(by=who, mentor_id=mentor.pk, words="x")
    three = len(asked(come_in, team.ito, "/partners/along/"))

    assert (three, three <= 8) == (one, True)


TIME = (
    'INSERT INTO partnership_mentoringtime (id, mentoring_id, kind, minutes, "on", ' + BY + ") "
    "VALUES (gen_random_uuid(), %(one)s, 'spent', 30, '2026-01-01', {by})"
)


def test_the_two_write_down_their_time_and_each_takes_it_along_or_not(team, come_in, as_web):
    mentor = stand_as_mentor(by=team.ito, new=COACH)
    one = ask_mentor(by=team.nils, mentor_id=mentor.pk, words="x")
    page, day = f"/partners/along/asked/{one.pk}/", str(today_of(team.ito))
    early = come_in(team.ito).post(f"{page}time/", time="spent", minutes="30", on=day)
    say_of_mentoring(by=team.ito, mentoring_id=one.pk, kind=Word.YES)
    come_in(team.nils).post(f"{page}time/", time="plan", minutes="180", on=day)
    for _twice in "12":
        come_in(team.ito).post(f"{page}time/", time="spent", minutes="45", on=day)
    come_in(team.nils).post(f"{page}time/", time="spent", minutes="60", on=day)
    wrong = come_in(team.nils).post(f"{page}time/", time="spent", minutes="1", on=day)
    both = [come_in(who).words(page) for who in (team.nils, team.ito)]
    his = MentoringTime.objects.get(minutes=60)
    theirs = come_in(team.ito).post(f"/partners/along/time/{his.pk}/back/")
    summed = come_in(team.nils).words("/partners/what-i-did/")
    come_in(team.nils).post(f"/partners/along/time/{his.pk}/back/")
    less = come_in(team.ito).words("/partners/what-i-did/")
    pdf = come_in(team.ito).get("/partners/what-i-did.pdf?along=yes")
    words = {"one": one.pk, "tom": team.tom.person_id, "nils": team.nils.person_id}
    tries = [
        (team.tom, "SELECT 1 FROM partnership_mentoringtime", 0), (team.tom, TIME.format(by=written("tom")), "refused"),
        (team.nils, TIME.format(by=written("nils")), 1), (team.nils, "SELECT 1 FROM partnership_mentoringtime", 3),
        (team.nils, "UPDATE partnership_mentoringtime SET recalled_at = now() WHERE minutes = 45", 0),
        (team.nils, "UPDATE partnership_mentoringtime SET minutes = 5", "refused"),
    ]  # fmt: skip
    refused = [
        (who.name, said, got)
        for who, said, want in tries
        if (got := tried_by(who, as_web, said, words)) != want
    ]

    assert [answer.status_code for answer in (early, wrong, theirs)] == [422, 422, 403] and refused == []
    assert all("Planned: 3 hours" in told and "Spent: 1 hour and 45 minutes" in told for told in both)
    assert "1 hour and 45 minutes" in summed and 'name="along"' in summed and "45 minutes" in less
    assert pdf.content.startswith(b"%PDF-") and 'id="along" name="along" value="yes" checked' not in less


def test_what_was_said_with_a_mentor_who_has_gone_stays_readable(team, come_in):
    mentor = stand_as_mentor(by=team.tom, new=COACH)
    ask_mentor(by=team.nils, mentor_id=mentor.pk, words="How do I begin?")
    before = come_in(team.nils).words("/partners/along/")
    Person.objects.filter(pk=team.tom.person_id).update(deactivated_at=timezone.now())
    after = come_in(team.nils).words("/partners/along/")

    assert "How do I begin?" in before and "Tom Keane" in before
    assert (
        "How do I begin?" in after
        and "somebody who is not here any more" in after
        and "Tom Keane" not in after
    )
