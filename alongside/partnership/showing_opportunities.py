"""Tasks and offers as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.conversation.authors import author_of
from alongside.partnership.models import Opportunity, Work
from alongside.partnership.opportunity_kinds import Lacks, Said, When, too_soon
from alongside.partnership.opportunity_words import COMPANY, LACKS, PAYS, STANDS, WAYS, WHEN, WHERE
from alongside.partnership.queries.opportunities import Doer
from alongside.people.roles import role_words
from alongside.ui.words import day, when_words

HOUR = 60


def how_long(minutes: int) -> str:
    """Minutes as one says them."""
    if minutes < HOUR * 2:
        return ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes}
    hours = round(minutes / HOUR)
    return ngettext("about %(num)s hour", "about %(num)s hours", hours) % {"num": hours}


def where(task: Opportunity) -> str:
    """Where it is, with the place where one was told."""
    told = str(WHERE[task.where])
    return f"{told}: {task.place}" if task.place else told


def state(task: Opportunity) -> tuple[str, str, str] | None:
    """Whether somebody is still looked for, where it is not plain."""
    if task.closed_at is not None:
        return _("Closed"), "", "line"
    if task.filled_at is not None:
        return _("Somebody does it"), "check", "ok"
    if task.proposed and task.taken_up_at is None:
        return _("Waits for a team"), "clock", "accent"
    return None


def others(which: str) -> list[tuple[str, str, str]]:
    """Where else one finds something to do; which of the lists one reads now is not among them."""
    tasks = reverse("partnership:opportunities")
    lists = {
        "": (_("What there is to do"), tasks, _("What others look for somebody to do.")),
        "proposed": (_("What people could do"), f"{tasks}?which=proposed", _("Offered, though nobody had asked.")),
        "mine": (_("My tasks and offers"), f"{tasks}?which=mine", _("What you began, answer or offered.")),
    }  # fmt: skip
    return [
        (_("What could suit me"), reverse("partnership:for_me"), _("By what you say of yourself.")),
        (_("What teams lack"), reverse("partnership:gaps"), _("A skill or an hour that is missing.")),
        *(link for key, link in lists.items() if key != which),
    ]  # fmt: skip


def row(task: Any, today: date) -> dict[str, Any]:
    """A task in the list."""
    facts = [how_long(task.minutes), where(task), str(PAYS[task.pays])]
    if task.by_on:
        facts.append(_("by %(day)s") % {"day": day(task.by_on).replace(" ", "\xa0")})
    whose = task.group.name if task.group else task.author_name
    return {
        "href": reverse("partnership:opportunity", args=[task.pk]), "title": task.title, "what": task.what,
        "whose": whose, "facts": facts, "state": state(task), "soon": too_soon(task.by_on, today),
        "ways": [str(WAYS[one]) for one in task.ways if one in WAYS],
    }  # fmt: skip


def by_when(task: Opportunity, today: date) -> str:
    """The day, and in how many days it is: the lead time, while somebody is looked for."""
    if task.by_on is None:
        return ""
    left = (task.by_on - today).days
    if left < 0 or state(task) is not None:
        return day(task.by_on)
    told = ngettext("%(day)s, in %(num)s day", "%(day)s, in %(num)s days", left)
    return told % {"day": day(task.by_on), "num": left}


def facts(task: Opportunity, today: date) -> list[tuple[Any, Any]]:
    """Everything that somebody wants to know before they offer."""
    pay = f"{PAYS[task.pays]}. {task.pay_words}" if task.pay_words else PAYS[task.pays]
    told = (
        (_("Why"), task.why), (_("How long"), how_long(task.minutes)), (_("Where"), where(task)),
        (_("With whom"), COMPANY[task.company]),
        (_("How else"), ", ".join(str(WAYS[one]) for one in task.ways if one in WAYS)),
        (_("By when"), by_when(task, today)), (_("What one should know or like"), task.needs),
        (_("What one gets"), pay), (_("What helps"), task.supports),
        (_("How many people"), task.places if task.places > 1 else ""),
        (_("Whom to ask"), task.contact_name),
    )  # fmt: skip
    return [(label, value) for label, value in told if value]


def offer(one: Any) -> dict[str, Any]:
    """An offer, and what was said of it."""
    kinds = [Said(kind) for kind in one.kinds]
    said = [
        {"says": STANDS[kind][0], "words": words}
        for kind, words in zip(kinds, one.answers, strict=True)
        if words
    ]
    return {
        "id": one.pk, "who": author_of(one), "voice": one.voice, "words": one.words, "when": when_words(one.at),
        "way": WAYS.get(one.way, ""), "tag": STANDS[kinds[-1] if kinds else None], "said": said, "kinds": kinds,
        "unread": one.reader_id is not None and not {Said.BACK, Said.DECLINED} & set(kinds),
    }  # fmt: skip


def doers(told: Sequence[Doer]) -> list[dict[str, Any]]:
    """Who does it, as `ui.by` draws them."""
    return [
        {
            "who": {"name": one.name, "voice": one.voice, "title": one.title or role_words(one.role)},
            "done": one.done,
        }
        for one in told
    ]  # fmt: skip


def works(told: Sequence[Any]) -> list[dict[str, Any]]:
    """A team's list in two parts: what it does now, and what it wants."""
    return [
        {"title": WHEN[when], "id": str(when), "rows": [work(one) for one in told if one.when == when]}
        for when in When
    ]


def work(one: Work) -> dict[str, Any]:
    """One line of it, with what is missing."""
    lacks = LACKS[one.lacks] if one.lacks != Lacks.NOTHING else ""
    return {
        "id": one.pk, "title": one.title, "lacks": lacks, "needs": one.needs, "asked": getattr(one, "asked", False),
        "group": one.group, "mine": getattr(one, "mine", False),
    }  # fmt: skip


def outside(told: dict[str, Any]) -> dict[str, Any]:
    """A task as a stranger reads it: no team and nobody's name."""
    facts = [how_long(told["minutes"]), str(WHERE[told["where"]]), str(PAYS[told["pays"]])]
    if told["by_on"]:
        facts.append(_("by %(day)s") % {"day": day(told["by_on"])})
    return {"title": told["title"], "what": told["what"], "why": told["why"], "facts": facts}
