"""Saying something of oneself, changing who sees it, taking it away; asking somebody, and saying not this time.

The lines of it are read by who did it alone, and name nothing that was said.
"""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.partnership import rules_profiles as rules
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.actions.opportunities import told
from alongside.partnership.models import Asked, Profile, ProfilePart
from alongside.partnership.profile_kinds import FOUND_BY, Kind, SeenBy
from alongside.partnership.queries.matching import fitting
from alongside.partnership.queries.opportunities import one_opportunity
from alongside.partnership.queries.profiles import my_parts, my_profile, one_asked, one_part, part_if_mine
from alongside.partnership.queries.twice import just_now
from alongside.partnership.queries.work import terms_of


def _quiet(by: Actor, verb: Verb, thing: Profile | ProfilePart) -> None:
    contribute(by, verb, thing, words=by.name, about=by.person_id)


@act
def tell_of_self(*, by: Actor, kind: Kind, words: str, seen_by: SeenBy, way: str = "") -> ProfilePart:
    """Say something of oneself, and who sees it."""
    rules.may_tell(by).or_refuse()
    one_at_a_time(f"profile {by.person_id}")
    rules.when_tell(len(my_parts(by)), kind, words, way).or_refuse()
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    way = way if kind == Kind.CIRCUMSTANCE else ""
    says = {"person_id": by.person_id, "kind": kind, "words": words, "way": way, "seen_by": seen_by}
    if (twice := just_now(by, ProfilePart, **says)) is not None:
        return twice
    terms = terms_of(by, words) if kind in FOUND_BY else []
    part = ProfilePart(community_id=by.community_id, name=by.name, at=timezone.now(), terms=terms, **says)
    part.save(force_insert=True)
    _quiet(by, verbs.TOLD_OF_SELF, part)
    return part


@act
def change_part(*, by: Actor, part_id: UUID, words: str, seen_by: SeenBy) -> ProfilePart:
    """Change what one said, or who sees it. What stood there before is nowhere kept."""
    rules.may_tell(by).or_refuse()
    part = one_part(by, part_id)
    rules.when_tell(0, Kind(part.kind), words, part.way).or_refuse()
    terms = terms_of(by, words) if part.kind in FOUND_BY else []
    changed = {"words": words, "seen_by": seen_by, "terms": terms}
    ProfilePart.objects.filter(pk=part.pk).update(**changed)
    _quiet(by, verbs.TOLD_OF_SELF, part)
    return part


@act
def take_away(*, by: Actor, part_id: UUID) -> None:
    """Take it away: it is gone at once. What is not there, or not one's own, is not there afterwards either."""
    rules.may_tell(by).or_refuse()
    part = part_if_mine(by, part_id)
    if part is None:
        return
    _quiet(by, verbs.TAKEN_AWAY, part)
    ProfilePart.objects.filter(pk=part.pk).delete()


@act
def say_how_asked(*, by: Actor, may_be_asked: bool, at_most: int, short_notice: bool = False) -> Profile:
    """Say whether one may be asked, and how often in thirty days."""
    rules.may_tell(by).or_refuse()
    one_at_a_time(f"profile {by.person_id}")
    profile = my_profile(by)
    changed = {"may_be_asked": may_be_asked, "at_most": at_most, "short_notice": short_notice}
    if profile._state.adding:
        for name, told in changed.items():
            setattr(profile, name, told)
        profile.save(force_insert=True)
    else:
        Profile.objects.filter(pk=profile.pk).update(**changed)
    _quiet(by, verbs.ASKED_HOW, profile)
    return profile


@act
def ask_somebody(*, by: Actor, opportunity_id: UUID, person_id: UUID, words: str = "") -> Asked:
    """Ask somebody whom the rule finds. They offer, or say not this time; nobody else learns of it."""
    one_at_a_time(f"asked {person_id}")
    task = one_opportunity(by, opportunity_id)
    rules.may_ask(by, task).or_refuse()
    fits = fitting(by, task)
    rules.when_ask(person_id in fits).or_refuse()
    asked = Asked(
        **written_by(by), opportunity=task, person_id=person_id, person_name=fits[person_id], words=words
    )
    asked.save(force_insert=True)
    told(by, verbs.ASKED, task, task.group, quiet=True)
    return asked


@act
def say_not_this_time(*, by: Actor, asked_id: UUID) -> Asked:
    """Say no, without a reason."""
    asked = one_asked(by, asked_id)
    rules.may_say_no(by, asked).or_refuse()
    rules.when_say_no(asked).or_refuse()
    Asked.objects.filter(pk=asked.pk).update(said_no_at=timezone.now())
    told(by, verbs.SAID_NO, asked.opportunity, None, quiet=True)
    return asked
