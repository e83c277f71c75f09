"""A real house begins with one command, and the first person in it can invite the others."""

import argparse

import pytest

from alongside.people.models import Account, Community, Seat
from alongside.running.beginning import begin
from alongside.running.trouble import CannotRun
from alongside.sharing.models import CharterVersion

ASKED = {
    "community": "Nord IBD", "center": "Ekvik", "name": "Siri Vallmo", "email": "siri@example.org",
    "zone": "Europe/Stockholm", "language": "sv",
}  # fmt: skip


def asked(**other: str) -> argparse.Namespace:
    return argparse.Namespace(**(ASKED | other))


@pytest.mark.django_db
def test_a_house_begins_with_a_community_its_charter_and_one_person(mailoutbox):
    assert begin(asked()) == 0

    community = Community.objects.get(name="Nord IBD")
    charter = CharterVersion.objects.get(community=community)
    assert (charter.in_force_from is not None, charter.replaced_at) == (True, None)
    assert set(Seat.objects.filter(community=community).values_list("role", flat=True)) == {
        "coordinator",
        "clinician",
    }
    assert Account.objects.filter(email="siri@example.org").exists()
    assert [one.to for one in mailoutbox] == [["siri@example.org"]]


@pytest.mark.django_db
def test_a_house_does_not_begin_twice(mailoutbox):
    begin(asked())

    with pytest.raises(CannotRun, match="is here already"):
        begin(asked(name="Another"))

    assert Community.objects.filter(name="Nord IBD").count() == 1


@pytest.mark.django_db
def test_a_time_zone_that_is_none_begins_nothing():
    with pytest.raises(CannotRun, match="Mars is no time zone"):
        begin(asked(zone="Mars"))

    assert not Community.objects.filter(name="Nord IBD").exists()
