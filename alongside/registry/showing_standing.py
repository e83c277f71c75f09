"""Am I in this number, and is my child? Yes or no, and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.queries.standing import Stands
from alongside.registry.saying import days, named
from alongside.sharing.category_words import Tongue
from alongside.ui import words

_DECIDED = (Kind.LAST, Kind.LASTING, Kind.CHANGE)


@dataclass(frozen=True)
class Told:
    """One person's answer: yes or no, and why."""

    answer: str
    why: str


def standing_said(one: Definition, who: Stands) -> Told:
    """Yes or no, and why."""
    told = {"name": who.name}
    if not who.found:
        return Told(_("No, %(name)s.") % told, _unknown()) if who.own else Told(
            _("%(name)s: no answer.") % told, _unknown_of_child(who)
        )  # fmt: skip
    counted = who.counted or one.kind == Kind.RATE
    answer = (_("Yes, %(name)s.") if counted else _("No, %(name)s.")) if who.own else (
        _("%(name)s: yes.") if counted else _("%(name)s: no.")
    )  # fmt: skip
    return Told(answer % told, _why(one, who))


def _unknown() -> str:
    return _("You are counted once you are enrolled at a center, unless you said no to being counted.")


def _unknown_of_child(who: Stands) -> str:
    if not who.closed:
        return _("Your child is counted once enrolled at a center, unless somebody said no to being counted.")
    what = Tongue(own=False, name=who.name).what(who.closed)
    return _("To answer, you would have to see all that it is made of. Not open to you: %(what)s.") % {
        "what": what
    }


def _why(one: Definition, who: Stands) -> str:
    if one.kind == Kind.RATE:
        return _one_of_all(one, who)
    if not who.counted:
        return _not_counted(one) if who.own else _child_not_counted(one)
    told = {"day": words.short_day(who.on), "fact": named(one, one.what)}
    decided = bool(one.what) and one.kind in _DECIDED
    return (_own(who, decided=decided) if who.own else _child(who, decided=decided)) % told


def _one_of_all(one: Definition, who: Stands) -> str:
    """Everyone who is enrolled is in a rate, whether or not anything of the kind happened to them."""
    said = _("You are one of all who are enrolled.") if who.own else _("One of all who are enrolled.")
    if not who.counted or who.on is None:
        return said
    last = _("The last time: %(fact)s, %(day)s.") % {
        "fact": named(one, one.what),
        "day": words.short_day(who.on),
    }
    return f"{said} {last}"


def _own(who: Stands, *, decided: bool) -> str:
    if decided:
        return (
            _("You count as one who meets it, because of %(fact)s of %(day)s.")
            if who.met
            else _("You count, and not as one who meets it, because of %(fact)s of %(day)s.")
        )
    return _("You count as one who meets it.") if who.met else _("You count, and not as one who meets it.")


def _child(who: Stands, *, decided: bool) -> str:
    if decided:
        return (
            _("Counts as one who meets it, because of %(fact)s of %(day)s.")
            if who.met
            else _("Counts, and not as one who meets it, because of %(fact)s of %(day)s.")
        )
    return _("Counts as one who meets it.") if who.met else _("Counts, and not as one who meets it.")


def _not_counted(one: Definition) -> str:
    if one.kind in _DECIDED:
        return _nothing_new(one)
    if one.kind in (Kind.DONE, Kind.BETWEEN):
        return _("There was nothing of the kind about you.")
    return _("Something that it needs was not written down about you.")


def _child_not_counted(one: Definition) -> str:
    if one.kind in _DECIDED:
        return _nothing_new(one)
    if one.kind in (Kind.DONE, Kind.BETWEEN):
        return _("There was nothing of the kind.")
    return _("Something that it needs was not written down.")


def _nothing_new(one: Definition) -> str:
    return _("Nothing that counts was written down in the last %(days)s: %(fact)s.") % {
        "days": days(one.within), "fact": named(one, one.what)}  # fmt: skip
