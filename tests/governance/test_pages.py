"""The pages of deciding together: what one reads, does and is told, under the web's role."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.governance.actions.amendments import NewAmendment, amend
from alongside.governance.actions.bodies import NewBody, NewDecision, Sitter, found_body, note_decision
from alongside.governance.actions.objections import object_to
from alongside.governance.due import close_what_is_due
from alongside.governance.models import Amendment, Body, Motion, Objection, Vote
from alongside.kit.terms import Role
from tests.governance.worlds import a_motion, pass_days, vote

ASKED = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")


@pytest.fixture
def people(town):
    return {
        "sara": town.join("Sara Osei", Role.CAREGIVER), "maya": town.join("Maya Berg", Role.PATIENT),
        "amina": town.join("Amina Rahman", Role.CLINICIAN), "tom": town.join("Tom Keane", Role.CLINICIAN),
    }  # fmt: skip


def test_a_parent_begins_a_motion_and_everyone_reads_it(people, come_in):
    come_in(people["sara"]).post(
        "/motions/new/",
        title="Evening line",
        words="It is open until eight.",
        why="We work by day.",
        way="vote",
    )
    motion = Motion.objects.get()

    page = come_in(people["amina"]).words(f"/motions/{motion.pk}/")

    for words in ("Evening line", "It is open until eight.", "We work by day.", "Sara Osei", "professionals"):
        assert words in page, words
    assert "Evening line" in come_in(people["maya"]).words("/motions/")
    assert "Evening line" in come_in(people["maya"]).words("/deciding/")


def test_what_is_missing_is_said(people, come_in):
    answer = come_in(people["sara"]).post("/motions/new/", title="", words="", why="", way="vote")

    assert answer.status_code == 422
    assert "Say in one line what should be decided." in answer.content.decode()


def test_other_words_are_asked_for_supported_and_taken_in(people, come_in):
    motion = a_motion(people["sara"])
    come_in(people["amina"]).post(f"/motions/{motion.pk}/other-words/", words="Until seven.", why="We eat.")
    amendment = Amendment.objects.get()
    come_in(people["tom"]).post(f"/amendments/{amendment.pk}/support/")
    before = come_in(people["sara"]).words(f"/motions/{motion.pk}/")
    come_in(people["sara"]).post(f"/amendments/{amendment.pk}/take-in/")
    after = come_in(people["sara"]).words(f"/motions/{motion.pk}/")

    assert "Tom Keane would rather have this." in before
    assert "Taken in by whoever began the motion" in after and "As it was begun" in after


def test_other_words_begin_from_those_that_stand_and_differ_from_them(people, come_in):
    motion = a_motion(people["sara"])
    path = f"/motions/{motion.pk}/other-words/"
    come_in(people["amina"]).post(path, words="Until seven.", why="We eat.")
    come_in(people["sara"]).post(f"/amendments/{Amendment.objects.get().pk}/take-in/")

    page = come_in(people["tom"]).words(path)
    same = come_in(people["tom"]).post(path, words=" Until  seven.", why="It is well.")

    assert "Until seven.</textarea>" in page
    assert (same.status_code, Amendment.objects.count()) == (422, 1)
    assert "Nothing differs yet. Change the words first." in same.content.decode()


def test_an_objection_is_answered_and_withdrawn(people, come_in):
    motion = a_motion(people["sara"])
    come_in(people["amina"]).post(f"/motions/{motion.pk}/object/", words="Nobody to staff it.")
    objection = Objection.objects.get()
    come_in(people["sara"]).post(f"/objections/{objection.pk}/answer/", words="Two of us would.")
    answered = come_in(people["maya"]).words(f"/motions/{motion.pk}/")
    refused = come_in(people["maya"]).post(f"/objections/{objection.pk}/withdraw/")
    come_in(people["amina"]).post(f"/objections/{objection.pk}/withdraw/")

    assert "Answered, and still stands" in answered and "Two of us would." in answered
    assert refused.status_code == 403
    assert "Withdrawn" in come_in(people["maya"]).words(f"/motions/{motion.pk}/")


def test_a_vote_is_cast_on_the_page_and_its_result_is_told_at_the_end(people, come_in):
    motion = a_motion(people["sara"])
    early = come_in(people["sara"]).words(f"/motions/{motion.pk}/")
    pass_days(motion, 8)
    for name, says in (("sara", "no"), ("maya", "no"), ("amina", "yes"), ("tom", "yes")):
        come_in(people[name]).post(f"/motions/{motion.pk}/vote/", **{"v-says": says})
    meanwhile = come_in(people["sara"]).words(f"/motions/{motion.pk}/")
    pass_days(motion, 7)
    close_what_is_due()
    page = come_in(people["maya"]).words(f"/motions/{motion.pk}/")

    assert "Your vote" not in early
    assert "You voted no, among patients and caregivers." in meanwhile and "Could vote" not in meanwhile
    assert (
        "Passed among professionals (2 to 0), not among patients and caregivers (0 to 2): it needs both."
        in page
    )
    assert "Try again from this" in page


def test_a_vote_without_a_choice_is_asked_again(people, come_in):
    motion = a_motion(people["sara"])
    pass_days(motion, 8)

    answer = come_in(people["maya"]).post(f"/motions/{motion.pk}/vote/")

    assert (answer.status_code, Vote.objects.count()) == (422, 0)
    assert "Choose yes, no or standing aside." in answer.content.decode()


def test_after_a_failed_motion_one_tries_again(people, come_in):
    motion = a_motion(people["sara"])
    pass_days(motion, 15)
    close_what_is_due()
    form = come_in(people["amina"]).words(f"/motions/new/?after={motion.pk}")
    come_in(people["amina"]).post(
        f"/motions/new/?after={motion.pk}",
        title="Line, again",
        words="Until seven.",
        why="Fewer hours.",
        way="vote",
    )

    assert "The line stays open until 20." in form
    assert "It was tried again: Line, again" in come_in(people["sara"]).words(f"/motions/{motion.pk}/")


def test_a_named_vote_is_read_at_the_end_and_not_before(db, come_in):
    from tests.governance.worlds import a_deciding_community

    town = a_deciding_community("northgate", secret=False)
    sara, amina = town.join("Sara Osei", Role.CAREGIVER), town.join("Amina Rahman", Role.CLINICIAN)
    motion = a_motion(sara)
    pass_days(motion, 8)
    vote(motion, "yes", sara, amina)
    before = come_in(amina).words(f"/motions/{motion.pk}/")
    pass_days(motion, 7)
    close_what_is_due()
    after = come_in(amina).words(f"/motions/{motion.pk}/")

    assert "Who voted what" not in before
    assert "Who voted what" in after and after.count("Sara Osei") > before.count("Sara Osei")


def test_a_seat_needs_the_yes_of_who_is_proposed(people, town, come_in):
    body = found_body(
        by=program(community_id=town.community.id),
        new=NewBody("Charter council", "Keeps it.", "By consent.", ("families",)),
    )
    seat = body.seats.get()
    come_in(people["sara"]).post(
        f"/motions/new/?seat={seat.pk}",
        seat=str(seat.pk),
        who="other",
        name="amina rahman",
        why="She asks well.",
    )
    motion = Motion.objects.get()
    asked = come_in(people["amina"]).words(f"/motions/{motion.pk}/")
    come_in(people["amina"]).post(f"/motions/{motion.pk}/agree/")
    pass_days(motion, 8)
    vote(motion, "yes", people["sara"], people["tom"])
    pass_days(motion, 7)
    close_what_is_due()

    assert "Would you take this seat?" in asked
    assert "Amina Rahman" in come_in(people["maya"]).words(f"/bodies/{body.pk}/")


def test_nobody_is_seated_without_their_yes(people, town, come_in):
    here = program(community_id=town.community.id)
    seat = found_body(by=here, new=NewBody("Council", "Keeps it.", "By consent.", ("families",))).seats.get()
    come_in(people["sara"]).post(
        "/motions/new/?kind=seat", seat=str(seat.pk), who="other", name="Tom Keane", why="He is calm."
    )
    motion = Motion.objects.get()
    pass_days(motion, 8)
    vote(motion, "yes", *people.values())
    pass_days(motion, 7)
    close_what_is_due()

    page = come_in(people["maya"]).words(f"/motions/{motion.pk}/")
    assert "Tom Keane had not said yes, so nobody was put in the seat." in page
    assert not seat.terms.exists()


def test_a_coordinator_opens_a_body_and_fills_its_first_seat(people, town, come_in):
    ruth = town.join("Ruth Adler", Role.COORDINATOR)
    come_in(ruth).post(
        "/bodies/new/", name="Council", purpose="Keeps the charter.", decides="By consent.", seats="families\nclinicians",
        term_months="24", most_terms="2",
    )  # fmt: skip
    body = Body.objects.get()
    seat = body.seats.get(for_whom="clinicians")
    come_in(ruth).post(
        f"/bodies/{body.pk}/decide/",
        title="First seats",
        words="We begin.",
        seat=str(seat.pk),
        name="Tom Keane",
    )
    tom = come_in(people["tom"])
    tom.post(f"/bodies/{body.pk}/decide/", title="We meet monthly", words="On Thursdays.", voted_for="1")

    page = come_in(people["maya"]).words(f"/bodies/{body.pk}/")
    assert "Tom Keane" in page and "We meet monthly" in page
    assert come_in(people["maya"]).get(f"/bodies/{body.pk}/decide/").status_code == 403
    assert come_in(people["maya"]).get("/bodies/new/").status_code == 403


def test_the_line_of_a_vote_says_nothing_and_is_read_by_the_voter_alone(people, as_web):
    from alongside.contributions.acting import acting

    motion = a_motion(people["sara"])
    pass_days(motion, 8)
    vote(motion, "no", people["sara"])
    line = Line.objects.get(verb="governance.voted")

    assert (line.subject_words, line.details) == (motion.title, {})
    with as_web():
        with acting(people["amina"]):
            assert not Line.objects.filter(verb="governance.voted").exists()
        with acting(people["sara"]):
            assert Line.objects.filter(verb="governance.voted").count() == 1


def count(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return [one["sql"] for one in caught if not one["sql"].startswith(ASKED)]


@pytest.mark.parametrize(
    "path", ["/motions/", "/motions/?show=decided", "/motions/?show=mine", "/deciding/", "/bodies/"]
)
def test_a_list_costs_the_same_for_one_and_for_three(people, town, come_in, path):
    here, sara = program(community_id=town.community.id), people["sara"]

    def more(name):
        decided, open_one = a_motion(sara, title=f"Over {name}"), a_motion(sara, title=name)
        amend(by=people["amina"], motion_id=open_one.pk, new=NewAmendment("Other words.", "Better."))
        pass_days(decided, 15)
        close_what_is_due()
        found_body(by=here, new=NewBody(name, "Keeps it.", "By consent.", ("families", "clinicians")))

    more("first")
    visit = come_in(sara)
    few = count(visit, path)
    more("second")
    more("third")
    many = count(visit, path)

    assert len(many) == len(few)
    assert len(many) <= 8, many


@pytest.mark.parametrize("days", [0, 8, 15])
def test_a_motion_costs_the_same_however_much_stands_at_it(people, come_in, days):
    motion = a_motion(people["sara"])

    def more():
        amend(by=people["amina"], motion_id=motion.pk, new=NewAmendment("Other words.", "Better."))
        object_to(by=people["tom"], motion_id=motion.pk, words="Who would pay?")
        come_in(people["maya"]).post(f"/talk/motion/{motion.pk}/", words="I would call it at night.")

    more()
    visit = come_in(people["sara"])
    few = count(visit, f"/motions/{motion.pk}/")
    more()
    more()
    pass_days(motion, days)
    close_what_is_due()
    visit = come_in(people["sara"])
    many = count(visit, f"/motions/{motion.pk}/")

    assert len(many) <= 8, many
    assert days or len(many) == len(few)


def test_a_body_costs_the_same_however_many_sit_in_it(people, town, come_in):
    here = program(community_id=town.community.id)

    def body(name, *seats):
        made = found_body(by=here, new=NewBody(name, "Keeps it.", "By consent.", seats))
        for seat, by in zip(made.seats.order_by("position"), people.values(), strict=False):
            decision = NewDecision("A seat", "Chosen.", seat_id=seat.pk, sitter=Sitter.of(by))
            note_decision(by=here, body_id=made.pk, new=decision)
        return f"/bodies/{made.pk}/"

    small, large = body("Small", "families"), body("Large", "families", "young people", "clinicians")
    visit = come_in(people["maya"])

    assert len(count(visit, small)) == len(count(visit, large)) <= 8
