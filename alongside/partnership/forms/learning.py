"""A path or a step of one's own, and how sure one is of a step."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.actions.learning import StepWords
from alongside.partnership.forms.paths import long
from alongside.partnership.learning.kinds import Rating
from alongside.partnership.learning.paths import PAGES, RATINGS
from alongside.ui.fields import PlainForm


class RatingForm(PlainForm):
    """How sure one is, as one says oneself."""

    rating = forms.TypedChoiceField(
        label=_("How is it for you now?"), coerce=lambda told: Rating(int(told)), widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in RATINGS.items()],
    )  # fmt: skip


class LearningPathForm(PlainForm):
    """A path of one's own."""

    title = forms.CharField(
        label=_("What is the path called?"), max_length=80, help_text=_("Such as: New at our clinic.")
    )
    about = long(_("For whom is it, and what for?"), rows=2)


class LearningStepForm(PlainForm):
    """A step of one's own."""

    title = forms.CharField(label=_("What is the step called?"), max_length=80)
    words = long(
        _("What is there to know?"), rows=8,
        help_text=_("A few short paragraphs in plain words. Leave an empty line between them."),
    )  # fmt: skip
    to_try = long(_("What can one try?"), rows=2, required=False)
    page = forms.ChoiceField(
        label=_("On which page?"), required=False, choices=[("", _("On none")), *PAGES.items()]
    )
    question = long(_("A question to think about"), rows=2)
    minutes = forms.IntegerField(
        label=_("How many minutes does it take?"), min_value=1, max_value=120, initial=10
    )

    @property
    def new(self) -> StepWords:
        """As the action takes it."""
        return StepWords(**self.cleaned_data)
