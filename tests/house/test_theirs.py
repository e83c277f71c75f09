"""What nobody but its writer reads is declared at its model (`theirs_alone`), so that no community's export holds it."""

from __future__ import annotations

import re

from django.apps import apps
from django.db import connection

from alongside.leaving.community.tables import LEFT_OUT, belonging
from alongside.leaving.queries.theirs import theirs_alone

GOES_ALONG = {
    "groups_calendaraddress": "opens one's calendar; its secret's hash stays behind",
    "parity_asked": "who was asked in rounds of which something was told: the next one is drawn by it",
    "people_mappedseat": "how an account's seat came from an organization's directory",
    "people_provideridentity": "how somebody signs in at their organization",
    "questionnaires_reminder": "how one wants to be reminded of forms",
    "questionnaires_snooze": "when one wants to hear of a form again",
    "record_importrun": "what was brought in, of which everybody's entries tell",
    "sharing_birthdaynotice": "that one was told of a birthday, so that nobody is told twice",
}
"""Tables that their own alone read and that go along, and why: nothing that anybody wrote."""

_MINE = re.compile(
    r"^\(*(\w+) = \( SELECT \(NULLIF\(current_setting\('alongside\.(person|account)'|^\(*groups_my_seat\(|"
    r"^\(*(seat_id|by_id) = ANY \(\( SELECT groups_my_seats\("
)


def conjuncts(words: str) -> list[str]:
    """The parts of a condition that all have to hold; one alone where it says `or`."""
    words = " ".join(words.split())
    while words.startswith("(") and _closes(words) == len(words) - 1:
        words = words[1:-1]
    parts, depth, last = [], 0, 0
    for found in re.finditer(r"[()]| AND | OR ", words):
        if found.group() in "()":
            depth += 1 if found.group() == "(" else -1
        elif depth == 0 and found.group() == " OR ":
            return [words]
        elif depth == 0:
            parts.append(words[last : found.start()])
            last = found.end()
    return [*parts, words[last:]]


def _closes(words: str) -> int:
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    return -1


def _says_or(words: str) -> bool:
    return len(conjuncts(words)) == 1 and re.search(r" OR ", re.sub(r"\([^()]*\)", "", words)) is not None


def of_their_own_alone() -> set[str]:
    """Tables of which each policy for reading asks whose the row is before anything else."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid "
            "WHERE p.polcmd IN ('r', '*') AND p.polpermissive"
        )
        found = cursor.fetchall()
    open_ = {
        name
        for name, words in found
        if not any(_MINE.match(one) and not _says_or(one) for one in conjuncts(words))
    }
    return {name for name, _words in found} - open_


def test_what_its_writer_alone_reads_is_declared_at_its_model(db):
    """A model whose policy lets its writer alone read says `theirs_alone`, or stands here with a reason."""
    rooms = {one._meta.db_table for one in apps.get_models() if one.__module__.startswith("alongside.")}

    found = of_their_own_alone() & rooms

    assert {"parity_journalpage", "partnership_profile"} <= found  # it finds what it is for
    assert found - set(theirs_alone()) - set(GOES_ALONG) - set(LEFT_OUT) == set()


def test_an_export_has_no_column_of_what_stays_with_its_writer(db):
    """Whole tables are not among those that are written; of others a condition is asked, and its column is there."""
    plain = {one.name: one.where for one in belonging()[0]}
    models = {one._meta.db_table: one for one in apps.get_models()}

    assert [name for name, one in theirs_alone().items() if not one.unless and name in plain] == []
    assert [
        name for name, one in theirs_alone().items() if one.unless and one.unless not in plain[name]
    ] == []
    owned = {name: one.by for name, one in theirs_alone().items()}
    assert [
        name for name, by in owned.items() if by not in {one.column for one in models[name]._meta.fields}
    ] == []
