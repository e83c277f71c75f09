"""Telling both sides, ahead, that a birthday is about to change who sees what; each of them once."""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute_about_each
from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Category
from alongside.people.mail import send
from alongside.people.models import Community
from alongside.sharing import verbs
from alongside.sharing.models import AgeBand, BirthdayNotice, CharterVersion
from alongside.sharing.queries.charter import in_force

logger = logging.getLogger(__name__)

# Of one band of the charter in force: whose birthday comes within the charter's days. A birthday that passed while
# nobody was there to tell is told late, for as many days; one from before the charter is not. Days are those of the
# community's clock.
_TELL = """
    WITH band AS (
      SELECT b.id, b.from_age, v.announce_days AS ahead, c.id AS community_id,
        (now() AT TIME ZONE c.zone)::date AS today, (v.in_force_from AT TIME ZONE c.zone)::date AS since
      FROM people_community c
      JOIN sharing_charterversion v ON v.community_id = c.id AND v.in_force_from <= now()
        AND (v.replaced_at IS NULL OR now() < v.replaced_at)
      JOIN sharing_ageband b ON b.version_id = v.id
      WHERE b.id = %(band)s
    ), coming AS (
      SELECT p.id AS person_id, band.id AS band_id, sharing_birthday(p.birth_date, band.from_age) AS day, band.today
      FROM band JOIN people_person p ON p.community_id = band.community_id AND p.died_on IS NULL
        AND p.merged_into_id IS NULL AND p.deactivated_at IS NULL
      WHERE p.birth_date BETWEEN band.today - band.ahead - 1 - make_interval(years => band.from_age)
          AND band.today + band.ahead + 1 - make_interval(years => band.from_age)
        AND sharing_birthday(p.birth_date, band.from_age)
          BETWEEN greatest(band.today - band.ahead, band.since + 1) AND band.today + band.ahead
    ), cares AS (
      SELECT coming.*, r.caregiver_id FROM coming JOIN people_caregiver r ON r.person_id = coming.person_id
        AND (r.starts IS NULL OR r.starts <= coming.today) AND (r.ends IS NULL OR r.ends > coming.today)
    ), told AS (
      INSERT INTO sharing_birthdaynotice (id, person_id, to_id, band_id, day, told_at)
      SELECT gen_random_uuid(), x.person_id, x.to_id, x.band_id, x.day, now()
      FROM (SELECT person_id, band_id, day, person_id AS to_id FROM cares
            UNION SELECT person_id, band_id, day, caregiver_id FROM cares) x
      ON CONFLICT DO NOTHING RETURNING person_id, to_id, band_id
    )
    SELECT person_id FROM told WHERE person_id = to_id ORDER BY person_id
"""


def announce_birthdays() -> None:
    """Tell everyone whom a birthday concerns that comes soon; then write to those who have an address."""
    for community in Community.objects.order_by("id"):
        tell_ahead(by=program(community_id=community.id))
    write_letters()


def tell_ahead(*, by: Actor) -> int:
    """Tell of every band of the community's charter; gives back of how many birthdays."""
    version = CharterVersion.objects.filter(in_force(), community=by.community_id)
    return sum(
        tell_of_band(by=by, band=one) for one in AgeBand.objects.filter(version__in=version).order_by("id")
    )


@act
def tell_of_band(*, by: Actor, band: AgeBand) -> int:
    """Tell the person and each caregiver, once, that the band begins for them; gives back of how many birthdays."""
    with connection.cursor() as cursor:
        cursor.execute(_TELL, {"band": band.pk})
        persons: list[UUID] = [person for (person,) in cursor.fetchall()]
    contribute_about_each(
        by, verbs.BIRTHDAY_TOLD, band, persons, words=str(band.from_age), category=Category.IDENTITY
    )
    return len(persons)


def write_letters() -> int:
    """Write to whoever was told and has an account: that something changes, and nothing of what. Gives back how many.

    A letter that could not go is tried again the next day; one that went is never sent twice.
    """
    sent = 0
    waiting = BirthdayNotice.objects.filter(
        mailed_at=None, to__account__isnull=False, to__deactivated_at=None, day__gte=Now()
    )
    for notice_id in waiting.values_list("id", flat=True).order_by("id"):
        sent += _write(notice_id)
    return sent


def _write(notice_id: UUID) -> bool:
    with transaction.atomic():
        claimed = BirthdayNotice.objects.filter(pk=notice_id, mailed_at=None).update(mailed_at=Now())
        if not claimed:
            return False
        notice = BirthdayNotice.objects.select_related("to__account").get(pk=notice_id)
        account = notice.to.account
        with translation.override(notice.to.language):
            try:
                if account is not None:
                    send(account.email, _("Soon other rules hold about who sees what"), *_letter())
            except OSError:
                logger.warning("a letter about a birthday could not be sent; it is tried again tomorrow")
                transaction.set_rollback(True)
                return False
    return True


def _letter() -> tuple[str, ...]:
    return (
        _("A birthday comes. From that day on other rules hold about who sees what."),
        _("Sign in, as you always do, to read what changes, why, and what you can choose."),
    )
