"""A community's charter: drafted as words and rows, changed while it is a draft, put in force whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.postgres.functions import TransactionNow
from django.db import connection
from django.db.models import Max

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.sharing import rules, verbs
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Draft
from alongside.sharing.models import (
    AgeBand,
    CharterArticle,
    CharterEffect,
    CharterRule,
    CharterVersion,
    Guardrail,
    HoldRule,
    ReplyRule,
    VoteGroup,
    WorkRule,
)
from alongside.sharing.queries.charter import in_force

MOMENT = 0.3
"""Seconds from the swap to the moment at which it counts: longer than it takes to commit."""
_ROWS = (CharterArticle, CharterRule, Guardrail, AgeBand, VoteGroup, HoldRule, ReplyRule, WorkRule)


@act
def draft_charter(
    *,
    by: Actor,
    community_id: UUID,
    title: str,
    draft: Draft = DEFAULT,
    based_on: CharterVersion | None = None,
) -> CharterVersion:
    """Write a new version of the charter; it changes nothing until it is put in force."""
    rules.may_draft_charter(by).or_refuse()
    last = CharterVersion.objects.filter(community=community_id).aggregate(last=Max("number"))["last"] or 0
    version = CharterVersion(
        community_id=community_id, number=last + 1, title=title, based_on=based_on, drafted_by_id=by.person_id,
        drafted_by_name=by.name, **_terms(draft),
    )  # fmt: skip
    version.save(force_insert=True)
    _write_rows(version, draft)
    contribute(by, verbs.CHARTER_DRAFTED, version, words=title)
    return version


@act
def change_draft(*, by: Actor, version: CharterVersion, title: str, draft: Draft) -> CharterVersion:
    """Write a draft anew, words and rows; only who drafted it, and not once it is voted on."""
    rules.may_change_draft(by, version).or_refuse()
    for field, value in {"title": title, **_terms(draft)}.items():
        setattr(version, field, value)
    version.save(update_fields=["title", *_terms(draft)])
    _take_out(version, _ROWS)
    _write_rows(version, draft)
    contribute(by, verbs.CHARTER_CHANGED, version, words=title)
    return version


@act
def delete_draft(*, by: Actor, version: CharterVersion) -> None:
    """Delete a draft that one wrote, and that nobody votes on."""
    rules.may_change_draft(by, version).or_refuse()
    rules.when_delete_draft(CharterVersion.objects.filter(based_on=version).exists()).or_refuse()
    contribute(by, verbs.CHARTER_DRAFT_DELETED, version, words=version.title)
    _take_out(version, (*_ROWS, CharterEffect))
    found = CharterVersion.objects.filter(pk=version.pk)
    found._raw_delete(found.db)


@act
def put_in_force(*, by: Actor, version: CharterVersion) -> CharterVersion:
    """Put a version in force in this transaction, whole: a community's first, when few people are in it.

    A ratified version comes by `alongside.sharing.ratifying`, which keeps nobody waiting.
    """
    rules.may_put_in_force(by).or_refuse()
    CharterVersion.objects.filter(in_force(), community=version.community_id).update(
        replaced_at=TransactionNow()
    )
    CharterVersion.objects.filter(pk=version.pk).update(
        in_force_from=TransactionNow(),
        preparing_from=TransactionNow(),
        frozen_at=TransactionNow(),
        prepared_at=TransactionNow(),
    )
    contribute(by, verbs.CHARTER_IN_FORCE, version, words=version.title)
    version.refresh_from_db()
    return version


@act
def come_into_force(*, by: Actor, version: CharterVersion) -> CharterVersion:
    """Swap to a version whose grants are prepared, a moment after this commits, for everyone at once."""
    rules.may_put_in_force(by).or_refuse()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE sharing_charterversion SET prepared_at = now() WHERE id = %s", [version.pk])
        cursor.execute(
            "SELECT sharing_swap(%s, clock_timestamp() + make_interval(secs => %s))", [version.pk, MOMENT]
        )
    contribute(by, verbs.CHARTER_IN_FORCE, version, words=version.title)
    version.refresh_from_db()
    return version


@act
def give_up(*, by: Actor, version: CharterVersion, why: str) -> CharterVersion:
    """A ratified version could not be brought into force: the one before stays, and everyone can read that it does."""
    rules.may_put_in_force(by).or_refuse()
    CharterVersion.objects.filter(pk=version.pk).update(failed_at=TransactionNow(), failed_why=why)
    contribute(by, verbs.CHARTER_FAILED, version, words=version.title)
    return version


def _take_out(version: CharterVersion, tables: Iterable[Any]) -> None:
    """Delete a draft's rows, to which nothing refers yet: the web may not even ask the tables that could."""
    for table in tables:
        rows = table.objects.filter(version=version)
        rows._raw_delete(rows.db)


def _terms(draft: Draft) -> dict[str, Any]:
    terms = dict(vars(draft.terms))
    terms["second_factor_roles"] = [one.value for one in draft.terms.second_factor_roles]
    return {name: str(value) if name == "ending" else value for name, value in terms.items()}


def _write_rows(version: CharterVersion, draft: Draft) -> None:
    CharterArticle.objects.bulk_create(
        CharterArticle(version=version, number=one.number, title=one.title, words=one.words)
        for one in draft.articles
    )
    CharterRule.objects.bulk_create(
        CharterRule(
            version=version, audience=audience, category=category, right=right,
            article=draft.rule_articles.get(audience),
        )
        for audience, of_audience in draft.rights.items()
        for category, right in of_audience.items()
    )  # fmt: skip
    Guardrail.objects.bulk_create(Guardrail(version=version, **vars(one)) for one in draft.guardrails)
    AgeBand.objects.bulk_create(AgeBand(version=version, **vars(one)) for one in draft.bands)
    HoldRule.objects.bulk_create(HoldRule(version=version, **vars(one)) for one in draft.holds)
    VoteGroup.objects.bulk_create(
        VoteGroup(
            version=version, position=place, **{**vars(one), "roles": [role.value for role in one.roles]}
        )
        for place, one in enumerate(draft.groups)
    )
    ReplyRule.objects.bulk_create(
        ReplyRule(version=version, position=place, **vars(one)) for place, one in enumerate(draft.replies)
    )
    WorkRule.objects.bulk_create(
        WorkRule(
            version=version, position=place,
            **{**vars(one), "roles": [role.value for role in one.roles], "requires": list(one.requires)},
        )
        for place, one in enumerate(draft.works)
    )  # fmt: skip
