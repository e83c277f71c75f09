"""How hard the pages of time and money are to read: eight years of school, for whoever claims, agrees and pays."""

from __future__ import annotations

from typing import Any

from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.money import offer_pay
from alongside.partnership.actions.payments import make_payment
from alongside.partnership.hours import Terms
from alongside.people.queries.standing import today_of
from tests.partnership.money_worlds import banked
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

ROOT = "/partners/money/"
PAGES = {
    "lars": (ROOT, f"{ROOT}claims/", f"{ROOT}claims/{{claim}}/", f"{ROOT}account/", "{group}claim/", "{group}hours/", "/partners/what-i-did/"),
    "sara": (f"{ROOT}pay-offers/{{offer}}/", "{group}budget/", "{group}approvers/", "{group}offer/", "{group}"),
    "ruth": (ROOT, f"{ROOT}claims/{{claim}}/", f"{ROOT}rates/new/", f"{ROOT}payers/new/", "{group}"),
    "vera": (f"{ROOT}payments/", f"{ROOT}payments/{{payment}}/"),
}  # fmt: skip


def test_a_page_of_money_asks_for_eight_years_of_school_at_most(money: Any, come_in: Any) -> None:
    team, today = money.team, today_of(money.lars)
    offer = offer_pay(
        by=team.ito,
        group_id=team.group.pk,
        to_seat_id=team.seat(team.sara).pk,
        rate_id=money.rate.pk,
        minutes=60,
        words="",
    )
    say_hours(by=team.sara, group_id=team.group.pk, new=NewHours(today, 60, "Read the leaflet", Terms.FREE))
    banked(money.lars)
    money.agreed(money.ticket(money.lars))
    payment = make_payment(by=money.vera, currency="EUR", on=today)
    words = {
        "claim": money.ticket(money.lars).pk,
        "group": money.page(),
        "offer": offer.pk,
        "payment": payment.pk,
    }
    people = {"lars": money.lars, "sara": team.sara, "ruth": money.ruth, "vera": money.vera}
    pages = {
        (name, path): come_in(people[name]).words(path.format(**words)) for name, paths in PAGES.items() for path in paths
    }  # fmt: skip
    hard = {}
    for where, page in pages.items():
        value = max(map(grade, (visible(page, PROSE) or visible(page), visible(page))))
        if value > GRADE:
            hard[where] = (round(value, 1), visible(page, PROSE) or visible(page))

    assert len(pages) == 19 and hard == {}
