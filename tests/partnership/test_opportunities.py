"""Tasks for people of every role: begun, found, offered, chosen, declined kindly, done; and what teams lack."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.groups.actions.groups import end_group
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.offers import offer_to_do, say_of_offer
from alongside.partnership.actions.opportunities import (
    NewTask,
    become_contact,
    begin_task,
    close_task,
    decide_board,
    propose_task,
    show_task,
    take_up,
)
from alongside.partnership.actions.work import list_work, strike_work
from alongside.partnership.models import Offer, Opportunity, Work
from alongside.partnership.opportunity_kinds import LEAD, Lacks, Said, When, next_said, too_soon
from alongside.partnership.queries.opportunities import Wanted, doers, opportunities
from alongside.partnership.queries.work import terms_of
from alongside.partnership.skills import LABELS, skills_in
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun
from tests.partnership.worlds_matching import a_task

TASK = {
    "group": "", "title": "Read a leaflet", "what": "Say what is hard to read.", "why": "", "needs": "", "minutes": "30",
    "places": "1", "where": "home", "place": "", "company": "alone", "by_on": "", "pays": "nothing", "pay_words": "",
    "supports": "", "work": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I edit videos", ["video"]), ("Jag redigerar film", ["video"]), ("She paints", ["drawing"]),
        ("Måla en vägg", ["drawing"]), ("Hon målade en vägg", ["drawing"]), ("painstaking filming", ["video"]), ("", []), ("a car, a card", ["driving"]),
    ],
)  # fmt: skip
def test_a_skill_is_met_in_both_languages(text, found):
    assert [one for one in skills_in(text) if one != "writing"] == found
    assert set(LABELS) >= set(skills_in(text))


@pytest.mark.parametrize(
    ("english", "swedish"),
    [
        ("painting", "måla"), ("I cut films", "Jag klipper film"), ("giving talks", "hålla föredrag"), ("hiking", "vandra"),
        ("I sing in a choir", "Jag sjunger i kör"), ("handicraft", "slöjd"), ("young people", "ungdomar"), ("my stoma", "stomi"),
        ("growing vegetables", "odla grönsaker"), ("a podcast", "en podd"), ("calling families", "ringa familjer"),
        ("mending bikes", "laga cyklar"), ("numbers", "siffror"), ("acting", "skådespeleri"), ("I speak Arabic", "Jag talar arabiska"),
    ],
)  # fmt: skip
def test_the_same_is_met_in_the_other_language(english, swedish):
    assert set(skills_in(english)) & set(skills_in(swedish))


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_every_skill_is_met_by_its_own_name(language):
    with override(language):
        assert [key for key, name in LABELS.items() if key not in skills_in(str(name))] == []


def test_an_offer_is_answered_once_and_in_its_order():
    assert next_said([], contact=True) == (Said.CHOSEN, Said.DECLINED)
    assert next_said([], contact=False) == (Said.BACK,)
    assert next_said([Said.CHOSEN], contact=True) == (Said.DONE,)
    assert next_said([Said.CHOSEN], contact=False) == (Said.DONE, Said.BACK)
    assert {next_said([one], contact=c) for one in (Said.DECLINED, Said.DONE, Said.BACK) for c in (0, 1)} == {
        ()
    }
    day = timezone.localdate()
    assert [too_soon(one, day) for one in (None, day, day + LEAD - timedelta(1), day + LEAD)] == [0, 1, 1, 0]


def test_anyone_begins_one_and_another_offers_and_is_chosen_with_words(team, come_in):
    come_in(team.tom).post("/opportunities/new/", **TASK)
    task = Opportunity.objects.get()
    page = f"/opportunities/{task.pk}/"
    before = come_in(team.nils).words(page)
    sent = come_in(team.nils).post(f"{page}offer/", words="At night, if that is fine.")
    twice = come_in(team.nils).post(f"{page}offer/", words="Again")
    hers, theirs = come_in(team.tom).words(page), come_in(team.sara).words(page)
    offer = Offer.objects.get()
    say = f"/opportunities/offers/{offer.pk}/"
    unkind = come_in(team.tom).post(say, kind="declined", words="")
    others = come_in(team.sara).get(say)
    come_in(team.tom).post(say, kind="chosen", words="Please do!")
    after, to_all = come_in(team.nils).words(page), come_in(team.sara).words(page)
    lines = set(Line.objects.filter(verb="partnership.offered").values_list("about_id", flat=True))

    assert "I could do this" in before and "Say what is hard to read." in before and "Tom Keane" in before
    assert (sent.status_code, twice.status_code, unkind.status_code, others.status_code) == (
        302,
        422,
        422,
        404,
    )
    assert "At night, if that is fine." in hers and "At night" not in theirs and "Nils Berg" not in theirs
    assert "Please do!" in after and "Nils Berg" in to_all and "Please do!" not in to_all
    assert "Somebody does it" in to_all and lines == {team.nils.person_id}


def test_places_are_given_taken_back_and_given_again(team):
    task = a_task(team.tom, places=2)
    first, second = (offer_to_do(by=one, opportunity_id=task.pk) for one in (team.nils, team.sara))
    third = offer_to_do(by=team.ito, opportunity_id=task.pk)
    say_of_offer(by=team.tom, offer_id=first.pk, kind=Said.CHOSEN)
    say_of_offer(by=team.tom, offer_id=second.pk, kind=Said.CHOSEN)
    with pytest.raises(Refused, match="does this already"):
        say_of_offer(by=team.tom, offer_id=third.pk, kind=Said.CHOSEN)
    with pytest.raises(Refused, match="other one of you"):
        say_of_offer(by=team.nils, offer_id=first.pk, kind=Said.CHOSEN)
    say_of_offer(by=team.nils, offer_id=first.pk, kind=Said.BACK)
    say_of_offer(by=team.tom, offer_id=third.pk, kind=Said.CHOSEN)
    say_of_offer(by=team.ito, offer_id=third.pk, kind=Said.DONE)
    with pytest.raises(Refused, match="not possible any more"):
        say_of_offer(by=team.tom, offer_id=first.pk, kind=Said.CHOSEN)
    with acting(team.nils):
        told = [(one.name, one.done) for one in doers(team.nils, task)]
    close_task(by=team.tom, opportunity_id=task.pk, words="Read by three.")
    with pytest.raises(Refused, match="is closed"):
        offer_to_do(by=team.town.join("Rut", Role.PATIENT), opportunity_id=task.pk)

    assert told == [("Sara Osei", False), ("Ken Ito", True)]


def test_what_a_team_lacks_becomes_a_task_by_one_click(team, come_in):
    page = f"/opportunities/groups/{team.group.pk}/"
    nameless = come_in(team.sara).post(page, title="A film", when="soon", lacks="skill", needs="")
    come_in(team.sara).post(
        page, title="A film about school", when="soon", lacks="skill", needs="cutting films"
    )
    come_in(team.sara).post(page, title="Say hello", when="now", lacks="nothing", needs="")
    listed, lacks = come_in(team.nils).words(page), come_in(team.tom).words("/opportunities/lacks/")
    work = Work.objects.get(lacks="skill")
    form = come_in(team.nils).words(f"/opportunities/new/?work={work.pk}")
    come_in(team.nils).post(
        "/opportunities/new/", **TASK | {"group": str(team.group.pk), "work": str(work.pk)}
    )
    later = come_in(team.tom).words("/opportunities/lacks/")
    strike_work(by=team.ito, work_id=work.pk)

    assert nameless.status_code == 422 and "Say hello" in listed and "cutting films" in listed
    assert "A film about school" in lacks and "Say hello" not in lacks
    assert "I could do something for this" in lacks and 'value="cutting films"' in form
    assert "A film about school" not in later and "A film about school" not in come_in(team.nils).words(page)


def test_what_nobody_had_written_is_proposed_and_taken_up(team, come_in):
    work = list_work(
        by=team.ito, group_id=team.group.pk, title="A kinder waiting room", when=When.SOON, lacks=Lacks.TIME
    )
    lars = team.town.join("Lars Holm", Role.CAREGIVER)
    form = come_in(lars).words(f"/opportunities/could/?work={work.pk}")
    told = {"title": "I could paint the wall", "what": "Fish and a reef.", "minutes": "600", "supports": ""}
    come_in(lars).post(f"/opportunities/could/?work={work.pk}", **told)
    task = Opportunity.objects.get()
    page = f"/opportunities/{task.pk}/"
    listed = come_in(team.sara).words("/opportunities/?which=proposed")
    closed = come_in(team.tom).get(f"{page}take-up/")
    with pytest.raises(Refused, match="somebody else could do"):
        offer_to_do(by=team.tom, opportunity_id=task.pk)
    with pytest.raises(Refused, match="No team"):
        say_of_offer(by=lars, offer_id=Offer.objects.get().pk, kind=Said.CHOSEN)
    come_in(team.sara).post(f"{page}take-up/", group=str(team.group.pk), words="Oh yes.")
    hers = come_in(lars).words(page)
    with pytest.raises(Refused, match="A team does this already"):
        take_up(by=team.ito, opportunity_id=task.pk, group_id=team.group.pk)
    task.refresh_from_db()

    assert "Riverside team writes: A kinder waiting room" in form and "I could paint the wall" in listed
    assert closed.status_code == 403 and "Oh yes." in hers and "Somebody does it" in hers
    assert (task.contact_name, task.group_id, task.author_name) == ("Sara Osei", team.group.pk, "Lars Holm")


def test_what_does_not_fit_is_refused_in_words(team):
    alone = begun(team.tom, "Tom's own", members_only=True)
    over = begun(team.tom, "Over")
    end_group(by=team.tom, group_id=over.pk)
    day = today_of(team.tom) - timedelta(days=1)
    with pytest.raises(Refused, match="everyone reads"):
        a_task(team.tom, group_id=alone.pk)
    with pytest.raises(Refused, match="has ended"):
        a_task(team.tom, group_id=over.pk)
    with pytest.raises(Refused, match="have a seat"):
        a_task(team.tom, group_id=team.group.pk)
    with pytest.raises(Refused, match="This day is over"):
        a_task(team.tom, by_on=day)
    task = a_task(team.ito, group_id=team.group.pk)
    with pytest.raises(Refused, match="You are the contact"):
        offer_to_do(by=team.ito, opportunity_id=task.pk)
    with pytest.raises(Refused, match="contact person: Ken Ito"):
        close_task(by=team.tom, opportunity_id=task.pk)
    with pytest.raises(Refused, match="sit in its team"):
        become_contact(by=team.tom, opportunity_id=task.pk)
    become_contact(by=team.sara, opportunity_id=task.pk)

    assert Opportunity.objects.get().contact_name == "Sara Osei"


def test_it_is_found_by_words_place_way_pay_and_time_without_script(team, come_in):
    soon, later = (today_of(team.tom) + timedelta(days=one) for one in (3, 40))
    a_task(
        team.tom, "Cut a film", where="home", ways=["phone"], pays="paid", pay_words="50 an hour", by_on=later
    )
    begin_task(
        by=team.tom,
        new=NewTask("Show the way", "Stand at the door.", 20, where="site", place="Hall", by_on=soon),
    )
    begin_task(by=team.tom, new=NewTask("Read a page", "Any page.", 5, company="alone"))
    found = {
        path: [one for one in ("Cut a film", "Show the way", "Read a page") if one in come_in(team.nils).words(path)]
        for path in ("/opportunities/?words=door", "/opportunities/?where=site", "/opportunities/?way=phone",
                     "/opportunities/?pays=paid", "/opportunities/?minutes=10", "/opportunities/?company=others",
                     "/opportunities/?minutes=x", "/opportunities/?which=mine")
    }  # fmt: skip
    orders = [
        [one.title[0] for one in opportunities(team.nils, Wanted(order=told))]
        for told in ("new", "soon", "short")
    ]

    assert list(found.values()) == [
        ["Show the way"], ["Show the way", "Read a page"], ["Cut a film"], ["Cut a film"], ["Read a page"],
        ["Cut a film", "Show the way"], ["Cut a film", "Show the way", "Read a page"], [],
    ]  # fmt: skip
    assert orders == [["R", "S", "C"], ["S", "C", "R"], ["R", "S", "C"]]
    assert "Needed soon" in come_in(team.nils).words("/opportunities/")


def test_strangers_read_what_the_community_and_the_contact_let_them_and_no_name(team, come_in, client):
    grace = team.town.join("Grace Whitlow", Role.COORDINATOR)
    shown, hidden = a_task(team.tom, "Cut a film"), a_task(team.tom, "Read a page")
    show_task(by=team.tom, opportunity_id=shown.pk, public=True)
    outside = f"/opportunities/outside/{team.town.community.slug}/"
    client.logout()
    before = client.get(outside)
    refused = come_in(team.tom).get("/opportunities/outside/")
    come_in(grace).post("/opportunities/outside/", public="yes")
    client.logout()
    after = client.get(outside).content.decode()
    decide_board(by=grace, public=False)

    assert (before.status_code, refused.status_code) == (404, 403)
    assert "Cut a film" in after and hidden.title not in after and "Tom" not in after
    assert client.get(outside).status_code == 404


def test_the_lists_ask_the_same_of_one_and_of_three(team, come_in):
    task = a_task(team.ito, group_id=team.group.pk)
    list_work(by=team.ito, group_id=team.group.pk, title="One", when=When.NOW, lacks=Lacks.TIME)
    offer_to_do(by=team.nils, opportunity_id=task.pk)
    pages = (
        "/opportunities/",
        "/opportunities/lacks/",
        f"/opportunities/{task.pk}/",
        f"/opportunities/groups/{team.group.pk}/",
    )
    one = {path: len(asked(come_in, team.ito, path)) for path in pages}
    for actor, title in ((team.sara, "Two"), (team.tom, "Three")):
        a_task(team.ito, title)
        list_work(by=team.sara, group_id=team.group.pk, title=title, when=When.NOW, lacks=Lacks.TIME)
        offer_to_do(by=actor, opportunity_id=task.pk)
    three = {path: len(asked(come_in, team.ito, path)) for path in pages}

    assert three == one and max(three.values()) <= 8, three


def test_what_a_text_is_found_by_follows_the_language_of_its_writer(team):
    english = terms_of(team.tom, "Editing videos of the 3 schools")

    assert {"skill:video", "skill:school", "video", "school", "edit"} <= set(english) and "3" not in english
    assert "of" not in english and "the" not in english


def test_a_proposal_needs_nothing_but_ones_own_words(team):
    task = propose_task(by=team.nils, new=NewTask("I could film", "On Sundays.", 60))

    assert (task.contact_id, task.proposed, Offer.objects.get().person_id) == (
        team.nils.person_id,
        True,
        team.nils.person_id,
    )
