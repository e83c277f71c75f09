"""A team whose time and money is kept, made by the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.partnership.accounts import Account
from alongside.partnership.actions.claims import NewClaim, claim_expense, say_account, say_of_claim
from alongside.partnership.actions.money import name_approver, name_payer, set_rate
from alongside.partnership.claiming import Step
from alongside.partnership.models import Claim, Rate
from alongside.people.queries.standing import today_of
from tests.groups.worlds import Team, seated

IBANS = ("DE89370400440532013000", "SE4550000000058398257466", "NO9386011117947", "BE68539007547034")

TICKETS = count(1)


@dataclass
class Money:
    """A team; Ito says yes to its money, as Ruth, the coordinator, does; Vera pays; Lars is a father."""

    team: Team
    ruth: Actor
    vera: Actor
    lars: Actor
    rate: Rate

    def page(self, rest: str = "") -> str:
        """The team's time and money."""
        return f"/partners/money/groups/{self.team.group.pk}/{rest}"

    def ticket(self, by: Actor, amount: int = 3450, **more: Any) -> Claim:
        """A train ticket that somebody asks back, each another one."""
        new = NewClaim(
            **{
                "words": f"The train, ticket {next(TICKETS)}",
                "on": today_of(by),
                "amount": amount,
                "currency": "EUR",
            }
            | more
        )
        return claim_expense(by=by, group_id=self.team.group.pk, new=new)

    def agreed(self, claim: Claim) -> None:
        """Both say yes."""
        for by in (self.team.ito, self.ruth):
            say_of_claim(by=by, claim_id=claim.pk, step=Step.APPROVE)


def some_money(team: Team) -> Money:
    """The team with all who look after money."""
    ruth = team.town.join("Ruth Adler", Role.COORDINATOR)
    vera, lars = team.town.join("Vera Lind", Role.ADMINISTRATOR), team.town.join("Lars Holm", Role.CAREGIVER)
    seated(team.group, lars, team.ito, "dads")
    name_approver(by=team.sara, seat_id=team.seat(team.ito).pk)
    name_payer(by=ruth, name="Vera Lind")
    rate = set_rate(by=ruth, work="Sitting in a council", amount=3000, currency="EUR")
    return Money(team, ruth, vera, lars, rate)


def banked(by: Actor, number: int = 0) -> None:
    """Somebody says where their money goes."""
    say_account(by=by, account=Account(by.name, IBANS[number % len(IBANS)]))


DAY = date(2026, 10, 6)
