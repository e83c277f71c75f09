"""Two entries are found to be one person, or taken apart again; nothing is lost either way."""

from __future__ import annotations

import uuid
from dataclasses import replace

from django.db import connection

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category
from alongside.people import verbs
from alongside.people.models import Merge, Person
from alongside.people.queries.duplicates import READ
from alongside.people.rules import merging as rules


@act
def merge_persons(*, by: Actor, kept: Person, gone: Person, reason: str) -> Merge:
    """Say that two entries are one person: every row that pointed to `gone` points to `kept` from now on.

    Which rows moved is kept, so that it can be undone. Both seats of a patient stay, each where it was.
    """
    rules.may_merge(by, kept, gone).or_refuse()
    merge_id = uuid.uuid4()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_merge(%s, %s, %s, %s, %s)", [merge_id, kept.id, gone.id, reason, by.name]
        )
    merge = Merge.objects.only(*READ).get(pk=merge_id)
    _line(by, verbs.PERSONS_MERGED, merge, kept)
    return merge


@act
def undo_merge(*, by: Actor, merge: Merge) -> Merge:
    """Take two persons apart again: the rows that moved go back; what was written since stays where it is."""
    rules.may_undo_merge(by, merge).or_refuse()
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_unmerge(%s)", [merge.id])
    merge.refresh_from_db()
    _line(by, verbs.MERGE_UNDONE, merge, merge.kept)
    return merge


def _line(by: Actor, verb: Verb, merge: Merge, person: Person) -> None:
    here = replace(by, community_id=merge.community_id)
    contribute(here, verb, merge, words=person.name, about=person.id, category=Category.IDENTITY)
