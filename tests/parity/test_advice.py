"""Advisors whom both sides trust: asked with two yeses, heard by name, answered point by point, looked at again."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.parity.actions import advice as acts
from alongside.parity.actions.advice import NewAdvice, ask_advisors
from alongside.parity.due import tell_what_is_over
from alongside.parity.models import Advice, AdviceAnswer, AdvicePoint, Advisor, Told
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked as queries_of
from tests.groups.worlds import begun
from tests.parity.worlds import answered, asked, council

OURS = ("advice_yes", "advice_asked", "advice_write", "advice_given", "advice_again")


def on_today(looking, by):
    with looking(by):
        return [one.kind for one in waiting_for_partner(by) if one.kind in OURS]


def day(by, days):
    return today_of(by) + timedelta(days=days)


FACTORS = ("numbers", "pay", "power", "preparation", "support", "leadership", "vulnerability")
BLANK = {f"{one}_{what}": "" for one in FACTORS for what in ("well", "tries")}


def named(team, come_in, agreed=True):
    """Sara names Tom, and Ito, of the other side, agrees; the page of it."""
    sent = {"words": "", "until": str(day(team.tom, 30)), "shows_told": "no", "open_to_all": "no"}
    page = f"/parity/groups/{team.group.pk}/advice/"
    wrong = come_in(team.sara).post(page, **sent, names="Nobody Known")
    assert wrong.status_code == 422 and "known by this name: Nobody Known" in wrong.content.decode()
    made = come_in(team.sara).post(page, **sent, names="Tom Keane\n").headers["Location"]
    if agreed:
        come_in(team.ito).post(f"{made}agree/")
    return made


def test_two_yeses_and_an_advisor_who_writes_gives_once_and_is_read_by_those_for_whom_it_is(
    team, come_in, looking
):
    tom, made = team.tom, named(team, come_in, agreed=False)
    before = (
        [on_today(looking, one) for one in (team.nils, team.ito, tom)],
        come_in(tom).get(made).status_code,
    )
    come_in(team.ito).post(f"{made}agree/")
    asked_now = on_today(looking, tom)
    come_in(tom).post(f"{made}look/", looks="yes")
    empty = come_in(tom).post(f"{made}write/", **BLANK)
    come_in(tom).post(f"{made}write/", **BLANK | {"pay_tries": "Pay the bus."}, keep="yes")
    kept = (come_in(tom).words(f"{made}write/"), come_in(team.sara).words(made))
    come_in(tom).post(
        f"{made}write/", **BLANK | {"pay_tries": "Pay the bus on the day.", "power_well": "Nils leads."}
    )
    again = come_in(tom).post(f"{made}write/", **BLANK | {"pay_tries": "x"})
    read, zoe = come_in(team.sara).words(made), team.town.join("Zoe", Role.PATIENT)

    assert before == ([[], ["advice_yes"], []], 404) and asked_now == ["advice_asked"]
    assert empty.status_code == 422 and "of one thing at least" in empty.content.decode()
    assert "Pay the bus." in kept[0] and "Pay the bus." not in kept[1]
    assert again.status_code == 422 and "What is given stays" in again.content.decode()
    assert "Nils leads." in read and "Pay the bus on the day." in read
    assert come_in(zoe).get(made).status_code == 404
    Advice.objects.update(open_to_all=True)
    assert "Nils leads." in come_in(zoe).words(made) and "Say what becomes of it" not in come_in(zoe).words(
        made
    )


def test_the_group_answers_each_point_and_looks_at_it_again_on_its_day(team, come_in, looking):
    made = named(team, come_in)
    come_in(team.tom).post(f"{made}look/", looks="yes")
    come_in(team.tom).post(f"{made}write/", **BLANK | {"pay_tries": "Pay the bus."})
    answer = f"/parity/advice/points/{AdvicePoint.objects.get(factor='pay').pk}/"
    today = [[on_today(looking, one) for one in (team.nils, team.ito, team.tom)]]
    without = come_in(team.nils).post(answer, kind="not_now", words="", again_on="")
    come_in(team.nils).post(answer, kind="will", words="From May.", again_on=str(day(team.tom, 20)))
    today.append(on_today(looking, team.ito))
    AdviceAnswer.objects.update(again_on=today_of(team.tom))
    today.append(on_today(looking, team.ito))
    come_in(team.ito).post(answer, kind="done", words="", again_on="")
    read = come_in(team.sara).words(made)

    assert without.status_code == 422 and AdviceAnswer.objects.count() == 2
    assert today == [[["advice_given"], ["advice_given"], []], [], ["advice_again"]]
    assert "From May." in read and "It is done" in read and on_today(looking, team.nils) == []


def test_who_looks_reads_for_that_time_what_the_group_said_without_names(town, come_in, looking):
    group, people = council(town)
    one = asked(people[0], group, kind="pulse")
    answered(one, people, [4] * 10)
    tell_what_is_over()
    zoe, seen = town.join("Zoe Ek", Role.CLINICIAN), []

    def reads():
        with looking(zoe):
            seen.append(Told.objects.count())

    new = NewAdvice(["Zoe Ek"], day(zoe, 30), shows_told=True)
    advice = ask_advisors(by=people[0], group_id=group.pk, new=new)
    with pytest.raises(Refused, match="Your side has said yes"):
        acts.agree_to_advice(by=people[1], advice_id=advice.pk)
    with pytest.raises(Refused, match="asked already"):
        ask_advisors(by=people[5], group_id=group.pk, new=new)
    reads()
    acts.agree_to_advice(by=people[5], advice_id=advice.pk)
    reads()
    acts.say_whether_one_looks(by=zoe, advice_id=advice.pk, looks=True)
    reads()
    words = {"power": ("You wait for each other.", "")}
    Advice.objects.update(until=day(zoe, -1))
    reads()
    Advice.objects.update(until=day(zoe, 1))
    acts.give_advice(by=zoe, advice_id=advice.pk, words=words)
    reads()

    assert seen == [0, 0, 1, 0, 0]
    assert len(queries_of(come_in, people[0], f"/parity/advice/{advice.pk}/")) <= 8
    closed = begun(people[0], "Mondays", kind="support")
    with pytest.raises(Refused, match="nobody from outside"):
        ask_advisors(by=people[0], group_id=closed.pk, new=new)


ATTEMPTS = {
    "asked by nobody": ("nils", "UPDATE parity_advisor SET looks = true, at = now() RETURNING 1", None),
    "yes for the other side": ("nils", "INSERT INTO parity_adviceyes (id, group_id, seat_id, at, advice_id, side) SELECT "
     "gen_random_uuid(), group_id, %(seat)s, now(), id, 'staff' FROM parity_advice RETURNING 1", "refused"),
    "more asked": ("nils", "INSERT INTO parity_advisor (id, advice_id, number, person_id, name) SELECT gen_random_uuid(), id, 1, "
     "%(ito)s, 'Ken' FROM parity_advice RETURNING 1", "refused"),
    "written by another": ("nils", "INSERT INTO parity_advicepoint (id, advisor_id, factor, well, tries, at) SELECT "
     "gen_random_uuid(), id, 'pay', 'x', 'x', now() FROM parity_advisor RETURNING 1", "refused"),
    "widened": ("sara", "UPDATE parity_advice SET open_to_all = true RETURNING 1", "refused"),
    "given long ago": ("tom", "UPDATE parity_advisor SET given_at = now() - interval '1 day' RETURNING 1", "refused"),
    "given": ("tom", "UPDATE parity_advisor SET given_at = now() RETURNING 1", 1),
    "written after": ("tom", "UPDATE parity_advicepoint SET tries = 'y', at = now() RETURNING 1", None),
}  # fmt: skip


def test_each_attempt_by_raw_sql_meets_its_verdict(team, looking):
    new = NewAdvice(["Tom Keane"], day(team.tom, 30))
    advice = ask_advisors(by=team.sara, group_id=team.group.pk, new=new)
    acts.agree_to_advice(by=team.ito, advice_id=advice.pk)
    acts.say_whether_one_looks(by=team.tom, advice_id=advice.pk, looks=True)
    acts.keep_advice(by=team.tom, advice_id=advice.pk, words={"pay": ("", "The bus.")})
    found, values = {}, {"seat": team.seat(team.nils).pk, "ito": team.ito.person_id}
    for name, (who, words, _came) in ATTEMPTS.items():
        with looking(getattr(team, who)):
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(words, values if "%(" in words else None)
                    row = cursor.fetchone()
                    found[name] = row[0] if row else None
            except DatabaseError:
                found[name] = "refused"
    with looking(team.sara):
        drafts = AdvicePoint.objects.count()

    assert found == {name: came for name, (_who, _words, came) in ATTEMPTS.items()}
    assert drafts == 1 and not re.search("x", Advisor.objects.get().name)
