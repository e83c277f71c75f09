"""Saying what is in the way, what was tried, and how it was solved."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups.queries.groups import center_named
from alongside.partnership import rules_hurdles as rules
from alongside.partnership import verbs_coming as verbs
from alongside.partnership.hurdles import Kind, is_solved
from alongside.partnership.models import Hurdle, HurdleLine
from alongside.partnership.queries.hurdles import lines_of, one_hurdle, owner_of, said_the_same
from alongside.partnership.queries.onboarding import one_step
from alongside.partnership.queries.work import terms_of


@dataclass(frozen=True)
class NewHurdle:
    """What is in the way: in a few words, in more, at which center, at which step of coming new."""

    title: str
    words: str = ""
    center_id: UUID | None = None
    step_id: UUID | None = None


@act
def tell_hurdle(*, by: Actor, new: NewHurdle) -> Hurdle:
    """Say what is in the way. Whoever says so owns it, until somebody else takes it on."""
    rules.may_tell(by).or_refuse()
    one_at_a_time(f"hurdles of {by.person_id}")
    found = said_the_same(by, new.title, new.words)
    if found is not None:
        return found
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    hurdle = Hurdle(
        **written_by(by), community_id=by.community_id, person_id=by.person_id,
        center=center_named(by, new.center_id) if new.center_id else None,
        step=one_step(by, new.step_id) if new.step_id else None, title=new.title, words=new.words,
        title_terms=terms_of(by, new.title), terms=terms_of(by, f"{new.title} {new.words}"),
    )  # fmt: skip
    hurdle.save(force_insert=True)
    contribute(by, verbs.HURDLE_TOLD, hurdle, words=hurdle.title)
    return hurdle


@act
def say_of_hurdle(*, by: Actor, hurdle_id: UUID, kind: Kind, words: str = "") -> HurdleLine:
    """Say what was tried, that it is solved or stands in the way again, or that one takes it on."""
    one_at_a_time(f"hurdle {hurdle_id}")
    hurdle = one_hurdle(by, hurdle_id)
    rules.may_tell(by).or_refuse()
    lines = lines_of(by, hurdle)
    owns, solved = owner_of(hurdle, lines).person_id == by.person_id, is_solved(one.kind for one in lines)
    rules.when_say(kind, owns=owns, solved=solved).or_refuse()
    rules.when_said(kind, words).or_refuse()
    same = [one for one in lines if (one.person_id, one.kind, one.words) == (by.person_id, kind, words)]
    if same and kind == Kind.TRIED:
        return same[-1]
    assert by.person_id is not None  # the rule has seen to it
    line = HurdleLine(**written_by(by), hurdle=hurdle, person_id=by.person_id, kind=kind, words=words)
    line.save(force_insert=True)
    contribute(by, verbs.HURDLE_SAID, hurdle, words=hurdle.title)
    return line
