"""The shape of a piece of a person's story."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.rough_dates import RoughDate, read_rough_date
from alongside.kit.terms import Category
from alongside.record.queries.journal import STORY_CODE, SYSTEM
from alongside.record.writing import NewEntry
from alongside.ui.fields import PlainForm

SUCH_AS = _("Write when it was as you remember it, such as: spring 2011, March 2012, or when I was six.")


class StoryForm(PlainForm):
    """When it was, as one remembers it; what it was, in a few words; and the story."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    when = forms.CharField(
        label=_("When was it?"), max_length=80, help_text=SUCH_AS, error_messages={"required": SUCH_AS}
    )
    title = forms.CharField(
        label=_("What was it, in a few words?"), max_length=120,
        error_messages={"required": _("Write a few words, such as: How it began.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What happened?"), widget=forms.Textarea(attrs={"rows": 7}), max_length=20_000,
        error_messages={"required": _("Write what happened, in your own words.")},
    )  # fmt: skip

    def __init__(self, *args: Any, by: Actor, born: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by, self.born = by, born
        self.rough: RoughDate | None = None

    def clean_when(self) -> str:
        """Words that have a place in time."""
        today = timezone.localdate(timezone=ZoneInfo(self.by.zone))
        self.rough = read_rough_date(self.cleaned_data["when"], today=today, born=self.born)
        if self.rough is None:
            raise forms.ValidationError(SUCH_AS)
        return self.rough.words

    def new_entry(self) -> NewEntry:
        """The piece of the story, as it will stand in the journal."""
        told, rough = self.cleaned_data, self.rough
        if rough is None:
            raise ValueError("only a form that was found whole makes an entry")
        return NewEntry(
            id=told["id"], kind="Observation", category=Category.JOURNAL, title=told["title"].strip(),
            words=told["words"].strip(), code_system=SYSTEM, code=STORY_CODE,
            true_at=datetime.combine(rough.day, time(12), tzinfo=ZoneInfo(self.by.zone)),
            true_precision=rough.precision, true_words=rough.words,
        )  # fmt: skip
