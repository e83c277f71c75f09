"""Preparing the talk about handing over, and what was agreed in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.record.handing_over import TOPICS
from alongside.ui.fields import DayInput, PlainForm

LONGEST = 1200


class BeginTalkForm(PlainForm):
    """When all that was written is shown at the latest."""

    shows_on = forms.DateField(
        label=_("From which day is all of it shown?"), widget=DayInput, required=False,
        help_text=_("Without a day, each of you shows it when you are ready."),
    )  # fmt: skip

    def clean_shows_on(self) -> Any:
        """A day that leaves everyone time to write."""
        day = self.cleaned_data["shows_on"]
        if day is not None and day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class _ByTopic(PlainForm):
    """A few words on each topic; each may be skipped."""

    def __init__(self, *args: Any, said: Mapping[str, str], **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{kwargs.get('prefix', 'topic')}_%s")
        super().__init__(*args, **kwargs)
        for topic, (title, question) in TOPICS.items():
            self.fields[topic] = forms.CharField(
                label=title, help_text=question, widget=forms.Textarea(attrs={"rows": "3"}), max_length=LONGEST,
                required=False, initial=said.get(topic, ""),
            )  # fmt: skip

    def said(self) -> dict[str, str]:
        """What was written, by topic."""
        return {topic: self.cleaned_data[topic].strip() for topic in TOPICS}


class PrepareForm(_ByTopic):
    """What I think, and what I would like."""


class AgreedForm(_ByTopic):
    """What we agreed, and when we talk again."""

    again_on = forms.DateField(label=_("When do you talk again?"), widget=DayInput, required=False)

    def __init__(self, *args: Any, again_on: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["again_on"].initial = again_on
        self.order_fields([*TOPICS, "again_on"])
        for topic in TOPICS:
            self.fields[topic].help_text = ""
