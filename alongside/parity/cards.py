"""Cards to talk with: six characteristics of teams that are ready, nine that make a good partner. Nothing is kept.

In our own words, after the change package of a learning network for children with IBD (capabilities D16, D17).
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
PARTNER: tuple[Card, ...] = (
    (_("Has lived it"), _("Knows from their own days what care is like."), _("What of it do you want to use here?")),
    (_("Sees beyond the own story"), _("Speaks of one’s own, and listens for that of others."),
     _("Whose story is unlike yours?")),
    (_("Wants something to change"), _("Is here because something should be better."), _("What would you begin with?")),
    (_("Asks"), _("Says “I do not understand”, and helps the others by it."),
     _("Which word should we stop using?")),
    (_("Listens"), _("Lets people finish, also those with whom they do not agree."),
     _("What helps you to listen when you do not agree?")),
    (_("Says what they think"), _("Also when it is hard to hear."), _("What would make it easier to say it?")),
    (_("Keeps what is told in confidence"), _("What is said here of others stays here."),
     _("What should stay in the room?")),
    (_("Can rely, and be relied on"), _("Says when they cannot come, and is asked again."),
     _("How much time do you have, and when not?")),
    (_("Laughs with us"), _("Brings themselves along, not only their illness."),
     _("What do you like doing that has nothing to do with it?")),
)  # fmt: skip
