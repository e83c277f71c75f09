"""A wish without a name: nobody can find out who wrote it, also with the database in hand; and no flood."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import Error, connection

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.governance import letterbox
from alongside.governance.actions.wishes import NewWish, post_letter
from alongside.governance.models import Letter, Wish
from alongside.governance.nightly import see_to_wishes
from alongside.kit.verdict import Refused
from alongside.running.home import WEB
from tests.governance.worlds import wished


def everything_about(wish: Wish) -> str:
    """Every row that says anything of a wish, as the owner of the tables reads it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT row_to_json(w)::text FROM governance_wish w WHERE id = %s UNION ALL "
            "SELECT row_to_json(l)::text FROM contributions_line l WHERE subject_id = %s OR answers_id = %s",
            [wish.pk, wish.pk, wish.pk],
        )
        return "\n".join(row for (row,) in cursor.fetchall())


def test_a_named_wish_names_and_one_without_a_name_names_nobody(as_web, town, sara):
    named = wished(sara)
    with as_web(), acting(sara):
        post_letter(by=sara, new=NewWish("I am afraid to say this", "Visits are too short."))
    lines_before = Line.objects.count()
    see_to_wishes()
    unnamed = Wish.objects.get(title="I am afraid to say this")
    about = everything_about(unnamed)

    hers = [str(one) for one in (sara.person_id, sara.seat_id, sara.name, sara.account_id)]
    assert str(sara.person_id) in everything_about(named)  # the leak could have happened
    assert not any(one in about for one in hers[:3])
    assert (unnamed.author_id, unnamed.author_name, Letter.objects.count()) == (None, "", 0)
    assert Line.objects.count() == lines_before + 1


def test_putting_a_letter_in_writes_nothing_but_the_letter(as_web, sara):
    """In the whole database, nothing changes but one row without author, time or telling id."""

    def counted():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            )
            names = [name for (name,) in cursor.fetchall()]
            found = {}
            for name in names:
                cursor.execute(f"SELECT count(*), coalesce(max(md5(t::text)), '') FROM \"{name}\" t")
                found[name] = cursor.fetchone()
        return found

    before = counted()
    with as_web(), acting(sara):
        post_letter(by=sara, new=NewWish("Short", ""))
    after = counted()

    assert {name for name in after if after[name] != before[name]} == {"governance_letter"}
    assert {one.name for one in Letter._meta.fields} == {"id", "community", "title", "words", "page"}
    assert Letter.objects.get().pk.version == 4  # no time in it, as in others


def test_the_web_cannot_read_the_letterbox_with_raw_sql(as_web, sara, grace):
    with as_web(), acting(sara):
        post_letter(by=sara, new=NewWish("Short", ""))
    for words in (
        "SELECT * FROM governance_letter",
        "SELECT xmin, ctid FROM governance_letter",
        "DELETE FROM governance_letter",
        "UPDATE governance_letter SET title = ''",
        "INSERT INTO governance_letter SELECT * FROM governance_letter RETURNING *",
    ):
        for by in (sara, grace):
            with (
                as_web(),
                pytest.raises(Error, match="permission denied"),
                acting(by),
                connection.cursor() as cursor,
            ):
                cursor.execute(words)

    assert Letter.objects.count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(%s, 'governance_letter', 'SELECT')", [WEB])
        assert cursor.fetchone() == (False,)


def test_all_letters_of_a_night_have_one_author_and_no_order(as_web, town, sara, grace):
    for by in (sara, grace):
        with as_web(), acting(by):
            post_letter(by=by, new=NewWish(f"From {by.role}", ""))
    see_to_wishes()

    assert set(Wish.objects.values_list("author_id", "author_name", "author_role")) == {(None, "", "program")}
    assert set(
        Line.objects.filter(verb="governance.wished_unnamed").values_list("actor_id", "actor_name")
    ) == {(None, "Alongside")}


def test_letters_are_few_a_day_for_one_and_a_hundred_for_all(as_web, town, sara, grace):
    with as_web(), acting(sara):
        for number in range(letterbox.MOST_A_DAY):
            post_letter(by=sara, new=NewWish(str(number), ""))
        with pytest.raises(Refused, match="tomorrow"):
            post_letter(by=sara, new=NewWish("one more", ""))
    Letter.objects.bulk_create(Letter(community=town.community, title="x", words="") for _ in range(97))
    with as_web(), pytest.raises(Error, match="row-level security"), acting(grace):
        post_letter(by=grace, new=NewWish("one more", ""))

    assert Letter.objects.count() == 100


def test_nobody_forges_a_wish_in_the_name_of_another_or_of_nobody(as_web, sara, grace):
    words = (
        "INSERT INTO governance_wish (id, community_id, title, words, page, author_id, author_name, author_role, "
        "author_title, voice, on_behalf_of_name, at) VALUES (%s, %s, 'x', '', '', %s, %s, %s, '', %s, '', now())"
    )
    for author in (grace.person_id, None):
        with (
            as_web(),
            pytest.raises(Error, match="row-level security"),
            acting(sara),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                words, [uuid4(), sara.community_id, author, sara.name, sara.role.value, sara.voice.value]
            )

    with as_web(), acting(sara), connection.cursor() as cursor:
        cursor.execute(
            words, [uuid4(), sara.community_id, sara.person_id, sara.name, sara.role.value, sara.voice.value]
        )
