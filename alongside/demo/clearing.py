"""Whether the demo is here, whole; and clearing away one that was killed half way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alongside.demo.loading import loading
from alongside.demo.story import ekvik, riverbend
from alongside.people.models import Community
from alongside.record.models import ImportRun

SLUGS = (riverbend.SLUG, ekvik.SLUG)

# Nothing but loading was done to a community that is not finished: what loading writes is what there is to clear.
_OF_PERSON = (
    "visits_summaryagreed", "visits_summary", "visits_itemact", "visits_orderagreed", "visits_agendaitem",
    "visits_visitstep", "questionnaires_answered", "questionnaires_asked", "visits_visit",
    "plans_goalscore", "plans_goalstep", "plans_goalact", "plans_goal", "plans_matter",
    "record_entry", "sharing_grant", "people_identifier", "people_contactpoint", "people_caregiver",
    "people_teammember", "people_enrolment", "sharing_studyconsent",
)  # fmt: skip
_OF_COMMUNITY = ("sharing_study", "people_seat", "people_person", "people_organization")
_OF_VERSION = (
    "sharing_charterarticle", "sharing_charterrule", "sharing_guardrail", "sharing_ageband", "sharing_votegroup",
    "sharing_holdrule", "sharing_replyrule", "sharing_workrule",
)  # fmt: skip


def finished_communities() -> list[str]:
    """The names of the demo's communities that are here, whole."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT c.name FROM people_demo d JOIN people_community c ON c.id = d.community_id")
        return [name for (name,) in cursor.fetchall()]


def patients_here() -> int:
    """With how many patients the demo's network was built."""
    built = ImportRun.objects.filter(community__slug=riverbend.SLUG, begun_by_name="Grace Whitlow")
    return built.order_by("begun_at").values_list("patients", flat=True).first() or 0


def mark_finished(*communities: Community) -> None:
    """From now on these communities are the demo, with its door."""
    with connection.cursor() as cursor:
        for community in communities:
            cursor.execute("INSERT INTO people_demo (community_id) VALUES (%s)", [community.id])


def clear_unfinished(progress: Callable[..., None]) -> None:
    """Take away what a build that was killed half way left behind; lines of the ledger stay, as they must."""
    left = list(Community.objects.filter(slug__in=SLUGS))
    if not left:
        return
    progress("A demo community was left half made. Clearing it away and beginning anew.")
    alone = Community.objects.count() == len(left)
    with transaction.atomic(), connection.cursor() as cursor:
        if alone:
            cursor.execute("TRUNCATE record_entry, sharing_grant CASCADE")
        _clear(cursor, [one.id for one in left])


def _clear(cursor: Any, communities: list[UUID]) -> None:
    persons = "SELECT id FROM people_person WHERE community_id = ANY (%s)"
    versions = "SELECT id FROM sharing_charterversion WHERE community_id = ANY (%s)"
    with loading(also=_OF_VERSION):
        for table in _OF_PERSON:
            cursor.execute(f"DELETE FROM {table} WHERE person_id IN ({persons})", [communities])
        cursor.execute("DELETE FROM sharing_studyteammember WHERE seat_id IN "
                       "(SELECT id FROM people_seat WHERE community_id = ANY (%s))", [communities])  # fmt: skip
        for table in _OF_COMMUNITY:
            cursor.execute(f"DELETE FROM {table} WHERE community_id = ANY (%s)", [communities])
        for table in _OF_VERSION:
            cursor.execute(f"DELETE FROM {table} WHERE version_id IN ({versions})", [communities])
    cursor.execute("DELETE FROM people_account WHERE email LIKE '%@centers.example'")
    cursor.execute("DELETE FROM sharing_charterversion WHERE community_id = ANY (%s)", [communities])
    cursor.execute("DELETE FROM people_community WHERE id = ANY (%s)", [communities])
