"""Words beside an entry: a comment, another view, how it went; and who sees it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.ui.fields import PlainForm
from alongside.ui.files import FileField

LONGEST = 20_000


class _Saying(PlainForm):
    """Words, with the id that this page gives them: sent twice, they arrive once."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        widget=forms.Textarea, max_length=LONGEST, error_messages={"required": _("Write a few words first.")}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)


class CommentForm(_Saying):
    """A line in the conversation, perhaps with a file."""

    file = FileField(
        label=_("A photo or a file"), required=False, help_text=_("A picture, a PDF, a sound or a text.")
    )
    shows = forms.CharField(
        label=_("What it shows"), required=False, max_length=300, help_text=_("For whoever cannot see it.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Write to the others about this")


class ViewForm(_Saying):
    """How one sees it oneself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("How do you see it?")
        self.fields["words"].help_text = _("What stands there stays. Yours stands beside it, equally large.")


class AnswerForm(_Saying):
    """What one knows about two views."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("What do you know about this?")


class SettleForm(_Saying):
    """How it went with two views."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("How did it go?")
        self.fields["words"].help_text = _("Both views stay, with this below them.")


class KeepForm(PlainForm):
    """From whom one entry is kept."""

    audiences = forms.TypedMultipleChoiceField(
        label=_("Keep it from"), coerce=int, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose from whom.")},
    )  # fmt: skip

    def __init__(self, *args: Any, choices: Iterable[tuple[int, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audiences"].choices = list(choices)  # type: ignore[attr-defined]

    def chosen(self) -> list[Audience]:
        """The audiences that were chosen."""
        return [Audience(one) for one in self.cleaned_data["audiences"]]
