"""A second click asks for no money a second time."""

from __future__ import annotations

import pytest

from alongside.kit.verdict import Refused
from alongside.partnership.actions.claims import NewClaim, claim_expense
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.hours import Terms
from alongside.partnership.models import Claim, Worked
from alongside.people.queries.standing import today_of


def test_a_second_click_asks_for_nothing_a_second_time(money):
    group, on = money.team.group.pk, today_of(money.team.sara)
    trip = NewClaim("The train", on, 3400, "EUR")
    time = NewHours(on, 30, "Read the leaflet", Terms.FREE)
    claim_expense(by=money.team.sara, group_id=group, new=trip)
    say_hours(by=money.team.sara, group_id=group, new=time)

    with pytest.raises(Refused, match="a moment ago"):
        claim_expense(by=money.team.sara, group_id=group, new=trip)
    with pytest.raises(Refused, match="a moment ago"):
        say_hours(by=money.team.sara, group_id=group, new=time)
    claim_expense(by=money.team.sara, group_id=group, new=NewClaim("The train back", on, 3400, "EUR"))
    assert (Claim.objects.count(), Worked.objects.count()) == (2, 1)
