"""Receipts for a page that shows something of several people at once: a list, what is new, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.people.roles import given_title

_LEAVE = """
    INSERT INTO sharing_receipt (id, at, person_id, viewer_id, viewer_name, role, title, center_name, seat_id,
      categories, audience, because, page)
    SELECT gen_random_uuid(), now(), seen.person_id, %(viewer)s, %(name)s, %(role)s, %(title)s, %(center)s, %(seat)s,
      seen.categories, seen.audience, seen.because, %(page)s
    FROM (
      SELECT g.person_id, array_agg(DISTINCT g.category ORDER BY g.category) AS categories,
        min(g.audience) AS audience, string_agg(DISTINCT g.because, ', ') AS because
      FROM unnest(%(people)s::uuid[], %(categories)s::smallint[]) AS shown (person_id, category)
      JOIN sharing_grant g ON g.seat_id = %(seat)s AND g.person_id = shown.person_id AND g.category = shown.category
        AND g.audience > 0 AND g.starts <= now() AND now() < g.ends
      GROUP BY g.person_id
    ) seen
    WHERE NOT EXISTS (
      SELECT 1 FROM sharing_receipt r WHERE r.person_id = seen.person_id AND r.viewer_id = %(viewer)s
        AND r.seat_id = %(seat)s AND r.page = %(page)s AND r.categories @> seen.categories
        AND r.at > now() - %(within)s)
"""


def leave_receipts(
    by: Actor,
    shown: Mapping[UUID, Iterable[Category | int]],
    page: str,
    *,
    within: timedelta = timedelta(0),
) -> None:
    """Write down, before it is shown, whose things a page shows; one query, none where only one's own are shown.

    `within` is how long a page that is opened again and again counts as one look.
    """
    pairs = [(one, int(category)) for one, categories in shown.items() for category in set(categories)]
    pairs = [pair for pair in pairs if pair[0] != by.person_id]
    if not pairs:
        return
    values: dict[str, Any] = {
        "viewer": by.person_id, "name": by.name, "role": by.role.value, "title": given_title(by),
        "center": by.center_name,
        "seat": by.seat_id, "page": page, "within": within,
        "people": [person for person, _category in pairs], "categories": [category for _person, category in pairs],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_LEAVE, values)
