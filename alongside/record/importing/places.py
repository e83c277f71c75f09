"""Into which community and which center files are taken in."""

from __future__ import annotations

from django.db import connection
from django.utils.text import slugify

from alongside.contributions.actor import program
from alongside.people.actions.communities import add_organization, open_community
from alongside.people.models import Community, Organization
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.models import CharterVersion


class CannotImport(Exception):
    """The import cannot begin; the sentence says what to add."""


def center_for(community: str | None, center: str | None) -> tuple[Organization, str]:
    """The center, and what is to be said about how it was chosen or made.

    With one community and one center there is nothing to choose. A fresh installation gets a community, a center
    and the charter that ships. Raises CannotImport where it is not clear which is meant.
    """
    here, opened = _community(community)
    found, added = _center(here, center)
    said = [sentence for sentence in (opened, added, _charter(here)) if sentence]
    return found, " ".join(said)


def _community(wanted: str | None) -> tuple[Community, str]:
    known = list(Community.objects.order_by("opened_at", "slug"))
    if wanted:
        found = [one for one in known if wanted in (one.slug, one.name)]
        if found:
            return found[0], ""
        if known:
            raise CannotImport(f"There is no community {wanted!r}. There is: {_listed(known)}.")
    elif len(known) == 1:
        return known[0], ""
    elif known:
        shown = [one for one in known if _is_demo(one)]
        if len(shown) == len(known):
            return shown[0], f"Into “{shown[0].name}” (choose another with --community)."
        raise CannotImport(f"There are several communities. Choose one with --community: {_listed(known)}.")
    name = wanted or "Our community"
    slug = slugify(name) or "community"
    made = open_community(by=program(), name=name, slug=slug)
    return made, f"Opened the community “{name}”."


def _is_demo(community: Community) -> bool:
    """In a demonstration a guess harms nobody; with real people, somebody must say where they belong."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM people_demo WHERE community_id = %s)", [community.id])
        return bool(cursor.fetchone()[0])


def _listed(known: list[Community]) -> str:
    return ", ".join(one.slug for one in known)


def _center(community: Community, wanted: str | None) -> tuple[Organization, str]:
    centers = Organization.objects.filter(community=community, kind=Organization.Kind.CENTER)
    if wanted:
        found = centers.filter(name__iexact=wanted).first()
        if found:
            return found, ""
        if Organization.objects.filter(community=community, name=wanted).exists():
            raise CannotImport(f"{wanted} is not a care center. Choose a center with --center.")
    else:
        known = list(centers.order_by("name")[:20])
        if len(known) == 1:
            return known[0], ""
        if known and _is_demo(community):
            return known[0], f"Into {known[0].name} (choose another center with --center)."
        if known:
            names = ", ".join(one.name for one in known)
            raise CannotImport(f"There are several centers. Choose one with --center: {names}.")
    name = wanted or "Our center"
    by = program(community_id=community.id)
    made = add_organization(by=by, community=community, name=name, kind=Organization.Kind.CENTER)
    return made, f"Added the center “{name}”."


def _charter(community: Community) -> str:
    """A community without any charter gets the one that ships; otherwise its patients could be seen by nobody."""
    if CharterVersion.objects.filter(community=community).exists():
        return ""
    by = program(community_id=community.id)
    version = draft_charter(by=by, community_id=community.id, title="The charter that we begin with")
    put_in_force(by=by, version=version)
    return "Put the charter that ships in force."
