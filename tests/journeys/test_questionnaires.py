"""Answering a form, as people do it: on a phone, without script, by keyboard, on two devices, with a plug pulled."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time

import pytest

from tests.browser import DESK, axe, look_again, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def tummy(family):
    """A short form with a score, in use."""
    from tests.questionnaires.forms import in_use, tummy_form

    return in_use(family, tummy_form())


def begin(house, page, family, form, way: str = "All questions on one page") -> None:
    page.goto(f"{house.url}/people/{family.of}/questionnaires/forms/{form.origin_id}/")
    page.get_by_role("radio", name=way).check()
    page.get_by_role("button", name="Begin").click()


def saved(page) -> None:
    page.get_by_text("Saved at").first.wait_for()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_form_from_the_library_to_the_record(house, family, tummy, enter, script) -> None:
    # Given Maya at a form, on her phone
    maya = enter(family.maya, java_script_enabled=script)
    maya.goto(f"{house.url}/questionnaires/{tummy.origin_id}/")
    maya.get_by_role("link", name="Begin it").click()
    maya.get_by_role("button", name="Begin").click()

    # When she says that it hurt a lot, another question comes, and she finishes
    maya.get_by_role("group", name="Did your tummy hurt?").get_by_text("A lot").click()
    if not script:
        maya.get_by_role("button", name="Save, and go on later").click()
    maya.get_by_label("Where did it hurt?").fill("on the left")
    maya.get_by_label("Weight").fill("46,2")
    maya.get_by_role("group", name="Were you tired?").get_by_text("Not at all").click()
    maya.get_by_role("button", name="Look it over and finish").click()
    maya.get_by_text("2 of 4: bad").wait_for()
    if script:
        axe(maya)
    maya.get_by_role("button", name="Finish").click()

    # Then it stands in the record, with its score and its weight
    maya.get_by_text("Saved. Your answers stand in the record now.").wait_for()
    assert maya.get_by_text("on the left").is_visible()
    maya.goto(f"{house.url}/people/{family.of}/record/")
    assert maya.get_by_text("How my tummy is").first.is_visible()
    assert maya.get_by_text("46.2").first.is_visible()


def test_a_field_is_saved_as_one_leaves_it_and_the_next_question_comes(house, family, tummy, enter) -> None:
    maya = enter(family.maya)
    begin(house, maya, family, tummy)
    assert maya.get_by_label("Where did it hurt?").count() == 0

    maya.get_by_role("group", name="Did your tummy hurt?").get_by_text("A lot").click()
    maya.get_by_label("Where did it hurt?").wait_for()
    maya.get_by_label("Where did it hurt?").fill("here")
    maya.get_by_label("What do you want to talk about?").fill("school")
    maya.get_by_role("group", name="Did your tummy hurt?").get_by_text("A little").click()
    maya.get_by_label("Where did it hurt?").wait_for(state="detached")
    maya.get_by_role("group", name="Did your tummy hurt?").get_by_text("A lot").click()
    assert maya.get_by_label("Where did it hurt?").input_value() == "here"  # what was asked no more is kept

    maya.get_by_label("Weight").fill("heavy")
    maya.get_by_label("Weight").blur()
    maya.get_by_text("Write a number, such as 46.2").wait_for()
    axe(maya)
    shoot(maya, "form-phone")

    # On another device all of it is there.
    desk = enter(family.maya, **DESK)
    desk.goto(maya.url)
    assert desk.get_by_label("What do you want to talk about?").input_value() == "school"
    assert desk.get_by_label("Weight").input_value() == "heavy"


def test_by_keyboard_alone(house, family, tummy, enter) -> None:
    maya = enter(family.maya)
    begin(house, maya, family, tummy, "One question on each page")
    for said in ("A lot", "Not at all"):
        maya.keyboard.press("Tab")
        while maya.evaluate("document.activeElement.type") != "radio":
            maya.keyboard.press("Tab")
        maya.keyboard.press("Space")
        while maya.evaluate("document.activeElement.labels[0].textContent") != said:
            maya.keyboard.press("ArrowDown")
        while maya.evaluate("document.activeElement.value") != "next":
            maya.keyboard.press("Tab")
        saved(maya)
        before = maya.url
        maya.keyboard.press("Enter")
        maya.wait_for_url(lambda url, before=before: url != before)
    assert maya.get_by_text("Question 3 of 5").is_visible()
    look_again(maya)
    maya.get_by_role("button", name="Back").click()
    assert maya.get_by_role("group", name="Where did it hurt?").count() == 0
    assert maya.get_by_text("Question 2 of 5").is_visible()


def test_two_devices_at_once_lose_no_word(house, family, tummy, enter) -> None:
    phone, desk = enter(family.maya), enter(family.maya, **DESK)
    begin(house, phone, family, tummy)
    desk.goto(phone.url)

    phone.get_by_label("What do you want to talk about?").fill("the school trip")
    phone.get_by_label("What do you want to talk about?").blur()
    saved(phone)
    desk.get_by_label("What do you want to talk about?").fill("the iron drink")
    desk.get_by_label("What do you want to talk about?").blur()

    # The newest stands, and what was there is said at once, where one writes.
    desk.get_by_text("On another device something else was written here.").wait_for()
    assert desk.get_by_role("listitem").filter(has_text="the school trip").is_visible()
    phone.reload()
    assert phone.get_by_label("What do you want to talk about?").input_value() == "the iron drink"
    assert phone.get_by_role("listitem").filter(has_text="the school trip").is_visible()
    axe(phone)
    phone.get_by_role("button", name="I have seen it").click()
    phone.get_by_text("On another device something else").wait_for(state="detached")


def test_what_was_written_after_it_was_finished_elsewhere_is_kept(house, family, tummy, enter) -> None:
    phone, desk = enter(family.maya), enter(family.maya, **DESK)
    begin(house, phone, family, tummy)
    desk.goto(phone.url)
    phone.get_by_role("group", name="Did your tummy hurt?").get_by_text("A little").click()
    saved(phone)
    phone.get_by_role("button", name="Look it over and finish").click()
    phone.get_by_role("button", name="Finish").click()
    phone.get_by_text("Saved. Your answers stand in the record now.").wait_for()

    desk.get_by_label("What do you want to talk about?").fill("one thing more")
    desk.get_by_label("What do you want to talk about?").blur()
    desk.get_by_text("These answers were finished elsewhere.").wait_for()
    phone.reload()
    assert phone.get_by_text("one thing more").is_visible()


FINISHING = """
import pickle, sys, django
django.setup()
from alongside.questionnaires.actions.finishing import finish_answers
finish_answers(**pickle.load(sys.stdin.buffer))
"""


def _killed_while_finishing(house, told: dict[str, object]) -> None:
    """Somebody holds the table of finished answers; a process that waits for it is killed, and then it is let go."""
    from django.db import connection

    holding = connection.copy()
    try:
        with holding.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("LOCK TABLE questionnaires_answered IN ACCESS EXCLUSIVE MODE")
        env = os.environ | {"ALONGSIDE_DATABASE_NAME": house.database}
        finishing = subprocess.Popen([sys.executable, "-c", FINISHING], env=env, stdin=subprocess.PIPE)
        finishing.stdin.write(pickle.dumps(told))
        finishing.stdin.close()
        _until_waiting(1)  # its entry is written, and not yet for good
        finishing.kill()
        finishing.wait()
    finally:
        holding.close()
    _until_waiting(0)


def _until_waiting(count: int) -> None:
    """Wait until so many processes of the database wait for the table of finished answers, or hold on to it unseen."""
    from django.db import connection

    asked = (
        "SELECT count(*) FILTER (WHERE NOT granted), count(*) FROM pg_locks WHERE database = "
        "(SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid() "
        "AND relation = 'questionnaires_answered'::regclass AND mode <> 'AccessShareLock'"
    )
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(asked)
            waiting, holding = cursor.fetchone()
        if waiting == count and (count or not holding):
            return
        time.sleep(0.05)
    pytest.fail(f"{waiting} wait and {holding} hold the table, where {count} should wait.")


def test_a_process_that_is_killed_in_the_middle_leaves_the_draft_whole(house, family, tummy) -> None:
    """It is killed after the entry is written and before the whole is done: nothing of it stands, the draft does."""
    from alongside.questionnaires.actions.finishing import finish_answers
    from alongside.questionnaires.models import Answered, Answering, Field
    from alongside.questionnaires.queries.begun import begun
    from alongside.record.models import Entry
    from tests.questionnaires.test_answering import PAIN, begin_answers, write

    row = begin_answers(by=family.maya, person_id=family.of, origin_id=tummy.origin_id)
    write(family.maya, row, pain=PAIN, words="school")
    told = {"by": family.maya, "person_id": family.of, "answering_id": row.pk}
    _killed_while_finishing(house, told)
    assert not Entry.objects.filter(person=family.of).exists()
    assert Answering.objects.get(pk=row.pk).finished_at is None
    assert {one.key: one.said for one in Field.objects.filter(answering=row)} == {
        "pain": [PAIN],
        "words": ["school"],
    }
    done = finish_answers(**told)
    assert Answered.objects.filter(person=family.of).get().pk == done.pk
    assert begun(family.maya, family.of, row.pk).finished_at is not None


PAGES = {
    "library": "/questionnaires/", "form": "/questionnaires/{form}/", "paper": "/questionnaires/{form}/paper/",
    "propose": "/questionnaires/propose/", "reminders": "/questionnaires/reminders/",
    "forms of hers": "/people/{of}/questionnaires/", "ask": "/people/{of}/questionnaires/ask/",
    "begin": "/people/{of}/questionnaires/forms/{form}/", "answers": "/people/{of}/questionnaires/answers/{answers}/",
}  # fmt: skip


def test_every_page_is_without_barriers_at_390_and_1280(house, family, tummy, enter) -> None:
    from tests.questionnaires.test_answering import LITTLE, PAIN, answered

    for said in (PAIN, LITTLE):
        row = answered(family.maya, family, tummy, pain=said, tired=LITTLE)
    words = {"of": family.of, "form": tummy.origin_id, "answers": row.entry_origin}
    for width in (390, 1280):
        page = enter(family.maya, viewport={"width": width, "height": 844})
        for name, path in PAGES.items():
            page.goto(house.url + path.format(**words))
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            shoot(page, f"questionnaires-{name.replace(' ', '-')}-{width}")
