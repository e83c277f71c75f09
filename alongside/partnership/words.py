"""What the steps of the way are called, and what each asks for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.steps import Step

TITLES: dict[Step, Any] = {
    Step.CHAMPION: _("Name who keeps it alive"),
    Step.READINESS: _("Talk about whether you are ready"),
    Step.PREPARE: _("Get ready to ask"),
    Step.ASK: _("Find two or three people, ask one or two"),
    Step.TASK: _("Do something small together, with an end"),
    Step.LOOK: _("Look back for twenty minutes"),
    Step.NEXT: _("Say what comes next"),
}
ASKS: dict[Step, Any] = {
    Step.CHAMPION: _("One of you keeps an eye on it. It can be a nurse, a doctor or a father."),
    Step.READINESS: _("What do you hope for? What worries you? Write down in a few words what came up."),
    Step.PREPARE: _("What would they do, how long, and what do you give? Then nobody has to guess."),
    Step.ASK: _("Think of two or three. Ask one or two. A no is a good answer, too."),
    Step.TASK: _("Choose one of seven. It takes a few weeks and has a last day."),
    Step.LOOK: _("What did you expect? What came? What do you keep? Everyone writes."),
    Step.NEXT: _("You go on, you begin another one, or you stop here. All three are fine."),
}
LATER: dict[Step, Any] = {
    Step.READINESS: _("First somebody keeps an eye on it."),
    Step.PREPARE: _("It opens when you have talked about it."),
    Step.ASK: _("It opens when you know what you ask for."),
    Step.TASK: _("It opens when you have asked somebody."),
    Step.LOOK: _("It opens when you have begun something."),
    Step.NEXT: _("It opens when you have looked back."),
}
"""Why a step is not open yet."""
ACTS: dict[Step, Any] = {
    Step.CHAMPION: _("Name somebody"), Step.READINESS: _("Write down what came up"), Step.PREPARE: _("Get ready"),
    Step.ASK: _("Go to the people"), Step.TASK: _("Choose something small"), Step.LOOK: _("Look back"),
    Step.NEXT: _("Say what comes next"),
}  # fmt: skip
NOT_YET: tuple[tuple[Any, Any], ...] = (
    (_("Numbers come later"), _("With three people any chart would point at one of you. Until then, talk.")),
    (_("Pay and roles come when somebody said yes"), _("You say now what you can give. The rest waits.")),
    (_("Maps of who has power come later"), _("They show what many did over months. You have just begun.")),
)
"""What a team that begins need not see, and why."""
