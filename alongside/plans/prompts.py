"""The questions about what matters: what each is called, what it asks, and a hint that helps to begin."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.plans.vocabulary import Prompt

TITLE: dict[Prompt, Any] = {
    Prompt.MOST: _("What matters most"),
    Prompt.GOOD_DAY: _("A good day"),
    Prompt.GOOD_AT: _("What I am good at"),
    Prompt.KNOW: _("What the team should know"),
    Prompt.VALUES: _("What we hold dear"),
    Prompt.WORK: _("What matters in my work"),
    Prompt.WORK_HELPS: _("What helps me to do it well"),
}

ASKS: dict[Prompt, Any] = {
    Prompt.MOST: _("What matters most to you, just now?"),
    Prompt.GOOD_DAY: _("What is a good day?"),
    Prompt.GOOD_AT: _("What are you good at, and what do you like?"),
    Prompt.KNOW: _("What should the team know about you?"),
    Prompt.VALUES: _("What do you hold dear: family, faith, food, language, how you decide?"),
    Prompt.WORK: _("What matters most to you in your work?"),
    Prompt.WORK_HELPS: _("What helps you to do it well?"),
}

HINT: dict[Prompt, Any] = {
    Prompt.MOST: _("One thing is enough. It stands above everything else in the plan."),
    Prompt.GOOD_DAY: _("From morning to night, as you would like it."),
    Prompt.GOOD_AT: _("Not about being ill."),
    Prompt.KNOW: _("How to talk with you, what frightens you, what helps."),
    Prompt.VALUES: _("Days, food, customs or people that a plan should fit to."),
    Prompt.WORK: _("Families read it beside what matters to them."),
    Prompt.WORK_HELPS: _("What families and colleagues can do."),
}

ASKED_NEAR = (Prompt.MOST, Prompt.GOOD_DAY, Prompt.GOOD_AT, Prompt.KNOW, Prompt.VALUES)
ASKED_AT_WORK = (Prompt.WORK, Prompt.WORK_HELPS)
