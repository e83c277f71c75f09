"""What is asked in rounds without names, in our own words, and what to talk about where answers lie far apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.parity.models import Round

READY, PULSE, HOPES, BARRIERS = Round.Kind.READY, Round.Kind.PULSE, Round.Kind.HOPES, Round.Kind.BARRIERS
CHANGE = Round.Kind.CHANGE


@dataclass(frozen=True)
class Asks:
    """A kind of round: its name, what it is for, its statements, what is asked in words, and after how long again."""

    name: Any
    lead: Any
    again_days: int
    statements: dict[str, Any]
    questions: dict[str, Any]


SCALE: dict[int, Any] = {1: _("No"), 2: _("Rather no"), 3: _("In between"), 4: _("Rather yes"), 5: _("Yes")}
"""How one marks a statement."""
READY_TALK: dict[str, Any] = {
    "problem": _("Each says in one sentence what the problem is. Where do you hear two different ones?"),
    "why": _("What would be different in a year if partners had been here from the start?"),
    "time": _("Whose time is it now, and what could wait so that there is some?"),
    "money": _("Who pays for a bus ticket, a babysitter, an evening? Who could?"),
    "confidence": _("Who has done it before, and how was it? What would help the others to begin?"),
    "lived": _("When did somebody who lives with it last change what you do?"),
    "leading": _("What would those who lead have to say or do so that all believe it?"),
    "change": _("What could partners never change here? Say it now, not later."),
    "safe": _("What happened to the last one who said that something went wrong?"),
    "small": _("What is the smallest thing that two people could do together this month?"),
}
"""What to talk about where a team's answers lie far apart."""
ASKS: dict[str, Asks] = {
    READY: Asks(
        _("Are we ready for partners?"),
        _("Ten sentences for the whole team. What matters is where your answers lie apart: there you begin to talk."),
        180,
        {
            "problem": _("We know which problem we want to solve together with patients and families."),
            "why": _("I can say in one sentence why we want partners."),
            "time": _("There is time set aside for it."),
            "money": _("There is money for partners’ time and costs."),
            "confidence": _("I know how to work with patients and families as partners."),
            "lived": _("What people know from living with it counts here as much as what others learned."),
            "leading": _("Those who lead us want this, and show it."),
            "change": _("We will change how we work because of what partners say."),
            "safe": _("Here one can say that something went wrong."),
            "small": _("We have something small to begin with."),
        },
        {},
    ),
    PULSE: Asks(
        _("Do we share power? What we say"),
        _("Two sentences to each of seven things that make it fair."),
        90,
        {
            "numbers.enough": _("There are enough of us in the room."),
            "numbers.alone": _("I am not the only one here who speaks for people like me."),
            "pay.worth": _("My time is treated as worth something."),
            "pay.costs": _("What it costs me to take part comes back to me soon."),
            "power.disagree": _("I can disagree without a cost."),
            "power.taken": _("What I bring up is taken up as often as what others bring up."),
            "preparation.knew": _("I knew what the last meeting was for."),
            "preparation.words": _("What I need comes in time, and in words that I understand."),
            "support.ring": _("I know whom to ring."),
            "support.pause": _("When I need a break, I can take one."),
            "leadership.could": _("I could lead something here."),
            "leadership.hears": _("Those who lead listen to all of us alike."),
            "vulnerability.all": _("We all show something of ourselves, not only some."),
            "vulnerability.not_know": _("I can say here that I do not know."),
        },
        {},
    ),
    HOPES: Asks(
        _("Hopes and fears"),
        _("What both sides hope for and fear, laid side by side. Often it is the same."),
        90,
        {},
        {
            "hope": _("What do you hope will come of working together?"),
            "fear": _("What are you afraid of?"),
        },
    ),
    BARRIERS: Asks(
        _("What is in the way?"),
        _("What makes it hard to work together here, as each sees it."),
        90,
        {
            "time": _("I have no time for it."), "hours": _("We meet at hours that do not suit me."),
            "money": _("It costs me money, or nobody pays for it."), "way": _("It is hard to get there."),
            "words": _("I do not understand the words that are used."),
            "know_how": _("I do not know how to do it well."), "ask": _("Nobody asked me what I think."),
            "nothing": _("Nothing comes of what we say."),
            "rules": _("The rules of the house forbid it, or make it slow."),
            "lead": _("Those who lead do not back it."), "trust": _("We do not trust each other enough."),
            "wrong": _("I am afraid to say something wrong."), "health": _("It is too much beside the illness."),
        },
        {"else": _("Something else?")},
    ),
    CHANGE: Asks(
        _("How does change feel here?"),
        _("Two sentences to each of five things that make people want to change something, and able to."),
        180,
        {
            "wish.mine": _("I know why this matters to me, not only why it should."),
            "wish.energy": _("I go home from our work with more energy than I came with."),
            "design.those": _("Those whose day will change draw the change."),
            "design.shape": _("What I said can be seen in what we do now."),
            "bond.known": _("We know each other by more than our roles."),
            "bond.true": _("We make things together, and nobody plays a part."),
            "power.decide": _("I can decide something here without asking first."),
            "power.many": _("When one of us is away, the work goes on."),
            "act.try": _("We try something small before we are sure."),
            "act.learn": _("When something fails, we talk of what we learned, not of who did it."),
        },
        {},
    ),
}  # fmt: skip
FEW = _("Fewer than five answered, so nothing is shown, and what was said is gone for good.")
"""What a round that nobody can read says."""
