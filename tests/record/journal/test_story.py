"""What happened, told in own words, beside what the clinic wrote down."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.record.models import Entry
from alongside.record.queries.story import by_year, story_of
from tests.record.family import Family

CONTROL = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)", re.IGNORECASE)


def brought_in(
    family: Family, kind: str, title: str, on: str, category: Category, **resource: object
) -> Entry:
    key = time_ordered_id()
    return Entry.objects.create(
        id=key, origin_id=key, person_id=family.of, kind=kind, category=category, title=title, status="active",
        true_at=datetime.fromisoformat(on).replace(tzinfo=UTC), author_name="Riverside", author_role="program",
        voice="system", source="riverside", source_key=str(key),
        resource=json.dumps({"resourceType": kind, **resource}, separators=(",", ":")),
    )  # fmt: skip


def tell(client, family: Family, when: str, title: str, words: str = "It was so."):
    return client.post(f"/people/{family.of}/story/add/", {"when": when, "title": title, "words": words})


def told(family: Family, by) -> list[tuple[int, list[str], list[str]]]:
    years = by_year(*story_of(by, family.of))
    return [(one.year, [x.title for x in one.told], [x.title for x in one.clinical]) for one in years]


def test_both_stand_on_one_spine_in_order_of_time(family: Family, visit, looking):
    brought_in(family, "Condition", "Crohn's disease", "2019-05-20", Category.CONDITIONS)
    brought_in(family, "MedicationRequest", "Azathioprine", "2020-02-01", Category.MEDICINES)
    brought_in(family, "MedicationRequest", "Azathioprine", "2020-05-01", Category.MEDICINES)
    brought_in(family, "Encounter", "Clinic visit", "2019-04-02", Category.VISITS)
    brought_in(family, "Encounter", "Clinic visit", "2019-06-02", Category.VISITS)
    brought_in(
        family, "Encounter", "Stay on the ward", "2019-07-02", Category.VISITS, **{"class": {"code": "IMP"}}
    )
    client = visit(family.maya)
    tell(client, family, "summer 2019", "The ward")
    tell(client, family, "when I was six", "How it began")
    tell(client, family, "spring 2019", "It got a name")

    with looking(family.maya):
        assert told(family, family.maya) == [
            (2018, ["How it began"], []),
            (2019, ["It got a name", "The ward"], ["Clinic visit", "Crohn's disease", "Stay on the ward"]),
            (2020, [], ["Azathioprine"]),
        ]
    page = client.get(f"/people/{family.of}/story/").content.decode()
    assert page.index("when I was six") < page.index("spring 2019") < page.index("summer 2019")


def test_told_anew_is_a_new_version_and_the_first_stays(family: Family, visit):
    client = visit(family.maya)
    tell(client, family, "2019", "How it began", "I was seven.")
    first = Entry.objects.get()
    path = f"/people/{family.of}/story/{first.origin_id}/"
    assert "I was seven." in client.get(path).content.decode()
    client.post(path, {"when": "spring 2018", "title": "How it began", "words": "I was six."})
    versions = Entry.objects.filter(origin_id=first.origin_id).order_by("version")
    assert [(one.words, one.true_words, one.true_precision) for one in versions] == [
        ("I was seven.", "2019", "year"), ("I was six.", "spring 2018", "season"),
    ]  # fmt: skip
    assert "this is version 2" in client.get(f"/people/{family.of}/story/").content.decode()


def test_a_mother_tells_hers_as_herself(family: Family, visit):
    tell(visit(family.anna), family, "våren 2019", "Som jag minns det")
    piece = Entry.objects.get()
    assert (piece.author_name, piece.on_behalf_of_name, piece.true_words) == (
        "Anna Lindqvist",
        "",
        "våren 2019",
    )
    page = visit(family.maya).get(f"/people/{family.of}/story/").content.decode()
    assert "Som jag minns det" in page
    assert visit(family.maya).get(f"/people/{family.of}/story/{piece.origin_id}/").status_code == 200


def test_a_date_that_cannot_be_read_says_how_to_write_it(family: Family, visit):
    answer = tell(visit(family.maya), family, "a while back", "How it began")
    assert (answer.status_code, Entry.objects.count()) == (422, 0)
    assert "Write when it was as you remember it" in answer.content.decode()


def test_the_center_sees_the_clinical_half_only(family: Family, visit):
    brought_in(family, "Condition", "Crohn's disease", "2019-05-20", Category.CONDITIONS)
    tell(visit(family.maya), family, "2019", "How it began")
    page = visit(family.petra).get(f"/people/{family.of}/story/").content.decode()
    assert "Crohn" in page
    assert "How it began" not in page
    assert "How it began" in visit(family.amina).get(f"/people/{family.of}/story/").content.decode()


@pytest.mark.parametrize("who", ["amina", "petra", "stranger"])
def test_others_do_not_tell_her_story(family: Family, visit, who):
    answer = tell(visit(getattr(family, who)), family, "2019", "How it began")
    assert answer.status_code in (403, 404)
    assert Entry.objects.count() == 0


def test_one_and_many_pieces_ask_the_same_number_of_questions(family: Family, visit):
    client, path = visit(family.maya), f"/people/{family.of}/story/"

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            client.get(path)
        return sum(1 for one in caught if not CONTROL.match(one["sql"]) and "ROLE" not in one["sql"])

    tell(client, family, "2019", "One")
    one = asked()
    for year in (2020, 2021, 2022):
        tell(client, family, str(year), "More")
        brought_in(family, "Condition", f"Thing {year}", f"{year}-05-20", Category.CONDITIONS)
    assert (asked(), one <= 8) == (one, True)
