"""What a group decided, by its own rule: pure functions of the acts of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind, in_order

SAYS = (Kind.YES, Kind.ASIDE, Kind.OBJECT)
RULES = ("consent", "majority", "both_sides")
PARTNERS = frozenset({"patient", "caregiver"})


@dataclass
class Proposal:
    """Something that was proposed, what each said last, every reason (`why`), and whether it is closed."""

    id: UUID
    about: UUID | None
    words: str
    seat: UUID
    says: dict[UUID, str] = field(default_factory=dict)
    why: list[tuple[UUID, str, str]] = field(default_factory=list)
    closed: bool = False
    noted: str = ""
    """What was decided and by which rule, as it was noted at the close: "consent yes"."""

    def count(self, says: str) -> int:
        """How many said this."""
        return sum(one == says for one in self.says.values())


def proposals(acts: Iterable[Act]) -> list[Proposal]:
    """What was proposed, in its order. What is said after the close does not count."""
    found: dict[UUID | None, Proposal] = {}
    for one in in_order(acts):
        if one.kind == Kind.PROPOSE:
            found[one.id] = Proposal(one.id, one.about, one.words, one.seat)
        proposal = found.get(one.about)
        if proposal is None or proposal.closed:
            continue
        if one.kind in SAYS:
            proposal.says[one.seat] = str(one.kind)
            if one.words:
                proposal.why.append((one.seat, str(one.kind), one.words))
        elif one.kind == Kind.CLOSE:
            proposal.closed, proposal.noted = True, one.words
    return list(found.values())


def outcome(proposal: Proposal, rule: str, voices: Mapping[UUID, str]) -> str:
    """What is noted at the close: by which rule, and whether it holds."""
    return f"{rule} {'yes' if passed(proposal, rule, voices) else 'no'}"


def holds(proposal: Proposal, rule: str, voices: Mapping[UUID, str]) -> bool:
    """Whether it holds: as it was noted at the close, whatever the rule or a voice has become since."""
    noted = proposal.noted.split(" ")
    if len(noted) == 2 and noted[0] in RULES and noted[1] in ("yes", "no"):
        return noted[1] == "yes"
    return passed(proposal, rule, voices)


def passed(proposal: Proposal, rule: str, voices: Mapping[UUID, str]) -> bool:
    """Whether it holds by the group's rule; `voices` says in which voice each seat speaks.

    Consent: nobody objects, and somebody says yes. Majority: more yes than objections. Both sides: so among
    partners and among professionals, each for itself; a side that is silent does not say yes.
    """
    if rule == "consent":
        return proposal.count("object") == 0 and proposal.count("yes") > 0
    if rule == "majority":
        return proposal.count("yes") > proposal.count("object")
    sides: dict[bool, int] = {True: 0, False: 0}
    for seat, says in proposal.says.items():
        sides[voices.get(seat, "other") in PARTNERS] += {"yes": 1, "object": -1}.get(says, 0)
    return all(count > 0 for count in sides.values())
