"""The list that every group begins with, in the house's own words, and where each point can be read."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

STARTER: tuple[tuple[Any, str], ...] = (
    (_("How meetings go: who leads, how one gets to speak, and that one may pass."), "meetings"),
    (_("Who is who: names, what each does, and for whom each speaks."), "group"),
    (_("What our words mean. Nobody knows them all: ask each time one is new."), "words"),
    (_("What is written down of what I say, and who reads it."), "charter"),
    (_("What I get for my time, and how I ask my costs back."), "money"),
    (_("Whom I can call before, and who meets me at the door."), "group"),
    (_("Two hats: here nobody is anybody’s patient or doctor. Care has its own place."), "hats"),
)
"""Each point, and the page that tells of it."""
