"""What the record's pages show of a hold: to those who wait a card, to the clinic who waits and how to show it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, HoldEffect
from alongside.record import holding, wording
from alongside.record.held_together import HeldTogether
from alongside.record.models import Entry
from alongside.record.queries.holds import Held
from alongside.record.queries.whole import Whole
from alongside.sharing.actions.opening import Opened
from alongside.ui import words

Shown = dict[str, Any]


def card(by: Actor, opened: Opened, hold: Held) -> Shown:
    """A hold on the timeline of those from whom the entry is held: by whom, why, until when, and asking."""
    return {
        "id": f"held-{hold.entry_origin}", "hold": hold.id, "title": title(hold), "reason": reason(hold),
        "who": wording.author_of(hold), "when": words.clock(hold.starts), "asked": asked(by, hold),
        "answer": answer(hold), "may_ask": not hold.waits_for_an_answer, "button": button(opened, hold),
        "ask": reverse("record:hold_ask", args=[opened.person_id, hold.id]), "views": [], "href": "", "line": "",
        "by_charter": hold.author_id is None,
    }  # fmt: skip


def card_of_several(by: Actor, opened: Opened, several: HeldTogether) -> Shown:
    """What waits by one rule of the charter: how many and why once, and each of them to ask for."""
    cards = [card(by, opened, one) for one in several.holds]
    return {
        **cards[0], "title": several.title, "may_ask": False,
        "several": [one | {"when": words.when_words(hold.starts)}
                    for one, hold in zip(cards, several.holds, strict=True)],
        "reason": reasons(several),
    }  # fmt: skip


def reasons(several: HeldTogether) -> str:
    """Why, in the words of the charter; and what happens then."""
    first = several.holds[0]
    told = _("The charter gives this reason: “%(reason)s”") % {"reason": why(first.reason)}
    return told if first.effect == HoldEffect.ASKED else told + " " + _("Each opens by itself on its day.")


def title(hold: Held) -> str:
    """The hold in one sentence."""
    told = {"name": hold.author_name, "one": holding.ONE[hold.category], "day": _day(hold)}
    if hold.effect == HoldEffect.ASKED:
        return words.capital(_("%(one)s is there when you ask for it") % told)
    if hold.author_id is None:
        return words.capital(_("%(one)s waits until %(day)s") % told)
    return _("%(name)s is holding %(one)s until %(day)s") % told


def why(reason: str) -> str:
    """A reason without its quotation marks: one that a charter ships with in the reader's language."""
    plain = reason.strip().strip('“”"')
    return _(plain) if plain else ""


def reason(hold: Held) -> str:
    """Why, in the words of whoever holds it or of the charter; and what happens then."""
    told = {"name": hold.author_name, "reason": why(hold.reason)}
    if hold.effect == HoldEffect.ASKED:
        return _("The charter gives this reason: “%(reason)s”") % told
    opens = _("It opens by itself on that day.")
    if hold.author_id is None:
        return _("The charter gives this reason: “%(reason)s”") % told + " " + opens
    return _("%(name)s gives this reason: “%(reason)s”") % told + " " + opens


def button(opened: Opened, hold: Held) -> str:
    """What the one button says."""
    if hold.effect == HoldEffect.ASKED and opened.rights.is_self:
        return _("Show it to me now")
    return _("Ask to see it now")


def asked(by: Actor, hold: Held) -> str:
    """Who asked, and when."""
    if hold.asked_at is None:
        return ""
    told = {"name": hold.asked_by_name, "when": words.when_words(hold.asked_at)}
    if hold.asked_by_name == by.name:
        return _("You asked to see it: %(when)s. The care team finds it on their first page.") % told
    return _("%(name)s asked to see it: %(when)s. The care team finds it on their first page.") % told


def answer(hold: Held) -> Shown | None:
    """What the care team answered."""
    if hold.answered_at is None:
        return None
    return {"name": hold.answered_by_name, "text": hold.answer, "when": words.when_words(hold.answered_at)}


def of_entry(by: Actor, opened: Opened, whole: Whole, entry: Entry) -> Shown:
    """On the entry's own page: what is held, who may show it; or whether one may hold it, and why not."""
    hold = whole.hold
    if hold is not None and hold.stands:
        return _standing(by, opened, whole, hold)
    shown: Shown = {"past": _past(hold) if hold else ""}
    rights = opened.rights
    if rights.audience not in (Audience.TEAM, Audience.CENTER) or whole.row.voice in ("patient", "caregiver"):
        return shown
    rule = whole.hold_rule
    may = holding.may_hold(by, rights, entry, rule)
    if not may or rule is None:
        return shown | {"may_not": may.reason}
    when = holding.when_hold(rule, whole.first_written, tomorrow(), timezone.now(), held=False)
    if not when:
        return shown | {"may_not": when.reason}
    last = last_day(rule, whole.first_written)
    limit = _("The charter lets it wait until %(day)s at the latest. %(reason)s") % {
        "day": words.long_day(last), "reason": why(rule.reason),
    }  # fmt: skip
    return shown | {"may": True, "limit": limit, "first": tomorrow(), "last": last}


def _standing(by: Actor, opened: Opened, whole: Whole, hold: Held) -> Shown:
    may = holding.may_show(by, opened.rights, hold.category, hold.author_id)
    told = {"names": _those_who_wait(by, opened, whole), "day": _day(hold)}
    if hold.effect == HoldEffect.ASKED:
        line = _("Held for %(names)s, until they ask for it.") % told
    else:
        line = _("Held until %(day)s for %(names)s.") % told
    return {
        "held": True, "line": line, "reason": why(hold.reason),
        "by": "" if hold.author_id is None else hold.author_name,
        "asked": _("%(name)s asked to see it now: %(when)s.")
        % {"name": hold.asked_by_name, "when": words.when_words(hold.asked_at)} if hold.asked_at else "",
        "answer": answer(hold), "may_show": bool(may), "may_not_show": may.reason,
        "show": reverse("record:hold_show", args=[opened.person_id, hold.id]),
        "say": reverse("record:hold_answer", args=[opened.person_id, hold.id]) if hold.waits_for_an_answer else "",
    }  # fmt: skip


def _those_who_wait(by: Actor, opened: Opened, whole: Whole) -> str:
    row = whole.row
    kept = row.kept_from & 1 << Audience.CAREGIVERS
    readers = [] if kept else whole.who_sees.get(Category(row.category), ())
    names = [one.name for one in readers if one.audience == Audience.CAREGIVERS]
    return wording.joined([wording.first_name(opened), *names])


def _past(hold: Held) -> str:
    """That it was held once: nothing of it is hidden afterwards."""
    ended = hold.released_at or hold.until
    told = {"name": hold.author_name, "from": words.short_day(hold.starts), "until": words.short_day(ended),
            "reason": why(hold.reason)}  # fmt: skip
    if hold.author_id is None:
        return _("This waited from %(from)s until %(until)s, by the charter: “%(reason)s”") % told
    return _("%(name)s held this from %(from)s until %(until)s: “%(reason)s”") % told


def _day(hold: Held) -> str:
    return "" if holding.comes_when_asked(hold.until) else words.long_day(hold.until)


def tomorrow() -> datetime:
    """The first day until which one may hold."""
    return beginning_of((timezone.localtime() + timedelta(days=1)).date())


def last_day(rule: holding.HoldingRule, written: datetime) -> datetime:
    """The last day on whose beginning a hold may end."""
    return beginning_of(timezone.localtime(holding.latest(rule, written, timezone.now())).date())


def beginning_of(day: Any) -> datetime:
    """A day's first moment, by the community's clock."""
    return timezone.make_aware(datetime.combine(day, time()))
