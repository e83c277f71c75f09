"""Today: the question first, then what is new and what waits; no more than the seat may see."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from datetime import date

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.kit.terms import Audience, Category, Right, Role
from alongside.people.models import Seat
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import answer_dispute, see_it_differently
from alongside.record.actions.drafts import keep_draft
from alongside.record.actions.entries import correct_entry, write_entry
from alongside.record.actions.journal import NewDay, save_day
from alongside.record.actions.journal_undo import take_back_day
from alongside.sharing.actions.charters import draft_charter
from alongside.sharing.actions.emergencies import open_in_emergency
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.models import Receipt
from alongside.sharing.ratifying import bring_into_force
from tests.home.counting import questions
from tests.record.family import PARENTS, Family, calprotectin, words


def text_of(client, path: str = "/") -> str:
    page = client.get(path).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split()).replace(" .", ".").replace(" ,", ",")


def a_day(**more: object) -> NewDay:
    return NewDay(**{"id": uuid.uuid4(), "true_at": timezone.now(), "sky": 4, "words": "Played."} | more)


def test_the_first_day_says_what_to_do(family: Family, visit):
    told = text_of(visit(family.maya))
    assert re.match(r"Good (morning|afternoon|evening), Maya|Hello, Maya", told)
    assert "How are you today?" in told
    assert "You, Mum, Dad and your care team can see this." in told
    assert "Say how you are" in told
    assert "Say who is in your care team" not in told
    assert "What others write about you stands here." in told


def test_new_is_what_others_wrote_about_her_each_with_name_thing_and_words(family: Family, visit):
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    mine = write_entry(by=family.maya, person_id=family.of, new=words("Tummy was quiet."))
    comment_on(by=family.jonas, person_id=family.of, origin_id=mine.origin_id, words="Good to hear.")
    told = text_of(visit(family.maya))
    assert "Dr Amina Rahman, doctor, wrote Calprotectin, stool test" in told
    assert "310 µg/g" in told
    assert "Jonas, your dad commented on My day: good" in told
    assert "Maya Lindqvist wrote" not in told


def test_what_a_new_charter_opens_and_closes_of_hers_is_told_in_words(family: Family, visit):
    team, center = DEFAULT.rights[Audience.TEAM], DEFAULT.rights[Audience.CENTER]
    rows = DEFAULT.rights | {
        Audience.TEAM: team | {Category.JOURNAL: Right.NONE, Category.PLAN: Right.NONE},
        Audience.CENTER: center | {Category.JOURNAL: Right.SEE},
    }
    here = family.community.pk
    draft = draft_charter(
        by=program(community_id=here),
        community_id=here,
        title="Journals apart",
        draft=replace(DEFAULT, rights=rows),
    )

    bring_into_force(draft.pk)

    told = text_of(visit(family.maya))
    assert "Journals apart changed who sees something of yours" in told
    assert (
        "No longer open to the care team: journal and plan. Now open to other staff at the center: journal."
        in told
    )


def test_a_clinician_is_told_by_the_title_whatever_they_did(family: Family, visit):
    open_in_emergency(by=family.stranger, person_id=family.of, reason="Came in at night.")
    told = text_of(visit(family.maya))

    assert "Tom Keane, doctor, took emergency access" in told
    Seat.objects.filter(pk=family.stranger.seat_id).update(title="")
    assert "Tom Keane, clinician, took emergency access" in text_of(visit(family.maya))


def test_what_was_corrected_is_told_once(family: Family, visit):
    written = write_entry(by=family.amina, person_id=family.of, new=calprotectin(3100.0))
    correct_entry(
        by=family.amina,
        person_id=family.of,
        origin_id=written.origin_id,
        new=calprotectin(310.0),
        reason="A slip",
    )
    told = text_of(visit(family.maya))
    assert "Dr Amina Rahman, doctor, corrected Calprotectin, stool test" in told
    assert "wrote Calprotectin" not in told


def test_new_for_her_doctor_is_what_she_and_hers_wrote_and_not_what_is_kept(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("For you all."))
    write_entry(by=family.maya, person_id=family.of, new=words("Not for my parents.", kept_from=PARENTS))
    told = {name: text_of(visit(getattr(family, name))) for name in ("amina", "anna", "petra", "stranger")}
    assert "Not for my parents." in told["amina"]
    assert "What do you need today?" in told["amina"]
    assert ("For you all." in told["anna"], "Not for my parents." in told["anna"]) == (True, False)
    for name in ("petra", "stranger"):
        assert "Maya" not in told[name]


def test_what_was_saved_in_one_go_is_told_as_one(family: Family, visit):
    from alongside.record.actions.followed import follow

    pain = follow(by=family.maya, person_id=family.of, title="Tummy pain", scale="0-10")
    sleep = follow(by=family.maya, person_id=family.of, title="Sleep", scale="number", unit="h")
    save_day(by=family.maya, person_id=family.of, new=a_day(values=((pain, 3.0), (sleep, 8.0))))
    told = text_of(visit(family.amina))
    assert told.count("Maya Lindqvist wrote") == 1
    for title in ("My day: good", "Tummy pain", "Sleep"):
        assert title in told


def test_what_was_taken_back_is_not_news(family: Family, visit):
    day = save_day(by=family.maya, person_id=family.of, new=a_day(words="Oh no."))
    assert "Oh no." in text_of(visit(family.amina))
    take_back_day(by=family.maya, person_id=family.of, origin_id=day.origin_id)
    told = text_of(visit(family.amina))
    assert "Oh no." not in told
    assert "took back" not in told


def test_a_dispute_waits_for_whoever_wrote_until_it_is_answered(family: Family, visit):
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    dispute = see_it_differently(
        by=family.maya, person_id=family.of, origin_id=entry.origin_id, words="It feels worse."
    )
    waits = text_of(visit(family.amina)).split("Waits for me")[1]
    assert "Maya Lindqvist sees Calprotectin, stool test differently" in waits
    assert "Waits for me" not in text_of(visit(family.maya))
    answer_dispute(
        by=family.amina, person_id=family.of, origin_id=entry.origin_id, dispute_id=dispute.pk, words="I see."
    )
    assert "Nothing waits." in text_of(visit(family.amina))


def test_a_comment_on_mine_waits_until_i_answer(family: Family, visit):
    mine = write_entry(by=family.maya, person_id=family.of, new=calprotectin(310.0))
    comment_on(by=family.amina, person_id=family.of, origin_id=mine.origin_id, words="How is school?")
    assert "Dr Amina Rahman wrote back" in text_of(visit(family.maya))
    comment_on(by=family.maya, person_id=family.of, origin_id=mine.origin_id, words="Fine.")
    assert "Waits for me" not in text_of(visit(family.maya))


def test_a_draft_waits_for_its_writer_alone(family: Family, visit):
    keep_draft(by=family.maya, person_id=family.of, form="journal", content={"words": "I wanted to"})
    assert "You began to write" in text_of(visit(family.maya))
    assert "I wanted to" not in text_of(visit(family.anna))


def test_a_caregiver_is_asked_about_her_and_may_write_for_her(family: Family, visit):
    told = text_of(visit(family.anna))
    assert "How is Maya today?" in told
    assert "Maya, through me" in told
    assert "You, Maya, Dad and the care team can see this." in told


def test_a_mother_of_two_chooses_whom_it_is_about_and_stays_there(family: Family, visit):
    from alongside.people.models import Caregiver, Person

    Person.objects.filter(pk=family.elsewhere.person_id).update(birth_date=date(2014, 5, 1))
    Caregiver.objects.create(
        person_id=family.elsewhere.person_id, caregiver_id=family.anna.person_id, relation="mum"
    )
    path = f"/?for={family.elsewhere.person_id}"
    client = visit(family.anna)
    page = client.get(path).content.decode()
    assert "How is Noor today?" in page
    assert f'value="{path}"' in page
    sent = {"id": str(uuid.uuid4()), "day": "4", "next": path}
    saved = client.post(f"/people/{family.elsewhere.person_id}/journal/", sent)
    assert saved["Location"] == path
    assert "How is Maya today?" in client.get(f"/?for={uuid.uuid4()}").content.decode()


def test_news_says_what_stands_now_as_it_was_corrected(family: Family, visit):
    from alongside.record.actions.entries import correct_entry

    first = write_entry(by=family.maya, person_id=family.of, new=words("I was seven."))
    correct_entry(by=family.maya, person_id=family.of, origin_id=first.origin_id, new=words("I was six."))
    told = text_of(visit(family.amina))
    assert "I was seven." not in told
    assert "I was six." in told


def test_a_caregiver_of_nobody_is_told_what_to_do(family: Family, visit):
    from alongside.people.models import Caregiver

    Caregiver.objects.filter(caregiver=family.anna.person_id).delete()
    assert "journal is open to you now" in text_of(visit(family.anna))


def test_the_researcher_and_other_partners_meet_no_record(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("Quiet."))
    told = text_of(visit(family.researcher))
    assert "What you can do today" in told
    assert "Maya" not in told


@pytest.mark.parametrize(
    "role", [one for one in Role if one not in (Role.PATIENT, Role.CAREGIVER, Role.CLINICIAN, Role.PROGRAM)]
)
def test_every_seat_has_its_today(family: Family, visit, role):
    from alongside.people.models import Seat

    Seat.objects.filter(pk=family.researcher.seat_id).update(role=role.value, title="")
    assert visit(family.researcher).get("/").status_code == 200


def test_looking_at_today_leaves_one_receipt_in_an_hour(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("Quiet."))
    for _time in range(2):
        visit(family.amina).get("/")
    visit(family.maya).get("/")
    looks = [(one.viewer_name, one.page, one.categories) for one in Receipt.objects.all()]
    assert looks == [("Dr Amina Rahman", "today", [Category.JOURNAL.value])]


@pytest.mark.parametrize("who", ["maya", "anna", "amina", "researcher"])
def test_one_and_many_news_ask_the_same_number_of_questions(family: Family, visit, who):
    client = visit(getattr(family, who))

    def something_new() -> None:
        for by in (family.maya, family.jonas, family.amina):
            entry = write_entry(by=by, person_id=family.of, new=calprotectin(310.0))
            comment_on(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="I see.")

    something_new()
    one = questions(client, "/")
    something_new()
    something_new()
    assert (questions(client, "/"), one <= 8) == (one, True)


@pytest.mark.parametrize("path", ["/numbers/", "/together/", "/help/", "/charter/", "/search/"])
@pytest.mark.parametrize("who", ["maya", "anna", "amina", "researcher"])
def test_no_place_is_a_dead_end(family: Family, visit, path, who):
    answer = visit(getattr(family, who)).get(path, follow=True)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "<a " in page[page.index("<main") : page.index("</main>")]


def test_help_is_open_to_whoever_cannot_sign_in_and_names_her_team(family: Family, visit, client):
    assert client.get("/help/").status_code == 200
    told = text_of(visit(family.maya), "/help/")
    assert "Dr Amina Rahman" in told
    assert "Riverside" in told
