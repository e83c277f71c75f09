"""What is said of worries about working together, in words; and what others did about the common ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.parity.sides import Side
from alongside.parity.worrying import Kind

SIDES: dict[str, Any] = {
    Side.PARTNERS: _("Patients and families"), Side.STAFF: _("Those who work in care"),
}  # fmt: skip
FROM: dict[str, Any] = {
    Side.PARTNERS: _("From the side of patients and families"),
    Side.STAFF: _("From the side of those who work in care"), "": "",
}  # fmt: skip
OFFERED: dict[Kind, Any] = {
    Kind.TAKE: _("I answer it, by a day"), Kind.ASK: _("I ask somebody else to answer it"),
    Kind.ANSWER: _("Here is the answer"), Kind.LEAVE: _("Not me. Somebody else answers it"),
    Kind.HEARD: _("That answers it for me"), Kind.UNHEARD: _("That does not answer it"),
    Kind.BACK: _("I take it back"),
}  # fmt: skip
SAID: dict[Kind, Any] = {
    Kind.RAISE: _("said it"), Kind.ASK: _("asked %(who)s to answer"), Kind.TAKE: _("answers it by %(day)s"),
    Kind.LEAVE: _("left it to somebody else"), Kind.ANSWER: _("answered"), Kind.HEARD: _("said that it is answered"),
    Kind.UNHEARD: _("said that it is not answered"), Kind.BACK: _("took it back"),
    Kind.MOVE: _("handed it on to %(home)s"),
}  # fmt: skip


@dataclass(frozen=True)
class Common:
    """A worry that many have: from which side, in one sentence, and what others did about it."""

    side: Side
    words: Any
    did: tuple[Any, ...]


COMMON: tuple[Common, ...] = (
    Common(Side.STAFF, _("They will only complain."), (
        _("Ask for one thing that works and one that does not. Most bring both."),
        _("Begin with one small task that has an end. A complaint that becomes a test is a good start."),
    )),
    Common(Side.STAFF, _("We have no time for this."), (
        _("Put it on a meeting that you hold anyway: ten minutes, the partner’s item first."),
        _("Count for two months what you did not have to do over. Then say whether it took time or gave some."),
    )),
    Common(Side.STAFF, _("One family cannot speak for all."), (
        _("No one can. Nor can one doctor. Ask two or three, and ask them to ask others."),
        _("Say for whom each of you speaks. It stands by each seat here."),
    )),
    Common(Side.STAFF, _("They will ask for what we cannot give."), (
        _("Say at the start what is open and what is not, and why. Most people can live with a no that has a reason."),
        _("Write down what was asked for, and answer each. Some of it will turn out to be cheap."),
    )),
    Common(Side.STAFF, _("They will hear what is not for them."), (
        _("In these rooms nobody is anybody’s patient, and no record can be opened."),
        _("Agree together what stays in the room, and sign it, all of you."),
    )),
    Common(Side.STAFF, _("I do not know how to talk to a patient who is my colleague here."), (
        _("Say so. Then ask how they want to be called, and by what you can tell that it is too much."),
        _("Go along with somebody who has done it. There are people here whom one can ask."),
    )),
    Common(Side.PARTNERS, _("They will not listen to me."), (
        _("Take an item of your own on the agenda. It cannot be skipped."),
        _("Ask each time what became of what you said. What was decided stands in the notes."),
    )),
    Common(Side.PARTNERS, _("My care could suffer if I say what I think."), (
        _("What you say here stands in no record, and who treats you need not be in the room."),
        _("Say it without your name first. See who answers, and how."),
    )),
    Common(Side.PARTNERS, _("I know too little."), (
        _("You know what happens between two visits. Nobody else in the room does."),
        _("Ask for a person to ring before the meeting. Ask what three words mean."),
    )),
    Common(Side.PARTNERS, _("I am only there so that they can say so."), (
        _("Ask what you may decide. If the answer is “nothing”, ask when that will change."),
        _("Bring a second one of you. Alone one is easily a picture on the wall."),
    )),
    Common(Side.PARTNERS, _("It will cost me money and days off work."), (
        _("Ask for pay and travel before you say yes. To ask is not greedy: the others are paid, too."),
        _("Ask for another hour, or to take part from home."),
    )),
    Common(Side.PARTNERS, _("What if I get ill and let them down?"), (
        _("Agree on somebody who comes in your place. Every seat can have one."),
        _("A pause needs no reason. Say until when, or that you do not know."),
    )),
)  # fmt: skip
