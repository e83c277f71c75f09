"""How tasks, offers and gaps are called on pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.opportunity_kinds import Company, Lacks, Pays, Said, Way, When, Where

WHERE: dict[str, Any] = {
    Where.EITHER: _("At home or on site, as you like"), Where.HOME: _("At home"), Where.SITE: _("On site"),
}  # fmt: skip
COMPANY: dict[str, Any] = {
    Company.EITHER: _("Alone or with others, as you like"), Company.ALONE: _("Alone"),
    Company.OTHERS: _("With others"),
}  # fmt: skip
WAYS: dict[str, Any] = {
    Way.PHONE: _("by phone"), Way.PAPER: _("on paper"), Way.OWN_TIME: _("in my own time"),
    Way.FROM_HOME: _("from home"), Way.SHORT: _("in short bits"),
}  # fmt: skip
PAYS: dict[str, Any] = {
    Pays.PAID: _("Paid"), Pays.EXPENSES: _("Costs are paid back"), Pays.NOTHING: _("Not paid"),
}  # fmt: skip
WHEN: dict[str, Any] = {When.NOW: _("We do this now"), When.SOON: _("We want this in six months")}
LACKS: dict[str, Any] = {
    Lacks.NOTHING: _("Nothing is missing"), Lacks.SKILL: _("A skill is missing"),
    Lacks.TIME: _("Time is missing"),
}  # fmt: skip
STANDS: dict[Said | None, tuple[Any, str, str]] = {
    None: (_("Waits for an answer"), "clock", "heed"), Said.CHOSEN: (_("Chosen"), "check", "ok"),
    Said.DECLINED: (_("Not this time"), "", "line"), Said.DONE: (_("Done"), "check", "ok"),
    Said.BACK: (_("Taken back"), "", "line"),
}  # fmt: skip
SAYS: dict[str, Any] = {
    Said.CHOSEN: _("Yes, this is yours to do"), Said.DECLINED: _("Not this time"), Said.DONE: _("It is done"),
    Said.BACK: _("I take my offer back"),
}  # fmt: skip


def choices(told: dict[Any, Any]) -> list[tuple[str, Any]]:
    """What a form offers."""
    return [(str(key), words) for key, words in told.items()]
