"""Asking for stories, telling one, and being named as one who has done it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.models.recruiting import REACH
from alongside.ui.fields import PlainForm


class AskForStoriesForm(PlainForm):
    """With whom, and about what."""

    with_id = forms.TypedChoiceField(label=_("With whom?"), coerce=UUID, widget=forms.RadioSelect)
    about = forms.CharField(
        label=_("What are the two stories about?"), max_length=REACH, required=False,
        help_text=_("Such as: a day on which I did not know what to do."),
    )  # fmt: skip

    def __init__(self, *args: Any, others: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["with_id"].choices = list(others)  # type: ignore[attr-defined]


class StoryForm(PlainForm):
    """One's own story."""

    words = long(
        _("Your story"), rows=8, help_text=_("What happened, and what it was like for you. It need not be long."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip


class GuideForm(PlainForm):
    """What one tells those who begin, and how they reach one."""

    words = long(
        _("How was it to begin?"), help_text=_("Two sentences are enough. Say also what was hard."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    reach = forms.CharField(
        label=_("How do others reach you?"), max_length=REACH,
        help_text=_("Everyone in the community reads it. You can take it back at any time."),
        error_messages={"required": _("Write a telephone number or a mail address.")},
    )  # fmt: skip
