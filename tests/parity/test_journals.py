"""A journal that nobody else reads, what is told of it with the yes of all who are named, and where people stand."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.parity.actions.journals import Words, end_page, keep_page, place, share_placing, tell_page
from alongside.parity.models import JournalPage, Named, Placing, ToldPage
from tests.groups.test_pages import asked as queries_of


def seen(looking, by, *models):
    with looking(by):
        return [one.objects.count() for one in models]


def test_a_page_is_kept_and_done_and_nobody_else_ever_reads_it(team, come_in, looking):
    empty = come_in(team.sara).post("/parity/journal/write/", worked="", did_not="", with_whom="")
    come_in(team.sara).post(
        "/parity/journal/write/", worked="The evening.", did_not="", with_whom="", keep="yes"
    )
    begun = come_in(team.sara).words("/parity/journal/write/")
    come_in(team.sara).post(
        "/parity/journal/write/", worked="The evening.", did_not="The bus.", with_whom="Ken"
    )
    page = JournalPage.objects.get()
    address = f"/parity/journal/{page.pk}/"

    assert empty.status_code == 422 and "The evening." in begun and "You have until" in begun
    assert "The bus." in come_in(team.sara).words(address)
    assert "You wrote in 1 of the last 8 weeks." in come_in(team.sara).words("/parity/journal/")
    assert "The evening." not in come_in(team.ito).words("/parity/journal/")
    assert [come_in(team.ito).get(f"{address}{more}").status_code for more in ("", "tell/")] == [404, 404]
    assert [seen(looking, by, JournalPage) for by in (team.sara, team.ito)] == [[1], [0]]
    with looking(team.ito):
        assert not Line.objects.filter(subject_id=page.pk).exists()


def test_what_names_somebody_is_read_when_all_said_yes_and_no_longer_when_one_says_no(team, come_in, looking):
    end_page(by=team.sara, words=Words(worked="Ken drew the bus on the board."))
    with pytest.raises(Refused, match="known by this name: Ken Itoh"):
        tell_page(by=team.sara, title="The bus", words="x", names=["Ken Itoh"])
    made = come_in(team.sara).post(
        f"/parity/journal/{JournalPage.objects.get().pk}/tell/", title="The bus", words="Ken drew it.",
        names="Ken Ito\nTom Keane\n",
    )  # fmt: skip
    page, reads = made.headers["Location"], []
    with looking(team.ito):
        waits = [one.kind for one in waiting_for_partner(team.ito) if not one.kind.startswith("contact_")]
    for by, says in ((team.ito, "yes"), (team.tom, "yes"), (team.tom, "no")):
        come_in(by).post(page, agrees=says)
        reads.append(come_in(team.nils).get(page).status_code)

    assert waits == ["page_names"] and reads == [404, 200, 404]
    assert "Tom Keane said no. Nobody else reads it" in come_in(team.sara).words(page)
    assert come_in(team.nils).post(page, agrees="yes").status_code == 404
    assert [seen(looking, by, ToldPage, Named) for by in (team.sara, team.ito, team.nils)] == [
        [1, 2],
        [1, 1],
        [0, 0],
    ]
    come_in(team.tom).post(page, agrees="yes")
    come_in(team.sara).post(f"{page}take-back/")
    assert [come_in(by).get(page).status_code for by in (team.sara, team.ito, team.nils)] == [200, 404, 404]


def test_where_one_stands_is_ones_own_until_it_is_shared_with_the_group(team, come_in, looking):
    page = "/parity/where/"
    come_in(team.sara).post(page, group=str(team.group.pk), spot="3", words="They decide, we nod.")
    come_in(team.sara).post(page, group="", spot="6", words="")
    before, placing = seen(looking, team.ito, Placing), Placing.objects.get(spot=3)
    come_in(team.sara).post(f"{page}{placing.pk}/share/", shared="yes")
    after = come_in(team.ito).words(page)
    with pytest.raises(Refused, match="stays with you"):
        share_placing(by=team.sara, placing_id=Placing.objects.get(spot=6).pk, shared=True)
    with pytest.raises(Refused, match="have a seat in the group"):
        place(by=team.tom, spot=3, group_id=team.group.pk)

    assert (
        before == [0]
        and "They decide, we nod." in after
        and "Myself" not in come_in(team.ito).words(page).split("As others")[1]
    )
    assert seen(looking, team.tom, Placing) == [0]
    come_in(team.sara).post(f"{page}{placing.pk}/share/", shared="no")
    assert "They decide" not in come_in(team.ito).words(page)


ATTEMPTS = {
    "read": ("ito", "SELECT 1 FROM parity_journalpage", None),
    "written as another": ("ito", "INSERT INTO parity_journalpage (id, community_id, person_id, at, worked, did_not, with_whom) "
     "SELECT gen_random_uuid(), community_id, person_id, now(), 'x', '', '' FROM parity_placing RETURNING 1", None),
    "changed": ("sara", "UPDATE parity_journalpage SET person_id = %(ito)s RETURNING 1", "refused"),
    "done long ago": ("sara", "UPDATE parity_journalpage SET done_at = now() - interval '1 day' RETURNING 1", "refused"),
    "told as another": ("ito", "UPDATE parity_toldpage SET taken_back_at = now() RETURNING 1", None),
    "told anew": ("sara", "UPDATE parity_toldpage SET words = 'x' RETURNING 1", "refused"),
    "taken back long ago": ("sara", "UPDATE parity_toldpage SET taken_back_at = now() - interval '1 day' RETURNING 1", "refused"),
    "yes of another": ("sara", "UPDATE parity_named SET agrees = true, at = now() RETURNING 1", None),
    "yes long ago": ("ito", "UPDATE parity_named SET agrees = true, at = now() - interval '1 day' RETURNING 1", "refused"),
    "named oneself away": ("ito", "DELETE FROM parity_named RETURNING 1", "refused"),
    "shared by another": ("ito", "UPDATE parity_placing SET shared_at = now() RETURNING 1", None),
    "named later": ("sara", "INSERT INTO parity_named (id, page_id, person_id, name) SELECT gen_random_uuid(), id, %(tom)s, "
     "'Tom Keane' FROM parity_toldpage RETURNING 1", "refused"),
    "yes": ("ito", "UPDATE parity_named SET agrees = true, at = now() RETURNING 1", 1),
}  # fmt: skip


def test_each_attempt_by_raw_sql_meets_its_verdict(team, looking):
    end_page(by=team.sara, words=Words(worked="x"))
    told = tell_page(by=team.sara, title="x", words="x", names=["Ken Ito"])
    ToldPage.objects.filter(pk=told.pk).update(at=timezone.now() - timedelta(hours=1))
    place(by=team.sara, spot=3, group_id=team.group.pk)
    found = {}
    for name, (who, words, _came) in ATTEMPTS.items():
        with looking(getattr(team, who)):
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(words, {"ito": team.ito.person_id, "tom": team.tom.person_id})
                    row = cursor.fetchone()
                    found[name] = row[0] if row else None
            except DatabaseError:
                found[name] = "refused"

    assert found == {name: came for name, (_who, _words, came) in ATTEMPTS.items()}


def test_as_many_questions_with_one_as_with_three(town, come_in):
    sara = town.join("Sara Osei", Role.IMPROVER)
    pages, counts = ("/parity/journal/", "/parity/told/", "/parity/where/"), []
    for more in (1, 2):
        for _each in range(more):
            end_page(by=sara, words=Words(worked="x"))
            tell_page(by=sara, title="x", words="x")
            place(by=sara, spot=3)
        counts.append([len(queries_of(come_in, sara, page)) for page in pages])
    keep_page(by=sara, words=Words(worked="y"))

    assert counts[0] == counts[1] and max(counts[0]) <= 8
