"""Reading a version of the charter back as plain data, to be shown, compared or changed."""

from __future__ import annotations

from typing import Any

from alongside.kit.terms import Audience, BandEffect, Bound, Category, HoldEffect, Right, Role
from alongside.sharing.draft import Article, Band, Draft, Group, Hold, Rail, Reply, Terms, Work
from alongside.sharing.models import CharterVersion


def drafted_from(version: CharterVersion) -> Draft:
    """The whole version, with its articles and every row bound to them. Eight queries."""
    rights: dict[Audience, dict[Category, Right]] = {}
    rule_articles: dict[Audience, int] = {}
    for rule in version.rules.all():
        rights.setdefault(Audience(rule.audience), {})[Category(rule.category)] = Right(rule.right)
        if rule.article is not None:
            rule_articles[Audience(rule.audience)] = rule.article
    return Draft(
        articles=tuple(Article(a.number, a.title, a.words) for a in version.articles.order_by("number")),
        rights=rights,
        guardrails=tuple(_rail(one) for one in version.guardrails.order_by("audience", "category", "id")),
        bands=tuple(_band(one) for one in version.bands.order_by("from_age", "id")),
        groups=tuple(
            Group(one.name, _roles(one.roles), one.quorum_percent, one.article)
            for one in version.groups.order_by("position")
        ),
        holds=tuple(
            Hold(Category(one.category), HoldEffect(one.effect), one.days, one.reason, one.article)
            for one in version.holds.order_by("category")
        ),
        replies=tuple(
            Reply(one.channel, one.expect, one.hours, one.urgent, one.never_send, one.article)
            for one in version.replies.order_by("position")
        ),
        works=tuple(
            Work(one.kind, one.words, _roles(one.roles), tuple(one.requires), one.article)
            for one in version.works.order_by("position")
        ),
        terms=terms_of(version),
        rule_articles=rule_articles,
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


def _roles(names: list[str]) -> tuple[Role, ...]:
    return tuple(Role(one) for one in names)
