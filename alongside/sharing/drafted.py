"""Reading a version of the charter back as plain data, to be shown, compared or changed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role
from alongside.sharing.draft import Article, Band, Draft, Group, Hold, Rail, Reply, Terms, Work
from alongside.sharing.models import CharterVersion

_ROWS = {
    "articles": ("sharing_charterarticle", "number"),
    "rules": ("sharing_charterrule", "id"),
    "guardrails": ("sharing_guardrail", "audience, category, id"),
    "bands": ("sharing_ageband", "from_age, id"),
    "groups": ("sharing_votegroup", "position"),
    "holds": ("sharing_holdrule", "category"),
    "replies": ("sharing_replyrule", "position"),
    "works": ("sharing_workrule", "position"),
}
_LISTS = ", ".join(
    f"'{name}', (SELECT json_agg(to_json(t) ORDER BY {by}) FROM {table} t WHERE t.version_id = v.id)"  # noqa: S608
    for name, (table, by) in _ROWS.items()
)
_WHOLE = f"""SELECT v.id, json_build_object({_LISTS})
    FROM sharing_charterversion v WHERE v.id = ANY (%s::uuid[])"""  # noqa: S608 - no value stands in it


def drafted_from(version: CharterVersion) -> Draft:
    """The whole version, with its articles and every row bound to them. One query."""
    return both_drafted(version)[0]


def both_drafted(*versions: CharterVersion) -> list[Draft]:
    """Several versions, each whole, in the order asked. One query."""
    found = dict(ask(_WHOLE, [[one.pk for one in versions]]))
    return [_draft(one, {name: _told(rows) for name, rows in found[one.pk].items()}) for one in versions]


def _told(rows: Any) -> list[SimpleNamespace]:
    return [SimpleNamespace(**one) for one in rows or ()]


def _draft(version: CharterVersion, told: dict[str, list[SimpleNamespace]]) -> Draft:
    rights: dict[Audience, dict[Category, Right]] = {}
    for rule in told["rules"]:
        rights.setdefault(Audience(rule.audience), {})[Category(rule.category)] = Right(rule.right)
    return Draft(
        articles=tuple(Article(a.number, a.title, a.words) for a in told["articles"]),
        rights=rights,
        guardrails=tuple(map(_rail, told["guardrails"])),
        bands=tuple(map(_band, told["bands"])),
        groups=tuple(
            Group(one.name, _roles(one.roles), one.quorum_percent, one.article) for one in told["groups"]
        ),
        holds=tuple(map(_hold, told["holds"])),
        replies=tuple(
            Reply(one.channel, one.expect, one.hours, one.urgent, one.never_send, one.article)
            for one in told["replies"]
        ),
        works=tuple(map(_work, told["works"])),
        terms=terms_of(version),
        rule_articles={
            Audience(rule.audience): rule.article for rule in told["rules"] if rule.article is not None
        },
    )


def terms_of(version: CharterVersion) -> Terms:
    """The numbers that a version sets."""
    told: dict[str, Any] = {name: getattr(version, name) for name in vars(Terms())}
    return Terms(**told | {"second_factor_roles": _roles(version.second_factor_roles)})


def _rail(one: Any) -> Rail:
    return Rail(
        Audience(one.audience),
        Category(one.category),
        Bound(one.bound),
        Right(one.right),
        one.reason,
        one.article,
    )


def _band(one: Any) -> Band:
    category = Category(one.category) if one.category else None
    return Band(BandEffect(one.effect), category, one.from_age, one.until_age, one.reason, one.article)


def _hold(one: Any) -> Hold:
    return Hold(Category(one.category), HoldEffect(one.effect), one.days, one.reason, one.article)


def _work(one: Any) -> Work:
    return Work(one.kind, one.words, _roles(one.roles), tuple(one.requires), one.article)


def _roles(names: list[str]) -> tuple[Role, ...]:
    return tuple(Role(one) for one in names)
