"""Who acts: a person in one seat, perhaps on somebody's behalf."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.kit.terms import CARE_ROLES, Role, Voice

_VOICES = {
    Role.PATIENT: Voice.PATIENT,
    Role.CAREGIVER: Voice.CAREGIVER,
    Role.CLINICIAN: Voice.CLINICIAN,
    Role.RESEARCHER: Voice.RESEARCHER,
    Role.PROGRAM: Voice.SYSTEM,
}


@dataclass(frozen=True)
class Actor:
    """A person acting in one seat of one community; every action and every query takes one.

    `title` is what the seat is called in words ("doctor", "dad"); `center_id` is the organization of the seat,
    where it has one; `on_behalf_of_*` names the person for whom a caregiver or helper acts. `shown_to` is set where
    nobody acts: it is the seat to which a record is shown as this actor sees it.
    """

    person_id: UUID | None
    seat_id: UUID | None
    role: Role
    name: str
    community_id: UUID | None = None
    community_name: str = ""
    title: str = ""
    center_id: UUID | None = None
    center_name: str = ""
    account_id: int | None = None
    on_behalf_of_id: UUID | None = None
    on_behalf_of_name: str = ""
    language: str = "en"
    zone: str = "UTC"
    shown_to: UUID | None = None

    @property
    def initials(self) -> str:
        """Up to two letters for the mark: the first of the first and of the last name, without titles."""
        words = [word for word in self.name.split() if not word.endswith(".") and word not in ("Dr", "Prof")]
        letters = [word[0] for word in words if word]
        return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters).upper()

    @property
    def hat(self) -> str:
        """Which of the two hats the seat is: care, or together with everyone as a partner (design, idea 8)."""
        return "care" if self.role in CARE_ROLES or self.role == Role.PROGRAM else "together"

    @property
    def voice(self) -> Voice:
        """How this actor's mark is drawn."""
        return _VOICES.get(self.role, Voice.OTHER)


def program(name: str = "Alongside", *, community_id: UUID | None = None) -> Actor:
    """The program itself, as it acts by the clock or for an import; never stands for a person."""
    return Actor(person_id=None, seat_id=None, role=Role.PROGRAM, name=name, community_id=community_id)
