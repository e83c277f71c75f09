"""Counting what each seat group wants most, for the night, which reads everybody's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

FROM_FIVE = 5
"""A group's order is shown from so many voters on (design, section 6)."""
FROM_TWO = 2
"""A wish that only one person of a group put on their list is not in the group's order: it would be one person's."""
FIRST = 5
"""Who puts five wishes in order gives the first five points, the second four, and so on (Borda, 1781)."""

# A member votes in the first seat group of the charter that names the role in which they ordered, while they hold a
# seat of that role; one order a person.
_ORDERS = """
    SELECT DISTINCT ON (coalesce(p.merged_into_id, p.id)) g.position, o.wishes
    FROM governance_wishorder o
    JOIN people_person p ON p.id = o.person_id AND p.deactivated_at IS NULL AND p.died_on IS NULL
    JOIN people_community c ON c.id = o.community_id
    JOIN sharing_charterversion v ON v.community_id = c.id AND v.in_force_from <= now()
      AND (v.replaced_at IS NULL OR v.replaced_at > now())
    JOIN sharing_votegroup g ON g.version_id = v.id AND o.role = ANY (g.roles)
    WHERE o.community_id = %(community)s AND cardinality(o.wishes) > 0 AND EXISTS (
      SELECT 1 FROM people_seat s WHERE s.person_id = coalesce(p.merged_into_id, p.id) AND s.role = o.role
        AND (s.starts IS NULL OR s.starts <= (now() AT TIME ZONE c.zone)::date)
        AND (s.ends IS NULL OR s.ends > (now() AT TIME ZONE c.zone)::date))
    ORDER BY coalesce(p.merged_into_id, p.id), g.position, o.at DESC
"""


def orders_by_group(community_id: UUID) -> dict[int, list[list[UUID]]]:
    """Everybody's order, by the place of their seat group in the charter. For the owner of the tables alone."""
    found: dict[int, list[list[UUID]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_ORDERS, {"community": community_id})
        for position, wishes in cursor.fetchall():
            found[position].append(list(wishes))
    return found


def ranked(orders: Sequence[Sequence[UUID]], still_open: Iterable[UUID]) -> list[tuple[UUID, int]]:
    """The wishes of one group with their places; equal points share a place. Empty where too few ordered.

    Wishes that are done or put aside are left out before points are given, so that what follows moves up.
    """
    if len(orders) < FROM_FIVE:
        return []
    wanted = set(still_open)
    points: dict[UUID, int] = defaultdict(int)
    named: dict[UUID, int] = defaultdict(int)
    for order in orders:
        for place, wish in enumerate(one for one in order if one in wanted):
            points[wish] += FIRST - place
            named[wish] += 1
    shown = {wish: sum_ for wish, sum_ in points.items() if named[wish] >= FROM_TWO}
    in_order = sorted(shown, key=lambda wish: (-shown[wish], wish))
    return [(wish, 1 + sum(other > shown[wish] for other in shown.values())) for wish in in_order]
