"""A second click asks for no money a second time, and makes nothing a second time: it leads to what the first one made."""

from __future__ import annotations

from uuid import uuid4

import pytest

from alongside.contributions.models import Line
from alongside.kit.verdict import Refused
from alongside.partnership.actions.cards import CardWords, make_card, take_card_away
from alongside.partnership.actions.claims import NewClaim, claim_expense
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.mentoring import NewMentor, ask_mentor, end_standing, stand_as_mentor
from alongside.partnership.actions.money import NewBudget, offer_pay, say_budget
from alongside.partnership.actions.onboarding import NewStep, end_step, write_group_steps
from alongside.partnership.actions.opportunities import NewTask, begin_task, propose_task
from alongside.partnership.actions.profiles import say_how_asked, tell_of_self
from alongside.partnership.actions.recruiting import NewCandidate, NewFlyer, make_flyer, think_of
from alongside.partnership.actions.work import list_work, strike_work
from alongside.partnership.hours import Terms
from alongside.partnership.mentoring_kinds import Along
from alongside.partnership.models import Asked, Budget, Candidate, Claim, Flyer, Path, PayOffer, Worked
from alongside.partnership.opportunity_kinds import When
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.people.queries.standing import today_of
from tests.partnership.worlds_matching import a_task


def test_a_second_click_asks_for_nothing_a_second_time(money):
    group, on = money.team.group.pk, today_of(money.team.sara)
    trip = NewClaim("The train", on, 3400, "EUR")
    time = NewHours(on, 30, "Read the leaflet", Terms.FREE)
    claim_expense(by=money.team.sara, group_id=group, new=trip)
    say_hours(by=money.team.sara, group_id=group, new=time)

    with pytest.raises(Refused, match="a moment ago"):
        claim_expense(by=money.team.sara, group_id=group, new=trip)
    with pytest.raises(Refused, match="a moment ago"):
        say_hours(by=money.team.sara, group_id=group, new=time)
    claim_expense(by=money.team.sara, group_id=group, new=NewClaim("The train back", on, 3400, "EUR"))
    assert (Claim.objects.count(), Worked.objects.count()) == (2, 1)


def test_what_is_sent_twice_is_made_once_and_other_words_make_another(way):
    team, path, group = way.team, way.path.pk, way.team.group.pk
    ken = stand_as_mentor(
        by=team.ito, new=NewMentor(Along.COACH, "Ten years of it.", at_once=9, boundaries=True)
    )
    seat = team.seat(team.sara).pk

    def each(words: str) -> list[object]:
        return [
            begin_task(by=team.ito, group_id=group, new=NewTask(words, "All of it.", 30)),
            propose_task(by=team.ito, new=NewTask(words, "All of it.", 30)),
            list_work(by=team.ito, group_id=group, title=words, when=When.NOW),
            think_of(by=team.ito, path_id=path, new=NewCandidate(words)),
            make_flyer(by=team.ito, path_id=path, new=NewFlyer("en", words, "An hour.", seat, "0123")),
            tell_of_self(by=team.ito, kind=Kind.SKILL, words=words, seen_by=SeenBy.NOBODY),
            ask_mentor(by=team.sara, mentor_id=ken.pk, words=words),
        ]

    first, again, other = each("One"), each("One"), each("Two")

    assert first == again
    assert not set(first) & set(other) and len({*first, *other}) == 2 * len(first)


def test_a_second_click_leads_to_what_the_first_one_made(way, come_in):
    team, page = way.team, f"{way.page}people/new/"
    film = a_task(team.ito, needs="cutting films")
    tell_of_self(by=team.sara, kind=Kind.SKILL, words="I cut films", seen_by=SeenBy.MEMBERS)
    say_how_asked(by=team.sara, may_be_asked=True, at_most=5)
    asks = f"/opportunities/{film.pk}/people/{team.sara.person_id}/"
    asked = [come_in(team.ito).post(asks, words="Please") for _click in range(2)]
    thought = [
        come_in(team.ito).post(page, name="Lena", reach="", why="").headers["Location"] for _click in range(2)
    ]
    told = {"stage": "no", "opening": "", "next_step": "", "next_on": ""}
    no = [come_in(team.ito).post(thought[0], **told).status_code for _click in range(2)]
    begun = come_in(team.ito).post(
        "/partners/begin/", center=str(way.center.pk), team="new", for_whom="nurses", knows="learned"
    )

    assert [(one.status_code, one.headers["Location"]) for one in asked] == [
        (302, f"/opportunities/{film.pk}/people/")
    ] * 2
    assert (Asked.objects.count(), len(set(thought)), no) == (1, 1, [302, 302])
    assert (begun.headers["Location"], Path.objects.count()) == (way.page, 1)


def test_a_stranger_who_sends_twice_is_kept_once_and_nobody_takes_over_their_link(way, client, as_web):
    team, told = way.team, {"name": "Lena", "reach": "0123", "id": str(uuid4())}
    flyer = make_flyer(
        by=team.ito,
        path_id=way.path.pk,
        new=NewFlyer("en", "Come", "An hour.", team.seat(team.sara).pk, "0123"),
    )
    with as_web():
        sent = [client.post(f"/i/{flyer.code}/", told) for _click in range(2)]
        taken = client.post(f"/i/{flyer.code}/", told | {"name": "Somebody else"})

    assert [one.status_code for one in sent] == [302, 302] and sent[0].headers["Location"] == sent[1].headers[
        "Location"
    ]
    assert taken.status_code == 422 and "Location" not in taken.headers
    assert [one.name for one in Candidate.objects.all()] == ["Lena"] and Flyer.objects.count() == 1


def test_what_is_planned_offered_ended_or_struck_twice_is_so_once(money):
    team = money.team
    by, group, seat = team.ito, team.group.pk, team.seat(team.sara).pk
    told = {"group_id": group, "to_seat_id": seat, "rate_id": money.rate.pk, "minutes": 60, "words": ""}
    work = list_work(by=by, group_id=group, title="A leaflet", when=When.NOW)
    [step] = write_group_steps(by=by, group_id=group, new=[NewStep("A badge")])
    coach = stand_as_mentor(by=by, new=NewMentor(Along.COACH, "Ten years of it.", boundaries=True))
    make_card(by=by, words=CardWords("Ken", "Films"))
    counts = []
    for _click in range(2):
        say_budget(by=by, group_id=group, new=NewBudget("EUR", pay=50000))
        offer_pay(by=by, **told)
        strike_work(by=by, work_id=work.pk)
        end_step(by=by, step_id=step.pk)
        end_standing(by=by, mentor_id=coach.pk)
        take_card_away(by=by)
        counts.append((Line.objects.count(), Budget.objects.count(), PayOffer.objects.count()))

    assert counts[0] == counts[1] and counts[1][1:] == (1, 1)
