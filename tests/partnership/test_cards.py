"""A card for whoever wants one, of every role alike: two sides on screen and on paper, and gone when they say so."""

from __future__ import annotations

from alongside.kit.terms import Role
from alongside.partnership.actions.cards import CardWords, make_card
from alongside.partnership.models import Card
from alongside.partnership.showing_cards import sheet
from tests.groups.test_pages import asked
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, written

MINE = {
    "called": "Tom",
    "brings": "Eleven years of nights",
    "ask_me": "",
    "works": "Coffee first",
    "besides": "",
}
CARD = (
    f"INSERT INTO partnership_card (id, community_id, person_id, called, brings, ask_me, works, besides, {BY}) "
    f"VALUES (gen_random_uuid(), %(here)s, {{person}}, 'x', 'x', '', '', '', {written('tom')})"
)


def test_one_makes_it_everyone_reads_it_and_one_takes_it_away(team, come_in):
    empty = come_in(team.tom).post("/partners/who/me/", called="Tom", brings="")
    come_in(team.tom).post("/partners/who/me/", **MINE)
    come_in(team.tom).post("/partners/who/me/", **MINE | {"brings": "Twelve years of nights"})
    page, mine = come_in(team.nils).words("/partners/who/"), come_in(team.tom).words("/partners/who/me/")
    paper = come_in(team.nils).get("/partners/who/cards.pdf")
    one = len(asked(come_in, team.nils, "/partners/who/"))
    for actor in (team.sara, team.ito):
        make_card(by=actor, words=CardWords(actor.name, "Something"))
    three = len(asked(come_in, team.nils, "/partners/who/"))
    come_in(team.tom).post("/partners/who/me/away/")
    again = come_in(team.tom).post("/partners/who/me/away/")

    assert (empty.status_code, again.status_code, one) == (422, 302, three) and three <= 8
    assert "Twelve years of nights" in page and "Coffee first" in page and "Eleven" not in page
    assert (
        "Twelve years of nights" in mine
        and paper.content.startswith(b"%PDF")
        and b"/StructTreeRoot" in paper.content
    )
    assert sorted(Card.objects.values_list("called", flat=True)) == ["Ken Ito", "Sara Osei"]


def test_both_sides_meet_when_one_prints_on_both():
    cards = [{"called": str(n), "who": {"title": ""}, "brings": "x", "back": []} for n in range(11)]
    pages = sheet(cards, "Here")["pages"]

    assert [[one["called"] for one in page["fronts"]] for page in pages] == [
        list("01234567"),
        ["8", "9", "10"],
    ]
    assert [[one and one["called"] for one in page["backs"]] for page in pages] == [
        list("10325476"), ["9", "8", None, "10"],
    ]  # fmt: skip


def test_nobody_writes_a_card_for_another(team, as_web):
    make_card(by=team.nils, words=CardWords("Nils", "Films"))
    rut = team.town.join("Rut", Role.PATIENT)
    words = {"here": team.town.community.pk, "tom": team.tom.person_id, "nils": team.nils.person_id}
    met = [
        tried_by(who, as_web, statement, words)
        for who, statement in (
            (team.tom, CARD.format(person="%(tom)s")), (team.tom, CARD.format(person="%(nils)s")),
            (rut, "UPDATE partnership_card SET brings = 'y'"), (rut, "DELETE FROM partnership_card"),
            (rut, "SELECT 1 FROM partnership_card"), (team.nils, "UPDATE partnership_card SET person_id = %(tom)s"),
        )
    ]  # fmt: skip

    assert met == [1, "refused", 0, 0, 1, "refused"]
