"""A community's first charter: opened with one for the first days, chosen, asked about, agreed on."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext, override

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.governance import rules, verbs
from alongside.governance.models import Founding, FoundingYes
from alongside.governance.queries.founding import founding_of
from alongside.governance.tasks import found
from alongside.people.models import Community
from alongside.people.rules.standing import may_begin
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_templates import PROVISIONAL, TEMPLATES, in_language
from alongside.sharing.models import CharterVersion
from alongside.sharing.queries.versions import version_by_id


def open_founding(*, by: Actor, community: Community, first_id: UUID) -> Founding:
    """Begin a community: a charter for the first days is in force, and who comes first may choose its own."""
    with override(community.language):
        title = gettext("For the first days")
    version = draft_charter(
        by=by, community_id=community.pk, title=title, draft=in_language(PROVISIONAL, community.language)
    )
    put_in_force(by=by, version=version)
    return let_choose(by=by, version=version, first_id=first_id)


@act
def let_choose(*, by: Actor, version: CharterVersion, first_id: UUID) -> Founding:
    """Let who comes first choose the community's own charter; this version holds for the first days."""
    rules.may_count(by).or_refuse()
    founding = Founding(community=version.community, first_id=first_id, provisional=version)
    founding.save(force_insert=True)
    contribute(by, verbs.FOUNDING_OPENED, version, words=version.title)
    return founding


def choose_template(*, by: Actor, key: str) -> CharterVersion:
    """Begin a draft from a template, in the community's language."""
    found = founding_of(by)
    rules.may_choose_template(by, found.founding.first_id, over=found.over).or_refuse()
    template = next((one for one in TEMPLATES if one.key == key), TEMPLATES[0])
    language = found.founding.community.language
    with override(language):
        title = gettext(template.title)
    return draft_charter(
        by=by,
        community_id=found.founding.community_id,
        title=title,
        draft=in_language(template.draft, language),
    )


@act
def ask_members(*, by: Actor, version_id: UUID) -> Founding:
    """Ask the first members for their yes to one's draft; its words stand from now on."""
    found = founding_of(by)
    version = version_by_id(by, version_id)
    rules.may_choose_template(by, found.founding.first_id, over=found.over).or_refuse()
    rules.may_ask_members(by, version).or_refuse()
    now = timezone.now()
    CharterVersion.objects.filter(pk=version.pk).update(frozen_at=now)
    Founding.objects.filter(pk=found.founding.pk).update(asked=version, asked_at=now)
    contribute(by, verbs.MEMBERS_ASKED, version, words=version.title)
    return found.founding


@act
def agree_to_charter(*, by: Actor, version_id: UUID) -> FoundingYes:
    """Say yes to the first charter; with three, and more than half of all, it comes into force by itself."""
    begun = founding_of(by)
    may_begin(by).or_refuse()
    rules.when_agree(begun.founding.asked_id == version_id, begun.over).or_refuse()
    rules.when_vote_once(all(one.person_id != by.person_id for one in begun.yeses)).or_refuse()
    assert by.person_id is not None and begun.founding.asked is not None  # the rules have seen to it
    yes = FoundingYes(
        founding=begun.founding,
        version_id=version_id,
        person_id=by.person_id,
        name=by.name,
        at=timezone.now(),
    )
    yes.save(force_insert=True)
    found.defer(version_id=str(version_id))
    contribute(by, verbs.MEMBER_AGREED, begun.founding.asked, words=begun.founding.asked.title)
    return yes
