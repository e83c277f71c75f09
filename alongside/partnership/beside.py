"""What this room says of a group on the group's own page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.beside import OfSeats
from alongside.groups.models import Group
from alongside.partnership import showing_contacts
from alongside.partnership.models import Budget
from alongside.partnership.queries.contacts import contacts_of


def time_and_money(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where its time and money, what it does and lacks, and who is there for whom is told."""
    links = [
        ("partnership:team_work", _("What we do, and what we want")),
        ("partnership:group_money", _("Time and money")),
    ]  # fmt: skip
    if not group.support:
        links.append(("partnership:contacts", _("Who is there for whom")))
    return [(reverse(name, args=[group.pk]), words) for name, words in links]


def is_planned(group: str, project: str = "") -> Exists:
    """Whether time and money are planned, as a part of a question that has the group, or a project, in this column."""
    about = {"project": OuterRef(project)} if project else {"group": OuterRef(group)}
    return Exists(Budget.objects.filter(**about))


def money_and_time(group: Group, project_id: UUID | None = None) -> dict[str, Any]:
    """Time and money are agreed at the start (A7): a group and a project are asked, until there is a plan of them."""
    about = f"?project={project_id}" if project_id else ""
    return {
        "says": _("Money and time are agreed at the start."),
        "do": _("Say what you plan. “We pay nothing, and everyone knows it” is an answer, too."),
        "href": reverse("partnership:budget", args=[group.pk]) + about, "link": _("Say what is planned"),
    }  # fmt: skip


def what_is_celebrated(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """The latest of what it celebrates."""
    return [(reverse("partnership:celebrated", args=[group.pk]), _("Thanks and celebrations"))]


def who_is_there(by: Actor, group: Group, seats: list[Any]) -> OfSeats:
    """Who has a contact person, and who has none."""
    if group.support:
        return OfSeats()
    told = showing_contacts.of_seats(by, group, seats, contacts_of(by, group))
    return told if len(seats) > 1 else OfSeats()


def getting_ready(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where one reads who is ready for a first meeting and who is new, and which roles there are."""
    return [
        (reverse("partnership:group_ready", args=[group.pk]), _("Getting ready")),
        (reverse("partnership:group_roles", args=[group.pk]), _("Roles")),
    ]
