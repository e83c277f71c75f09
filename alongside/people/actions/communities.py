"""Communities open, and organizations are added to them."""

from __future__ import annotations

from dataclasses import replace

from django.db import connection

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.models import Community, Organization


@act
def open_community(*, by: Actor, name: str, slug: str, zone: str = "UTC", language: str = "en") -> Community:
    """Open a care network, strictly apart from every other in the installation. Its day begins in `zone`."""
    rules.may_set_up(by).or_refuse()
    community = Community(name=name, slug=slug, zone=zone, language=language)
    community.save(force_insert=True)
    contribute(replace(by, community_id=community.id), verbs.COMMUNITY_OPENED, community)
    return community


@act
def add_organization(
    *,
    by: Actor,
    community: Community,
    name: str,
    kind: Organization.Kind = Organization.Kind.CENTER,
    town: str = "",
    source_system: str = "",
    source_value: str = "",
) -> Organization:
    """Add a care center, an advocacy organization, a university to a community."""
    rules.may_keep_organizations(by, community.id).or_refuse()
    organization = Organization(
        community=community,
        name=name,
        kind=kind,
        town=town,
        source_system=source_system,
        source_value=source_value,
    )
    organization.save(force_insert=True)
    contribute(replace(by, community_id=community.id), verbs.ORGANIZATION_ADDED, organization)
    return organization


@act
def rename_organization(*, by: Actor, organization: Organization, name: str, town: str = "") -> Organization:
    """Give an organization another name: it stands everywhere from now on, also beside what was written before."""
    rules.may_keep_organizations(by, organization.community_id).or_refuse()
    organization.name, organization.town = name, town
    organization.save(update_fields=["name", "town"])
    contribute(replace(by, community_id=organization.community_id), verbs.ORGANIZATION_RENAMED, organization)
    return organization


@act
def open_demo_door(*, by: Actor, community: Community) -> None:
    """Say that a community is a demonstration: whoever opens the demo's door may come in as anyone of its story.

    Only the owner of the tables can; and without the setting ALONGSIDE_DEMO there is no door to open.
    """
    rules.may_set_up(by).or_refuse()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO people_demo (community_id) VALUES (%s)", [community.id])
    contribute(replace(by, community_id=community.id), verbs.DEMO_DOOR_OPENED, community)
