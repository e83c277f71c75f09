"""Who may begin, change, object, vote and decide; and when."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.governance.models import Amendment, AmendmentFate, Consultation, Motion, Objection
from alongside.governance.steps import Step
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import is_program, keeps, may_begin
from alongside.sharing.models import CharterVersion

COUNTED_NOW = _("This draft is being counted right now. Try again in a minute.")


def when_begin(has_charter: bool, has_groups: bool) -> Verdict:
    """A charter has to say how long a motion is open, and whose majority it needs."""
    if not has_charter:
        return refuse(_("No charter is in force yet. It says how the community decides."))
    if not has_groups:
        return refuse(_("The charter names no seat groups yet, so nobody could vote."))
    return allow()


def when_talk(step: Step) -> Verdict:
    """Words are changed and objections raised while the motion is talked about."""
    if step is Step.TALK:
        return allow()
    if step is Step.DECIDED:
        return refuse(_("This motion is decided. You can begin a new one from it."))
    return refuse(_("The time to talk is over: now it is voted. Its words stand as they are."))


def when_answer(step: Step) -> Verdict:
    """Objections are answered and withdrawn until the motion is decided."""
    return allow() if step is not Step.DECIDED else when_talk(step)


def may_withdraw(by: Actor, motion: Motion) -> Verdict:
    """Whoever began it."""
    if motion.author_id == by.person_id:
        return allow()
    return refuse(_("Only whoever began a motion withdraws it. You can object to it."))


def may_take_in(by: Actor, motion: Motion) -> Verdict:
    """Whoever began the motion says which amendment they make their own; the others are voted."""
    if motion.author_id == by.person_id:
        return allow()
    return refuse(_("Only whoever began the motion takes an amendment in. You can support it."))


def may_withdraw_amendment(by: Actor, amendment: Amendment) -> Verdict:
    """Whoever asked for it."""
    if amendment.author_id == by.person_id:
        return allow()
    return refuse(_("Only whoever asked for these words withdraws them."))


def when_fate(fate: AmendmentFate | None) -> Verdict:
    """Once."""
    return allow() if fate is None else refuse(_("This amendment is settled already."))


def when_amend(motion: Motion) -> Verdict:
    """A person proposed for a seat is not reworded."""
    if motion.kind == Motion.Kind.SEAT:
        return refuse(_("A person is proposed here. You can propose somebody else for the same seat."))
    return allow()


def may_withdraw_objection(by: Actor, objection: Objection) -> Verdict:
    """Whoever raised it: an answer alone does not end it."""
    if objection.author_id == by.person_id:
        return allow()
    return refuse(_("Only whoever objected withdraws it. You can answer it."))


def may_agree(by: Actor, motion: Motion) -> Verdict:
    """Only who is proposed says yes to being proposed."""
    if motion.candidate_id is not None and motion.candidate_id == by.person_id:
        return allow()
    return refuse(_("Only the person who is proposed says yes."))


def may_vote(by: Actor, in_a_group: bool) -> Verdict:
    """Whoever has a seat in that seat group; each votes for themselves."""
    verdict = may_begin(by)
    if verdict and not in_a_group:
        return refuse(_("None of your seats is in this seat group, so you have no vote in it."))
    return verdict


def when_vote(step: Step, on_amendment: bool) -> Verdict:
    """An amendment while amendments are voted, the motion while it is voted itself."""
    if step is (Step.AMENDMENTS if on_amendment else Step.VOTE):
        return allow()
    if step is Step.TALK:
        return refuse(_("Voting has not begun yet. Until then it is talked about."))
    if step is Step.AMENDMENTS:
        return refuse(_("The amendments are voted first."))
    return refuse(_("Voting is over."))


def when_vote_once(arrived: bool) -> Verdict:
    """Nobody has two votes, whatever their seats and hats."""
    if arrived:
        return allow()
    return refuse(_("You have voted here already. Everyone has one vote, whatever their seats."))


def may_count(by: Actor) -> Verdict:
    """Votes are counted by the clock, and by nobody."""
    return allow() if is_program(by) else refuse(_("Votes are counted by the clock, when the time is over."))


def when_close(step: Step) -> Verdict:
    """When the time is over, once."""
    return allow() if step is Step.COUNTING else refuse(_("This is not over yet, or it is counted already."))


def may_found_body(by: Actor) -> Verdict:
    """A coordinator opens a body that the community decided on."""
    if is_program(by) or keeps(by, by.community_id):
        return allow()
    return refuse(_("A coordinator opens a body, once a motion for it has passed. You can begin one."))


def may_decide(by: Actor, sits: bool, anybody_sits: bool) -> Verdict:
    """Whoever sits in the body with a vote; a coordinator fills the first seats."""
    if is_program(by) or sits:
        return allow()
    if not anybody_sits and keeps(by, by.community_id):
        return allow()
    return refuse(_("Whoever sits in this body notes what it decided. You can begin a motion."))


def when_name_board(group: str, other: str) -> Verdict:
    """A group that is no body's board yet."""
    if other:
        return refuse(_("%(name)s meets as this group already.") % {"name": other})
    return allow()


def may_let_review(by: Actor, sits: bool, anybody_sits: bool) -> Verdict:
    """Whoever sits in the body that reviews hands it over; where none reviews, who decides for a body takes it on."""
    if by.person_id is not None and may_decide(by, sits, anybody_sits):
        return allow()
    return refuse(
        _("Whoever sits in the body that does it now hands it over. You can begin a motion to ask for it.")
    )


def when_let_review(reviews: bool) -> Verdict:
    """Not where it does so already."""
    return refuse(_("This body does it already.")) if reviews else allow()


def when_sit(terms_before: int, most_terms: int, taken: bool) -> Verdict:
    """One at a time, and no longer than the body's limit."""
    if taken:
        return refuse(_("Somebody sits in this seat until their term ends."))
    if terms_before >= most_terms:
        return refuse(_("They have sat as many terms in this body as one person may."))
    return allow()


def may_consult(by: Actor, public: bool, sits_somewhere: bool) -> Verdict:
    """Anyone asks the community; what strangers may read is put out by a coordinator or a body."""
    verdict = may_begin(by)
    if not verdict or not public:
        return verdict
    if sits_somewhere or keeps(by, by.community_id):
        return allow()
    return refuse(_("What everyone outside can read is put out by a coordinator, or by who sits in a body."))


def may_answer(by: Actor, asked: bool) -> Verdict:
    """Whoever is asked: everyone of the community, or of the centers named."""
    verdict = may_begin(by)
    if verdict and not asked:
        return refuse(_("This asks people of other centers. You can read it and write below it."))
    return verdict


def when_answer_questions(consultation: Consultation, now: datetime, answered: bool) -> Verdict:
    """Until its day, once."""
    if now >= consultation.closes_at:
        return refuse(_("The time to answer is over."))
    if answered:
        return refuse(_("You have answered already."))
    return allow()


def may_tell(by: Actor, consultation: Consultation) -> Verdict:
    """Whoever asked tells what came of it; a coordinator, where they do not."""
    if consultation.author_id == by.person_id or keeps(by, consultation.community_id):
        return allow()
    return refuse(_("Whoever asked tells what came of it."))


def when_tell(consultation: Consultation, now: datetime) -> Verdict:
    """When the time to answer is over."""
    if now < consultation.closes_at:
        return refuse(_("People can still answer. Tell what came of it when the time is over."))
    return allow()


def when_count(version: CharterVersion) -> Verdict:
    """What was never in force can be counted, one count at a time."""
    if version.in_force_from is not None or version.ratified_at is not None:
        return refuse(_("This version was decided on. What it changed is told already."))
    if version.preparing_from is not None:
        return refuse(_("It is being counted right now. Open the page again in a minute."))
    return allow()


def when_brought(version: CharterVersion, by: Actor) -> Verdict:
    """A motion brings words that stand: one's own draft, or one that was put to a decision before."""
    if (
        version.preparing_from is not None
        and version.frozen_at is None
        and version.drafted_by_id == by.person_id
    ):
        return refuse(COUNTED_NOW)
    if version.frozen_at is None and version.drafted_by_id not in (None, by.person_id):
        return refuse(
            _("%(name)s can still change this draft. Begin a draft of your own from it, and bring that.")
            % {"name": version.drafted_by_name}
        )
    return allow()


def may_choose_template(by: Actor, first_id: UUID, *, over: bool) -> Verdict:
    """Whoever came first chooses and asks, until a charter of their own holds."""
    if over:
        return refuse(_("Your charter is in force. You change it by a motion."))
    if by.person_id != first_id or by.on_behalf_of_id is not None:
        return refuse(_("Whoever opened this community chooses, and asks you then."))
    return allow()


def may_ask_members(by: Actor, version: CharterVersion) -> Verdict:
    """One's own draft, that nobody is counting, and that says how to decide."""
    if version.drafted_by_id != by.person_id or version.in_force_from or version.ratified_at:
        return refuse(_("Ask with a draft of your own."))
    if version.frozen_at is not None or version.preparing_from is not None:
        return refuse(
            _("The others were asked for this already, or it is being counted. Try again in a minute.")
        )
    if not version.groups.exists():
        return refuse(
            _("The draft names no seat groups, so nothing could be decided later. Name at least one.")
        )
    return allow()


def when_agree(is_asked: bool, over: bool) -> Verdict:
    """What the members are asked for, until a charter holds."""
    if over:
        return refuse(_("Your charter is in force. You change it by a motion."))
    return allow() if is_asked else refuse(_("You are asked for another draft by now. Read that one."))


def is_one_of_us(by: Actor) -> bool:
    """Whether the actor is a member, and not the program."""
    return by.role != Role.PROGRAM and by.community_id is not None
