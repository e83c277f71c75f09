"""What Today says about plans: what waits for whom, until when, and what is new."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection

from alongside.kit.terms import Audience
from alongside.plans.actions.turns import look_again, set_aside, talk_again
from alongside.plans.models import GoalAct
from alongside.plans.saying import Wording
from alongside.plans.vocabulary import Position
from tests.plans.saying import answered, begun, written_anew
from tests.record.test_pages import text_of

TODAY = date.today()


def today_of(as_web, knocking, actor) -> str:
    with as_web():
        return text_of(knocking(actor).get("/"))


def test_a_goal_waits_for_the_others_word_until_they_have_said_it(
    world, as_web, knocking, maya, jonas, amina
):
    key = begun(world, as_web, maya)
    before = [today_of(as_web, knocking, one) for one in (maya, jonas, amina)]

    answered(world, as_web, amina, key)

    waits = "A goal waits for your word: Play in the school orchestra again"
    assert [waits in one for one in before] == [False, True, True]
    assert waits not in today_of(as_web, knocking, amina)


def test_a_goal_waits_for_the_others_word_for_two_months(world, as_web, knocking, maya, amina):
    begun(world, as_web, maya)
    waits = []
    for days in (59, 61):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE plans_goalact SET at = now() - make_interval(days => %s)", [days])
        waits.append("A goal waits for your word" in today_of(as_web, knocking, amina))

    assert waits == [True, False]


def test_a_new_version_waits_for_who_spoke_before(world, as_web, knocking, maya, jonas, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key)

    written_anew(world, as_web, jonas, key, "She leaves at seven.")

    waits = "A new version waits for your word"
    assert [waits in today_of(as_web, knocking, one) for one in (maya, jonas, amina)] == [True, False, True]


def test_what_is_set_aside_waits_for_nobody(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    with as_web():
        set_aside(by=maya, person_id=world.maya.id, goal_id=key, reason="Exams.")

    assert "waits for your word" not in today_of(as_web, knocking, amina)


def test_the_day_to_talk_again_comes_and_goes_when_it_is_settled(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key, Position.CHANGE, "Rest first.", talk_on=TODAY)
    came = "The day to talk again has come: Play in the school orchestra again"
    before = [came in today_of(as_web, knocking, one) for one in (maya, amina)]

    answered(world, as_web, amina, key, Position.SUPPORT, "Now I see it.")

    assert before == [True, True]
    assert came not in today_of(as_web, knocking, maya)


def test_a_day_to_come_does_not_wait_yet(world, as_web, knocking, maya):
    key, soon = begun(world, as_web, maya), TODAY + timedelta(days=3)
    with as_web():
        talk_again(by=maya, person_id=world.maya.id, goal_id=key, day=soon)
        look_again(by=maya, person_id=world.maya.id, goal_id=key, day=soon)

    assert "has come" not in today_of(as_web, knocking, maya)


def test_the_day_to_look_again_comes(world, as_web, knocking, maya):
    key = begun(world, as_web, maya)
    with as_web():
        look_again(by=maya, person_id=world.maya.id, goal_id=key, day=TODAY)
    # As it is once the day has come that was set a month ago.
    with connection.cursor() as cursor:
        cursor.execute("UPDATE plans_goalact SET at = at - interval '30 days'")

    assert "The day to look again has come" in today_of(as_web, knocking, maya)


def test_what_others_said_is_news_with_the_goal_as_a_link(world, as_web, knocking, maya, jonas, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key, reason="Thursdays are yours.")
    written_anew(world, as_web, jonas, key, "She leaves at seven.")

    with as_web():
        page = knocking(maya).get("/")

    shown = text_of(page)
    assert "Amina Rahman , doctor, supports Play in the school orchestra again : you agree on it" in shown
    assert "Thursdays are yours." in shown
    assert f'/people/{world.maya.id}/plan/goals/{key}/"' in page.content.decode()
    assert GoalAct.objects.filter(goal=key).count() == 3


def test_a_draft_leads_back_to_its_form(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    with as_web():
        client = knocking(amina)
        client.post(f"/people/{world.maya.id}/plan/drafts/stand-{key}/", {"reason": "Half a sen"})
        page = client.get("/")

    assert "You began to write in Maya’s plan" in text_of(page)
    assert f"/plan/goals/{key}/stand/" in page.content.decode()


def test_what_is_kept_from_her_dad_or_open_to_nobody_near_does_not_wait(world, as_web, knocking, maya, jonas):
    begun(world, as_web, maya, kept_from=frozenset({Audience.CAREGIVERS}))
    begun(world, as_web, maya, Wording("Swim on Mondays"))

    his, strangers = today_of(as_web, knocking, jonas), today_of(as_web, knocking, world.actor("ruth"))

    assert ("orchestra" in his, "Swim on Mondays" in his) == (False, True)
    assert "waits for your word" not in strangers
