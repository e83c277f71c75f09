"""People like one person, as far as the viewer may see what makes them alike."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.registry.enrolling import age_on
from alongside.registry.models import Alike
from alongside.registry.snapshot.preparing import BANDS

_DIAGNOSIS = """
    SELECT l.value FROM record_lately l WHERE l.person_id = %s AND l.what = 'diagnosis' ORDER BY l.day DESC LIMIT 1"""


def alike(by: Actor, person_id: UUID, born: date | None, today: date) -> Alike | None:
    """The group of the same diagnosis and age; none where it is small, or where it is not open which. Two queries."""
    age = age_on(born, today)
    if age is None:
        return None
    band = next((place for place, (first, last) in enumerate(BANDS) if first <= age < last), None)
    with connection.cursor() as cursor:
        cursor.execute(_DIAGNOSIS, [person_id])
        found = cursor.fetchone()
    if found is None or found[0] is None or band is None:
        return None
    return Alike.objects.filter(community=by.community_id, diagnosis=int(found[0]), band=band).first()
