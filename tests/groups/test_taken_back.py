"""What is taken back, said no to, kept as it was said, and handed out."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from alongside.groups.actions.agreements import NewAgreement, word_agreement
from alongside.groups.actions.events import say_no, sign_up
from alongside.groups.actions.groups import end_group, reopen_group
from alongside.groups.actions.reaching import ask_to_event, take_back_asking
from alongside.groups.actions.seats import leave_seat, take_seat
from alongside.groups.inviting import invite
from alongside.groups.models import EventAsked, EventNote, Group, GroupSeat
from alongside.groups.queries.events import come
from alongside.groups.seated import OwnWords
from alongside.kit.verdict import Refused
from tests.groups.test_events import cafe
from tests.groups.test_reaching import known
from tests.groups.worlds import begun


def picture():
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "PNG")
    return SimpleUploadedFile("Leaf let.png", out.getvalue(), "image/png")


def test_a_group_ends_when_one_was_asked_back_and_its_end_is_taken_back_for_a_day(team, looking, come_in):
    page = f"/groups/{team.group.pk}/"
    asks = come_in(team.nils).words(f"{page}end/")
    before = Group.objects.get().ended_at
    come_in(team.nils).post(f"{page}end/")
    hers, his = come_in(team.sara).words(page), come_in(team.nils).words(page)
    with looking(team.sara), pytest.raises(Refused, match="Whoever ended"):
        reopen_group(by=team.sara, group_id=team.group.pk)
    come_in(team.nils).post(f"{page}go-on/")
    goes_on = Group.objects.get().ended_at
    with looking(team.nils):
        end_group(by=team.nils, group_id=team.group.pk)
    Group.objects.update(ended_at=timezone.now() - timedelta(days=2))
    with looking(team.nils), pytest.raises(Refused, match="for a day"):
        reopen_group(by=team.nils, group_id=team.group.pk)

    assert "It ends for all who sit here" in asks and before is None and goes_on is None
    assert "Take the end back" in his and "Take the end back" not in hers
    assert "Worth a look" not in his and "End this seat" not in his and "has ended" in his
    assert f"/groups/seats/{team.seat(team.nils).pk}/leave/" in his and "Say for whom" not in his


def test_a_name_that_was_given_meanwhile_keeps_the_end(team):
    end_group(by=team.nils, group_id=team.group.pk)
    begun(team.ito, team.group.name)
    with pytest.raises(Refused, match="of that name"):
        reopen_group(by=team.nils, group_id=team.group.pk)

    assert Group.objects.filter(ended_at=None).count() == 1


def test_the_last_who_sits_there_does_not_leave_and_whose_term_is_over_proposes_another(team, come_in):
    alone = begun(team.ito, "Alone")
    with pytest.raises(Refused, match="the last"):
        leave_seat(by=team.ito, seat_id=alone.seats.get().pk)
    seat = team.seat(team.nils)
    GroupSeat.objects.filter(pk=seat.pk).update(ends=timezone.localdate())
    page = come_in(team.nils).get(f"/groups/{team.group.pk}/").content.decode()

    assert f"/groups/seats/{seat.pk}/term/" in page and "Ask for a seat" not in page


def test_who_is_asked_to_come_says_no_and_it_waits_no_longer(team, come_in, looking):
    known(team)
    event, full = cafe(team), cafe(team, title="Full", places=1)
    for one in (event, full):
        ask_to_event(by=team.sara, event_id=one.pk, name="Tom Keane")
    sign_up(by=team.nils, event_id=full.pk)
    waits = come_in(team.tom).words("/")
    page = come_in(team.tom).words(f"/groups/events/{event.pk}/")
    no = come_in(team.tom).post(f"/groups/events/{event.pk}/cannot/")
    said = come_in(team.tom).words("/")
    hers = come_in(team.sara).words(f"/groups/events/{event.pk}/")
    with looking(team.tom), pytest.raises(Refused, match="have said so"):
        say_no(by=team.tom, event_id=event.pk)
    with looking(team.tom):
        sign_up(by=team.tom, event_id=event.pk)

    assert no.status_code == 302
    assert "asks you to come: Food at school" in waits and "Full" not in waits and "I cannot come" in page
    assert "asks you to come" not in said and "cannot come</span>" in hers
    assert come(team.sara, event) == 1


def test_whoever_sits_there_takes_an_asking_back_until_it_is_answered(team, come_in, looking):
    """Given that Sara asked Tom to come, and left: somebody else who sits there takes it back; not what he answered."""
    known(team)
    event, other = cafe(team), cafe(team, title="Other")
    asked, answered = (
        ask_to_event(by=team.sara, event_id=one.pk, name="Tom Keane") for one in (event, other)
    )
    sign_up(by=team.tom, event_id=other.pk)
    with looking(team.tom), pytest.raises(Refused):
        take_back_asking(by=team.tom, asked_id=asked.pk)
    leave_seat(by=team.sara, seat_id=team.seat(team.sara).pk)
    pages = [come_in(team.nils).words(f"/groups/events/{one.pk}/") for one in (event, other)]
    come_in(team.nils).post(f"/groups/events/asked/{asked.pk}/take-back/")
    for why, one in (("taken back already", asked), ("have answered already", answered)):
        with looking(team.nils), pytest.raises(Refused, match=why):
            take_back_asking(by=team.nils, asked_id=one.pk)
    gone, letters = come_in(team.tom).words("/"), invite("event", asked.pk)
    ask_to_event(by=team.nils, event_id=event.pk, name="Tom Keane")
    waits = come_in(team.tom).words("/")
    end_group(by=team.ito, group_id=team.group.pk)

    assert ["take-back/" in one for one in pages] == [True, False]
    assert "asks you to come" not in gone and letters == 0 and "asks you to come" in waits
    assert "asks you to come" not in come_in(team.tom).words("/")
    assert EventAsked.objects.filter(taken_back_at=None).count() == 2


def test_what_was_said_stays_said_in_the_words_of_then(team, looking, come_in):
    day = timezone.localdate() + timedelta(days=9)
    word_agreement(by=team.sara, group_id=team.group.pk, new=NewAgreement("One at a time.", day))
    seat = team.seat(team.sara)
    with looking(team.sara):
        take_seat(
            by=team.sara, seat_id=seat.pk,
            own=OwnWords("grandparents", "lived", "adviser", "patient"),
        )  # fmt: skip
    then = come_in(team.nils).words(f"/groups/{team.group.pk}/agreement/")
    now = come_in(team.nils).words(f"/groups/{team.group.pk}/")
    (before,) = GroupSeat.objects.get(pk=seat.pk).said_before

    assert "parent partner, for parents at Riverside" in then and "grandparents" not in then
    assert "adviser, for grandparents" in now
    assert (before["voice"], before["title"], before["for_whom"]) == (
        "caregiver",
        "parent partner",
        "parents at Riverside",
    )


def test_a_file_goes_with_what_was_handed_out_to_all_who_read_the_group(team, come_in, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    event = cafe(team)
    page = f"/groups/events/{event.pk}/"
    bad = SimpleUploadedFile("x.exe", b"MZ\x00\x01", "image/png")
    refused = come_in(team.sara).post(page, kind="material", words="The leaflet", file=bad)
    come_in(team.sara).post(page, kind="material", words="The leaflet", file=picture())
    note = EventNote.objects.get()
    href = f"/groups/events/files/{note.pk}/"
    read, whole = come_in(team.tom).get(page).content.decode(), come_in(team.tom).get(href)
    bytes_read = b"".join(whole.streaming_content)
    closed = begun(team.ito, "Among us", members_only=True)
    EventNote.objects.update(group=closed.pk)
    hidden = come_in(team.tom).get(href)

    assert refused.status_code == 422 and "The leaflet" in refused.content.decode()
    assert href in read and "Leaf let.png" in read and bytes_read.startswith(b"\x89PNG")
    assert whole["Content-Type"] == "image/png" and "nosniff" in whole["X-Content-Type-Options"]
    assert hidden.status_code == 404
