"""The pages of a plan: what each viewer meets, in how many queries, and that no words are lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.kit.terms import Audience
from alongside.plans.actions.keeping import keep_goal_from
from alongside.plans.actions.matters import say_at_work, say_what_matters
from alongside.plans.actions.steps import add_step
from alongside.plans.models import Goal, GoalAct, GoalStep, Matter, WorkMatter
from alongside.plans.saying import NewMatter, NewStep, Wording
from alongside.plans.vocabulary import Position, Prompt
from alongside.record.models import Draft
from alongside.sharing.models import Receipt
from tests.plans.saying import answered, begun, written_anew
from tests.record.test_pages import queries_of, text_of

MOST_QUERIES = 8
SOON = (date.today() + timedelta(days=3)).isoformat()


def at(world, rest: str = "") -> str:
    return f"/people/{world.maya.id}/plan/{rest}"


def said(world, by, prompt=Prompt.MOST, words="The spring concert"):
    return say_what_matters(by=by, person_id=world.maya.id, new=NewMatter(prompt, words))


def test_what_matters_heads_her_plan(world, as_web, knocking, maya, jonas, amina):
    said(world, maya)
    said(world, jonas, words="That she laughs at dinner")
    say_at_work(by=amina, prompt=Prompt.WORK, words="That nobody leaves with a question")
    begun(world, as_web, maya)

    with as_web():
        answer = knocking(maya).get(at(world))

    shown = text_of(answer)
    assert answer.status_code == 200
    places = [shown.index(one) for one in (
        "What matters to me", "The spring concert", "That she laughs at dinner", "Goals",
        "Play in the school orchestra again", "That nobody leaves with a question")]  # fmt: skip
    assert places == sorted(places)


def test_an_empty_plan_asks_what_matters_first(world, as_web, knocking, maya):
    with as_web():
        shown = knocking(maya).get(at(world)).content.decode()

    assert shown.count('class="nhsuk-button"') == 1
    assert "Say what matters" in shown


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_one_and_three_goals_take_as_many_queries(world, as_web, knocking, who):
    client, path = knocking(world.actor(who)), at(world)
    counts = []
    for _ in range(2):
        key = begun(world, as_web, world.actor("maya"))
        answered(world, as_web, world.actor("amina"), key)
        add_step(by=world.actor("maya"), person_id=world.maya.id, goal_id=key, new=NewStep("A step"))
        said(world, world.actor("jonas"))
        with as_web():
            counts.append(queries_of(client, path)[0])

    assert counts[0] == counts[1] <= MOST_QUERIES


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_the_page_of_a_goal_takes_few_queries(world, as_web, knocking, who):
    """The receipt of whoever is not the person is one of them."""
    key, counts = begun(world, as_web, world.actor("maya")), []
    client = knocking(world.actor(who))
    for _ in range(2):
        with as_web():
            counts.append(queries_of(client, at(world, f"goals/{key}/"))[0])
        answered(world, as_web, world.actor("amina"), key)
        begun(world, as_web, world.actor("jonas"), beside_id=key)

    assert counts[0] == counts[1] <= MOST_QUERIES


def test_both_views_stand_side_by_side_with_what_differs_underlined(
    world,
    as_web,
    knocking,
    maya,
    jonas,
    amina,
):
    key = begun(world, as_web, maya, Wording("Orchestra", "I go on Thursday, until 20:00."))
    answered(world, as_web, amina, key, reason="Thursdays are yours.")
    written_anew(world, as_web, jonas, key, "I go on Thursday, until 19:00.", point="When to leave")

    with as_web():
        page = knocking(amina).get(at(world, f"goals/{key}/"))

    shown = page.content.decode()
    assert '<mark class="al-diff">20:00.</mark>' in shown
    assert '<mark class="al-diff">19:00.</mark>' in shown
    words = text_of(page)
    for part in ("Both kept", "You do not agree on when to leave", "Thursdays are yours.", "Compare version 1 and 2",
                 "Amina Rahman supported version 1", "One point is still open"):  # fmt: skip
        assert part in words, part


def test_a_goal_is_begun_on_its_page(world, as_web, knocking, maya):
    sent = {"title": "Play again", "words": "Every Thursday", "why": "", "importance": "9", "confidence": "7"}
    with as_web():
        client = knocking(maya)
        form = client.get(at(world, "goals/new/"))
        answer = client.post(at(world, "goals/new/"), sent)

    goal = Goal.objects.get()
    assert "needs nobody’s leave" in text_of(form)
    assert (answer.status_code, answer.headers["Location"]) == (302, at(world, f"goals/{goal.pk}/"))
    made = GoalAct.objects.get()
    assert (made.title, made.importance, made.confidence, made.side) == ("Play again", 9, 7, "person")


def test_a_goal_without_words_is_asked_for_them(world, as_web, knocking, maya):
    with as_web():
        answer = knocking(maya).post(at(world, "goals/new/"), {"title": " ", "words": "Every Thursday"})

    assert answer.status_code == 422
    assert "Write the goal in a few words" in text_of(answer)
    assert "Every Thursday" in text_of(answer)
    assert not Goal.objects.exists()


def test_a_stand_without_a_reason_is_asked_for_one(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    with as_web():
        answer = knocking(amina).post(
            at(world, f"goals/{key}/stand/"), {"on_version": "1", "position": "cannot"}
        )

    assert answer.status_code == 422
    assert "Say in a few words why" in text_of(answer)


def test_who_wrote_while_the_version_moved_is_told_and_keeps_the_words(
    world,
    as_web,
    knocking,
    maya,
    jonas,
    amina,
):
    key = begun(world, as_web, maya)
    written_anew(world, as_web, jonas, key, "She leaves at seven.")
    sent = {
        "on_version": "1",
        "title": "Orchestra",
        "words": "Not on Wednesdays, and never tired.",
        "why": "Rest.",
    }

    with as_web():
        client = knocking(amina)
        answer = client.post(at(world, f"goals/{key}/change/"), sent)
        again = client.post(at(world, f"goals/{key}/change/"), sent | {"on_version": "2"})

    shown = text_of(answer)
    assert answer.status_code == 409
    assert "Jonas wrote a new version while you were writing. Your words are kept below." in shown
    assert "She leaves at seven." in shown
    assert "Not on Wednesdays, and never tired." in shown
    assert 'name="on_version" value="2"' in answer.content.decode()
    assert again.status_code == 302
    assert GoalAct.objects.filter(version=3, words="Not on Wednesdays, and never tired.").count() == 1


def test_what_is_typed_is_kept_as_a_draft_for_its_writer(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    with as_web():
        client = knocking(amina)
        client.post(at(world, f"drafts/stand-{key}/"), {"position": "change", "reason": "Half a sen"})
        mine = text_of(client.get(at(world, f"goals/{key}/stand/")))
        hers = text_of(knocking(maya).get(at(world, f"goals/{key}/stand/")))
        client.post(at(world, f"goals/{key}/stand/"), {
            "on_version": "1", "position": "change", "reason": "Half a sentence.", "talk_on": SOON})  # fmt: skip

    assert ("Half a sen" in mine, "Half a sen" in hers) == (True, False)
    assert not Draft.objects.exists()


def test_a_goal_is_talked_about_looked_at_set_aside_and_ended_on_its_pages(
    world,
    as_web,
    knocking,
    maya,
):
    key = begun(world, as_web, maya)
    with as_web():
        client = knocking(maya)
        for page, sent in (
            ("talk", {"day": SOON}), ("review", {"day": SOON}), ("aside", {"reason": "Exams."}),
            ("take-up", {"reason": "Summer."}), ("end", {"outcome": "reached", "reason": "We played."}),
        ):  # fmt: skip
            assert client.post(at(world, f"goals/{key}/{page}/"), sent).status_code == 302, page
        shown = text_of(client.get(at(world, f"goals/{key}/")))

    for part in ("It was reached.", "“We played.”", "“Exams.”", "set a day to talk again"):
        assert part in shown, part


def test_a_step_is_taken_by_somebody_near_and_done(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    sent = {"words": "A note to the school", "owner": str(world.petra.id), "due_on": SOON, "readiness": "8",
            "hinders": "If it sounds like a report", "helps": "Maya reads it"}  # fmt: skip
    with as_web():
        client = knocking(maya)
        client.post(at(world, f"goals/{key}/steps/new/"), sent)
        step = GoalStep.objects.get()
        done = client.post(at(world, f"steps/{step.origin_id}/"), sent | {
            "on_number": "1", "state": "done", "reason": "Sent."})  # fmt: skip
        late = knocking(amina).post(at(world, f"steps/{step.origin_id}/"), sent | {
            "on_number": "1", "state": "open"})  # fmt: skip
        shown = text_of(client.get(at(world, f"goals/{key}/")))

    assert (step.owner_name, done.status_code, late.status_code) == ("Petra Novak", 302, 403)
    assert "did the step: A note to the school" in shown
    assert "“Sent.”" in shown


def test_a_goal_kept_from_her_dad_is_not_found_by_him(world, as_web, knocking, maya, jonas):
    key = begun(world, as_web, maya)
    with as_web():
        seen = knocking(jonas).get(at(world, f"goals/{key}/")).status_code
        keep_goal_from(by=maya, person_id=world.maya.id, goal_id=key, audiences=[Audience.CAREGIVERS])
        client = knocking(jonas)
        hidden = [client.get(at(world, rest)) for rest in (f"goals/{key}/", f"goals/{key}/versions/", "")]

    assert seen == 200
    assert [one.status_code for one in hidden] == [404, 404, 200]
    assert "orchestra" not in text_of(hidden[2])


def test_her_answer_is_changed_taken_away_and_never_written_over(world, as_web, knocking, maya):
    with as_web():
        client = knocking(maya)
        for words in ("The concert", "The concert, and the trip", ""):
            assert client.post(at(world, "matters/most/"), {"words": words}).status_code == 302
        shown = text_of(client.get(at(world, "matters/")))

    assert list(Matter.objects.order_by("number").values_list("words", flat=True)) == [
        "The concert", "The concert, and the trip", "",
    ]  # fmt: skip
    assert "The concert" not in shown


def test_a_photo_stands_with_her_words_and_is_shown_to_who_reads_them(
    world,
    as_web,
    knocking,
    maya,
    jonas,
    settings,
    tmp_path,
):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from alongside.plans.actions.keeping import keep_matter_from
    from tests.record.test_files import picture

    def png() -> SimpleUploadedFile:
        return SimpleUploadedFile("me.png", picture("PNG"))

    settings.MEDIA_ROOT = str(tmp_path)
    with as_web():
        client = knocking(maya)
        without = client.post(at(world, "matters/good_day/"), {"words": "Music", "file": png()})
        sent = client.post(
            at(world, "matters/good_day/"), {"words": "Music", "file": png(), "shows": "A viola"}
        )
        matter = Matter.objects.get()
        path = at(world, f"files/{matter.pk}/")
        his = knocking(jonas).get(path)
        keep_matter_from(
            by=maya, person_id=world.maya.id, prompt=Prompt.GOOD_DAY, audiences=[Audience.CAREGIVERS]
        )
        hidden = knocking(jonas).get(path)

    assert (without.status_code, sent.status_code, his.status_code, hidden.status_code) == (
        422,
        302,
        200,
        404,
    )
    assert his.headers["Content-Type"] == "image/png"


def test_an_empty_answer_to_what_matters_is_none_and_an_emptied_one_is_taken_away(
    world, maya, amina, knocking, as_web
):
    with as_web():
        client = knocking(maya)
        empty = client.post(at(world, "matters/most/"), {"words": "  "})
        client.post(at(world, "matters/most/"), {"words": "Music"}, follow=True)
        emptied = client.post(at(world, "matters/most/"), {"words": ""}, follow=True)

    assert (empty.status_code, "Write a word, or add a photo or your voice." in text_of(empty)) == (422, True)
    assert "Taken away. You can write it again." in text_of(emptied)
    assert "Saved." not in text_of(emptied)


def test_a_doctor_tells_what_matters_in_her_work(world, as_web, knocking, amina, maya):
    with as_web():
        client = knocking(amina)
        place = client.get("/plan/")
        told = client.post("/plan/work/work/", {"words": "That nobody waits"})
        patients = knocking(maya).get("/plan/work/work/")
        after = text_of(client.get("/plan/"))

    assert "Maya Lindqvist" in text_of(place)
    assert (told.status_code, patients.status_code) == (302, 403)
    assert WorkMatter.objects.get().words == "That nobody waits"
    assert "That nobody waits" in after


def test_the_place_leads_to_ones_own_plan_and_is_closed_to_partners(world, as_web, knocking, maya):
    with as_web():
        own = knocking(maya).get("/plan/")
        partner = knocking(world.actor("ruth")).get("/plan/")
        closed = knocking(world.actor("ruth")).get(at(world))

    assert (own.status_code, own.headers["Location"]) == (302, at(world))
    assert "nobody’s plan is opened" in text_of(partner)
    assert closed.status_code == 404


def test_opening_a_plan_leaves_a_receipt(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    with as_web():
        knocking(amina).get(at(world))
        knocking(amina).get(at(world, f"goals/{key}/"))
        knocking(maya).get(at(world))

    pages = list(Receipt.objects.filter(person=world.maya).values_list("page", "viewer_name", "categories"))
    assert sorted(pages) == [("goal", "Amina Rahman", [10]), ("plan", "Amina Rahman", [10])]


def test_a_change_of_mind_stays_readable(world, as_web, knocking, maya, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key, Position.CANNOT, "Not yet.")
    answered(world, as_web, amina, key, Position.SUPPORT, "Now I see it.")

    with as_web():
        shown = text_of(knocking(maya).get(at(world, f"goals/{key}/")))

    assert "“Not yet.”" in shown
    assert "“Now I see it.”" in shown
