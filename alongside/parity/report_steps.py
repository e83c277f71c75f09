"""The parts of a look at oneself, each with four steps, from the first to the furthest. Worded by ourselves."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.parity.report_parts import Asks


def _steps(first: Any, second: Any, third: Any, fourth: Any) -> tuple[Any, ...]:
    return first, second, third, fourth


GRID = (
    Asks(
        "leadership",
        _("Leading the network"),
        _("Who decides where the network goes, and is somebody there at each center?"),
        ("centers", "champions", "councils", "met", "led_partners"),
        _steps(
            _("A few people hold it together, in their own time."),
            _("There is a plan, and some have time for it."),
            _("Leaders of both sides have time, and somebody keeps it alive at most centers."),
            _("New people of both sides grow into leading, and it would go on without those who began."),
        ),
    ),
    Asks(
        "governance",
        _("Deciding and rules"),
        _("How are rules made, and do those who live with them make them, too?"),
        ("motions", "passed", "policies", "agreed"),
        _steps(
            _("Rules are made when there is trouble."),
            _("Some rules are written, mostly by staff."),
            _("Rules are written and decided by both sides, and everyone can find them."),
            _("Both sides look again at each rule, and change it when it does not work."),
        ),
    ),
    Asks(
        "improvement",
        _("Making care better"),
        _("Do centers try things out, and learn from what failed?"),
        ("projects", "tests", "adopted", "abandoned"),
        _steps(
            _("One or two people try things out."),
            _("Some teams run tests; others hear little of it."),
            _("Most teams test, with partners in them, and tell what failed, too."),
            _("What works in one place is soon tried in the others, and everyone sees the numbers."),
        ),
    ),
    Asks(
        "community",
        _("People and belonging"),
        _("Who takes part, who does not, and what keeps them away?"),
        ("groups", "sit_partners", "sit_staff", "events", "hours_partners", "paid_partners"),
        _steps(
            _("A few families are asked now and then."),
            _("Families sit in some groups."),
            _("Families sit in most groups from the beginning, and are paid for it."),
            _("Families begin and lead work, and look like those whom we care for."),
        ),
    ),
    Asks(
        "data",
        _("Numbers"),
        _("Do numbers come in by themselves, and can those read them whom they are about?"),
        ("measures", "questions"),
        _steps(
            _("Numbers are gathered by hand, for others."),
            _("Some numbers come in, and a few people read them."),
            _("Numbers come from daily work, and teams use them each month."),
            _("Patients and staff read the same numbers, ask new questions, and decide by them."),
        ),
    ),
    Asks(
        "research",
        _("Research"),
        _("Who asks the questions, and do the answers come back?"),
        ("studies",),
        _steps(
            _("Studies are brought to us from outside."),
            _("We take part in studies, and are told of some results."),
            _("Patients and staff choose questions together, and results come back to all."),
            _("Studies grow out of daily care, are led together, and change it."),
        ),
    ),
)
STANDARDS = (
    Asks(
        "inclusive",
        _("Open to many"),
        _("Who can take part, and who cannot? What do you do about it?"),
        ("sit_partners", "sit_staff", "came_partners", "away", "pays"),
        _steps(
            _("We take whom we know."),
            _("We ask openly, and some cannot come."),
            _("We ask those who are missing, pay, and meet so that they can come."),
            _("Those who were missing before are here, and help to ask others."),
        ),
    ),
    Asks(
        "together",
        _("Working together"),
        _("Is it clear who does what, and does every kind of knowing count?"),
        ("items_partners", "items_staff", "led_partners", "agreed"),
        _steps(
            _("Staff decide, and tell partners."),
            _("Partners are heard; what becomes of it is not always clear."),
            _("We agreed on how we work, and both sides set the agenda."),
            _("Both sides lead, and we change how we work when one side asks for it."),
        ),
    ),
    Asks(
        "support",
        _("Support and learning"),
        _("What do people of both sides get to do this well and gladly?"),
        ("ready_partners", "ready_staff", "hours_partners", "paid_partners"),
        _steps(
            _("Everyone finds their own way in."),
            _("Somebody shows new people around, when there is time."),
            _("There is somebody for everyone, time to learn, and money for what one lays out."),
            _("People teach one another, and take more on when they want to."),
        ),
    ),
    Asks(
        "telling",
        _("Telling"),
        _("Can everyone follow what is done, in plain words, and answer?"),
        ("minutes", "early", "events"),
        _steps(
            _("Papers go round, in words of our own trade."),
            _("Minutes are there for those who ask."),
            _("All of it is in plain words, comes in time, and one can answer."),
            _("Those whom it is about write it with us, and we hear back."),
        ),
    ),
    Asks(
        "impact",
        _("What it changes"),
        _("What is different because of it, and how do you know?"),
        ("taken_partners", "needs", "needs_taken", "adopted"),
        _steps(
            _("We believe that it helps."),
            _("We can tell stories of it."),
            _("We write down what changed and what did not, and tell those who took part."),
            _("We look at it together each year, and begin other things because of it."),
        ),
    ),
    Asks(
        "deciding",
        _("Having a say at the top"),
        _("Do partners have a say where money, people and direction are decided?"),
        ("councils", "chair_partners", "chair_staff", "terms"),
        _steps(
            _("Partners are not there where it is decided."),
            _("Partners are told what was decided."),
            _("Partners sit there, with a vote."),
            _("Partners chair there with staff, and answer to those who sent them."),
        ),
    ),
)
