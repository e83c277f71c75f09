"""Searching: what a seat may see is found, and nothing else: not a hit, not a name, not a hint."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from alongside.contributions.acting import acting
from alongside.home.queries.search import find_entries, find_people
from alongside.home.views.search import marked
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category
from alongside.record.actions.entries import write_entry
from alongside.record.actions.journal_undo import take_back_entry
from alongside.record.models import Entry
from alongside.sharing.models import Receipt
from tests.home.counting import questions
from tests.record.family import PARENTS, Family, calprotectin, words

WORDS = ("calprotectin", "orkester", "trött", "school", "scope", "remission", "magont", "walk")
EVERYONE = ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher")


def found(by, text: str, **more) -> list[str]:
    people, _more = find_entries(by, text, **more)
    return [hit.title for one in people for hit in one.hits]


def put(person_id, title: str, category: Category, kept_from: int = 0, **more) -> Entry:
    key = time_ordered_id()
    given = {
        "id": key, "origin_id": key, "person_id": person_id, "kind": "Observation", "category": category,
        "title": title, "true_at": datetime(2026, 1, 1, tzinfo=UTC), "author_name": "Somebody",
        "author_role": "program", "voice": "system", "resource": "{}", "kept_from": kept_from,
    } | more  # fmt: skip
    return Entry.objects.create(**given)


def test_words_are_found_in_both_languages_and_by_their_beginning(family: Family, looking):
    write_entry(by=family.maya, person_id=family.of, new=words("Played in the orchestra, legs were tired."))
    write_entry(
        by=family.maya, person_id=family.of, new=words("Jag var trött efter skolan.", title="Min dag")
    )
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with looking(family.maya):
        assert found(family.maya, "tire") == ["My day: good"]
        assert found(family.maya, "orchestras") == ["My day: good"]
        assert found(family.maya, "trötta") == ["My day"]
        assert found(family.maya, "calpro") == ["Calprotectin, stool test"]
        assert found(family.maya, "played tired") == ["My day: good"]
        assert found(family.maya, "played skolan") == []
        assert found(family.maya, "'") == found(family.maya, "") == found(family.maya, "@ & | !") == []


def test_the_same_words_are_found_by_whom_they_are_for(family: Family, looking):
    write_entry(by=family.maya, person_id=family.of, new=words("A secret orchestra.", kept_from=PARENTS))
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    seen = {}
    for name in EVERYONE:
        with looking(getattr(family, name)):
            seen[name] = (
                found(getattr(family, name), "orchestra"),
                found(getattr(family, name), "calprotectin"),
            )
    both = (["My day: good"], ["Calprotectin, stool test"])
    assert seen == {
        "maya": both, "amina": both, "jonas": ([], both[1]), "anna": ([], both[1]), "petra": ([], both[1]),
        "stranger": ([], []), "elsewhere": ([], []), "researcher": ([], []),
    }  # fmt: skip


def test_what_was_corrected_or_taken_back_is_not_found_by_its_old_words(family: Family, looking):
    from alongside.record.actions.entries import correct_entry

    first = write_entry(by=family.maya, person_id=family.of, new=words("An orchestra."))
    correct_entry(by=family.maya, person_id=family.of, origin_id=first.origin_id, new=words("A choir."))
    gone = write_entry(by=family.maya, person_id=family.of, new=words("A trumpet."))
    take_back_entry(by=family.maya, person_id=family.of, origin_id=gone.origin_id)
    with looking(family.maya):
        assert [found(family.maya, one) for one in ("orchestra", "choir", "trumpet")] == [
            [],
            ["My day: good"],
            [],
        ]


def test_without_a_seat_nothing_is_found(family: Family, as_web):
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with as_web(), acting(None):
        assert found(family.amina, "calprotectin") == []


@pytest.mark.parametrize("seed", range(12))
def test_search_finds_exactly_what_the_rows_show(family: Family, looking, seed):
    """By search, and by reading every row that row-level security shows and looking for the word in Python."""
    draw = random.Random(seed)
    for number in range(60):
        whose = draw.choice((family.of, family.elsewhere.person_id))
        mask = sum(1 << one for one in Audience if 0 < one < 6 and draw.random() < 0.25)
        told = " ".join(draw.sample(WORDS, draw.randint(1, 3)))
        put(
            whose, f"Thing {number}", draw.choice(list(Category)), mask, words=told,
            true_at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=draw.randint(0, 900)),
            superseded_at=datetime(2026, 5, 1, tzinfo=UTC) if draw.random() < 0.1 else None,
            status="entered-in-error" if draw.random() < 0.1 else "final",
        )  # fmt: skip
    for name in EVERYONE:
        by = getattr(family, name)
        with looking(by):
            shown = list(Entry.objects.filter(superseded_at=None).exclude(status="entered-in-error"))
            for asked in (*WORDS, "school walk", "orkes", "calp"):
                wanted = {
                    one.pk for one in shown
                    if all(any(told.startswith(word) for told in one.words.split()) for word in asked.split())
                }  # fmt: skip
                people, more = find_entries(by, asked, each=100)
                assert {hit.id for one in people for hit in one.hits} == wanted, (name, asked)
                assert not more


def test_pages_go_through_everyone_once(family: Family, looking):
    from alongside.people.models import Person, TeamMember

    for number in range(25):
        person = Person.objects.create(
            community=family.community,
            name=f"Person {number:02}",
            given_name="Person",
            family_name=f"{number:02}",
        )
        TeamMember.objects.create(person=person, seat_id=family.amina.seat_id)
        for _time in range(6):
            put(person.pk, "Calprotectin", Category.RESULTS)
    with looking(family.amina):
        pages = [find_entries(family.amina, "calprotectin", skip=skip) for skip in (0, 10, 20)]
    assert [[len(people), more] for people, more in pages] == [[10, True], [10, True], [5, False]]
    names = [one.name for people, _more in pages for one in people]
    assert names == [f"Person {number:02}" for number in range(25)]
    assert all(len(one.hits) == 4 and one.more for people, _more in pages for one in people)


def test_people_are_found_by_the_beginning_of_their_names_as_far_as_one_may_know_them(
    family: Family, looking
):
    seen = {}
    for name in ("maya", "amina", "petra", "stranger", "elsewhere", "researcher"):
        with looking(getattr(family, name)):
            seen[name] = [one.name for one in find_people(getattr(family, name), "lind may")]
    assert seen == {
        "maya": ["Maya Lindqvist"], "amina": ["Maya Lindqvist"], "petra": ["Maya Lindqvist"], "stranger": [],
        "elsewhere": [], "researcher": [],
    }  # fmt: skip
    with looking(family.elsewhere):
        known = find_people(family.elsewhere, "rah")
        assert [(one.name, one.is_near, one.does) for one in known] == [("Dr Amina Rahman", False, "doctor")]
        assert find_people(family.elsewhere, ".*") == find_people(family.elsewhere, "(") == []


def test_a_name_with_a_hyphen_is_found_by_either_part_and_by_the_whole(family: Family, looking):
    from alongside.people.models import Person

    Person.objects.create(
        community=family.community, name="Dr Anna-Karin O'Brien Åberg", given_name="Anna-Karin",
        family_name="O'Brien Åberg", known_in_community=True,
    )  # fmt: skip

    def seen(text: str) -> bool:
        return any("Karin" in one.name for one in find_people(family.elsewhere, text))

    with looking(family.elsewhere):
        assert all(
            seen(text) for text in ("karin", "anna-karin", "ANNA kar", "o'br", "åb dr", "anna-karin å")
        )
        assert not any(
            seen(text) for text in ("arin", "karin-anna", "brien", "anna zzz", "-", "' -", "anna-karins")
        )


def test_the_page_shows_them_by_person_in_bold_and_leaves_a_receipt(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("Played in the <b>orchestra</b>."))
    page = visit(family.amina).get("/search/?q=orchestra").content.decode()
    assert "&lt;b&gt;<b>orchestra</b>&lt;/b&gt;" in page
    looks = [(one.person_id, one.page, one.categories) for one in Receipt.objects.all()]
    assert looks == [(family.of, "search", [Category.JOURNAL.value])]
    assert visit(family.maya).get("/search/?q=orchestra").status_code == 200
    assert Receipt.objects.count() == 1


def test_nothing_found_and_nothing_to_see_look_the_same(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("A secret orchestra."))

    def page(q: str) -> str:
        told = visit(family.stranger).get(f"/search/?q={q}").content.decode()
        return re.sub(q + r"|name=\"csrfmiddlewaretoken\" value=\"\w+\"", "", told)

    assert page("orchestra") == page("zzzzzzzzz")
    assert Receipt.objects.count() == 0


def test_a_page_that_cannot_be_is_the_first_or_empty(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("An orchestra."))
    for page in ("0", "-1", "x", "²", "99999999999999999999", "7"):
        assert visit(family.maya).get("/search/", {"q": "orchestra", "page": page}).status_code == 200


def test_few_questions_whatever_is_found(family: Family, visit):
    write_entry(by=family.maya, person_id=family.of, new=words("An orchestra."))
    one = questions(visit(family.amina), "/search/?q=orchestra")
    for _time in range(5):
        write_entry(by=family.maya, person_id=family.of, new=words("An orchestra again."))
    assert (questions(visit(family.amina), "/search/?q=orchestra"), one <= 8) == (one, True)


def test_what_is_marked_is_escaped():
    assert marked("<i>Tired</i> & well", "tired") == "&lt;i&gt;<b>Tired</b>&lt;/i&gt; &amp; well"
    assert marked("Nothing here", "tired") == "Nothing here"


def test_the_web_role_cannot_look_past_the_function(family: Family, as_web):
    with as_web(), pytest.raises(Exception, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM home_hits(gen_random_uuid(), gen_random_uuid(), ''::tsquery, false, 1)")


def test_common_words_and_rare_ones_find_the_same_for_somebody_with_many_people(family: Family, looking):
    """From person to person, or beginning with whoever has the words: the same is found."""
    from alongside.people.models import Person, TeamMember

    everyone = []
    for number in range(30):
        person = Person.objects.create(
            community=family.community,
            name=f"Person {number:02}",
            given_name="Person",
            family_name=f"{number:02}",
        )
        TeamMember.objects.create(person=person, seat_id=family.amina.seat_id)
        everyone.append(person)
        put(person.pk, "Calprotectin", Category.RESULTS)
    put(everyone[-1].pk, "Orchestra", Category.NOTES)

    def seen() -> list[list[str]]:
        with looking(family.amina):
            asked = ("calprotectin", "calpro", "orchestra", "orches", "zzz")
            return [[one.name for one in find_entries(family.amina, word)[0]] for word in asked]

    before = seen()
    with connection.cursor() as cursor:  # as if every word were common
        cursor.execute(
            "CREATE OR REPLACE FUNCTION home_people_with(words text[], begun boolean) RETURNS uuid[] "
            "LANGUAGE sql STABLE AS 'SELECT NULL::uuid[]'"
        )
    first_ten = [f"Person {number:02}" for number in range(10)]
    assert before == seen() == [first_ten, first_ten, ["Person 29"], ["Person 29"], []]
