"""The charters of a demo community: the one it began with, one that was not agreed on, and the one in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Community
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.draft import Draft
from alongside.sharing.models import CharterVersion

SWAPPED = timedelta(days=19)
"""How long ago the charter in force came into force, where there was one before."""


def open_charters(by: Actor, community: Community, story: Any, began: datetime, today: datetime) -> None:
    """Write the charters of a community that is being opened; the last of them is in force."""
    drafts = _drafts(story)
    versions = [
        draft_charter(by=by, community_id=community.id, title=title, draft=draft)
        for title, draft, _days in drafts
    ]
    for version, (_title, _draft, days) in zip(versions, drafts, strict=True):
        drafted = began if days is None else today - timedelta(days=days)
        CharterVersion.objects.filter(pk=version.pk).update(drafted_at=drafted)
    since = began
    if len(versions) > 1:
        since = today - SWAPPED
        first = CharterVersion.objects.filter(pk=versions[0].pk)
        first.update(in_force_from=began, replaced_at=since, frozen_at=began)
    put_in_force(by=by, version=versions[-1])
    CharterVersion.objects.filter(pk=versions[-1].pk).update(in_force_from=since)


def _drafts(story: Any) -> list[tuple[str, Draft, int | None]]:
    """Each with its title and how many days ago it was drafted; None: at the beginning."""
    if not story.EARLIER:
        return [(story.CHARTER, DEFAULT, None)]
    first, not_agreed = story.EARLIER
    return [
        (first, _center(DEFAULT, {Category.JOURNAL: Right.SEE}), None),
        (not_agreed, _center(DEFAULT, {Category.QUESTIONNAIRES: Right.NONE}), 80),
        (story.CHARTER, replace(DEFAULT, terms=replace(DEFAULT.terms, small_number=story.SMALL_NUMBER)), 44),
    ]


def _center(draft: Draft, rights: dict[Category, Right]) -> Draft:
    """The same, with other rights for clinicians of the center."""
    center = {**draft.rights[Audience.CENTER], **rights}
    return replace(draft, rights={**draft.rights, Audience.CENTER: center})
