"""`alongside verify` names exactly the lines that the database's owner altered, removed or slipped in."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import transaction

from alongside.contributions import head, seals, verifying
from alongside.contributions.models import Line, Seal
from alongside.contributions.seals import LOOK_BACK, seal_all_lines, seal_new_lines
from tests.contributions.worlds import by_force, person, tell


@pytest.fixture
def ledger(db):
    """Three seals over seven lines."""
    maya, lines = person("Maya Lind"), []
    for words in (("one", "two", "three"), ("four", "five"), ("six", "seven")):
        lines += [
            tell(by=maya, words=word, details={"n": 1.0, "of": {"b": [1, 2.5], "a": "ö"}}) for word in words
        ]
        assert seal_new_lines() == len(words)
    return lines


def troubles():
    return verifying.examine().troubles


def in_words(line, words=None):
    return (
        f"line {line.pk}, {line.at:%d %B %Y %H:%M:%S} UTC: Maya Lind (patient), tests.told, "
        f"Thing “{words or line.subject_words}”"
    )


def test_a_whole_ledger_is_whole(ledger, capsys):
    tell(by=person("Maya Lind"), words="not yet sealed")

    assert verifying.run() == 0
    said = capsys.readouterr().out
    assert said.startswith("The ledger is whole: every line is as it was written (8 lines in")
    assert "1 of them wait for the next seal" in said


def test_an_empty_ledger_is_whole(db):
    assert verifying.run() == 0


@pytest.mark.parametrize(
    "change",
    ["actor_name = 'Somebody else'", "subject_words = 'nothing'", "at = at - interval '1 microsecond'",
     "details = '{}'", "details = jsonb_set(details, '{n}', '2')", "about_id = gen_random_uuid()",
     "role = 'clinician'", "category = 3", "mac = sha256(mac)", "on_behalf_of_name = 'Dad'"],
)  # fmt: skip
def test_an_altered_line_is_named(ledger, change, capsys):
    with by_force() as cursor:
        cursor.execute(f"UPDATE contributions_line SET {change} WHERE id = %s", [ledger[3].pk])
    now = Line.objects.get(pk=ledger[3].pk)
    found = troubles()

    assert [one.split(",")[0] for one in found] == [f"altered: line {ledger[3].pk}"]
    assert now.actor_name in found[0] and now.subject_words in found[0]
    assert verifying.run() == 1
    assert "The ledger is not whole: 1 things stand above" in capsys.readouterr().out


def test_a_removed_line_is_named_with_when_it_was_made(ledger):
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_line WHERE id = %s", [ledger[1].pk])

    assert troubles() == [f"removed: line {ledger[1].pk}, made {ledger[1].at:%d %B %Y %H:%M:%S} UTC"]


def test_an_inserted_line_is_named(ledger):
    with by_force() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT * FROM contributions_line WHERE id = %s",
            [ledger[0].pk],
        )
        cursor.execute("UPDATE copied SET id = gen_random_uuid()")
        cursor.execute("INSERT INTO contributions_line SELECT * FROM copied RETURNING id")
        forged = Line.objects.get(pk=cursor.fetchone()[0])

    assert troubles() == [f"inserted, or altered before it was sealed: {in_words(forged)}"]
    assert (seal_new_lines(), seal_all_lines()) == (0, 0)  # nobody makes it honest by sealing it
    assert len(troubles()) == 1


def test_a_line_inserted_with_its_leaf_is_named(ledger):
    forged = uuid.UUID(int=ledger[4].pk.int + 1)
    with by_force() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT * FROM contributions_line WHERE id = %s",
            [ledger[4].pk],
        )
        cursor.execute("UPDATE copied SET id = %s", [forged])
        cursor.execute("INSERT INTO contributions_line SELECT * FROM copied")
        cursor.execute(
            "INSERT INTO contributions_leaf (line_id, seal_id, position, hash) VALUES (%s, 2, 2, sha256('x'))",
            [forged],
        )

    assert troubles() == [f"inserted: {in_words(Line.objects.get(pk=forged))}"]


def test_each_of_several_is_named(ledger):
    with by_force() as cursor:
        cursor.execute(
            "UPDATE contributions_line SET subject_words = 'x' WHERE id = ANY(%s)",
            [[ledger[0].pk, ledger[6].pk]],
        )
        cursor.execute("DELETE FROM contributions_line WHERE id = %s", [ledger[2].pk])
    named = [(one.split(":")[0], one.split("line ")[1].split(",")[0]) for one in troubles()]

    assert named == [
        ("altered", str(ledger[0].pk)),
        ("removed", str(ledger[2].pk)),
        ("altered", str(ledger[6].pk)),
    ]


def test_a_line_removed_with_its_leaf_is_named_by_its_place(ledger):
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_leaf WHERE line_id = %s", [ledger[1].pk])
        cursor.execute("DELETE FROM contributions_line WHERE id = %s", [ledger[1].pk])
    first = Seal.objects.get(number=1)

    assert troubles() == [f"removed: line 2 under seal 1 of {first.at:%d %B %Y %H:%M:%S} UTC"]


def test_an_altered_seal_is_named(ledger):
    with by_force() as cursor:
        cursor.execute("UPDATE contributions_seal SET root = sha256(root) WHERE number = 2")

    assert [one.split(" of ")[:-1] for one in troubles()] == [
        ["altered: seal 2"],
        ["altered: the list", "lines under seal 2"],
    ]


def test_a_chain_made_anew_does_not_meet_the_note(ledger, settings):
    """Who holds the database and the key, and seals anew, still meets the note that lies outside."""
    kept = head.noted() or head.Head(3, bytes(Seal.objects.get(number=3).hash))
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_leaf")
        cursor.execute("DELETE FROM contributions_seal")
        cursor.execute("DELETE FROM contributions_line WHERE id = %s", [ledger[6].pk])
    for _ in range(3):
        seal_all_lines()
    head.note(kept)

    assert troubles() == ["removed: seals 2 to 3, noted outside the database"]


def test_a_cut_off_tail_shows(ledger):
    head.note(head.Head(3, bytes(Seal.objects.get(number=3).hash)))
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_leaf WHERE seal_id = 3")
        cursor.execute("DELETE FROM contributions_seal WHERE number = 3")
        cursor.execute("DELETE FROM contributions_line WHERE id = ANY(%s)", [[ledger[5].pk, ledger[6].pk]])

    assert troubles() == ["removed: seal 3, noted outside the database"]
    tell(by=person("Maya Lind"))
    seal_new_lines()
    assert troubles() == ["altered: seal 3 is not the one that was noted outside the database"]


def test_a_missing_seal_in_the_middle_shows(ledger):
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_leaf WHERE seal_id = 2")
        cursor.execute("DELETE FROM contributions_seal WHERE number = 2")

    assert troubles() == ["removed: seal 2"]


def test_lines_without_their_leaves_are_named(ledger):
    with by_force() as cursor:
        cursor.execute("DELETE FROM contributions_leaf WHERE seal_id = 2")

    assert [one.split(" of ")[0] for one in troubles()] == ["removed: the list"]


def test_the_wrong_key_is_said_once(ledger, settings, capsys):
    settings.ALONGSIDE_LEDGER_KEY = b"another"

    assert verifying.run() == 1
    assert "Is ledger.key the one that it was begun with?" in capsys.readouterr().out


def test_sealing_looks_back_for_lines_that_arrive_late(db, monkeypatch):
    maya = person("Maya Lind")
    tell(by=maya)
    assert seal_new_lines() == 1
    early, late = LOOK_BACK - timedelta(hours=1), LOOK_BACK + timedelta(hours=1)
    for age in (early, late):
        _line_made(Seal.objects.get(number=1).at - age)

    assert (seal_new_lines(), seal_new_lines(), seal_all_lines(), seal_all_lines()) == (1, 0, 1, 0)
    assert troubles() == []


def _line_made(at):
    """A line whose transaction committed long after its id was made."""
    from alongside.contributions.marks import mark_of

    line = Line(id=uuid.UUID(int=(int(at.timestamp() * 1000) << 80) + uuid.uuid4().int % 2**60), at=at,
                actor_name="Maya Lind", role="patient", verb="tests.told", subject_type="Thing", place="direct care",
                phase="implement", produces="information")  # fmt: skip
    line.mac = mark_of(line)
    line.save(force_insert=True)


def test_many_lines_are_sealed_in_several_seals(db, monkeypatch):
    monkeypatch.setattr(seals, "AT_ONCE", 4)
    for _ in range(11):
        tell(by=person("Maya Lind"))

    assert seal_new_lines() == 11
    assert list(Seal.objects.order_by("number").values_list("lines", flat=True)) == [4, 4, 3]
    assert troubles() == []


def test_details_of_any_kind_keep_their_mark(db):
    odd = {
        "a": 1e300,
        "b": 1e16,
        "c": 0.1,
        "d": -0.0,
        "e": [True, None, 10**30],
        "ö": "\u2028é",
        "f": 1.0,
        "g": 5e-324,
    }
    with transaction.atomic():
        tell(by=person("Maya Lind"), details=odd)
    seal_new_lines()

    assert troubles() == []
