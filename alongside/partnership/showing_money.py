"""Time and money as their pages draw them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.groups.showing import who
from alongside.groups.sides import Side
from alongside.kit.spc import Better, Kind, Period, Reading, Series, chart
from alongside.partnership.claiming import Stands, Step, Sums
from alongside.partnership.hours import SideHours, Terms
from alongside.partnership.models import Budget, Claim, ClaimStep, Duty, Rate, Receipt
from alongside.partnership.queries.claims import pairs
from alongside.partnership.words_money import SECOND, SIDES, STANDS, STEPS, TERMS_SHORT
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.handing import SHOWN as PICTURES
from alongside.ui.money import coins
from alongside.ui.words import long_day, number, when_words

HOUR = 60


def lasted(minutes: int) -> str:
    """How long, in hours and minutes."""
    hours, more = divmod(minutes, HOUR)
    if not hours:
        return ngettext("%(num)s minute", "%(num)s minutes", more) % {"num": more}
    told = ngettext("%(num)s hour", "%(num)s hours", hours) % {"num": number(hours)}
    if not more:
        return told
    return _("%(hours)s and %(minutes)s") % {"hours": told, "minutes": lasted(more)}


def rate_row(rate: Rate) -> dict[str, Any]:
    """What an hour is worth, in one line."""
    return {
        "id": rate.pk, "work": rate.work, "words": rate.words,
        "amount": _("%(amount)s an hour") % {"amount": coins(rate.amount, rate.currency)},
    }  # fmt: skip


def rate_choices(rates: Iterable[Rate]) -> list[tuple[str, str]]:
    """The same, to choose from."""
    return [
        (str(one.pk), _("%(work)s: %(amount)s an hour") % {"work": one.work, "amount": coins(one.amount, one.currency)})
        for one in rates
    ]  # fmt: skip


def duty_rows(found: Iterable[Duty], may_end: bool, me: Any) -> list[dict[str, Any]]:
    """Who looks after money, and whether the actor may end it."""
    return [
        {"id": one.pk, "name": one.name, "by": one.by_name, "ends": may_end or one.person_id == me}
        for one in found
    ]


def sides_table(told: Mapping[Side, SideHours], budgets: Sequence[Budget] = ()) -> dict[str, Any]:
    """Time by how it was paid, both sides beside each other, and what was planned."""
    rows = [(TERMS_SHORT[terms], *(_cell(told[side].minutes[terms]) for side in Side)) for terms in Terms]
    rows.append((_("All together"), *(_cell(told[side].all) for side in Side)))
    if budgets:
        plans = (sum(one.partner_minutes for one in budgets), sum(one.staff_minutes for one in budgets))
        rows.append((_("Planned"), *map(_cell, plans)))
    return {"columns": [_("How it is paid"), *((SIDES[side], "r") for side in Side)], "rows": rows}


def _cell(minutes: int) -> str:
    """Short, so that both sides stand beside each other on a phone, too."""
    told = {"hours": number(minutes // HOUR), "minutes": minutes % HOUR}
    if not told["minutes"]:
        return _("%(hours)s h") % told if minutes else "–"
    return (_("%(hours)s h %(minutes)s min") if minutes > HOUR else _("%(minutes)s min")) % told


def sides_says(told: Mapping[Side, SideHours]) -> str:
    """Who is paid and who is not, in one sentence."""
    partners, staff = (told[side] for side in Side)
    if not partners.all and not staff.all:
        return _("Nobody has said yet how long they worked.")
    says = _(
        "Patients and families gave %(all)s. Paid of it: %(paid)s. "
        "Everybody else gave %(theirs)s. Paid of it: %(others)s."
    )
    return says % {
        "all": lasted(partners.all), "paid": lasted(partners.paid), "theirs": lasted(staff.all),
        "others": lasted(staff.paid),
    }  # fmt: skip


def worked_row(one: Any, me: Any) -> dict[str, Any]:
    """Time that somebody gave, in a list."""
    return {
        "id": one.pk, "who": who(one.seat, one.at), "on": long_day(one.on), "work": one.work,
        "lasted": lasted(one.minutes),
        "terms": TERMS_SHORT[Terms(one.terms)], "project": one.project.title if one.project else "",
        "mine": one.seat.person_id == me,
    }  # fmt: skip


def budget_rows(found: Iterable[Budget]) -> list[dict[str, Any]]:
    """What is planned, for the group and for each of its projects."""
    return [
        {
            "title": one.project.title if one.project else _("The group as a whole"), "words": one.words,
            "facts": [
                (_("Time of patients and families"), lasted(one.partner_minutes)),
                (_("Time of everybody else"), lasted(one.staff_minutes)),
                (_("Money for pay"), coins(one.pay, one.currency) if one.pay else _("None: everyone knows it")),
                (_("Money for what people lay out"), coins(one.expenses, one.currency)),
                (_("Said by"), _("%(name)s, %(day)s") % {"name": one.seat.name, "day": long_day(one.at)}),
            ],
        }
        for one in found
    ]  # fmt: skip


def sums_table(planned: Mapping[str, int], told: Mapping[str, Sums]) -> dict[str, Any]:
    """Money on its way, to the cent: each row is a part of the one before it."""
    currencies = sorted({*planned, *told})
    stages = (_("Planned"), _("Claimed"), _("Two yeses"), _("Sent"), _("Paid"))
    amounts = [(planned.get(coin, 0), *vars(told.get(coin, Sums())).values()) for coin in currencies]
    rows = [
        (stage, *(coins(each[place], coin) for coin, each in zip(currencies, amounts, strict=True)))
        for place, stage in enumerate(stages)
        if place or planned
    ]  # fmt: skip
    return {
        "columns": [_("How far"), *((coin, "r") for coin in currencies)],
        "rows": rows if currencies else [],
    }


def planned_sums(found: Iterable[Budget]) -> dict[str, int]:
    """What is planned for pay and for what people lay out, by currency."""
    told: dict[str, int] = {}
    for one in found:
        told[one.currency] = told.get(one.currency, 0) + one.pay + one.expenses
    return told


def tag_of(claim: Any) -> tuple[Any, str, str]:
    """Where a claim stands."""
    yeses = {who for kind, who in pairs(claim.said) if kind == Step.APPROVE}
    return SECOND if claim.stands == Stands.CLAIMED and yeses else STANDS[Stands(claim.stands)]


def out_of_pocket(claim: Any, today: date) -> str:
    """For how many days somebody has waited for what they laid out; nothing where nobody waits."""
    if claim.kind != Claim.Kind.EXPENSE or claim.stands not in (Stands.CLAIMED, Stands.APPROVED, Stands.SENT):
        return ""
    days = (today - claim.on).days
    return ngettext("Out of pocket for %(num)s day", "Out of pocket for %(num)s days", days) % {"num": days}


def claim_row(claim: Any, today: date) -> dict[str, Any]:
    """A claim in a list."""
    return {
        "href": reverse("partnership:claim", args=[claim.pk]), "words": claim.words, "name": claim.name,
        "amount": coins(claim.amount, claim.currency), "group": claim.group_name, "when": long_day(claim.on),
        "tag": tag_of(claim), "waits": out_of_pocket(claim, today),
    }  # fmt: skip


def claim_facts(claim: Any) -> list[tuple[Any, Any]]:
    """What somebody asks back."""
    told = (
        (_("Who"), claim.name), (_("How much"), coins(claim.amount, claim.currency)), (_("When"), long_day(claim.on)),
        (_("Group"), claim.group_name), (_("Project"), claim.project.title if claim.project else ""),
    )  # fmt: skip
    return [(label, value) for label, value in told if value]


def step_rows(told: Sequence[ClaimStep]) -> list[dict[str, Any]]:
    """What was said of it, in its order."""
    return [
        {"name": one.name, "says": STEPS[Step(one.kind)], "words": one.words, "when": when_words(one.at),
         "on": long_day(one.on) if one.on else ""}
        for one in told
    ]  # fmt: skip


def receipt_rows(found: Iterable[Receipt]) -> list[dict[str, Any]]:
    """The receipts: pictures are shown, all else is kept."""
    return [
        {
            "href": reverse("partnership:receipt", args=[one.pk]), "name": one.file_name,
            "picture": one.media_type in PICTURES,
        }
        for one in found
    ]  # fmt: skip


def waited_chart(told: Sequence[tuple[date, int, int]]) -> Shown | None:
    """Days from laying money out to having it back; nothing before two fives of people were paid."""
    if len(told) < 2:
        return None
    series = Series(
        kind=Kind.RUN, at=[until for until, _claims, _days in told], counts=[days for _until, _claims, days in told],
        period=Period.DAY,
    )  # fmt: skip
    return control_chart(chart(series, Reading(better=Better.LOWER)), Labels(_("Days out of pocket")))


def waited_says(told: Sequence[tuple[date, int, int]]) -> str:
    """The same in words, also where there is no chart yet."""
    if not told:
        return _("How long people wait for their money is told once five of them have it back.")
    days = told[-1][2]
    return ngettext(
        "Of those paid last, half had their money back within %(num)s day.",
        "Of those paid last, half had their money back within %(num)s days.", days,
    ) % {"num": days}  # fmt: skip


def payment_row(one: Any) -> dict[str, Any]:
    """A payment in a list."""
    return {
        "href": reverse("partnership:payment", args=[one.pk]), "name": one.name, "when": long_day(one.at),
        "currency": one.currency,
        "tag": (_("Paid on %(day)s") % {"day": long_day(one.paid)}, "check", "ok") if one.paid
        else (_("Sent to the bank"), "clock", "accent"),
    }  # fmt: skip
