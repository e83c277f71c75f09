"""The page of a meeting, under the web's role: the same for all who sit there, before, in and after it."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alongside.groups.actions.meetings import NewMeeting, call_meeting
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import Meeting, MeetingAct
from tests.groups.test_meetings import NOON, begun, do
from tests.groups.test_pages import asked


@pytest.fixture
def thursday(team):
    return call_meeting(
        by=team.ito, group_id=team.group.pk, new=NewMeeting("Thursday", ("room",), starts_at=NOON)
    )


def page(meeting):
    return f"/groups/meetings/{meeting.pk}/"


def send(come_in, actor, meeting, kind, **more):
    return come_in(actor).post(f"{page(meeting)}do/", kind=kind, id=str(uuid4()), **more)


def test_a_meeting_is_called_with_times_to_choose_from(team, come_in):
    path = f"/groups/{team.group.pk}/meetings/"
    new = {"title": "Soon", "ways": ["phone"], "minutes": "45", "where": "0800 12", "bring": "As you are."}
    wrong = come_in(team.sara).post(f"{path}new/", **new | {"times": "on Thursday"})
    come_in(team.sara).post(f"{path}new/", **new | {"times": "2026-12-03 17:00\n2026-12-04 08:30"})
    meeting = Meeting.objects.get()
    first = MeetingAct.objects.filter(kind="time").order_by("moment").first()
    shown = come_in(team.nils).words(f"{page(meeting)}?zone=Asia/Tokyo")
    send(come_in, team.nils, meeting, "time_no", about=str(first.pk))
    answered = come_in(team.sara).words(page(meeting))
    send(come_in, team.sara, meeting, "time_set", about=str(first.pk))

    assert wrong.status_code == 422
    assert "By the clock of Asia/Tokyo." in shown and "01:00" in shown and "16:30" in shown
    assert "Cannot: Nils Berg" in answered and "17:00" in answered
    assert "0800 12" in answered and "As you are." in answered
    assert "Which time suits you?" not in come_in(team.ito).words(page(meeting))


def say_and_decide(team, thursday, come_in):
    """Nils's item is talked about, something is decided, and somebody does something."""
    begun(team, thursday)
    item = str(MeetingAct.objects.get(kind="item").pk)
    nils, ito = str(team.seat(team.nils).pk), str(team.seat(team.ito).pk)
    send(come_in, team.sara, thursday, "now", about=item)
    send(come_in, team.sara, thursday, "note", about=item, words="The last bus.", whom=nils)
    send(come_in, team.nils, thursday, "propose", about=item, words="Ask the bus company")
    proposal = str(MeetingAct.objects.get(kind="propose").pk)
    for actor in (team.ito, team.sara, team.nils):
        send(come_in, actor, thursday, "yes", about=proposal)
    send(come_in, team.ito, thursday, "close", about=proposal)
    send(come_in, team.ito, thursday, "todo", about=item, words="Call them", whom=ito)


def test_one_page_from_the_agenda_to_the_minutes(team, thursday, come_in):
    send(come_in, team.nils, thursday, "item", words="Why did the evening clinic fail?")
    before = come_in(team.tom).words(page(thursday))
    say_and_decide(team, thursday, come_in)
    on = come_in(team.ito).words(page(thursday))
    skipped = send(come_in, team.ito, thursday, "end")
    send(come_in, team.nils, thursday, "done", about=str(thursday.pk))
    send(come_in, team.ito, thursday, "end")
    send(come_in, team.nils, thursday, "minutes_no", words="It was the train.")
    over = come_in(team.tom).words(page(thursday))

    assert "Nils Berg began this" in before and "Partners began 1 of 1 item" in before
    assert "It can be answered, not skipped" in before and "Add an item" not in before
    for words in (
        "Now: Why did the evening clinic fail?",
        "The last bus.",
        "Written down by Sara Osei",
        "Decided: yes",
    ):
        assert words in on, words
    assert skipped.status_code == 403 and "was not talked about yet" in skipped.content.decode()
    for words in ("These are the minutes", "Call them", "It was the train.", "sees it differently"):
        assert words in over, words


def test_a_line_is_worded_anew_on_the_same_page(team, thursday, come_in):
    begun(team, thursday)
    line = do(team.nils, thursday, Kind.NOTE, words="The last <bus>")
    link = f"?word={line.pk}#line-{line.pk}"
    plain = come_in(team.sara).words(page(thursday))
    form = come_in(team.sara).words(f"{page(thursday)}?word={line.pk}")
    send(come_in, team.sara, thursday, "reword", about=str(line.pk), words="The last bus goes at six.")

    assert link in plain and "In other words" not in plain and "The last &lt;bus&gt;" in plain
    assert "In other words" in form and "In other words" not in come_in(team.tom).words(
        f"{page(thursday)}?word={line.pk}"
    )
    assert "The last bus goes at six." in come_in(team.nils).words(page(thursday))


def test_words_that_are_missing_are_asked_for_and_nothing_that_was_written_is_lost(team, thursday, come_in):
    empty = send(come_in, team.nils, thursday, "item", words="")
    long = send(come_in, team.nils, thursday, "item", words="x" * 4001)

    assert empty.status_code == 422 and "Write a few words first." in empty.content.decode()
    assert long.status_code == 422 and "x" * 4001 in long.content.decode()


def test_who_speaks_next_who_is_there_and_who_has_talked(team, thursday, come_in):
    begun(team, thursday)
    send(come_in, team.sara, thursday, "hand")
    send(come_in, team.nils, thursday, "hand")
    send(come_in, team.ito, thursday, "talk", words="clinician")
    MeetingAct.objects.filter(kind="talk").update(at=timezone.now() - timedelta(seconds=60))
    counted = send(come_in, team.ito, thursday, "talk", words="caregiver", **{"from": "tally"})
    tally = come_in(team.ito).words(f"{page(thursday)}tally/")
    shown = come_in(team.nils).words(page(thursday))

    assert counted.headers["Location"].endswith("/tally/")
    assert "is talking now" in tally
    assert "Next to speak: Sara Osei" in shown and "Then Nils Berg." in shown and "Lower my hand" in shown
    assert "Counted by thumb by Ken Ito." in shown and "of every 100 minutes" in shown
    assert "Patients 1, Parents and relatives 1, Clinicians 1" in shown and "alone among" not in shown


def test_a_meeting_is_seen_again_as_it_stood(team, thursday, come_in):
    begun(team, thursday)
    do(team.nils, thursday, Kind.ITEM, words="Buses")
    do(team.sara, thursday, Kind.DONE, about=thursday.pk)
    do(team.sara, thursday, Kind.END)
    count = MeetingAct.objects.count()
    first, last = (come_in(team.tom).words(f"{page(thursday)}again/?step={step}") for step in (1, 999))

    assert f"Step 1 of {count}." in first and "Buses" not in first
    assert f"Step {count} of {count}." in last and "Buses" in last and "One step on" not in last


def test_how_it_is_is_said_on_the_page_once(team, thursday, come_in):
    begun(team, thursday)
    come_in(team.nils).post(f"{page(thursday)}feel/", feels="4")
    nothing = come_in(team.sara).post(f"{page(thursday)}feel/", feels="9")
    again = come_in(team.nils).post(f"{page(thursday)}feel/", feels="1")

    assert nothing.status_code == 302 and again.status_code == 403
    assert "It is shown after the meeting, when five have said it." in come_in(team.nils).words(
        page(thursday)
    )


def test_meetings_go_into_ones_calendar(team, thursday, come_in):
    Meeting.objects.filter(pk=thursday.pk).update(starts_at=timezone.now() + timedelta(days=2))
    mine, one, none = (
        come_in(actor).get(path).content.decode()
        for actor, path in (
            (team.nils, "/groups/calendar.ics"), (team.tom, f"{page(thursday)}calendar.ics"),
            (team.tom, "/groups/calendar.ics"),
        )
    )  # fmt: skip

    assert [text.count("BEGIN:VEVENT") for text in (mine, one, none)] == [1, 1, 0]


def test_as_many_questions_with_one_line_as_with_three(team, thursday, come_in):
    begun(team, thursday)
    paths = (page(thursday), f"/groups/{team.group.pk}/meetings/", f"{page(thursday)}tally/")

    def more():
        item = do(team.nils, thursday, Kind.ITEM, words="Buses")
        do(team.sara, thursday, Kind.NOTE, about=item.pk, words="x")
        do(team.sara, thursday, Kind.PROPOSE, about=item.pk, words="x")
        call_meeting(by=team.ito, group_id=team.group.pk, new=NewMeeting("Next", ("phone",)))

    more()
    first = [len(asked(come_in, team.sara, path)) for path in paths]
    more()
    more()

    assert [len(asked(come_in, team.sara, path)) for path in paths] == first
    assert max(first) <= 8
