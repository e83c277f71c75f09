"""The journal's pages, as the web process shows them."""

from __future__ import annotations

import io
import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.record.actions.followed import follow
from alongside.record.models import Draft, Entry, File, Followed
from alongside.sharing.models import Receipt
from tests.record.family import Family

CONTROL = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)", re.IGNORECASE)


def send(client, family: Family, **more):
    return client.post(f"/people/{family.of}/journal/", {"id": str(uuid.uuid4())} | more)


def asked(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    counted = [one["sql"] for one in caught.captured_queries]
    return sum(1 for sql in counted if not CONTROL.match(sql) and "ROLE" not in sql)


def test_three_taps_save_a_day_and_say_who_sees_it(family: Family, visit):
    client = visit(family.maya)
    saved = send(client, family, day="4", chips=["music"])
    assert (saved.status_code, saved["Location"]) == (302, f"/people/{family.of}/journal/")
    page = client.get(saved["Location"]).content.decode()
    assert "Saved. You, Mum, Dad and your care team can see this." in page
    assert "My day: good" in page
    assert "Undo" in page
    assert Entry.objects.get(person=family.of).chips == ["Music"]


def test_what_is_sent_from_today_comes_back_to_today(family: Family, visit):
    assert send(visit(family.maya), family, day="4", next="/")["Location"] == "/"
    assert (
        send(visit(family.maya), family, day="4", next="https://elsewhere.example/")["Location"]
        != "https://elsewhere.example/"
    )


def test_nothing_said_is_said_so_beside_the_question(family: Family, visit):
    answer = send(visit(family.maya), family)
    assert answer.status_code == 422
    assert "Choose one of the five, or write something." in answer.content.decode()
    assert Entry.objects.count() == 0


def test_change_who_narrows_this_entry_alone(family: Family, visit):
    send(visit(family.maya), family, day="2", asked_who="1,2", sees=["2"])
    send(visit(family.maya), family, day="3")
    assert list(Entry.objects.order_by("recorded_at").values_list("kept_from", flat=True)) == [1 << 1, 0]


def test_nobody_chosen_is_for_her_alone(family: Family, visit):
    send(visit(family.maya), family, day="2", asked_who="1,2")
    assert Entry.objects.get().kept_from == 0b111110


def test_an_audience_that_there_is_not_is_told_and_is_no_error(family: Family, visit):
    assert send(visit(family.maya), family, day="2", asked_who="1", sees="everybody").status_code == 422


def test_what_cannot_be_read_as_a_number_says_how(family: Family, visit):
    weight = follow(by=family.maya, person_id=family.of, title="Weight", scale="number", unit="kg")
    answer = send(visit(family.maya), family, day="2", **{f"f-{weight.pk}": "102 lb"})
    assert answer.status_code == 422
    assert "Write a number, such as 46.2." in answer.content.decode()


def test_a_photo_comes_with_the_day(family: Family, visit):
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    picture.seek(0)
    picture.name = "lunch.png"
    saved = send(visit(family.maya), family, words="Lunch.", photo=picture, photo_words="Soup")
    assert saved.status_code == 302
    file = File.objects.get()
    assert (file.media_type, file.words) == ("image/png", "Soup")
    assert "Soup" in visit(family.amina).get(f"/people/{family.of}/journal/").content.decode()


def test_a_caregiver_writes_for_her_unless_they_say_for_themselves(family: Family, visit):
    send(visit(family.anna), family, day="2")
    send(visit(family.anna), family, day="1", voice="self")
    told = Entry.objects.order_by("recorded_at").values_list("author_name", "on_behalf_of_name", "title")
    assert list(told) == [
        ("Anna Lindqvist", "Maya Lindqvist", "Maya’s day: low"), ("Anna Lindqvist", "", "From home"),
    ]  # fmt: skip


def test_a_draft_is_kept_without_script_resumed_elsewhere_and_thrown_away(family: Family, visit):
    send(visit(family.maya), family, act="draft", words="I wanted to", chips=["tired"], day="2")
    elsewhere = visit(family.maya)
    page = elsewhere.get(f"/people/{family.of}/journal/").content.decode()
    assert "I wanted to</textarea>" in page
    assert re.search(r'value="tired"\s+checked', page)
    assert re.search(r'value="2"\s+checked', page)
    assert "This is your draft of" in page
    send(elsewhere, family, act="discard")
    assert Draft.objects.count() == 0


def test_what_was_taken_back_stands_on_no_page_of_the_record(family: Family, visit):
    client, record = visit(family.maya), f"/people/{family.of}/record/"
    send(client, family, day="1", words="Nobody shall read this.")
    origin = Entry.objects.get(words="Nobody shall read this.").origin_id
    assert "Nobody shall read this." in visit(family.amina).get(record).content.decode()
    client = visit(family.maya)
    client.post(f"/people/{family.of}/journal/{origin}/take-back/")
    for reader in (family.maya, family.amina):
        assert "Nobody shall read this." not in visit(reader).get(record).content.decode()


def test_what_is_no_picture_is_no_photo(family: Family, visit):
    notes = SimpleUploadedFile("notes.txt", b"Only words.", "text/plain")
    answer = send(visit(family.maya), family, day="3", photo=notes)
    assert answer.status_code == 422
    assert "That is not a picture." in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "1066-10-14"])
def test_a_day_before_anybodys_time_was_mistyped(family: Family, visit, day):
    answer = send(visit(family.maya), family, day="3", when="other", other_day=day)
    assert answer.status_code == 422
    assert "Write a day that there is" in answer.content.decode()
    assert Entry.objects.count() == 0


def test_three_taps_on_today_leave_a_draft_that_waits(family: Family, visit):
    send(visit(family.maya), family, act="draft", words="I wanted to")
    client = visit(family.maya)
    client.post(
        f"/people/{family.of}/journal/", {"id": str(uuid.uuid4()), "when": "today", "next": "/", "day": "4"}
    )
    assert "I wanted to" in client.get(f"/people/{family.of}/journal/").content.decode()
    send(client, family, words="I wanted to say it", day="4")
    assert "This is your draft of" not in client.get(f"/people/{family.of}/journal/").content.decode()


def test_a_draft_is_kept_as_typed(family: Family, visit):
    kept = visit(family.maya).post(
        f"/people/{family.of}/journal/draft/", {"words": "typ", "id": str(uuid.uuid4())}
    )
    assert (kept.status_code, kept.content.decode()) == (200, "Kept as a draft.")
    assert visit(family.maya).get(f"/people/{family.of}/journal/draft/").status_code == 405


def test_a_draft_kept_in_the_moment_of_saving_is_not_offered_again(family: Family, visit):
    # Given a day that was saved while the last draft of it was still on its way
    client, day = visit(family.maya), uuid.uuid4()
    send(client, family, id=str(day), day="2", words="It hurt again.")
    late = Draft.objects.create(
        author_id=family.maya.person_id, person_id=family.of, form="journal",
        content={"id": str(day), "words": "It hurt again."}, kept_at=timezone.now(),
    )  # fmt: skip

    # Then the form is empty; and it would have been offered, were the day not saved
    page = client.get(f"/people/{family.of}/journal/").content.decode()
    assert "It hurt again.</textarea>" not in page
    assert "This is your draft of" not in page
    Draft.objects.filter(pk=late.pk).update(content={"id": "not an id", "words": "It hurt again."})
    assert "It hurt again.</textarea>" in client.get(f"/people/{family.of}/journal/").content.decode()


def test_undo_by_its_button(family: Family, visit):
    client = visit(family.maya)
    send(client, family, day="5")
    entry = Entry.objects.get()
    page = client.get(f"/people/{family.of}/journal/").content.decode()
    undo = f"/people/{family.of}/journal/{entry.origin_id}/take-back/"
    assert undo in page
    assert client.post(undo).status_code == 302
    assert "My day: great" not in client.get(f"/people/{family.of}/journal/").content.decode()


def test_a_doctor_reads_and_leaves_a_receipt_and_has_no_form(family: Family, visit):
    send(visit(family.maya), family, words="Quiet.", day="4")
    page = visit(family.amina).get(f"/people/{family.of}/journal/").content.decode()
    assert "Quiet." in page
    assert 'name="words"' not in page
    assert [(one.viewer_name, one.page) for one in Receipt.objects.all()] == [("Dr Amina Rahman", "journal")]


@pytest.mark.parametrize("who", ["petra", "stranger", "elsewhere"])
def test_others_meet_the_same_page_as_for_what_is_not_there(family: Family, visit, who):
    send(visit(family.maya), family, words="Quiet.", day="4")
    answer = visit(getattr(family, who)).get(f"/people/{family.of}/journal/")
    nowhere = visit(getattr(family, who)).get(f"/people/{uuid.uuid4()}/journal/")
    assert (answer.status_code, nowhere.status_code) == (404, 404)
    assert "Maya" not in answer.content.decode()


def test_one_and_many_days_ask_the_same_number_of_questions(family: Family, visit):
    client = visit(family.maya)
    send(client, family, day="4", words="One.")
    path = f"/people/{family.of}/journal/"
    one = asked(client, path)
    for day in "1234":
        send(client, family, day=day, words="More.")
    assert (asked(client, path), one <= 8) == (one, True)


def test_own_journal_and_whose(family: Family, visit):
    own = f"/people/{family.of}/journal/"
    assert visit(family.maya).get("/journal/")["Location"] == own
    assert visit(family.anna).get("/journal/")["Location"] == own
    assert "There is no journal here" in visit(family.researcher).get("/journal/").content.decode()


def test_what_she_follows_is_chosen_ordered_and_ended_and_asked(family: Family, visit):
    client, path = visit(family.maya), f"/people/{family.of}/journal/following/"
    client.post(path, {"act": "suggested", "key": "weight"})
    client.post(
        path,
        {"act": "follow", "title": "Steps", "scale": "number", "unit": "steps", "goal_words": "the play"},
    )
    steps = Followed.objects.get(title="Steps")
    client.post(path, {"act": "earlier", "followed": str(steps.pk)})
    page = client.get(f"/people/{family.of}/journal/").content.decode()
    assert page.index("Steps") < page.index("Weight")
    assert "the play" in page
    client.post(path, {"act": "stop", "followed": str(steps.pk)})
    assert [one.title for one in Followed.objects.filter(ended_at=None)] == ["Weight"]


def test_what_is_followed_needs_a_name(family: Family, visit):
    answer = visit(family.maya).post(
        f"/people/{family.of}/journal/following/", {"act": "follow", "scale": "yes"}
    )
    assert answer.status_code == 422
    assert "Write what you want to follow" in answer.content.decode()


@pytest.mark.parametrize("who", ["amina", "stranger"])
def test_nobody_else_chooses_what_she_follows(family: Family, visit, who):
    answer = visit(getattr(family, who)).post(
        f"/people/{family.of}/journal/following/", {"act": "suggested", "key": "weight"}
    )
    assert (answer.status_code, Followed.objects.count()) == (403 if who == "amina" else 404, 0)
