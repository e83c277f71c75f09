"""A policy, other words for one, adopting it, and looking at it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.governance.forms.motions import same_words
from alongside.governance.models import Body
from alongside.governance.policy_words import TOPICS
from alongside.kit.terms import Role
from alongside.people.roles import ROLE_WORDS
from alongside.ui.fields import DayInput, PlainForm

SHORT, LONG, MOST_TAGS = 200, 40_000, 8
ASKED = [one for one in Role if one not in (Role.PROGRAM, Role.PUBLIC)]
A_YEAR = timedelta(days=365)


class WordingForm(PlainForm):
    """What a policy says, why, and who is asked to read it."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=SHORT,
        help_text=_("So that somebody finds it, such as: How we pay and thank people."),
        error_messages={"required": _("Give it a name.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What does it say?"), widget=forms.Textarea(attrs={"rows": 12}), max_length=LONG,
        help_text=_("In plain words: what we do, who does it, and what anyone can ask for."),
        error_messages={"required": _("Write what it says.")},
    )  # fmt: skip
    why = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000, required=False,
        help_text=_("What is it like today, and what would be better?"),
    )  # fmt: skip
    asks_roles = forms.MultipleChoiceField(
        label=_("Who is asked to say that they have read it?"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[(one.value, ROLE_WORDS[one]) for one in ASKED],
        help_text=_("Ask only whom it binds. You will see how many have read it, and not who."),
    )  # fmt: skip


class PolicyForm(WordingForm):
    """The same for a policy that is not there yet: about what, and who answers for it."""

    topic = forms.ChoiceField(label=_("What is it about?"), choices=list(TOPICS.items()))
    tags = forms.CharField(
        label=_("Words by which it is found"), required=False, max_length=SHORT,
        help_text=_("With commas between, such as: recognition, travel."),
    )  # fmt: skip
    body = forms.ChoiceField(label=_("Who answers for it?"), required=False)
    field_order = ("title", "topic", "words", "why", "body", "asks_roles", "tags")

    def __init__(self, *args: Any, bodies: Iterable[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), one.name) for one in bodies]
        self.fields["body"].choices = [*named, ("", _("I do, until somebody else does"))]  # type: ignore[attr-defined]

    def clean_tags(self) -> tuple[str, ...]:
        """The words, each once, in small letters."""
        told = [one.strip().lower()[:40] for one in self.cleaned_data["tags"].split(",")]
        return tuple(dict.fromkeys(one for one in told if one))[:MOST_TAGS]


class RewordForm(WordingForm):
    """Other words for a policy, and who decides about them."""

    way = forms.ChoiceField(
        label=_("Who decides about it?"), widget=forms.RadioSelect, initial="answering",
        choices=[
            ("answering", _("Whoever answers for it")),
            ("everyone", _("All of us: it becomes a motion, and each seat group votes")),
        ],
    )  # fmt: skip
    field_order = ("title", "words", "why", "way", "asks_roles")

    def clean(self) -> dict[str, Any]:
        """A motion has a reason."""
        told = super().clean() or {}
        if told.get("way") == "everyone" and not told.get("why", "").strip():
            self.add_error("why", _("Write why, so that others can follow."))
        if told.get("words") and not self._differs(told):
            self.add_error("words", _("Nothing differs yet. Change the words first."))
        return told

    def _differs(self, told: dict[str, Any]) -> bool:
        """Whether the name, the words or who is asked are others than today's."""
        now = self.initial
        texts = all(same_words(told.get(key) or "", now.get(key) or "") for key in ("title", "words"))
        return not texts or sorted(told.get("asks_roles") or []) != sorted(now.get("asks_roles") or [])


class AdoptForm(PlainForm):
    """From when it holds, until when it is looked at again, and why."""

    starts = forms.DateField(label=_("From which day does it hold?"), widget=DayInput)
    review_on = forms.DateField(label=_("By which day do we look at it again?"), widget=DayInput)
    note = forms.CharField(
        label=_("What was decided, and why?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        error_messages={"required": _("Write what was decided, and why.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        today: date = timezone.localdate()
        kwargs["initial"] = {"starts": today, "review_on": today + A_YEAR} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """It is looked at again after it has begun."""
        told = super().clean() or {}
        if told.get("starts") and told.get("review_on") and told["review_on"] <= told["starts"]:
            self.add_error("review_on", _("Choose a later day for looking at it again."))
        return told


class ReviewForm(PlainForm):
    """Why a policy is looked at again."""

    words = forms.CharField(
        label=_("Why do we look at it again?"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000,
        help_text=_("Everyone reads it, and can write below it."),
        error_messages={"required": _("Write why, so that others can follow.")},
    )  # fmt: skip


class ReviewedForm(PlainForm):
    """It stays as it is: why, and until when."""

    words = forms.CharField(
        label=_("Why does it stay as it is?"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000,
        error_messages={"required": _("Write why, so that others can follow.")},
    )  # fmt: skip
    review_on = forms.DateField(label=_("By which day do we look at it again?"), widget=DayInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"review_on": timezone.localdate() + A_YEAR} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean_review_on(self) -> date:
        """A day to come."""
        told: date = self.cleaned_data["review_on"]
        if told <= timezone.localdate():
            raise forms.ValidationError(_("Choose a later day for looking at it again."))
        return told
