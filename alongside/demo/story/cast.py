"""How somebody of the story is put down: a patient of the register, a parent, or somebody else with seats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from alongside.demo.chance import id_of
from alongside.demo.patients import Parent, Patient
from alongside.demo.world import Center, Clinician, World
from alongside.kit.terms import Role


@dataclass(frozen=True)
class Hat:
    """One seat of somebody: a role, perhaps at an organization, and what it is called."""

    role: Role
    organization: str = ""
    title: str = ""


@dataclass(frozen=True)
class Somebody:
    """Somebody of the story who is in no register: a researcher, a coordinator, an advocate."""

    key: str
    name: str
    hats: tuple[Hat, ...]
    known: bool = True

    @property
    def id(self) -> UUID:
        """The person's id."""
        return id_of("person", self.key)


def birthday(today: date, age: int, days_ago: int) -> date:
    """Born so that the age was reached that many days ago (before that, where it is negative)."""
    day = today - timedelta(days=days_ago)
    return date(day.year - age, day.month, min(day.day, 28))


def parent(key: str, name: str, relation: str) -> Parent:
    """A caregiver of the story."""
    given, family = name.split(" ", 1)
    return Parent(id_of("person", key), id_of("seat", key, "caregiver"), name, given, family, relation)


def patient(
    world: World, number: int, key: str, name: str, *, sex: str, born: date, disease: str, diagnosed: date,
    center: Center, team: tuple[Clinician, ...], parents: tuple[Parent, ...] = (), quiet_days: int = 0,
) -> Patient:  # fmt: skip
    """A young person of the story; the dice tell what was before, the story itself the last `quiet_days`."""
    given, family = name.split(" ", 1)
    return Patient(
        number=number, id=id_of("person", key), seat_id=id_of("seat", key, "patient"), given=given, family=family,
        sex=sex, born=born, disease=disease, diagnosed=diagnosed, center=center, team=team,
        since=max(diagnosed, world.begins), until=None, parents=parents,
        quiet_from=world.today - timedelta(days=quiet_days) if quiet_days else None,
    )  # fmt: skip
