"""A version that was decided on comes into force: prepared beside the old one, swapped at a moment, told to all.

What fails on the way leaves the old charter in force and says why.
"""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import connection, transaction
from django.db.models.functions import Now

from alongside.contributions.acting import acting
from alongside.contributions.actions import contribute_about_each
from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Category
from alongside.sharing import verbs
from alongside.sharing.actions.charters import come_into_force, give_up
from alongside.sharing.models import CharterVersion, Untold
from alongside.sharing.preparing import alone_with, prepare, put_away, put_away_what_was_left, settle
from alongside.sharing.weighing import DIFFERENCE, numbers

LOG = logging.getLogger(__name__)

# For each person the audiences and categories that change for them; persons alike are told alike.
_CHANGED = f"""
    WITH {DIFFERENCE}, mine AS (
      SELECT person_id, jsonb_build_object(
        'opened', coalesce(jsonb_agg(DISTINCT jsonb_build_array(audience, category)) FILTER (WHERE gains), '[]'),
        'closed', coalesce(jsonb_agg(DISTINCT jsonb_build_array(audience, category)) FILTER (WHERE NOT gains), '[]')
      ) AS change
      FROM changed GROUP BY person_id
    ), part AS (
      SELECT person_id, change, row_number() OVER (PARTITION BY change) / 1000 AS part FROM mine
    )
    INSERT INTO sharing_untold (version_id, change, persons)
    SELECT %(version)s, change, array_agg(person_id) FROM part GROUP BY change, part"""  # noqa: S608 - no value stands in it


def bring_decided(version_id: UUID) -> None:
    """Bring a version into force if it was decided on: the web process can write no version as decided."""
    if CharterVersion.objects.filter(pk=version_id).exclude(ratified_at=None).exists():
        bring_into_force(version_id)
    else:
        LOG.error("a charter that nobody decided on was to come into force; it stays a draft")


def bring_into_force(version_id: UUID) -> None:
    """Bring a ratified version into force; called again after a stop, it goes on where it was."""
    with alone_with(version_id) as alone:
        version = CharterVersion.objects.get(pk=version_id)
        if not alone or version.in_force_from is not None or version.failed_at is not None:
            return
        mine = CharterVersion.objects.filter(pk=version_id)
        mine.filter(ratified_at=None).update(ratified_at=Now())
        mine.filter(frozen_at=None).update(frozen_at=Now())
        by = program(community_id=version.community_id)
        try:
            prepare(version)
            _write_down_whom_it_changes(version)
            come_into_force(by=by, version=version)
        except Exception as reason:  # whatever it was: the old charter stays
            LOG.exception("a charter did not come into force, or only the answer was lost")
            _give_up(by, version, reason)
        tell(version)


def _give_up(by: Actor, version: CharterVersion, reason: Exception) -> None:
    """Unless it is in force, and only the answer was lost."""
    if CharterVersion.objects.filter(pk=version.pk, in_force_from=None).exists():
        with transaction.atomic():
            give_up(by=by, version=version, why=type(reason).__name__)
            Untold.objects.filter(version=version).delete()
        put_away(version)


@transaction.atomic
def _write_down_whom_it_changes(version: CharterVersion) -> None:
    Untold.objects.filter(version=version).delete()
    with connection.cursor() as cursor:
        cursor.execute(_CHANGED, {"version": version.pk, **numbers(version)})


def tell(version: CharterVersion) -> None:
    """Tell everybody for whom this version changed something as it came into force, once."""
    by = program(community_id=version.community_id)
    for one in Untold.objects.filter(version=version, version__in_force_from__isnull=False).order_by("pk"):
        _tell(by, version, one)


@transaction.atomic
def _tell(by: Actor, version: CharterVersion, one: Untold) -> None:
    with acting(by):
        contribute_about_each(
            by, verbs.CHARTER_CHANGED_YOURS, version, one.persons, words=version.title, category=Category.IDENTITY,
            details=one.change,
        )  # fmt: skip
    one.delete()


def go_on() -> bool:
    """Bring into force what a worker that died left behind, and settle what came; whether room is to be made."""
    waiting = CharterVersion.objects.filter(in_force_from=None, failed_at=None).exclude(ratified_at=None)
    for version_id in waiting.values_list("pk", flat=True):
        bring_into_force(version_id)
    for version in CharterVersion.objects.filter(pk__in=Untold.objects.values("version")):
        with alone_with(version.pk) as alone:
            if alone:
                tell(version)
    put_away_what_was_left()
    return settle()
