"""What the lines of the consent matrix are called, and what they mean, in words that everyone reads."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import ConsentItem, ConsentWord

I = ConsentItem  # noqa: E741

GROUPS: tuple[tuple[str, Any, Any, tuple[ConsentItem, ...]], ...] = (
    ("primary", _("What I tell"), _("My journal marks, my forms and what I measure at home."),
     (I.PRIMARY_GIVEN, I.PRIMARY_COMING)),
    ("clinical", _("What the clinic writes"), _("Tests, medicines and visits."), (I.CLINICAL_GIVEN, I.CLINICAL_COMING)),
    ("use", _("Who may learn from it"), _("Without my name. More than the study that asked me."),
     (I.USE_NONPROFIT, I.USE_FORPROFIT)),
    ("link", _("What it may be joined with"), _("Some answers are found only when two sources meet."),
     (I.LINK_FAMILY, I.LINK_RESEARCH)),
    ("contact", _("When I may be asked"), _("How much I want to hear."),
     (I.CONTACT_REMINDERS, I.CONTACT_NEWS, I.CONTACT_STUDIES)),
)  # fmt: skip

ITEM: dict[ConsentItem, Any] = {
    I.PRIMARY_GIVEN: _("What I have told so far"),
    I.PRIMARY_COMING: _("What I tell from now on"),
    I.CLINICAL_GIVEN: _("What the clinic has so far"),
    I.CLINICAL_COMING: _("What the clinic writes from now on"),
    I.USE_NONPROFIT: _("Universities, clinics and charities"),
    I.USE_FORPROFIT: _("Companies that want to earn money"),
    I.LINK_FAMILY: _("What my family gave to research"),
    I.LINK_RESEARCH: _("What I gave to other research"),
    I.CONTACT_REMINDERS: _("Remind me when a form waits"),
    I.CONTACT_NEWS: _("Tell me what was learned"),
    I.CONTACT_STUDIES: _("Ask me about new studies"),
}

WORD: dict[ConsentWord, Any] = {
    ConsentWord.YES: _("Yes"),
    ConsentWord.NO: _("No"),
    ConsentWord.ASK: _("Ask me"),
}
