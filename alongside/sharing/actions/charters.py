"""A community's charter: drafted as rows, put in force whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Max
from django.db.models.functions import Now

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing import charter_default, rules, verbs
from alongside.sharing.charter_default import Band, Rail
from alongside.sharing.models import AgeBand, CharterRule, CharterVersion, Guardrail


@act
def draft_charter(
    *,
    by: Actor,
    community_id: UUID,
    title: str,
    rows: Mapping[Audience, Mapping[Category, Right]] = charter_default.RULES,
    guardrails: Iterable[Rail] = charter_default.GUARDRAILS,
    bands: Iterable[Band] = charter_default.BANDS,
) -> CharterVersion:
    """Write a new version of the charter as rows; it changes nothing until it is put in force."""
    rules.may_draft_charter(by).or_refuse()
    last = CharterVersion.objects.filter(community=community_id).aggregate(last=Max("number"))["last"] or 0
    version = CharterVersion(community_id=community_id, number=last + 1, title=title)
    version.save(force_insert=True)
    CharterRule.objects.bulk_create(
        CharterRule(version=version, audience=audience, category=category, right=right)
        for audience, of_audience in rows.items()
        for category, right in of_audience.items()
    )
    Guardrail.objects.bulk_create(
        Guardrail(
            version=version, audience=one.audience, category=one.category, bound=one.bound, right=one.right,
            reason=one.reason,
        )
        for one in guardrails
    )  # fmt: skip
    AgeBand.objects.bulk_create(
        AgeBand(
            version=version, category=one.category, effect=one.effect, from_age=one.from_age,
            until_age=one.until_age, reason=one.reason,
        )
        for one in bands
    )  # fmt: skip
    contribute(by, verbs.CHARTER_DRAFTED, version, words=title)
    return version


@act
def put_in_force(*, by: Actor, version: CharterVersion) -> CharterVersion:
    """Put a version in force, whole and at once: the one before is replaced in the same moment."""
    rules.may_put_in_force(by).or_refuse()
    CharterVersion.objects.filter(
        community=version.community_id, in_force_from__isnull=False, replaced_at=None
    ).update(replaced_at=Now())
    CharterVersion.objects.filter(pk=version.pk).update(in_force_from=Now())
    contribute(by, verbs.CHARTER_IN_FORCE, version, words=version.title)
    version.refresh_from_db()
    return version
