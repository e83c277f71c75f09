"""A part of a draft as forms, and the draft that the forms make: words and rows are written side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.governance.charter import saying
from alongside.governance.charter.saying import AUDIENCES
from alongside.governance.forms.charter import (
    ArticleForm,
    BandForm,
    GroupForm,
    HoldForm,
    RailForm,
    ReplyForm,
    SightForm,
    WorkForm,
    rows_of,
    sight_name,
)
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.sharing.answering import own
from alongside.sharing.draft import Article, Band, Draft, Group, Hold, Rail, Reply, Work

LOOSE = 0
"""The part for rows of which no article speaks."""


@dataclass(frozen=True)
class Kind:
    """One kind of rows: where a draft keeps them, their form, what they are called."""

    name: str
    row: Any
    form: Any
    said: Callable[[Any], tuple[str, str]]
    title: Any
    more: Any


KINDS = (
    Kind("guardrails", Rail, RailForm, saying.rail_said, gettext_lazy("What no choice goes past"),
         gettext_lazy("Add something that no choice goes past")),
    Kind("bands", Band, BandForm, saying.band_said, gettext_lazy("What changes with age"),
         gettext_lazy("Add something that changes with age")),
    Kind("holds", Hold, HoldForm, saying.hold_said, gettext_lazy("What may wait"),
         gettext_lazy("Add something that may wait")),
    Kind("groups", Group, GroupForm, saying.group_said, gettext_lazy("Who votes together"),
         gettext_lazy("Add a seat group")),
    Kind("replies", Reply, ReplyForm, saying.reply_said, gettext_lazy("What to expect when one writes"),
         gettext_lazy("Add a way to write or call")),
    Kind("works", Work, WorkForm, saying.work_said, gettext_lazy("Work that we begin together"),
         gettext_lazy("Add a kind of work")),
)  # fmt: skip


@dataclass
class Part:
    """The forms of one article: its words, whose sight it speaks of, and its rows of each kind."""

    number: int
    words: ArticleForm | None
    sight: SightForm
    rows: list[tuple[Kind, Any]]

    def is_valid(self) -> bool:
        """Whether every form of it is; each is asked, so that all is said at once."""
        forms = [self.sight, *(formset for _kind, formset in self.rows)]
        asked = [one.is_valid() for one in (forms if self.words is None else [self.words, *forms])]
        return all(asked)

    def all_forms(self) -> list[Any]:
        """Every form, for the list of what is missing."""
        several = [form for _kind, formset in self.rows for form in formset.forms]
        return [one for one in (self.words, self.sight, *several) if one is not None]

    def missing(self) -> list[Any]:
        """The forms in which something is missing; an empty place that nobody used misses nothing."""
        forms = [one for one in self.all_forms() if one.is_bound]
        return [one for one in forms if one.errors and (not one.empty_permitted or one.has_changed())]


def part_of(draft: Draft, number: int, sent: Any) -> Part:
    """The forms of an article (a new one where there is none of that number), or of what no article speaks of."""
    known = {one.number for one in draft.articles}
    article = next((one for one in draft.articles if one.number == number), Article(number, "", ""))

    def here(its: int | None) -> bool:
        return its == number if number != LOOSE else its not in known

    audiences = [one for one in AUDIENCES if here(draft.rule_articles.get(one))]
    rights = {
        sight_name(who, what): draft.right(who, what).value for who in audiences for what in Category
    } | {"speaks": [str(one.value) for one in audiences]}
    words = {"title": own(article.title), "words": own(article.words)}
    return Part(
        number,
        None if number == LOOSE else ArticleForm(sent, initial=words, prefix="a"),
        SightForm(sent, initial=rights, audiences=audiences, prefix="s"),
        [
            (kind, rows_of(kind.form)(
                sent, prefix=kind.name, form_kwargs={"articles": [(one, own(one.title)) for one in draft.articles]},
                initial=[_initial(one, number) for one in getattr(draft, kind.name) if here(one.article)]
                or None,
            ))
            for kind in KINDS
        ],
    )  # fmt: skip


def _initial(row: Any, number: int) -> dict[str, Any]:
    told = {one.name: getattr(row, one.name) for one in fields(row)}
    for name in ("reason", "name", "channel", "expect", "urgent", "never_send", "words"):
        if name in told:
            told[name] = own(told[name])
    return told | {"article": number or ""}


def written(draft: Draft, part: Part) -> Draft:
    """The draft as the forms say it; whatever the part does not hold stays as it is."""
    known = {one.number for one in draft.articles}
    out = part.words is not None and part.words.cleaned_data["out"]
    articles = [one for one in draft.articles if one.number != part.number]
    if part.words is not None and not out:
        told = part.words.cleaned_data
        articles.append(Article(part.number, told["title"], told["words"]))
    new = replace(draft, articles=tuple(sorted(articles, key=lambda one: one.number)))
    new = _sight_written(new, part, out)
    for kind, formset in part.rows:
        others = [
            one for one in getattr(new, kind.name)
            if (one.article in known if part.number == LOOSE else one.article != part.number)
        ]  # fmt: skip
        rows = [_row(kind, told, part.number, out) for told in formset.cleaned_data if _kept(told)]
        new = replace(new, **{kind.name: (*others, *rows)})  # type: ignore[arg-type]
    return new


def _kept(told: dict[str, Any]) -> bool:
    return bool(told) and not told.get("DELETE")


def _row(kind: Kind, told: dict[str, Any], number: int, out: bool) -> Any:
    values = {
        key: tuple(one) if isinstance(one, list) else one for key, one in told.items() if key != "DELETE"
    }
    if out and values.get("article") == number:
        values["article"] = None
    return kind.row(**values)


def _sight_written(draft: Draft, part: Part, out: bool) -> Draft:
    told = part.sight.cleaned_data
    rights: dict[Audience, dict[Category, Right]] = {who: dict(its) for who, its in draft.rights.items()}
    articles = dict(draft.rule_articles)
    for who in part.sight.audiences:
        rights[who] = {what: told[sight_name(who, what)] for what in Category if told[sight_name(who, what)]}
        articles.pop(who, None)
    if part.number != LOOSE and not out:
        articles.update(dict.fromkeys(told["speaks"], part.number))
    return replace(draft, rights=rights, rule_articles=articles)


def problems(draft: Draft) -> list[str]:
    """What cannot stand as it is, each with what to do."""
    found = []
    for one in draft.bands:
        if one.effect is BandEffect.ENDS and (one.category is not None or one.until_age is not None):
            found.append(
                _(
                    "Where caregivers' sight ends, it ends for everything and for good: leave category and end open."
                )
            )
        if one.until_age is not None and one.until_age <= one.from_age:
            found.append(_("An age band ends after it begins: write a later age."))
    twice: dict[str, list[Any]] = {
        _("There are two fixed rules of the same kind for one thing: keep one of them."): [
            (one.audience, one.category, one.bound) for one in draft.guardrails
        ],
        _("Two rules say what may wait of the same category: keep one of them."): [
            one.category for one in draft.holds
        ],
        _("Two rules speak of the same kind of work: keep one of them."): [one.kind for one in draft.works],
    }
    found += [words for words, keys in twice.items() if any(count > 1 for count in Counter(keys).values())]
    return found
