"""Four people in one meeting at once: a dad on his phone, a doctor at a desk, a girl without script, a Swedish nurse who is late."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SAID = "The last bus goes at 18:40."


@pytest.fixture
def team(house):
    """A team in which they all sit, and its meeting, which the doctor called."""
    from alongside.groups.actions.meetings import NewMeeting, call_meeting
    from alongside.people.models import Person
    from tests.groups.worlds import begun, seated
    from tests.people.worlds import a_world_with_charter

    name = f"meeting-{uuid4().hex[:8]}"
    world = a_world_with_charter(name, f"{name}.example")
    amina = world.actor("amina")
    group = begun(amina, "Riverside team")
    for key, whom in (("jonas", "dads"), ("maya", "young people"), ("petra", "nurses")):
        seated(group, world.actor(key), amina, whom)
    Person.objects.filter(pk=world.petra.pk).update(language="sv")
    world.meeting = call_meeting(by=amina, group_id=group.pk, new=NewMeeting("Thursday", ("room", "phone")))
    return world


@pytest.fixture
def opened(house, new_page, team):
    """`opened(name)` is somebody's window on the meeting, the same each time."""
    from alongside.people.models import Account

    windows = {}

    def as_somebody(name, **how):
        if name not in windows:
            windows[name] = new_page(**how)
            windows[name].context.set_default_timeout(60_000)
            account = Account.objects.get(pk=getattr(team, name).account_id)
            windows[name].context.add_cookies([house.session_for(account)])
            windows[name].goto(f"{house.url}/groups/meetings/{team.meeting.pk}/")
        return windows[name]

    return as_somebody


def press(page, name):
    """Press a button, by all of its name."""
    page.get_by_role("button", name=name).first.click()


def add_item(page, words):
    """Put something on the agenda."""
    page.get_by_label("Add an item. Anyone can.").fill(words)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text(words, exact=True).first.wait_for()


def test_four_people_hold_one_meeting_and_not_a_word_is_lost(team, opened) -> None:
    # Given a dad on his phone, a girl without script and a doctor, each with the same page open
    dad, girl = opened("jonas", viewport=PHONE), opened("maya", viewport=PHONE, java_script_enabled=False)
    doctor = opened("amina", viewport=DESK)
    add_item(dad, "How do people get here?")
    add_item(girl, "Lunch")
    axe(dad)

    # When the doctor begins, then all are there, and what comes on is on for everyone
    the_doctor_begins(doctor, dad, girl)

    # And what the dad writes without a connection is there when he has one again, and arrives once
    words_outlive_a_lost_connection(dad, doctor)

    # And what she writes when her session is over is there when she has signed in again
    words_outlive_a_session(opened("amina"))

    # And hands are taken in order, the tally runs under one thumb, and the late nurse reads all that was said
    everyone_is_heard(dad, girl, doctor)
    nurse = opened("petra", viewport=DESK)
    the_nurse_comes(nurse, dad)

    # And a decision is made when the objection is answered and each has said yes
    they_decide(dad, girl, doctor, nurse)

    # Then it ends only after the partners were asked, and those who were there say that the minutes are right
    it_ends(dad, girl, doctor)
    minutes = doctor.get_by_role("main").inner_text()
    assert [
        words for words in (SAID, "Ask every family", "Nobody has time for a form.") if words not in minutes
    ] == []


def the_doctor_begins(doctor, dad, girl) -> None:
    doctor.reload()
    press(doctor, "Begin the meeting")
    doctor.get_by_role("button", name="End the meeting").wait_for()
    for page in (doctor, dad, girl):
        page.reload()
        press(page, "I am here, in the room")
        page.get_by_role("button", name="I have to go").wait_for()
    press(doctor, "Now this How do people get here?")
    dad.get_by_role("heading", name="Now: How do people get here?").wait_for()
    girl.reload()
    assert girl.get_by_role("heading", name="Now: How do people get here?").count() == 1


def words_outlive_a_lost_connection(dad, doctor) -> None:
    dad.context.set_offline(True)
    dad.get_by_label("Write down what is said").fill(SAID)
    press(dad, "Write it down")
    dad.get_by_text("There is no connection.").first.wait_for()
    dad.context.set_offline(False)
    dad.reload()
    assert dad.get_by_label("Write down what is said").input_value() == SAID
    shoot(dad, "meeting-on-phone")
    press(dad, "Write it down")
    for page in (doctor, dad):
        page.locator("blockquote", has_text=SAID).wait_for()
    dad.reload()
    assert dad.get_by_label("Write down what is said").input_value() == ""
    assert dad.locator("blockquote", has_text=SAID).count() == 1


def words_outlive_a_session(doctor) -> None:
    (session,) = [one for one in doctor.context.cookies() if one["name"] == "sessionid"]
    meeting = doctor.url
    doctor.get_by_label("Write down what is said").fill("Half of them come by bus.")
    doctor.context.clear_cookies(name="sessionid")
    press(doctor, "Write it down")
    doctor.wait_for_url("**/sign-in/**")
    doctor.context.add_cookies([session])
    doctor.goto(meeting)
    assert doctor.get_by_label("Write down what is said").input_value() == "Half of them come by bus."
    doctor.get_by_label("Write down what is said").fill("")


def everyone_is_heard(dad, girl, doctor) -> None:
    press(girl, "Raise my hand")
    press(dad, "Raise my hand")
    doctor.get_by_role("heading", name="Next to speak: Maya Lindqvist").wait_for()
    doctor.get_by_text("Then Jonas Lindqvist.").wait_for()
    press(doctor, "Maya Lindqvist has spoken")
    doctor.get_by_role("heading", name="Next to speak: Jonas Lindqvist").wait_for()
    dad.get_by_role("link", name="Count by thumb").click()
    press(dad, "Young people and patients")
    dad.get_by_text("is talking now").wait_for()
    axe(dad)
    dad.get_by_role("link", name="Thursday").click()
    dad.wait_for_url("**/meetings/*/")


def the_nurse_comes(nurse, dad) -> None:
    """She reads in Swedish what was said before she came; what she writes is there for the others at once."""
    nurse.locator("blockquote", has_text=SAID).wait_for()
    press(nurse, "Jag är här, i rummet")
    nurse.get_by_role("heading", name="Vilka som har talat").wait_for()
    nurse.get_by_label("Skriv ner vad som sägs").fill("Bussen går till tjugo nu.")
    press(nurse, "Skriv ner det")
    dad.locator("blockquote", has_text="Bussen går till tjugo nu.").wait_for(timeout=20_000)
    axe(nurse)
    shoot(nurse, "meeting-in-swedish")
    assert nurse.get_by_text("började det här").count() == 2


def they_decide(dad, girl, doctor, nurse) -> None:
    doctor.get_by_text("Propose a decision").click()
    doctor.get_by_label("What do you propose?").fill("Ask every family")
    press(doctor, "Propose it")
    dad.get_by_text("Ask every family").first.wait_for()
    dad.get_by_text("I object", exact=True).first.click()
    dad.get_by_label("What would go wrong?").first.fill("Nobody has time for a form.")
    dad.get_by_role("button", name="Object", exact=True).first.click()
    doctor.get_by_text("Nobody has time for a form.").wait_for()
    girl.reload()
    for page, yes in ((girl, "Yes"), (doctor, "Yes"), (dad, "Yes"), (nurse, "Ja")):
        page.get_by_role("button", name=f"{yes} Ask every family").first.wait_for()
        page.get_by_role("button", name=f"{yes} Ask every family").first.click()
        page.wait_for_timeout(300)
    press(nurse, "Skriv ner vad som är beslutat")
    doctor.get_by_text("Decided: yes").wait_for()
    assert doctor.get_by_text("Nobody has time for a form.").count() == 1


def it_ends(dad, girl, doctor) -> None:
    press(doctor, "End the meeting")
    doctor.get_by_text("was not talked about yet").wait_for()
    girl.reload()
    press(girl, "There is nothing")
    doctor.go_back()
    doctor.reload()
    press(doctor, "End the meeting")
    doctor.get_by_role("heading", name="These are the minutes").wait_for()
    dad.get_by_role("heading", name="These are the minutes").wait_for()
    press(dad, "Yes, so it was")
    dad.get_by_text("Say yes Jonas Lindqvist").wait_for()
    doctor.reload()
    doctor.get_by_text("Say yes Jonas Lindqvist").wait_for()
    axe(doctor)
    shoot(doctor, "meeting-over")
