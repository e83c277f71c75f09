"""Saying what matters: to me, to us, and in my work."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.plans import rules, verbs
from alongside.plans.models import Matter, WorkMatter
from alongside.plans.prompts import TITLE
from alongside.plans.saying import NewMatter, id_from
from alongside.plans.vocabulary import Prompt
from alongside.sharing.queries.rights import rights_over
from alongside.ui.keeping import keep


@act
def say_what_matters(*, by: Actor, person_id: UUID, new: NewMatter) -> Matter:
    """Answer one prompt for oneself: in words, with a photo or a voice. What was said before stays readable to them.

    Who sees it stays as it was. Without words and without a file the answer is taken away.
    """
    rules.may_say_what_matters(by, rights_over(by, person_id)).or_refuse()
    mine = Matter.objects.filter(person=person_id, author_id=by.person_id, prompt=new.prompt.value)
    key = id_from(by, new.id)
    there = mine.filter(pk=key).first() if new.id else None
    if there is not None:
        return there
    before = mine.order_by("-number").first()
    matter = Matter(
        id=key,
        person_id=person_id,
        prompt=new.prompt.value,
        words=new.words,
        number=before.number + 1 if before else 1,
        kept_from=before.kept_from if before else 0,
        **_file(new, before),
        **written_by(by),
    )
    matter.save(force_insert=True)
    said = bool(matter.words or matter.sha256)
    verb = verbs.MATTER_SAID if said else verbs.MATTER_TAKEN_AWAY
    contribute(by, verb, matter, words=str(TITLE[new.prompt]), about=person_id, category=Category.PLAN)
    return matter


@act
def say_at_work(*, by: Actor, prompt: Prompt, words: str) -> WorkMatter:
    """Tell what matters in one's own work; everyone in the community may read it."""
    rules.may_say_at_work(by, prompt).or_refuse()
    if by.community_id is None:
        raise Refused("", may_know=False)
    mine = WorkMatter.objects.filter(community=by.community_id, author_id=by.person_id, prompt=prompt.value)
    before = mine.order_by("-number").first()
    told = WorkMatter(
        community_id=by.community_id, prompt=prompt.value, words=words, number=before.number + 1 if before else 1,
        **written_by(by),
    )  # fmt: skip
    told.save(force_insert=True)
    contribute(by, verbs.WORK_SAID, told, words=str(TITLE[prompt]))
    return told


def _file(new: NewMatter, before: Matter | None) -> dict[str, Any]:
    """The file that stands with the answer: a new one, the one before, or none."""
    if new.file is not None:
        keep(new.file)
        return {
            "file_name": new.file.name, "media_type": new.file.media_type, "size": len(new.file.content),
            "sha256": new.file.sha256, "shows": new.shows,
        }  # fmt: skip
    if before is None or not new.keep_file:
        return {}
    names = ("file_name", "media_type", "size", "sha256")
    return {name: getattr(before, name) for name in names} | {"shows": new.shows or before.shows}
