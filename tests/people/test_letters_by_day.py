"""Letters go by day, by the clock of the community: what is ready at night waits for its morning."""

from __future__ import annotations

from datetime import UTC, datetime

from alongside.people.letters import held_back, may_go_at, zones_by_day
from alongside.people.models import Community

NIGHT = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)


def test_a_letter_goes_between_seven_and_eight_in_the_evening():
    """(hour in UTC in November, hour there at which it goes), an hour ahead of UTC."""
    went = [may_go_at("Europe/Stockholm", NIGHT.replace(hour=hour)) for hour in (2, 5, 6, 12, 18, 19, 23)]

    assert [(one.astimezone(UTC).day, one.astimezone(UTC).hour, one.minute) for one in went] == [
        (23, 6, 0), (23, 6, 0), (23, 6, 15), (23, 12, 15), (23, 18, 15), (24, 6, 0), (24, 6, 0),
    ]  # fmt: skip


def test_each_community_has_its_own_night(db):
    here = Community.objects.create(name="Here", slug="here", zone="Europe/Stockholm")
    there = Community.objects.create(name="There", slug="there", zone="Pacific/Auckland")

    assert zones_by_day(NIGHT) == ["Pacific/Auckland"]
    assert (held_back(there.pk, NIGHT), held_back(here.pk, NIGHT)) == (None, NIGHT.replace(hour=6, minute=0))
