"""What was asked before a visit waits until the visit is held; afterwards it is said so, and can still be filled in."""

from __future__ import annotations

import pytest

from alongside.home.queries.waiting import waiting_for
from alongside.kit.terms import Audience, Category, Right
from alongside.questionnaires.actions.asking import When, ask_now, pass_over, schedule_form
from alongside.questionnaires.models import Asked
from alongside.questionnaires.queries.asking import waits_for
from alongside.sharing.actions.choices import make_choice
from alongside.visits.actions.visits import begin_visit, end_visit, go_on_with_visit, plan_again, say_not_held
from tests.questionnaires import conftest as forms
from tests.questionnaires.forms import in_use, tummy_form
from tests.questionnaires.test_answering import LITTLE, answered
from tests.visits.worlds import a_visit

tummy = forms.tummy
SAID = "It was asked before the visit on"


@pytest.fixture
def asked_before(family, tummy, looking):
    """A visit that goes on, before which Maya was asked, and did not answer."""
    with looking(family.amina):
        schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("visit", "patient", days=7))
        visit = a_visit(family, hours=0.01)
        begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    return visit


def on_today(family, looking):
    with looking(family.maya):
        return [one.kind for one in waiting_for(family.maya)[1] if one.kind == "asked_form"]


def ends(family, looking, visit):
    with looking(family.amina):
        end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="We met.")


def test_it_waits_until_the_visit_is_held_and_then_no_more(family, asked_before, looking):
    assert on_today(family, looking) == ["asked_form"]

    ends(family, looking, asked_before)

    assert on_today(family, looking) == []
    with looking(family.maya):
        assert [one.over for one in waits_for(family.maya, family.of)] == [True]


def test_where_the_visit_goes_on_it_waits_again(family, asked_before, looking):
    ends(family, looking, asked_before)
    with looking(family.amina):
        go_on_with_visit(by=family.amina, person_id=family.of, visit_id=asked_before.pk)

    assert on_today(family, looking) == ["asked_form"]


def test_what_is_answered_later_is_no_answer_to_what_is_over(family, asked_before, tummy, looking):
    ends(family, looking, asked_before)
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)
        assert waits_for(family.maya, family.of) == []

    assert [one.answered_at for one in Asked.objects.all()] == [None]


def test_what_was_asked_for_no_visit_still_waits(family, asked_before, tummy, looking):
    with looking(family.amina):
        ask_now(by=family.amina, person_id=family.of, origin_id=tummy.origin_id, for_whom="patient")

    ends(family, looking, asked_before)

    assert on_today(family, looking) == ["asked_form"]


def test_the_page_of_forms_says_before_which_visit_it_was_asked_until_it_is_answered(
    family, asked_before, tummy, knocking, looking, as_web
):
    ends(family, looking, asked_before)
    path, begin = f"/people/{family.of}/questionnaires/", f"/questionnaires/forms/{tummy.origin_id}/"
    with as_web():
        page = knocking(family.maya).get(path).content.decode()
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)
    with as_web():
        after = knocking(family.maya).get(path).content.decode()

    assert SAID in page
    assert "Nothing waits." in page
    assert begin in page[page.index("Asked before a visit that is over") : page.index(SAID)]
    assert SAID not in after


def test_what_somebody_passed_over_before_its_day_is_not_held_up_to_them(family, tummy, looking):
    with looking(family.amina):
        schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("visit", "patient", days=7))
        a_visit(family, hours=72)
    with looking(family.maya):
        assert len(waits_for(family.maya, family.of)) == 1
        pass_over(by=family.maya, person_id=family.of, asked_id=Asked.objects.get().pk)

        assert waits_for(family.maya, family.of) == []


def test_called_off_it_waits_no_more_and_planned_again_it_waits_as_before(family, tummy, looking):
    """Also the form that the one who calls it off may not see; and never what somebody passed over."""
    secret = in_use(family, tummy_form() | {"url": "https://a.example/own"}, sensitive=True)
    with looking(family.amina):
        for form in (tummy, secret):
            schedule_form(by=family.amina, origin_id=form.origin_id, when=When("visit", "patient", days=7))
        visit = a_visit(family, hours=72)
    about = {"person_id": family.of, "visit_id": visit.pk}
    waiting = {"answered_at": None, "passed_at": None}
    closed = {"category": Category.SENSITIVE, "right": Right.NONE, "audience": Audience.TEAM}
    with looking(family.maya):
        make_choice(by=family.maya, person_id=family.of, **closed)
    with looking(family.amina):
        seen = len(waits_for(family.amina, family.of))
        say_not_held(by=family.amina, why="Ill", **about)
    off = Asked.objects.filter(**waiting).count()
    with looking(family.maya):
        plan_again(by=family.maya, **about)
        both = len(waits_for(family.maya, family.of))
        pass_over(
            by=family.maya, person_id=family.of, asked_id=Asked.objects.get(origin_id=tummy.origin_id).pk
        )
        say_not_held(by=family.maya, why="Ill again", **about)
        plan_again(by=family.maya, **about)

    assert (seen, off, both) == (1, 0, 2)
    assert [one.origin_id for one in Asked.objects.filter(**waiting)] == [secret.origin_id]
