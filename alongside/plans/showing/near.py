"""Who sees what is in a plan, and who stands near enough to take a step."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.people.queries.relations import caregivers_of, team_of
from alongside.record import wording as record_words
from alongside.record.showing_entry import open_to
from alongside.record.writing import audiences_of
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import WhoSees, readers_of


def sees(by: Actor, opened: Opened, who: WhoSees, kept_from: int = 0) -> str:
    """Who can read it, as one line; empty where the viewer is not told."""
    return record_words.sees_line(by, opened, who, Category.PLAN, kept_from)


def keepable(by: Actor, opened: Opened, who: WhoSees) -> list[tuple[int, str]]:
    """The audiences that read the plan and from which one thing may be kept by the viewer."""
    return open_to(by, opened, readers_of(who, Category.PLAN))


def kept_words(opened: Opened, kept_from: int) -> str:
    """From whom it is kept, in words."""
    own = opened.rights.is_self
    told = [record_words.audience_words(one, own) for one in sorted(audiences_of(kept_from))]
    return record_words.joined(one for one in told if one)


def who_can_act(by: Actor, opened: Opened) -> list[tuple[UUID, str]]:
    """Who may take a step: the person, caregivers, the care team; oneself first. Two queries."""
    person = opened.person
    if person is None:
        return []
    found = {person.pk: person.name}
    found |= {one.caregiver_id: one.caregiver.name for one in caregivers_of(by, person)}
    found |= {one.seat.person_id: one.seat.person.name for one in team_of(by, person)}
    if by.person_id is None or by.person_id not in found:
        return list(found.items())
    me = (by.person_id, _("%(name)s (you)") % {"name": found.pop(by.person_id)})
    return [me, *found.items()]
