"""Who goes along with others, who asks them, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.partnership.mentoring_kinds import NEEDS_TRAINING, Along, Word, next_word
from alongside.partnership.models import Mentor, Mentoring, MentoringTime
from alongside.partnership.support_kinds import Time
from alongside.people.models import Person
from alongside.people.queries.standing import is_grown
from alongside.people.rules.standing import may_begin


def may_take_part(by: Actor, me: Person, today: date) -> Verdict:
    """Whoever is of age, in their own name: nobody younger is alone with somebody whom the house does not know."""
    verdict = may_begin(by)
    if verdict and not is_grown(me, today):
        return refuse(_("This is for grown-ups. Ask at your clinic: they know groups for young people."))
    return verdict


def when_stand(kind: Along, training: str, boundaries: bool, standing: bool) -> Verdict:
    """With what one learned for it, where it needs that; knowing the boundaries; once of a kind."""
    if standing:
        return refuse(_("You stand there already."))
    if not boundaries:
        return refuse(_("Read the boundaries, and say that you keep to them."))
    if kind in NEEDS_TRAINING and not training:
        return refuse(_("Say what you learned for it. Whoever listens has learned to, first."))
    return allow()


def may_end_standing(by: Actor, mentor: Mentor) -> Verdict:
    """Whoever stands there."""
    verdict = may_begin(by)
    return refuse(_("Only they say this.")) if verdict and mentor.person_id != by.person_id else verdict


def when_ask(by: Actor, mentor: Mentor, free: bool, until: date | None, today: date) -> Verdict:
    """Somebody else, who stands there and has room, and until a day that is still to come."""
    if mentor.person_id == by.person_id:
        return refuse(_("This is you."))
    if mentor.ended_at is not None or not free:
        return refuse(_("They have no room just now. Ask somebody else, or come back later."))
    if until is not None and until <= today:
        return refuse(_("This day is over. Choose one that is still to come."))
    return allow()


def may_say(by: Actor, one: Mentoring, kind: Word) -> Verdict:
    """The two of them; yes and no the mentor."""
    verdict = may_begin(by)
    if verdict and by.person_id not in (one.person_id, one.mentor.person_id):
        return unknown()
    if verdict and kind != Word.END and one.mentor.person_id != by.person_id:
        return refuse(_("This is for the other one of you to say."))
    return verdict


def when_say(by: Actor, one: Mentoring, told: Sequence[Word], kind: Word) -> Verdict:
    """In its order; either ends it at any time."""
    if kind not in next_word(told, mentor=one.mentor.person_id == by.person_id):
        return refuse(_("This is not possible any more. Read what was said since."))
    return allow()


def when_time(told: Sequence[Word], on: date, kind: str, today: date, said: bool) -> Verdict:
    """When the mentor has said yes; what was spent lies behind; the same once."""
    if Word.YES not in told:
        return refuse(_("First they say yes. Then you write down time."))
    if kind == Time.SPENT and on > today:
        return refuse(_("Choose a day that has come."))
    return refuse(_("You have said this already.")) if said else allow()


def may_recall_time(by: Actor, one: MentoringTime) -> Verdict:
    """Whoever wrote it."""
    verdict = may_begin(by)
    if verdict and one.author_id != by.person_id:
        return refuse(_("Only who wrote it takes it back."))
    return verdict


def when_recall_time(one: MentoringTime) -> Verdict:
    """Once."""
    return refuse(_("This was taken back already.")) if one.recalled_at is not None else allow()
