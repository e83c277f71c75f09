"""The consent matrix and the studies in sentences: what stands, who answered, what another answer would change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.sharing import consent_words
from alongside.sharing.queries.consents import Answer, Asked, Effects
from alongside.sharing.showing_growing import joined
from alongside.ui import words

Shown = dict[str, Any]
Standing = dict[ConsentItem, Answer]


def standing(answers: Iterable[Answer]) -> Standing:
    """The answers that stand now."""
    return {one.item: one for one in answers if one.replaced_at is None}


def stopped(one: Answer | None, grown: bool) -> bool:
    """Whether a caregiver's yes counts no longer, because the person is grown."""
    return one is not None and grown and not one.by_self and one.answer == ConsentWord.YES


def groups(
    answers: list[Answer], now: frozenset[UUID], effects: Effects, studies: list[Asked], you: str, grown: bool
) -> list[Shown]:
    """The whole matrix, group by group."""
    titles = {one.id: one.title for one in studies}
    stands = standing(answers)
    return [
        {
            "key": key, "title": title, "text": text,
            "rows": [_row(item, stands.get(item), now, effects, titles, you, grown) for item in items],
        }
        for key, title, text, items in consent_words.GROUPS
    ]  # fmt: skip


def _row(
    item: ConsentItem, stands: Answer | None, now: frozenset[UUID], effects: Effects, titles: dict[UUID, str],
    you: str, grown: bool,
) -> Shown:  # fmt: skip
    given = stands.answer if stands else None
    return {
        "item": item.value, "label": consent_words.ITEM[item], "by": who_answered(stands, you, grown),
        "choices": [(one.value, consent_words.WORD[one], one == given) for one in ConsentWord],
        "effects": [
            _("%(word)s: %(effect)s")
            % {"word": consent_words.WORD[word], "effect": effect(now, effects[item, word], titles, you)}
            for word in ConsentWord
            if (item, word) in effects and effects[item, word] != now
        ],
    }  # fmt: skip


def who_answered(one: Answer | None, you: str, grown: bool) -> str:
    """Who gave the answer that stands, and when; and whether it counts no longer."""
    if one is None:
        return _("Not answered yet. Until then we ask each time.")
    told = {"name": _who(one.by_name, one.by_self, you), "day": words.short_day(one.at)}
    if stopped(one, grown):
        return _("%(name)s said yes on %(day)s. It ended when the person came of age. Answer anew.") % told
    if one.by_self or not you:
        return _("%(name)s, %(day)s") % told
    return _("%(name)s, for %(you)s, %(day)s") % (told | {"you": you})


def _who(name: str, by_self: bool, you: str) -> str:
    """Whose answer it is: "You", where one reads one's own."""
    return _("You") if by_self and not you else name


def effect(now: frozenset[UUID], then: frozenset[UUID], titles: dict[UUID, str], you: str) -> str:
    """Which studies take the person in, or leave them out, in one or two sentences."""
    gone, come = named(now - then, titles), named(then - now, titles)
    said = []
    if gone:
        lost = ngettext(
            "%(names)s no longer includes %(you)s.", "%(names)s no longer include %(you)s.", len(gone)
        )
        said.append(lost % {"names": joined(gone), "you": you or _("you")})
    if come:
        can = ngettext("%(names)s now includes %(you)s.", "%(names)s now include %(you)s.", len(come))
        said.append(can % {"names": joined(come), "you": you or _("you")})
    return " ".join(said) or _("No study changes by it.")


def named(studies: Iterable[UUID], titles: dict[UUID, str]) -> list[str]:
    """Titles in quotation marks, in alphabetical order."""
    return sorted(_("“%(title)s”") % {"title": titles[one]} for one in studies if one in titles)


def history(answers: list[Answer], you: str) -> list[tuple[Any, ...]]:
    """Every answer ever given: when, to what, which, by whom."""
    return [
        (words.short_day(one.at), str(consent_words.ITEM[one.item]), str(consent_words.WORD[one.answer]),
         _who(one.by_name, one.by_self, you))
        for one in answers
    ]  # fmt: skip


def study(one: Asked, now: frozenset[UUID], stands: Standing, you: str, grown: bool) -> Shown:
    """One study: what for, by whom, what it needs, whether one is in it and why, and what can be done."""
    no = [need for need in one.needs if need in stands and stands[need].answer == ConsentWord.NO]
    said_yes = {item for item, given in stands.items() if given.answer == ConsentWord.YES}
    missing = [
        need for need in one.needs
        if need not in no and (need not in said_yes or stopped(stands[need], grown))
    ]  # fmt: skip
    within = one.id in now
    return {
        "id": one.id, "title": one.title, "purpose": one.purpose, "run_by": one.run_by, "within": within,
        "needs": joined([_lower(need) for need in one.needs]), "why": why(one, within, no, missing, you, grown),
        "asks": bool(not one.said_yes and not no and not within), "said_no": one.said_no,
        "may_leave": within or one.said_yes,
        "blocked": [(consent_words.ITEM[need], need.value) for need in no],
    }  # fmt: skip


def why(
    one: Asked, within: bool, no: list[ConsentItem], missing: list[ConsentItem], you: str, grown: bool
) -> str:
    """Whether the person is in the study, and because of what."""
    mine = one.by_self and not you
    told = {"name": one.by_name, "needs": joined([_lower(need) for need in no or missing])}
    if within:
        return _within(one, mine) % told
    if no:
        return _("Not in it. The answer is no to: %(needs)s.") % told
    if one.said_yes and grown and not one.by_self:
        return _("Not in it any more. %(name)s said yes; that ended when the person came of age.") % told
    if one.said_yes:
        yes = _("You said yes.") if mine else _("%(name)s said yes.")
        return " ".join((yes % told, _("The study has nobody yet who sees anything.")))
    if one.said_no:
        said = _("You said no to this study.") if mine else _("%(name)s said no to this study.")
        return " ".join((_("Not in it."), said % told))
    if one.broad and missing:
        return _("Not in it. It needs a yes to: %(needs)s.") % told
    return _("Not in it. It asks each person.")


def _within(one: Asked, mine: bool) -> str:
    if not one.said_yes:
        return _("In it, by the answers below.")
    return _("In it: you said yes to this study.") if mine else _("In it: %(name)s said yes to this study.")


def _lower(item: ConsentItem) -> str:
    said = str(consent_words.ITEM[item])
    return said[:1].lower() + said[1:]
