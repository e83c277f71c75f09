"""A center on its way, made by the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.contributions.actor import program
from alongside.groups.actions.groups import Ways, say_how
from alongside.partnership.actions.paths import begin_path
from alongside.partnership.models import Path
from alongside.people.actions.communities import add_organization
from alongside.people.models import Organization
from tests.groups.worlds import Team


@dataclass
class Way:
    """A team, the center at which it begins, and its path."""

    team: Team
    center: Organization
    path: Path

    @property
    def page(self) -> str:
        """The address of the path."""
        return f"/partners/paths/{self.path.pk}/"


def a_center(team: Team, name: str = "Hill Street") -> Organization:
    """A center of the team's community."""
    return add_organization(by=program(), community=team.town.community, name=name)


def a_way(team: Team) -> Way:
    """Ito begins at a center that governs the team, so that anyone of it can be its champion."""
    center = a_center(team)
    ways = Ways(team.group.purpose, team.group.involvement, organizations={center.pk: center.name})
    say_how(by=team.ito, group_id=team.group.pk, ways=ways)
    path = begin_path(by=team.ito, group_id=team.group.pk, center_id=center.pk)
    return Way(team, center, path)
