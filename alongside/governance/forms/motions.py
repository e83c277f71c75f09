"""What somebody asks the community to decide; other words for it; an objection; a vote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.governance.charter.saying import own
from alongside.governance.models import BodySeat, Motion, Vote
from alongside.sharing.models import CharterVersion, VoteGroup
from alongside.ui.fields import PlainForm

SHORT, LONG = 200, 20_000


def same_words(one: str, other: str) -> bool:
    """Whether two wordings differ in nothing but the space between their words."""
    return one.split() == other.split()


def _words(label: Any, hint: Any, missing: Any, rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, widget=forms.Textarea(attrs={"rows": rows}), max_length=LONG,
        error_messages={"required": missing},
    )  # fmt: skip


class MotionForm(PlainForm):
    """A motion in words."""

    title = forms.CharField(
        label=_("What should be decided?"), max_length=SHORT,
        help_text=_("In one line, such as: Keep the evening line open until eight."),
        error_messages={"required": _("Say in one line what should be decided.")},
    )  # fmt: skip
    words = _words(
        _("What would hold from then on?"), _("The words that are voted on. Write them as they should stand."),
        _("Write the words that are voted on."), rows=6,
    )  # fmt: skip
    why = _words(
        _("Why?"),
        _("What is it like today, and what would be better?"),
        _("Write why, so that others can follow."),
    )
    way = forms.ChoiceField(
        label=_("How should it be decided?"), widget=forms.RadioSelect, initial=Motion.Way.VOTE,
        choices=[
            (Motion.Way.VOTE.value, _("By a vote of each seat group")),
            (Motion.Way.CONSENT.value, _("By consent: it holds where nobody objects, else it is voted")),
        ],
    )  # fmt: skip


class CharterMotionForm(MotionForm):
    """A motion that brings another version of the charter; it is always voted."""

    field_order = ("version", "title", "words", "why")

    def __init__(self, *args: Any, drafts: Iterable[CharterVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["way"]
        self.fields["version"] = _draft_field(drafts)
        self.order_fields(self.field_order)


def _draft_field(drafts: Iterable[CharterVersion]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Which draft of the charter?"),
        choices=[(str(one.pk), f"{one.number}. {one.title}") for one in drafts],
        help_text=_("From now on its words stand, so that everybody votes on the same."),
        error_messages={"required": _("Choose a draft."), "invalid_choice": _("Choose a draft.")},
    )


class SeatMotionForm(PlainForm):
    """Somebody is proposed for a seat in a body."""

    seat = forms.ChoiceField(label=_("For which seat?"), error_messages={"required": _("Choose a seat.")})
    who = forms.ChoiceField(
        label=_("Whom do you propose?"), widget=forms.RadioSelect, initial="me",
        choices=[("me", _("Myself")), ("other", _("Somebody else, whom everyone here may know"))],
    )  # fmt: skip
    name = forms.CharField(
        label=_("Their name"), required=False, max_length=SHORT,
        help_text=_("As it stands among the people of the community. They are asked, and say yes themselves."),
    )  # fmt: skip
    why = _words(
        _("Why?"), _("What do they know, from living it or from learning it?"),
        _("Write why, so that others can follow."),
    )  # fmt: skip

    def __init__(self, *args: Any, seats: Iterable[BodySeat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{one.body.name}: {one.for_whom}") for one in seats
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody else has a name."""
        told = super().clean() or {}
        if told.get("who") == "other" and not told.get("name", "").strip():
            self.add_error("name", _("Write whom you propose."))
        return told


class AmendmentForm(PlainForm):
    """The whole new wording."""

    words = _words(
        _("What should it say instead?"), _("The whole wording, as it should stand."),
        _("Write the whole wording that you would rather have."), rows=6,
    )  # fmt: skip
    why = _words(_("Why?"), _("What is better then?"), _("Write why, so that others can follow."))

    def __init__(self, *args: Any, drafts: Iterable[CharterVersion] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if drafts is not None:
            self.fields["version"] = _draft_field(drafts)
            self.order_fields(["version", "words", "why"])

    def clean_words(self) -> str:
        """Other words than those that stand; where another draft is brought, the words may stay."""
        words: str = self.cleaned_data["words"]
        if "version" not in self.fields and same_words(words, self.initial.get("words", "")):
            raise forms.ValidationError(_("Nothing differs yet. Change the words first."))
        return words


class ObjectionForm(PlainForm):
    """What would go wrong."""

    words = _words(
        _("What would go wrong, and why?"), _("It stands until you withdraw it. Others can answer."),
        _("Write what would go wrong."),
    )  # fmt: skip


class AnswerForm(PlainForm):
    """An answer to an objection."""

    words = _words(_("Your answer"), _("It stands beside the objection."), _("Write your answer."))


class VoteForm(PlainForm):
    """One vote, and where there is a choice the seat group in which it counts."""

    says = forms.ChoiceField(
        label=_("What do you say?"), widget=forms.RadioSelect,
        choices=[
            (Vote.Says.YES.value, _("Yes")), (Vote.Says.NO.value, _("No")),
            (Vote.Says.ASIDE.value, _("I stand aside: I came, and leave it to the others")),
        ],
        error_messages={"required": _("Choose yes, no or standing aside.")},
    )  # fmt: skip

    def __init__(self, *args: Any, groups: Iterable[VoteGroup], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.pk), own(one.name)) for one in groups]
        if len(choices) > 1:
            self.fields["group"] = forms.ChoiceField(
                label=_("You belong to several seat groups. In which one does your vote count?"),
                widget=forms.RadioSelect, choices=choices, initial=choices[0][0],
            )  # fmt: skip
            self.order_fields(["group", "says"])

    def group_id(self) -> int | None:
        """The seat group that was chosen; None where there is only one."""
        chosen = self.cleaned_data.get("group")
        return int(chosen) if chosen else None
