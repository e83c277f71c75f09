"""A definition in words: who is in it, who is left out and why, what counts, when, and which way is better."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.naming import is_coded
from alongside.ui import words

FACT: dict[str, Any] = {
    "judgement": gettext_lazy("the doctor’s judgement of the disease"),
    "visit": gettext_lazy("a visit"),
    "diagnosis": gettext_lazy("which disease it is"),
    "weight": gettext_lazy("weight"),
    "height": gettext_lazy("height"),
    "score": gettext_lazy("the score"),
    "steroid": gettext_lazy("a steroid"),
    "hospital_day": gettext_lazy("a day in the hospital"),
    "planned_visit": gettext_lazy("a visit"),
    "asked": gettext_lazy("a form that was asked for"),
    "goal": gettext_lazy("a goal that both sides agreed on"),
}
BAND = (
    gettext_lazy("Under 10"), gettext_lazy("10 to 13"), gettext_lazy("14 to 17"), gettext_lazy("18 and older"),
)  # fmt: skip
SEX = (gettext_lazy("Girls"), gettext_lazy("Boys"), gettext_lazy("Other, or not known"))
DIAGNOSIS = (
    gettext_lazy("Crohn’s disease"), gettext_lazy("Ulcerative colitis"), gettext_lazy("Not yet clear which"),
    gettext_lazy("Not known"),
)  # fmt: skip
GROUP = {"band": BAND, "sex": SEX, "diagnosis": DIAGNOSIS}
GROUP_TITLE = {
    "center": gettext_lazy("By center"),
    "band": gettext_lazy("By age"),
    "sex": gettext_lazy("Girls and boys"),
    "diagnosis": gettext_lazy("By disease"),
}


def fact(name: str) -> str:
    """A kind of fact, in words."""
    return str(FACT.get(name, name))


def named(one: Definition, name: str) -> str:
    """A kind of fact of a definition, in words; a number of the record is called what people call it."""
    if not is_coded(name):
        return fact(name)
    return _("“%(name)s”") % {"name": one.called or name.rpartition("|")[2]}


def days(count: int) -> str:
    """A window, in words."""
    return ngettext("%(count)s day", "%(count)s days", count) % {"count": count}


def definition_said(one: Definition) -> list[tuple[str, str]]:
    """Questions and answers that say the whole of a definition."""
    return [
        (_("Who is in it?"), who(one)),
        (_("Who is left out, and why?"), left_out(one)),
        (_("What counts?"), met(one)),
        (_("Which way is better?"), _("More is better.") if one.better > 0 else _("Fewer is better.")),
    ]


def who(one: Definition) -> str:
    """Who is counted."""
    if one.kind == Kind.LAST:
        return _("Everyone at our centers with %(fact)s in the last %(days)s.") % _told(one)
    if one.kind == Kind.LASTING:
        return _(
            "Everyone at our centers with %(fact)s in the last %(days)s, and a first one at least %(long)s ago."
        ) % _told(one)
    if one.kind == Kind.CHANGE:
        return _(
            "Everyone at our centers with %(fact)s in the last %(days)s, and once %(from)s to %(to)s before it."
        ) % _told(one)
    if one.kind == Kind.ALL:
        return " ".join(dict.fromkeys(who(part) for part in one.parts))
    if one.kind == Kind.BETWEEN:
        return _(
            "Each time that there was %(fact)s after another one, in the month in which it was."
        ) % _told(one)
    if one.kind == Kind.DONE:
        return _("Each time that there was %(fact)s, in the month in which it was.") % _told(one)
    return _("Everyone who is enrolled at one of our centers.")


def left_out(one: Definition) -> str:
    """Who is not counted."""
    if one.kind in (Kind.LAST, Kind.LASTING, Kind.CHANGE):
        return _(
            "Whoever has none that new: nobody can tell how it is. How many they are stands below the chart."
        )
    if one.kind == Kind.BETWEEN:
        return _("Whoever had it only once: there are no days between.")
    if one.kind == Kind.ALL and any(part.kind == Kind.CHANGE for part in one.parts):
        return _("Whoever lacks one of the two: nobody can tell. How many they are stands below the chart.")
    return _("Nobody who is enrolled, but for those who said no to being counted.")


def met(one: Definition) -> str:
    """What counts as met."""
    return _MET[one.kind](one)


def _limits(one: Definition) -> str:
    if one.what == "judgement" and one.most == 0:
        return _("quiet")
    if one.most is not None and one.least is not None:
        told = {"least": words.number(one.least), "most": words.number(one.most)}
        return _("from %(least)s to %(most)s") % told
    if one.most is not None:
        return _("%(most)s or lower") % {"most": words.number(one.most)}
    return _("%(least)s or higher") % {"least": words.number(one.least)}


def _last(one: Definition) -> str:
    if one.without:
        return _("The last one says: %(limit)s. And no %(without)s was taken on that day.") % _told(one)
    return _("The last one says: %(limit)s.") % _told(one)


def _done(one: Definition) -> str:
    if one.with_what:
        return _("On the same day there is %(with)s, written down within %(days)s.") % _told(one)
    if one.within:
        return _("It came back within %(days)s.") % _told(one)
    return _("It was done before the day began, or on it.")


def _known(one: Definition) -> str:
    told = _told(one)
    if one.within:
        return _("There was %(all)s in the last %(days)s.") % told
    return _("There is %(all)s, from whenever it is.") % told


def _change(one: Definition) -> str:
    if one.most is not None:
        told = {"fact": words.capital(named(one, one.what)), "percent": words.number(abs(one.most))}
        if one.most < 0:
            return _("%(fact)s fell by %(percent)s of a hundred or more.") % told
        return _("%(fact)s rose by %(percent)s of a hundred at most.") % told
    if one.least == 0:
        return _("%(fact)s did not go down.") % {"fact": words.capital(named(one, one.what))}
    if one.least is not None and one.least <= 0:
        return _("%(fact)s fell by %(percent)s of a hundred at most.") % (
            _told(one) | {"fact": words.capital(named(one, one.what)), "percent": words.number(-one.least)}
        )
    return _("%(fact)s rose by %(percent)s of a hundred or more.") % (
        _told(one) | {"fact": words.capital(named(one, one.what)), "percent": words.number(one.least or 0)}
    )


_MET: dict[Kind, Callable[[Definition], str]] = {
    Kind.LAST: _last,
    Kind.LASTING: lambda one: _("That one, and every one in the %(long)s before, says: %(limit)s.") % _told(one),
    Kind.KNOWN: _known,
    Kind.RUNNING: lambda one: _("There is %(fact)s now.") % _told(one),
    Kind.CHANGE: _change,
    Kind.ALL: lambda one: " ".join(met(part) for part in one.parts),
    Kind.DONE: _done,
    Kind.BETWEEN: lambda one: _between(one),
    Kind.RATE: lambda one: _("Each %(fact)s, for every %(per)s who are enrolled.") % (
        _told(one) | {"fact": fact(one.what).split(" ", 1)[-1]}
    ),
}  # fmt: skip


def _between(one: Definition) -> str:
    if one.least is not None and one.most is not None:
        told = {"least": words.number(one.least), "most": days(int(one.most))}
        return _("It came from %(least)s to %(most)s after the one before.") % told
    if one.most is not None:
        return _("It came %(days)s after the one before, or sooner.") % {"days": days(int(one.most))}
    return _("It came %(days)s after the one before, or later.") % {"days": days(int(one.least or 0))}


def _told(one: Definition) -> dict[str, str]:
    limited = one.least is not None or one.most is not None
    return {
        "fact": named(one, one.what), "without": fact(one.without).split(" ", 1)[-1], "with": fact(one.with_what),
        "days": days(one.within), "long": days(one.for_days), "from": days(one.from_back), "to": days(one.to_back),
        "all": _(" and ").join(named(one, name) for name in one.all_of), "limit": _limits(one) if limited else "",
        "per": words.number(one.per),
    }  # fmt: skip
