"""The record's pages: what each viewer meets, in how many queries."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client

from alongside.kit.terms import Audience, Category
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.entries import correct_entry, write_entry
from alongside.record.models import Comment, Dispute, Entry
from alongside.record.wording import sees_before
from alongside.record.writing import NewEntry
from alongside.sharing.queries.who import Reader
from tests.record.family import NOON, PARENTS, Family, calprotectin, words

MOST_QUERIES = 8


def text_of(answer) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def record_of(family: Family) -> str:
    return f"/people/{family.of}/record/"


def queries_of(client: Client, path: str) -> tuple[int, object]:
    counted = []
    with connection.execute_wrapper(
        lambda execute, sql, params, many, context: counted.append(sql) or execute(sql, params, many, context)
    ):
        answer = client.get(path)
    asked = [
        sql for sql in counted if not sql.startswith(("SAVEPOINT", "RELEASE"))
    ]  # the test's own transaction
    return len(asked), answer


def test_the_timeline_shows_what_everyone_wrote(family: Family, knocking, as_web) -> None:
    entry = write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Down three times.")
    )
    write_entry(by=family.maya, person_id=family.of, new=words("Tummy was quiet."))
    comment_on(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="Good.")

    with as_web():
        answer = knocking(family.maya).get(record_of(family))

    shown = text_of(answer)
    assert answer.status_code == 200
    for part in (
        "My record",
        "Tummy was quiet.",
        "310",
        "Up to 250 is usual.",
        "1 comment",
        "You, Anna, Jonas",
    ):
        assert part in shown


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_one_and_three_rows_take_as_many_queries(family: Family, knocking, as_web, who: str) -> None:
    client = knocking(getattr(family, who))
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with as_web():
        one, _ = queries_of(client, record_of(family))
    for value in (290.0, 270.0):
        entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(value))
        comment_on(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="Good.")
        see_it_differently(by=family.maya, person_id=family.of, origin_id=entry.origin_id, words="No.")
    with as_web():
        three, answer = queries_of(client, record_of(family))
    assert answer.status_code == 200
    assert (one, three) == (three, one)
    assert three <= MOST_QUERIES


def test_the_page_of_an_entry_takes_no_more(family: Family, knocking, as_web) -> None:
    entry = _much_discussed(family)
    with as_web():
        count, answer = queries_of(knocking(family.amina), f"{record_of(family)}{entry.origin_id}/")
    assert answer.status_code == 200
    assert count <= MOST_QUERIES


def _much_discussed(family: Family) -> Entry:
    first = write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Down three times.")
    )
    given = {"person_id": family.of, "origin_id": first.origin_id}
    correct_entry(
        by=family.amina, **given, new=calprotectin(130.0, words="Down four times."), reason="Typed wrongly"
    )
    comment_on(by=family.jonas, **given, words="Good to read.")
    see_it_differently(by=family.maya, **given, words="It feels worse.")
    return first


def test_an_entry_shows_versions_views_and_conversation(family: Family, knocking, as_web) -> None:
    entry = _much_discussed(family)
    with as_web():
        shown = text_of(knocking(family.jonas).get(f"{record_of(family)}{entry.origin_id}/"))
    for part in ("Version 1", "Typed wrongly", "Down three times.", "It feels worse.", "Good to read.", "Both kept",
                 "The charter lets caregivers see this"):  # fmt: skip
        assert part in shown


@pytest.mark.parametrize("who", ["stranger", "elsewhere"])
@pytest.mark.parametrize("where", ["", "{entry}/", "{entry}/fhir/", "values/38445-3/", "values/38445-3/chart.svg",
                                   "arrived/{entry}/", "{entry}/correct/", "write/note/"])  # fmt: skip
def test_a_stranger_meets_a_404_that_says_nothing(
    family: Family, knocking, as_web, who: str, where: str
) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Zebra."))
    path = record_of(family) + where.format(entry=entry.origin_id)
    with as_web():
        allowed = knocking(family.amina).get(path)
        refused = knocking(getattr(family, who)).get(path)
    assert (allowed.status_code, refused.status_code) == (200, 404)
    said = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", refused.content.decode())
    for secret in ("Zebra", "Calprotectin", "310", "Maya", str(family.of)):
        assert secret not in said.replace(path, "")


def test_what_she_kept_from_her_mother_is_nowhere_on_her_mothers_pages(
    family: Family, knocking, as_web
) -> None:
    hidden = write_entry(
        by=family.maya, person_id=family.of, new=words("Zebra.", title="Hidden day", kept_from=PARENTS)
    )
    write_entry(by=family.maya, person_id=family.of, new=words("Music."))
    seen = {}
    with as_web():
        for name in ("anna", "amina", "maya"):
            client = knocking(getattr(family, name))
            seen[name] = (
                "Hidden day" in client.get(record_of(family)).content.decode(),
                client.get(f"{record_of(family)}{hidden.origin_id}/").status_code,
                client.get(f"{record_of(family)}arrived/{hidden.pk}/").status_code,
                "Hidden day" in client.get(record_of(family) + "?q=zebra").content.decode(),
            )
    assert seen == {
        "anna": (False, 404, 404, False),
        "amina": (True, 200, 200, True),
        "maya": (True, 200, 200, True),
    }


def test_talking_disagreeing_and_narrowing_work_without_script(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    place = f"{record_of(family)}{entry.origin_id}/"
    client = knocking(family.maya)
    with as_web():
        answers = [
            client.post(f"{place}comment/", {"comment-words": "I read it."}),
            client.post(f"{place}differently/", {"differently-words": "It feels worse."}),
            client.post(f"{place}keep/", {"keep-audiences": ["1"]}),
        ]
        page = text_of(client.get(place))
    assert [one.status_code for one in answers] == [302, 302, 302]
    assert (Comment.objects.get().words, Dispute.objects.get().words) == ("I read it.", "It feels worse.")
    assert "Kept from your caregivers" in page
    with as_web():
        assert knocking(family.jonas).get(place).status_code == 404
        client.post(f"{place}open-again/")
        assert knocking(family.jonas).get(place).status_code == 200


def test_an_empty_comment_is_told_so_in_its_place(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with as_web():
        answer = knocking(family.maya).post(
            f"{record_of(family)}{entry.origin_id}/comment/", {"comment-words": " "}
        )
    assert answer.status_code == 422
    assert "Write a few words first." in text_of(answer)
    assert not Comment.objects.exists()


def test_a_doctor_writes_a_note_and_a_number(family: Family, knocking, as_web) -> None:
    client = knocking(family.amina)
    with as_web():
        note = client.post(record_of(family) + "write/note/", {
            "title": "Visit", "words": "Doing well.", "kind": Category.NOTES.value, "day": "2026-11-19",
        })  # fmt: skip
        value = client.post(record_of(family) + "write/value/", {
            "what": "1988-5", "value": "12.5", "day": "2026-11-19", "clock": "08:10",
        })  # fmt: skip
    assert (note.status_code, value.status_code) == (302, 302)
    rows = list(
        Entry.objects.order_by("recorded_at").values_list("kind", "title", "words", "value", "unit", "high")
    )
    assert rows == [
        ("DocumentReference", "Visit", "Doing well.", None, "", None),
        ("Observation", "C-reactive protein (CRP)", "", 12.5, "mg/L", 5.0),
    ]


def test_who_will_see_it_stands_on_every_form_beforehand(family: Family, knocking, as_web) -> None:
    def shown(who: str, what: str) -> str:
        with as_web():
            return text_of(knocking(getattr(family, who)).get(f"{record_of(family)}write/{what}/"))

    assert "You, Anna, Jonas, your care team and other staff at your center" in shown("maya", "value")
    assert "Maya, Anna, Jonas and the care team" in shown("amina", "home")
    assert "Maya, Anna, Jonas, the care team and other staff at the center" in shown("amina", "note")


def test_kinds_that_others_see_are_told_apart_beforehand(family: Family) -> None:
    opened = SimpleNamespace(rights=SimpleNamespace(is_self=True, audience=Audience.SELF))
    team = (Reader(Audience.TEAM, ""),)
    who = {Category.NOTES: team, Category.VISITS: team, Category.SENSITIVE: ()}

    lines = sees_before(family.maya, opened, who, who)

    assert lines == [
        ("Notes and Visits", "You and your care team"),
        ("Sensitive", "Nobody but you sees this"),
    ]
    assert sees_before(family.maya, opened, who, [Category.NOTES]) == [("", "You and your care team")]


def test_no_measurement_is_chosen_beforehand(family: Family, knocking, as_web) -> None:
    client = knocking(family.amina)
    with as_web():
        page = client.get(record_of(family) + "write/value/").content.decode()
        sent = client.post(record_of(family) + "write/value/", {"value": "310", "day": "2026-11-19"})

    assert '<option value="" selected>Choose</option>' in page
    assert (sent.status_code, "Choose what was measured." in text_of(sent)) == (422, True)
    assert not Entry.objects.exists()


@pytest.mark.parametrize(("unit", "taken"), [("", False), ("kg", False), ("hg", True)])
def test_a_number_that_nobody_has_is_not_written_down_in_its_own_unit(
    family: Family, knocking, as_web, unit, taken
) -> None:
    given = {"what": "29463-7", "value": "46400", "unit": unit, "day": "2026-11-19"}
    with as_web():
        sent = knocking(family.amina).post(record_of(family) + "write/value/", given)

    assert (sent.status_code == 302, Entry.objects.exists()) == (taken, taken)
    assert taken or "Weight lies between 0.2 and 500 kg." in text_of(sent)


def test_correcting_keeps_the_first_version(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("It was Tuesday."))
    given = {"title": "My day: good", "words": "It was Monday.", "reason": "Wrong day"}
    with as_web():
        answer = knocking(family.maya).post(f"{record_of(family)}{entry.origin_id}/correct/", given)
        page = knocking(family.jonas).get(f"{record_of(family)}{entry.origin_id}/").content.decode()
    assert answer.status_code == 302
    assert '<mark class="al-diff">Monday.</mark>' in page
    assert "It was Tuesday." in text_of_string(page)


def text_of_string(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_a_study_sees_a_pseudonym_and_coded_values_only(family: Family, knocking, as_web) -> None:
    from alongside.sharing.models import Study, StudyConsent, StudyTeamMember

    study = Study.objects.create(community=family.community, title="Bright Gut", purpose="", run_by="")
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Told Maya and Jonas."))
    note = NewEntry(
        kind="DocumentReference", category=Category.VISITS, title="Maya came", words="Zebra.", true_at=NOON
    )
    write_entry(by=family.amina, person_id=family.of, new=note)
    with as_web():
        client = knocking(family.researcher)
        answer = client.get(record_of(family))
        found = client.get(record_of(family) + "?q=jonas")
    shown = text_of(answer)
    assert "310 µg/g" in shown and "38445-3" in shown and f"P-{family.of.hex[:6].upper()}" in shown
    for secret in ("Maya", "Jonas", "Amina", "Zebra", "Told", "19 Nov"):
        assert secret not in shown
    assert "310" not in text_of(found)


def test_a_clinic_lists_its_patients_and_a_patient_goes_home(family: Family, knocking, as_web) -> None:
    with as_web():
        own = knocking(family.maya).get("/record/")
        mine = knocking(family.amina).get("/record/")
        listed = knocking(family.amina).get("/record/?q=lind")
        nurse = knocking(family.petra).get("/record/?near=all")
        nobody = knocking(family.stranger).get("/record/?q=maya")
    assert own.headers["Location"] == mine.headers["Location"] == record_of(family)
    assert "Maya Lindqvist" in text_of(listed) and "14 years old" in text_of(listed)
    assert "At your center." in text_of(nurse)
    assert "Maya Lindqvist" not in text_of(nobody)


def test_a_chart_has_its_sentence_its_table_and_its_pictures(family: Family, knocking, as_web) -> None:
    from datetime import timedelta

    for days, value in ((300, 560.0), (200, 470.0), (100, 380.0), (0, 310.0)):
        write_entry(
            by=family.amina, person_id=family.of, new=calprotectin(value, true_at=NOON - timedelta(days=days))
        )
    with as_web():
        client = knocking(family.maya)
        count, page = queries_of(client, f"{record_of(family)}values/38445-3/")
        svg = client.get(f"{record_of(family)}values/38445-3/chart.svg")
        png = client.get(f"{record_of(family)}values/38445-3/chart.png")
    says = "4 values from January 2026 to November 2026, the last 310 µg/g: falling over the last 4."
    assert f"{says} 4 of 4 are outside the usual range." in text_of(page)
    assert count <= MOST_QUERIES
    assert (svg.headers["Content-Type"], svg.content[:4]) == ("image/svg+xml", b"<svg")
    assert (png.headers["Content-Type"], png.content[:4]) == ("image/png", b"\x89PNG")
    # Bold in the widest font that the file may meet: 13 of its 752 units for each letter.
    said = re.findall(r'<text class="said"[^>]*>([^<]*)</text>', svg.content.decode())
    assert (" ".join(said).startswith(says), max(map(len, said)) * 13 <= 752) == (True, True)


def test_other_systems_read_the_resource_word_for_word(family: Family, knocking, as_web) -> None:
    import json

    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with as_web():
        answer = knocking(family.maya).get(f"{record_of(family)}{entry.origin_id}/fhir/")
    assert json.loads(answer.content) == json.loads(entry.resource)
    assert "attachment" in answer.headers["Content-Disposition"]
