"""Coming new: a center's steps and a group's, whose turn it is, what is private, and the pool of prepared people."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.groups.models import GroupSeat
from alongside.kit.terms import Role
from alongside.partnership import rules_onboarding as rules
from alongside.partnership.actions.onboarding import (
    NewStep,
    begin_onboarding,
    help_not,
    write_center_steps,
    write_group_steps,
)
from alongside.partnership.actions.orientation import tick
from alongside.partnership.actions.profiles import say_how_asked, tell_of_self
from alongside.partnership.models import Onboarding, OnboardingSaid, OnboardingStep
from alongside.partnership.onboarding import Does, Helping, done_of, helping, next_for
from alongside.partnership.onboarding_words import STARTER
from alongside.partnership.orientation_words import STARTER as POINTS
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.queries import onboarding as queries
from alongside.partnership.queries.matching import people_for
from alongside.people.queries.standing import today_of
from tests.house.hostile import tried_by
from tests.partnership.worlds_matching import a_task

NO = "refused"
MINE = NewStep("Sign the paper", does=Does.NEWCOMER)
BADGE = NewStep("A badge", does=Does.OTHER, who="the badge desk", days=14)
HEALTH = NewStep("Occupational health", does=Does.NEWCOMER, private=True)


def read_by(by, as_web) -> tuple[int, int, int]:
    """How many first steps somebody reads, how much said of them, and how many lines of the ledger about it."""
    with as_web(), acting(by):
        lines = Line.objects.filter(verb="partnership.step_said").count()
        return Onboarding.objects.count(), OnboardingSaid.objects.count(), lines


def test_what_was_said_last_of_a_step_holds_and_each_has_a_next_one():
    steps = [OnboardingStep(title=one.title, does=one.does) for one in (MINE, BADGE, HEALTH)]
    paper, badge, _health = (one.pk for one in steps)

    assert done_of([(paper, "done"), (badge, "done"), (badge, "undone"), (None, "contact")]) == {paper}
    assert next_for(steps, {paper}, newcomer=True).title == "Occupational health"
    assert next_for(steps, {paper}, newcomer=False).title == "A badge"
    assert next_for(steps, {badge}, newcomer=False) is None


def test_who_is_named_helps_when_they_said_yes_and_until_they_say_no_or_leave():
    ken, nils = GroupSeat(), GroupSeat()
    gone = GroupSeat(left_at=timezone.now())

    assert helping(ken, ken, []) == Helping(helps=ken) and helping(nils, ken, []) == Helping(asked=nils)
    assert helping(nils, ken, [(nils, "contact"), (ken, "done")]) == Helping(helps=nils)
    assert helping(nils, ken, [(nils, "contact"), (ken, "contact")]) == Helping(helps=ken)
    assert (
        helping(nils, ken, [(nils, "not")])
        == helping(nils, ken, [(nils, "contact"), (nils, "not")])
        == Helping()
    )
    assert helping(gone, ken, []) == helping(ken, ken, [(gone, "contact")]) == Helping()


def test_what_is_private_is_nobody_elses_to_say():
    new, other = GroupSeat(), GroupSeat()

    assert rules.may_say(new, new, OnboardingStep(private=True)) and rules.may_say(
        other, new, OnboardingStep()
    )
    assert not rules.may_say(other, new, OnboardingStep(private=True))


def first_steps(team) -> Onboarding:
    """Sara is new at Ken's group, and he helps her begin."""
    write_group_steps(by=team.ito, group_id=team.group.pk, new=[MINE, BADGE, HEALTH])
    return begin_onboarding(by=team.ito, seat_id=team.seat(team.sara).pk, contact_id=team.seat(team.ito).pk)


def step(title: str) -> OnboardingStep:
    return OnboardingStep.objects.get(title=title)


def test_a_center_begins_with_usual_steps_and_whoever_comes_new_gets_them_with_the_groups_own(team, come_in):
    page = f"/partners/getting-ready/centers/{team.ito.center_id}/"
    for _ in range(2):
        come_in(team.ito).post(page, starter="1")
    come_in(team.nils).post(
        f"/partners/getting-ready/groups/{team.group.pk}/steps/", title="Choose a chair", does="newcomer"
    )
    seat = team.seat(team.sara)
    GroupSeat.objects.filter(pk=seat.pk).update(organization=team.ito.center_id)
    waits = come_in(team.ito).words("/")
    begin = f"/partners/getting-ready/new/{seat.pk}/"
    form = come_in(team.nils).words(begin)
    for _ in range(2):
        come_in(team.nils).post(begin, contact=str(team.seat(team.ito).pk))
    one = Onboarding.objects.get()
    page = f"/partners/getting-ready/first/{one.pk}/"
    asked = come_in(team.ito).words("/")
    come_in(team.ito).post(page + "help/")
    told = {who.name: come_in(who).words("/") for who in (team.ito, team.sara, team.nils)}
    shown, outside = come_in(team.nils).words(page), come_in(team.tom).get(page).status_code
    rut = team.town.join("Rut", Role.PATIENT)
    refused = come_in(rut).post(
        f"/partners/getting-ready/groups/{team.group.pk}/steps/", title="x", does="contact"
    )

    assert OnboardingStep.objects.filter(center=team.ito.center_id).count() == len(STARTER)
    assert "Sara Osei came new to Riverside team. Begin their first steps" in waits
    assert "Choose a chair" in form and one.steps[-1] == step("Choose a chair").pk
    assert "Your next step as somebody new: Sign the paper on confidentiality" in told["Sara Osei"]
    assert (
        "For Sara Osei, who is new: A first talk" in told["Ken Ito"] and "who is new" not in told["Nils Berg"]
    )
    assert "Sara Osei is new to Riverside team. Would you help them begin?" in asked
    assert "Whether it is done is theirs to know" in shown and (refused.status_code, outside) == (403, 404)


def test_each_step_is_said_by_whoever_did_it_and_taken_back_and_stays_when_a_step_ends(team, come_in):
    one = first_steps(team)
    page = f"/partners/getting-ready/first/{one.pk}/"
    for _ in range(2):
        come_in(team.nils).post(page, step=str(step("A badge").pk), done="yes")
    done = come_in(team.sara).words(page)
    come_in(team.ito).post(page, step=str(step("A badge").pk), done="no")
    come_in(team.ito).post(f"/partners/getting-ready/steps/{step('A badge').pk}/end/")
    still = come_in(team.sara).words(page)
    elsewhere = come_in(team.sara).post(page, step=str(uuid.uuid4()), done="yes")
    stuck = come_in(team.sara).get(f"/partners/hurdles/new/?step={step('A badge').pk}").content.decode()

    assert "Nils Berg" in done and OnboardingSaid.objects.count() == 2
    assert "A badge (the badge desk)" in still and elsewhere.status_code == 404
    assert 'value="A badge"' in stuck


def test_what_is_private_is_ticked_by_its_own_person_and_read_by_who_helps_her_alone(team, come_in, as_web):
    one = first_steps(team)
    page, health = f"/partners/getting-ready/first/{one.pk}/", step("Occupational health")
    others = come_in(team.ito).post(page, step=str(health.pk), done="yes")
    come_in(team.sara).post(page, step=str(health.pk), done="yes")
    seen = {who.name: "Done" in come_in(who).words(page) for who in (team.sara, team.ito, team.nils)}
    come_in(team.nils).post(page + "help/")
    later = "Done" in come_in(team.nils).words(page)
    words = {
        "new": uuid.uuid4(), "team": team.group.pk, "one": one.pk, "health": health.pk, "badge": step("A badge").pk,
        **{name: team.seat(getattr(team, name)).pk for name in ("ito", "sara", "nils")},
    }  # fmt: skip
    private = "SELECT 1 FROM partnership_onboardingsaid WHERE step_id = %(health)s"
    say = (
        "INSERT INTO partnership_onboardingsaid (id, group_id, seat_id, at, onboarding_id, step_id, kind, reader_id) "
        "VALUES (%(new)s, %(team)s, %({})s, now(), %(one)s, %({})s, 'done', {})"
    )
    attempts = [
        (team.sara, private, 1), (team.ito, private, 1), (team.nils, private, 0), (team.tom, private, 0),
        (team.sara, say.format("sara", "health", "%(nils)s"), 1), (team.sara, say.format("sara", "health", "NULL"), NO),
        (team.ito, say.format("ito", "health", "%(nils)s"), NO), (team.ito, say.format("ito", "badge", "NULL"), 1),
        (team.ito, say.format("sara", "badge", "NULL"), NO), (team.ito, "DELETE FROM partnership_onboardingsaid", NO),
        (team.tom, "UPDATE partnership_onboardingstep SET ended_at = now()", 0),
        (team.nils, "UPDATE partnership_onboardingstep SET private = false", NO),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met, expected)
        for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words)) != expected
    ]

    assert others.status_code == 403 and wrong == []
    assert seen == {"Sara Osei": True, "Ken Ito": True, "Nils Berg": False} and not later
    assert team.sara.person_id in {
        line.about_id
        for line in Line.objects.filter(verb="partnership.step_said", actor_id=team.sara.person_id)
    }


def test_who_shall_help_is_asked_and_until_they_say_yes_nobody_helps_and_the_page_says_so(
    team, come_in, as_web
):
    write_group_steps(by=team.ito, group_id=team.group.pk, new=[BADGE, HEALTH])
    sara, nils = team.seat(team.sara), team.seat(team.nils)
    one = begin_onboarding(by=team.ito, seat_id=sara.pk, contact_id=nils.pk)
    page = f"/partners/getting-ready/first/{one.pk}/"
    none, asks = "nobody helps them begin yet", "Would you help them begin?"

    def today(who) -> list[bool]:
        words = come_in(who).words("/")
        return [asks in words, none in words, "who is new: A badge" in words]

    def listed() -> str:
        return come_in(team.ito).words(f"/partners/getting-ready/groups/{team.group.pk}/")

    come_in(team.sara).post(page, step=str(step("Occupational health").pk), done="yes")
    waits, first = listed(), (today(team.nils), today(team.ito))
    Onboarding.objects.update(at=one.at - timedelta(days=8))
    week = today(team.ito)
    wrong = come_in(team.ito).post(page + "help/", says="no")
    for _ in range(2):
        come_in(team.nils).post(page + "help/", says="no")
    declined, second = come_in(team.sara).words(page), (today(team.nils), today(team.ito))
    come_in(team.ito).post(page + "help/")
    helped, third = listed(), (today(team.nils), today(team.ito))
    come_in(team.ito).post(page, step=str(step("A badge").pk), done="yes")
    come_in(team.ito).post(page + "help/", says="no")
    outside, inside = (read_by(who, as_web) for who in (team.tom, team.nils))

    assert "Nils Berg is asked to help them begin, and has not said yes yet" in waits
    assert first == ([True, False, False], [False] * 3) and week == [False, True, False]
    assert wrong.status_code == 403 and "Nobody helps you begin yet. Ask anyone here." in declined
    assert second == ([False] * 3, [False, True, False]) and third == ([False] * 3, [False, False, True])
    assert "Ken Ito helps them begin" in helped and "Nobody helps them begin yet" in listed()
    assert OnboardingSaid.objects.get(kind="done", step__private=True).reader == sara
    assert (outside, inside) == ((0, 0, 0), (1, 4, 1))
    assert "Who comes new" not in come_in(team.tom).words(f"/partners/getting-ready/groups/{team.group.pk}/")


def test_who_helps_later_neither_sees_nor_is_reminded_of_what_was_private_before(team, come_in):
    write_group_steps(by=team.ito, group_id=team.group.pk, new=[HEALTH, MINE])
    one = begin_onboarding(by=team.ito, seat_id=team.seat(team.sara).pk, contact_id=team.seat(team.nils).pk)
    page, health = f"/partners/getting-ready/first/{one.pk}/", str(step("Occupational health").pk)
    come_in(team.sara).post(page, step=health, done="yes")
    come_in(team.nils).post(page + "help/")
    hers, his = come_in(team.sara).words(page), come_in(team.nils).words(page)
    come_in(team.sara).post(page, step=health, done="no")
    read = come_in(team.nils).words(page)
    come_in(team.ito).post(page + "help/")
    after = {who.name: come_in(who).words(page) for who in (team.sara, team.nils, team.ito)}
    names = "Only Sara Osei and Nils Berg read whether it is done."

    assert "Only Sara Osei reads whether it is done." in hers and "read whether it is done" not in hers
    assert "Whether it is done is theirs to know" in his and "whether it is done." not in his
    his_next, read_next = (words.partition("The steps")[0] for words in (his, read))
    assert "Sign the paper" in his_next and "Occupational health" not in his_next
    assert "Occupational health" in read_next
    assert names in read and [who for who, words in after.items() if names in words] == [
        "Sara Osei", "Nils Berg",
    ]  # fmt: skip


def test_who_stops_late_or_leaves_is_missed_from_then_on_and_not_from_the_beginning(team, come_in):
    write_group_steps(by=team.ito, group_id=team.group.pk, new=[HEALTH, BADGE])
    nils = team.seat(team.nils)
    one = begin_onboarding(by=team.ito, seat_id=team.seat(team.sara).pk, contact_id=nils.pk)
    page = f"/partners/getting-ready/first/{one.pk}/"
    Onboarding.objects.update(at=one.at - timedelta(days=70))
    fresh = come_in(team.sara).words(page)

    def missed() -> bool:
        return "nobody helps them begin yet" in come_in(team.ito).words("/")

    silent = missed()
    come_in(team.nils).post(page + "help/")
    later = come_in(team.sara).words(page)
    come_in(team.nils).post(page + "help/", says="no")
    stopped = missed()
    come_in(team.nils).post(page + "help/")
    helped = missed()
    GroupSeat.objects.filter(pk=nils.pk).update(left_at=timezone.now())
    left = missed()
    GroupSeat.objects.filter(pk=nils.pk).update(left_at=timezone.now() - timedelta(days=61))

    assert [silent, stopped, helped, left, missed()] == [False, True, False, True, False]
    assert "Only Sara Osei reads whether it is done." in fresh
    assert "From now on only Sara Osei and Nils Berg read whether it is done." in later


def test_those_to_which_one_said_no_hide_nobody_whom_one_helps(team, monkeypatch):
    one = first_steps(team)
    other = begin_onboarding(by=team.nils, seat_id=team.seat(team.nils).pk, contact_id=team.seat(team.ito).pk)
    help_not(by=team.ito, onboarding_id=other.pk)
    monkeypatch.setattr(queries, "SHOWN", 1)

    assert queries.my_onboardings(team.ito) == [one]


def test_whoever_is_prepared_comes_first_among_equals_where_there_is_little_time(team, come_in, as_web):
    soon = a_task(team.tom, needs="films", by_on=today_of(team.tom) + timedelta(days=5))
    later = a_task(team.tom, "Another", needs="films", by_on=today_of(team.tom) + timedelta(days=50))
    twins = [team.nils, team.sara, team.town.join("Rut", Role.PATIENT), team.town.join("Pia", Role.CAREGIVER)]
    for who in twins:
        tell_of_self(by=who, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
        say_how_asked(by=who, may_be_asked=True, at_most=2)
    first_steps(team)
    for who in (team.sara, team.nils):
        tick(by=who, group_id=team.group.pk, points=range(len(POINTS)))

    def prepared(task) -> list[tuple[str, bool]]:
        with as_web(), acting(team.tom):
            return [(fit.name, fit.prepared) for fit in people_for(team.tom, task)]

    first, calm = prepared(soon), prepared(later)
    shown, today = come_in(team.tom).words(f"/opportunities/{soon.pk}/"), come_in(team.tom).words("/")

    assert {name for name, _ready in first[:2]} == {"Nils Berg", "Sara Osei"}
    assert [ready for _name, ready in first] == [True, True, False, False]
    assert "2 who fit are prepared." in shown and "in 5 days" in shown
    call = "Nobody offers yet, and it is needed soon. See who could: "
    assert (call + soon.title in today, call + later.title in today) == (True, False)
    assert {name for name, ready in calm if ready} == {"Nils Berg", "Sara Osei"}
    assert (
        write_center_steps(by=team.ito, center_id=team.ito.center_id, new=[BADGE])[0].center_id
        == team.ito.center_id
    )
