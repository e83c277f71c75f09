"""What somebody typed is never lost to a refusal; lists go on; joint work and support are counted apart."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.groups.actions.events import note_gift, set_fund
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.meetings import NewMeeting, call_meeting
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import Gift, Meeting
from alongside.groups.queries import events, groups, meetings
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.groups.test_events import cafe
from tests.groups.test_meetings import begun as gone_through
from tests.groups.test_meetings import do
from tests.groups.worlds import begun, seated

SOON = str(timezone.localdate() + timedelta(days=90))
FORMS = (
    ("money/", {"amount": "10", "words": "Kept words"}), ("goals/new/", {"words": "Kept words", "known_by": "x"}),
    ("offer/", {"name": "Tom Keane", "words": "Kept words"}), ("money/goal/", {"words": "Kept words", "goal": "9", "currency": "SEK"}),
    ("agreement/new/", {"words": "Kept words", "review_on": SOON}),
    ("meetings/new/", {"title": "Kept words", "minutes": "60", "ways": "phone", "day": "2099-01-01", "clock": "12:00"}),
)  # fmt: skip


def test_a_form_whose_group_ended_meanwhile_keeps_what_was_typed_and_opens_no_more(team, come_in):
    tom = team.town.people["Tom Keane"]
    tom.known_in_community = True
    tom.save()
    set_fund(by=team.sara, group_id=team.group.pk, words="Chairs", goal=100, currency="SEK")
    end_group(by=team.ito, group_id=team.group.pk)
    page, found = f"/groups/{team.group.pk}/", {}
    for path, told in FORMS:
        answer = come_in(team.sara).post(page + path, **told)
        opened = come_in(team.sara).get(page + path).status_code
        text = answer.content.decode()
        found[path] = (answer.status_code, "Kept words" in text, "This group has ended" in text, opened)

    assert found == {path: (422, True, True, 200 if path == "money/" else 403) for path, _told in FORMS}
    assert "Something came in" not in come_in(team.sara).words(page + "money/")


@pytest.fixture
def thursday(team):
    """A meeting of the team with two times to choose from."""
    soon = timezone.now() + timedelta(days=2)
    return call_meeting(
        by=team.ito, group_id=team.group.pk, new=NewMeeting("Thursday", ("phone",), times=(soon,))
    )


def test_words_that_the_meeting_does_not_take_any_more_stand_on_its_page(team, thursday, come_in):
    gone_through(team, thursday)
    time = next(one for one in meetings.acts_of(team.ito, thursday) if one.kind == Kind.TIME)
    with pytest.raises(Refused, match="begun already"):
        do(team.ito, thursday, Kind.TIME_SET, about=time.id)
    note = do(team.sara, thursday, Kind.NOTE, words="Buses are late")
    do(team.nils, thursday, Kind.REWORD, about=note.pk, words="Buses come late")
    do(team.nils, thursday, Kind.NEXT, words="Ask the bus company", whom=team.seat(team.ito).pk)
    path = f"/groups/meetings/{thursday.pk}/"
    late = come_in(team.ito).post(
        f"{path}do/", kind="reword", about=str(note.pk), words="In the evening they are late"
    )
    page = come_in(team.ito).words(path)
    text = late.content.decode()

    assert late.status_code == 422 and "In the evening they are late" in text and "worded this anew" in text
    assert "Written down by Nils Berg" in page


def test_lists_go_on_behind_their_first_page(team, come_in, monkeypatch):
    monkeypatch.setattr(meetings, "SHOWN", 2)
    monkeypatch.setattr(events, "SHOWN", 2)
    for module in ("alongside.groups.views.meetings", "alongside.groups.views.events"):
        monkeypatch.setattr(f"{module}.SHOWN", 2)
    set_fund(by=team.sara, group_id=team.group.pk, words="Chairs", goal=100, currency="SEK")
    for number in "123":
        call_meeting(by=team.ito, group_id=team.group.pk, new=NewMeeting(f"Meeting {number}", ("phone",)))
        note_gift(by=team.sara, group_id=team.group.pk, amount=1, words=f"Gift {number}")
        cafe(team, title=f"Café {number}", starts_at=timezone.now() + timedelta(days=int(number)))
        cafe(team, title=f"Past {number}", starts_at=timezone.now() - timedelta(days=int(number)))
    visit, page = come_in(team.nils), f"/groups/{team.group.pk}/"
    lists = {
        f"{page}meetings/": ("Meeting 2", "Meeting 1"), f"{page}money/": ("Gift 2", "Gift 1"),
        "/groups/events/": ("Café 2", "Café 3"), "/groups/events/?which=past": ("Past 2", "Past 3"),
    }  # fmt: skip
    for path, (first, last) in lists.items():
        more = "&" if "?" in path else "?"
        begins, goes_on = visit.words(path), visit.words(f"{path}{more}from=2")
        assert first in begins and last not in begins and "from=2" in begins, path
        assert last in goes_on and first not in goes_on and "from=4" not in goes_on, path

    assert (Meeting.objects.count(), Gift.objects.count()) == (3, 3)


def test_joint_work_and_support_are_never_in_one_count(team, come_in):
    closed = begun(team.nils, "Evenings", kind="support")
    seated(closed, team.town.join("Ana", Role.CAREGIVER), team.nils)
    when = timezone.now() - timedelta(days=3)
    for group, times in ((team.group, 2), (closed, 1)):
        for _time in range(times):
            call_meeting(by=team.nils, group_id=group.pk, new=NewMeeting("x", ("phone",), starts_at=when))
    text = come_in(team.nils).words("/groups/")

    assert groups.counted_apart(team.nils) == {False: (1, 3, 2), True: (1, 2, 1)}
    assert (
        "1 group, 3 people, 2 meetings in 90 days" in text
        and "1 group, 2 people, 1 meeting in 90 days" in text
    )
    assert "Evenings" not in come_in(team.tom).words("/groups/")
