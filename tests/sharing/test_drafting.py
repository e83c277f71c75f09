"""A charter is written, read back as it was written, changed while it is a draft, and stands once people vote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models.functions import Now

from alongside.kit.terms import Audience, Category, Right, Role
from alongside.kit.verdict import Refused
from alongside.sharing.actions.charters import change_draft, draft_charter
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Article, Draft
from alongside.sharing.drafted import drafted_from
from alongside.sharing.models import CharterVersion
from tests.record.family import Family

OTHER = replace(
    DEFAULT,
    articles=(Article(1, "Ours", "In our words."),),
    rights={Audience.TEAM: {Category.JOURNAL: Right.SEE}},
    rule_articles={Audience.TEAM: 1},
    terms=replace(DEFAULT.terms, motion_days=7, second_factor_roles=(Role.CLINICIAN,)),
)


def drafted(family: Family, looking, draft: Draft = DEFAULT) -> CharterVersion:
    with looking(family.anna):
        return draft_charter(
            by=family.anna, community_id=family.community.pk, title="Journals for the team", draft=draft
        )


def test_charter_is_read_back_as_it_was_written(family: Family, looking) -> None:
    assert drafted_from(drafted(family, looking)) == DEFAULT
    assert drafted_from(drafted(family, looking, OTHER)) == OTHER


def test_draft_is_written_anew_by_who_drafted_it(family: Family, looking) -> None:
    version = drafted(family, looking)
    with looking(family.anna):
        change_draft(by=family.anna, version=version, title="Ours", draft=OTHER)

    version.refresh_from_db()
    assert (version.title, drafted_from(version)) == ("Ours", OTHER)


@pytest.mark.parametrize("frozen", [False, True])
def test_draft_stands_for_others_and_once_people_vote(family: Family, looking, frozen: bool) -> None:
    version = drafted(family, looking)
    if frozen:
        CharterVersion.objects.filter(pk=version.pk).update(frozen_at=Now())
        version.refresh_from_db()
    by = family.anna if frozen else family.amina

    with looking(by), pytest.raises(Refused):
        change_draft(by=by, version=version, title="Mine", draft=OTHER)
    assert drafted_from(version) == DEFAULT


RAW = {
    "puts it in force": "UPDATE sharing_charterversion SET in_force_from = now() WHERE id = '{id}'",
    "says that it was ratified": "UPDATE sharing_charterversion SET ratified_at = now() WHERE id = '{id}'",
    "takes the rules in force away": "DELETE FROM sharing_charterrule WHERE version_id <> '{id}'",
    "gives networks more": (
        "INSERT INTO sharing_charterrule (version_id, audience, category, \"right\") "
        "SELECT id, 4, 8, 2 FROM sharing_charterversion WHERE number = 1"
    ),
    "drafts in another's name": (
        "INSERT INTO sharing_charterversion (id, community_id, number, title, drafted_by_id, drafted_by_name, failed_why,"
        " motion_days, votes_secret, emergency_hours, review_days, answer_days, announce_days, small_number,"
        " names_centers, second_factor_roles, ending) SELECT gen_random_uuid(), community_id, 77, 'x',"
        " gen_random_uuid(), '', '', 1, true, 4, 1, 1, 1, 1, true, '{{}}', '' FROM sharing_charterversion WHERE number = 1"
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", RAW)
def test_no_one_changes_the_charter_by_sql_alone(family: Family, looking, what: str) -> None:
    version = drafted(family, looking)
    before = state()

    changed = 0
    try:
        with transaction.atomic(), looking(family.anna), connection.cursor() as cursor:
            cursor.execute(RAW[what].format(id=version.pk))
            changed = cursor.rowcount
    except DatabaseError:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")

    assert (changed, state()) == (0, before)


def test_who_drafted_it_may_by_sql_what_the_action_does(family: Family, looking) -> None:
    """The refusals above could have been for another reason: here the same statements go through."""
    version = drafted(family, looking)
    with looking(family.anna), connection.cursor() as cursor:
        cursor.execute("DELETE FROM sharing_charterrule WHERE version_id = %s", [version.pk])
        assert cursor.rowcount > 0


def state() -> list[object]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, in_force_from, ratified_at, (SELECT count(*) FROM sharing_charterrule r "
            "WHERE r.version_id = v.id) FROM sharing_charterversion v ORDER BY number"
        )
        return list(cursor.fetchall())
