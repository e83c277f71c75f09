"""Letters to those who sit in a group, sent by the worker: that something waits on Today, never what or of which.

A test or a sheet in one's name, a safety concern that waits for an answer, a sheet whose last day is near, something
to look at again. It runs as the owner of the tables. One letter tells of all that waits, and of each thing once. Of a
concern all who sit there are told alike, also who raised it: whoever got none would be known.
"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from alongside.groups.inviting import no_more, send_once
from alongside.people.letters import who_wants_none
from alongside.people.mail import page_address, send

_WAITS = """
    WITH sits AS (
      SELECT s.id, s.group_id, s.person_id, t.today FROM groups_groupseat s
      JOIN groups_group g ON g.id = s.group_id AND g.ended_at IS NULL JOIN people_community m ON m.id = g.community_id
      CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE m.zone)::date AS today) t
      WHERE (%(zones)s::text[] IS NULL OR m.zone = ANY (%(zones)s::text[]))
        AND s.letters AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL AND s.left_at IS NULL
        AND (s.ends IS NULL OR s.ends > t.today) AND NOT EXISTS (SELECT 1 FROM groups_pause p
          WHERE p.seat_id = s.id AND p.ended_at IS NULL AND (p.until IS NULL OR p.until > t.today))),
    waits AS (
      SELECT s.person_id, s.group_id, c.id AS thing, NULL::timestamptz AS moment
      FROM improvement_cycle c JOIN sits s ON s.id = c.owner_id
      WHERE c.seat_id <> c.owner_id AND c.at > now() - interval '2 days' AND improvement_goes_on(c.project_id)
        AND NOT EXISTS (SELECT 1 FROM improvement_owned o WHERE o.cycle_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM improvement_study d WHERE d.cycle_id = c.id)
      UNION ALL
      SELECT s.person_id, s.group_id, h.id, NULL FROM improvement_sheet h JOIN sits s ON s.id = h.moderator_id
      WHERE h.seat_id <> h.moderator_id AND h.at > now() - interval '2 days' AND improvement_goes_on(h.project_id)
        AND NOT EXISTS (SELECT 1 FROM improvement_led d WHERE d.sheet_id = h.id)
        AND NOT EXISTS (SELECT 1 FROM improvement_closing d WHERE d.sheet_id = h.id)
      UNION ALL
      SELECT s.person_id, s.group_id, c.id, coalesce(l.at, c.at) FROM improvement_concern c
      JOIN sits s ON s.group_id = c.group_id LEFT JOIN LATERAL (SELECT t.kind, t.at FROM improvement_concernstep t
        WHERE t.concern_id = c.id ORDER BY t.at DESC, t.id DESC LIMIT 1) l ON true
      WHERE coalesce(l.kind, 'more') IN ('more', 'unsettled') AND coalesce(l.at, c.at) > now() - interval '2 days'
      UNION ALL
      SELECT s.person_id, s.group_id, h.id, h.until::timestamptz FROM improvement_sheet h
      JOIN sits s ON s.group_id = h.group_id
      WHERE h.until BETWEEN s.today AND s.today + 2 AND improvement_goes_on(h.project_id)
        AND NOT EXISTS (SELECT 1 FROM improvement_closing d WHERE d.sheet_id = h.id)
      UNION ALL
      SELECT s.person_id, s.group_id, coalesce(k.cycle_id, k.project_id), k.again_on::timestamptz FROM (
        SELECT DISTINCT ON (project_id, cycle_id) project_id, cycle_id, group_id, again_on FROM improvement_looked
        ORDER BY project_id, cycle_id, at DESC, id DESC) k JOIN sits s ON s.group_id = k.group_id
      WHERE k.again_on BETWEEN s.today - 1 AND s.today)
    SELECT k.id, u.email, k.language, array_agg(DISTINCT w.group_id), array_agg(w.thing ORDER BY w.thing, w.moment),
      array_agg(w.moment ORDER BY w.thing, w.moment)
    FROM waits w JOIN people_person k ON k.id = w.person_id AND k.deactivated_at IS NULL
    JOIN people_account u ON u.id = k.account_id AND u.is_active
    WHERE NOT EXISTS (SELECT 1 FROM groups_letter l WHERE l.person_id = k.id AND l.thing_id = w.thing
      AND l.moment IS NOT DISTINCT FROM w.moment)
    GROUP BY k.id, u.email, k.language ORDER BY k.id"""


def tell_what_waits(zones: list[str] | None = None) -> int:
    """Write to everyone for whom something new waits; how many letters went. What could not go is tried again.

    `zones`: only where communities keep these; the worker names those in which it is day.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WAITS, {"zones": zones})
        found = cursor.fetchall()
    silent = who_wants_none({row[0] for row in found})
    went = 0
    for person_id, to, language, groups, things, moments in found:
        if person_id not in silent:
            told = list(zip(things, moments, strict=True))
            went += bool(send_once(person_id, language, told, partial(_write, to, groups)))
    return went


def _write(to: str, groups: list[UUID]) -> None:
    first = _("Something waits for you where you work with others. Sign in here to see what:")
    send(to, _("Something waits for you"), first, page_address("home:today"), *no_more(groups[0]))
