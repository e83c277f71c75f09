"""Cards to talk with: teams that are ready, what makes people change something. Nothing is kept.

In our own words, after the change package of a learning network for children with IBD (capability D16), and
after the five domains of a framework on the psychology of change (E8).
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

Card = tuple[Any, Any, Any]
TEAM: tuple[Card, ...] = (
    (_("We know why"), _("We can say what we want to change, and why not without partners."),
     _("Each finishes the sentence: “With partners we would at last …”")),
    (_("We are curious"), _("We ask before we explain, and can be surprised."),
     _("When did a patient or a parent last surprise you?")),
    (_("We share the helm"), _("Partners can change what we planned, not only comment on it."),
     _("Name one thing that they may decide next month.")),
    (_("We make room"), _("There is time, a place and an hour that suits those who do not work here."),
     _("When could somebody come who works by day and has a child at home?")),
    (_("We can bear mistakes"), _("We say when something went wrong, and nobody is made small."),
     _("Tell of one thing that did not work, and what you learned.")),
    (_("Somebody keeps it alive"), _("One of us sees to the next step, and those who lead back it."),
     _("Who is it? What do they need from the rest of you?")),
)  # fmt: skip
CHANGE: tuple[Card, ...] = (
    (_("What we want ourselves"), _("People go far for what they care about, and not for a target of somebody else."),
     _("What would you do for it on a day on which nobody asks you to?")),
    (_("Drawn by those who live with it"),
     _("Whoever has to work or live with a change shapes it from the first line on."),
     _("Whose day changes, and are they in the room?")),
    (_("Real ties"), _("We make it together, as people who know and trust each other."),
     _("What do you know of each other that has nothing to do with the work?")),
    (_("Power for many"), _("Many can decide and begin, and none of it hangs on one person."),
     _("What could one of you decide tomorrow that goes to somebody above today?")),
    (_("Trying and learning"), _("We begin small, look at what happens, and change course without shame."),
     _("What could you try this week, for one person, for one day?")),
)  # fmt: skip
