"""What somebody says of themselves, how they may be asked, and a question to somebody."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.opportunity_words import WAYS, choices
from alongside.partnership.profile_kinds import Kind
from alongside.partnership.profile_words import KINDS, SEEN
from alongside.ui.fields import PlainForm


def _seen_by() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Who sees it?"), choices=choices(SEEN), widget=forms.RadioSelect)


class PartForm(PlainForm):
    """One thing that one says of oneself."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(KINDS), widget=forms.RadioSelect)
    words = long(
        _("In your own words"),
        rows=2,
        required=False,
        help_text=_("Such as: I paint. I cut films. Evenings only."),
    )
    way = forms.ChoiceField(
        label=_("How can it work for you?"), required=False,
        choices=[("", _("I say it in words")), *choices(WAYS)],
        help_text=_(
            "Only if it is about how it can work for you. You get what fits, and are never ranked by it."
        ),
    )  # fmt: skip
    seen_by = _seen_by()

    def clean(self) -> dict[str, Any]:
        """Some words, or a way for how it can work."""
        told = super().clean() or {}
        if not told.get("words") and not (told.get("way") and told.get("kind") == Kind.CIRCUMSTANCE):
            self.add_error("words", _("Write a few words first."))
        return told


class ChangeForm(PlainForm):
    """Other words, or somebody else who sees it."""

    words = long(_("In your own words"), rows=2, required=False)
    seen_by = _seen_by()


class AskedForm(PlainForm):
    """Whether one may be asked, and how often."""

    may_be_asked = forms.TypedChoiceField(
        label=_("May others ask you to do something?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect,
        choices=[
            ("yes", _("Yes, when what I let them see fits")), ("no", _("No. I look for myself")),
        ],
    )  # fmt: skip
    at_most = forms.IntegerField(
        label=_("How often in thirty days, at most?"), min_value=1, max_value=30, initial=2
    )
    short_notice = forms.BooleanField(label=_("I can often come within days"), required=False)


class AskForm(PlainForm):
    """Asking somebody."""

    words = long(_("What do you tell them?"), rows=3, required=False)
