"""Asking many: who may answer, that answers stay nobody's, that they show from five on, and what came of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.governance.actions.consultations import NewConsultation, NewQuestion, answer_questions, consult
from alongside.governance.due import close_what_is_due
from alongside.governance.models import Answer, Consultation, Spread
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.teams import enrol
from tests.governance.test_pages import count

SUNDAY = NewQuestion("Open on Sundays?", ("Yes", "No"))


@pytest.fixture
def families(town):
    return [town.join(f"Parent {letter}", Role.CAREGIVER) for letter in "ABCDEF"]


def asked(by, **more):
    until = timezone.now() + timedelta(days=10)
    return consult(by=by, new=NewConsultation("Sundays", "When would you come?", until, (SUNDAY,), **more))


def answers(consultation, *choices_by):
    question = consultation.questions.get()
    for choice, by in choices_by:
        answer_questions(by=by, consultation_id=consultation.pk, chosen={question.pk: choice})


def time_is_over(consultation):
    earlier = timezone.now() - timedelta(days=11)
    Consultation.objects.filter(pk=consultation.pk).update(at=earlier, closes_at=timezone.now())
    close_what_is_due()


@pytest.mark.parametrize(("how_many", "counts"), [(4, []), (5, [4, 1])])
def test_answers_show_as_a_spread_from_five_on(families, how_many, counts):
    one = asked(families[0])
    answers(one, *[(0 if place else 1, by) for place, by in enumerate(families[:how_many])])
    assert not Spread.objects.exists()

    time_is_over(one)

    assert Spread.objects.get().counts == counts


def test_nobody_reads_anothers_answers_by_raw_sql(families, as_web):
    one = asked(families[0])
    answers(one, (0, families[1]))

    def seen(by):
        with as_web(), acting(by), connection.cursor() as cursor:
            cursor.execute("SELECT choice FROM governance_answer")
            return cursor.fetchall()

    assert (seen(families[0]), seen(families[1])) == ([], [(0,)])


def test_one_answers_once_and_in_time(families):
    one = asked(families[0])
    answers(one, (0, families[1]))
    with pytest.raises(Refused, match="You have answered already"):
        answers(one, (1, families[1]))
    time_is_over(one)
    with pytest.raises(Refused, match="The time to answer is over"):
        answers(one, (1, families[2]))

    assert Answer.objects.count() == 1


def test_where_some_centers_are_asked_others_read_and_do_not_answer(families, town):
    here = town.join("Kofi Osei", Role.PATIENT)
    enrol(by=program(community_id=town.community.id), person=town.people["Kofi Osei"], center=town.center)
    one = asked(families[0], reach=Consultation.Reach.CENTERS, centers=(town.center.pk,))

    answers(one, (0, here))
    with pytest.raises(Refused, match="people of other centers"):
        answers(one, (0, families[1]))


def test_strangers_read_what_is_public_and_nothing_else(families, town, client, as_web):
    with pytest.raises(Refused, match="put out by a coordinator"):
        asked(families[0], reach=Consultation.Reach.PUBLIC)
    public = asked(town.join("Grace Whitlow", Role.COORDINATOR), reach=Consultation.Reach.PUBLIC)
    ours = asked(families[0])

    with as_web():
        read = client.get(f"/consultations/{public.pk}/")
        posted = client.post(f"/consultations/{public.pk}/", {f"q{public.questions.get().pk.hex}": "0"})
        hidden = client.get(f"/consultations/{ours.pk}/")

    assert (read.status_code, "Open on Sundays?" in read.content.decode()) == (200, True)
    assert "Parent" not in read.content.decode()
    assert (posted.status_code, Answer.objects.count()) == (200, 0)
    assert hidden["Location"].startswith("/sign-in/?next=")


def test_from_asking_to_what_came_of_it(families, town, come_in):
    grace = town.join("Grace Whitlow", Role.COORDINATOR)
    until = timezone.localdate() + timedelta(days=5)
    come_in(grace).post(
        "/consultations/new/", title="Sundays", words="When would you come?", until=until.isoformat(),
        questions="Open on Sundays?: Yes | No\nIs it far", reach="everyone",
    )  # fmt: skip
    one = Consultation.objects.get()
    assert timezone.localdate(one.closes_at) == until  # the last day is the one that was chosen
    first, second = one.questions.order_by("position")
    assert (first.choices, second.choices) == (["Yes", "No"], ["Yes", "No", "I do not mind"])
    nothing = come_in(families[0]).post(f"/consultations/{one.pk}/")
    for by in families:
        come_in(by).post(f"/consultations/{one.pk}/", **{f"q{first.pk.hex}": "0"})
    done = come_in(families[0]).words(f"/consultations/{one.pk}/")
    early = come_in(grace).get(f"/consultations/{one.pk}/outcome/")
    time_is_over(one)
    come_in(grace).post(f"/consultations/{one.pk}/outcome/", words="We open once a month.")
    page = come_in(families[0]).words(f"/consultations/{one.pk}/")

    assert (nothing.status_code, early.status_code) == (422, 403)
    assert "You have answered." in done and "6 of 6" not in done
    assert "6 of 6 said: Yes" in page and "Fewer than five answered." in page
    assert "We open once a month." in page and "You said, we did" in page
    assert "Sundays" in come_in(families[0]).words("/consultations/?show=over")


@pytest.mark.parametrize("path", ["/consultations/", "/consultations/?show=over"])
def test_a_list_costs_the_same_for_one_and_for_three(families, come_in, path):
    def more():
        asked(families[0])
        time_is_over(asked(families[0]))

    more()
    visit = come_in(families[1])
    few = count(visit, path)
    more()
    more()
    many = count(visit, path)

    assert len(many) == len(few) <= 8


def test_one_consultation_costs_eight_at_most(families, come_in):
    one = asked(families[0])

    assert len(count(come_in(families[1]), f"/consultations/{one.pk}/")) <= 8
