"""What getting ready asks, what stages are called, what one can say, and nine cards that are no test."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.recruiting import Question, Stage

ASKED: dict[Question, tuple[Any, Any]] = {
    Question.WORK: (
        _("What would somebody do with you in the first months?"),
        _("One thing is enough, such as: read our letters before we send them."),
    ),
    Question.TIME: (
        _("How much time is it, and when?"),
        _("Such as: an hour a month, Tuesdays after five, or from home."),
    ),
    Question.GIVE: (
        _("What do you give for it?"),
        _("Pay, the way, a meal. If it is nothing yet, say so."),
    ),
    Question.WELCOME: (
        _("Who welcomes them, and whom do they call?"),
        _("One name. Somebody who answers."),
    ),
    Question.REACH: (
        _("Whom have you not heard yet?"),
        _("Who never comes to such things? Where do they go, and who do they trust?"),
    ),
}  # fmt: skip
STAGES: dict[Stage, Any] = {
    Stage.THOUGHT: _("We thought of them"), Stage.ASKED: _("We asked them"),
    Stage.VISITING: _("They come and have a look"), Stage.PARTNER: _("They are a partner now"),
    Stage.NOT_NOW: _("Not now, perhaps later"),
}  # fmt: skip
YOURS: dict[Stage, Any] = {
    Stage.THOUGHT: _("We have not talked yet"), Stage.ASKED: _("We have asked you"),
    Stage.VISITING: _("You come and have a look"), Stage.PARTNER: _("You are a partner now"),
    Stage.NOT_NOW: _("Not now, perhaps later"),
}  # fmt: skip
"""The same, as they read it themselves."""
SCRIPT: dict[Stage, tuple[Any, ...]] = {
    Stage.THOUGHT: (
        _("I thought of you because of something that you said: name it."),
        _("We want to make one thing better here, and we cannot do it without somebody who lives with it."),
        _("It takes about so long. This is what we can give. You can stop at any time."),
        _(
            "Your care stays the same, whatever you say. Would you like to hear more, or shall I not ask again?"
        ),
    ),
    Stage.ASKED: (
        _("You wanted to think about it. What came to your mind?"),
        _(
            "Is there something that would make it easier: another time, from home, somebody to watch the children?"
        ),
        _("Would you like to come once and just listen?"),
    ),
    Stage.VISITING: (
        _("How was it for you? Was there something that you did not understand?"),
        _("What would you like to do with us, and what not?"),
    ),
    Stage.PARTNER: (
        _("Thank you. Here is who you call. This is the first thing that we do together."),
        _("We send you an invitation, so that you can sign in and have a seat of your own."),
    ),
    Stage.NOT_NOW: (_("Thank you for telling us. May we ask once more, and when?"),),
}
"""What one can say; one's own words come first."""
CARDS: tuple[tuple[Any, Any], ...] = (
    (_("Tells a story so that others learn from it"), _("What happened to you that we should all know?")),
    (_("Sees more than their own story"), _("Whose days here may look quite different from yours?")),
    (_("Cares about more than one thing"), _("If that one thing were mended, what would come next?")),
    (_("Listens"), _("When did somebody change your mind?")),
    (_("Leaves room for another view"), _("How is it for you when people do not agree?")),
    (_("Says plainly what they think"), _("What makes it easy for you to speak up? What makes it hard?")),
    (_("Gets along with many kinds of people"), _("With whom do you like to work?")),
    (_("Wants to do it together"), _("What would you like us to do, and what would you do?")),
    (_("Brings somebody along whom we do not hear"), _("Who should sit here who never does?")),
)
"""Nine sides of a good partner, to talk about with anybody, staff included. Nobody needs all of them."""
