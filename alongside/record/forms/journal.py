"""The shape of a day in the journal."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Precision
from alongside.record.actions.journal import NewDay
from alongside.record.models import Followed
from alongside.record.naming import called
from alongside.record.queries.journal_words import EVERYBODY, SKIES
from alongside.ui.fields import DayInput
from alongside.ui.keeping import CannotKeep, Received, receive

CHIPS: dict[str, Any] = {
    "tummy": _("Tummy"), "tired": _("Tired"), "slept": _("Slept badly"), "school": _("School"),
    "music": _("Music"), "else": _("Something else"),
}  # fmt: skip
WHEN = [("today", _("Today")), ("yesterday", _("Yesterday")), ("other", _("Another day"))]
NOTHING = _("Choose one of the five, or write something.")
_TO_TEN = [(str(number), str(number)) for number in range(11)]
_YES_NO = [("1", _("Yes")), ("0", _("No"))]


class DayForm(forms.Form):
    """How a day was: nothing is required, but something must be said."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.TypedChoiceField(
        choices=list(SKIES.items()), coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": NOTHING},
    )  # fmt: skip
    chips = forms.MultipleChoiceField(choices=list(CHIPS.items()), required=False)
    words = forms.CharField(
        label=_("In your own words"), required=False, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    photo = forms.FileField(
        label=_("A photo"), required=False, help_text=_("Up to 10 MB. Where it was taken is removed.")
    )
    photo_words = forms.CharField(
        label=_("What the photo shows"), required=False, max_length=300,
        help_text=_("For those who cannot see it."),
    )  # fmt: skip
    when = forms.ChoiceField(choices=WHEN, required=False)
    other_day = forms.DateField(label=_("Which day"), required=False, widget=DayInput)
    voice = forms.ChoiceField(choices=[("behalf", ""), ("self", "")], required=False)
    asked_who = forms.CharField(required=False, widget=forms.HiddenInput)
    sees = forms.TypedMultipleChoiceField(
        choices=[(int(one), "") for one in Audience], coerce=int, required=False
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, by: Actor, person_id: uuid.UUID, followed: list[Followed], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.by, self.own, self.followed = by, by.person_id == person_id, followed
        for one in followed:
            self.fields[f"f-{one.pk}"] = _field_of(one)

    @property
    def followed_fields(self) -> list[Any]:
        """The fields of what is followed, in the person's order, with what each is for."""
        return [(self[f"f-{one.pk}"], one) for one in self.followed]

    def clean_photo(self) -> Received | None:
        """The photo as it will be kept; what cannot be kept says why."""
        sent = self.cleaned_data.get("photo")
        if not sent:
            return None
        try:
            kept = receive(sent.name, sent.read())
        except CannotKeep as problem:
            raise forms.ValidationError(str(problem)) from problem
        if not kept.media_type.startswith("image/"):
            raise forms.ValidationError(_("That is not a picture. Choose a photo, such as a JPEG or a PNG."))
        return kept

    def clean_other_day(self) -> date | None:
        """Another day is one that has been."""
        day: date | None = self.cleaned_data.get("other_day")
        if day and day > self._today():
            raise forms.ValidationError(_("That day has not come yet. Choose one that has been."))
        if day and day.year < 1900:
            raise forms.ValidationError(_("Write a day that there is: year, month, day, such as 2026-11-24."))
        return day

    def clean(self) -> dict[str, Any]:
        """Something is said, and another day is named where one is meant."""
        told = super().clean() or {}
        if not self.errors and not any(
            [told.get("day"), told.get("words"), told.get("photo"), self.values()]
        ):
            self.add_error("day", NOTHING)
        if told.get("when") == "other" and not told.get("other_day") and "other_day" not in self.errors:
            self.add_error("other_day", _("Choose the day."))
        return told

    def values(self) -> tuple[tuple[Followed, float], ...]:
        """What was filled in of what is followed."""
        told = [(one, self.cleaned_data.get(f"f-{one.pk}")) for one in self.followed]
        return tuple((one, float(value)) for one, value in told if value not in (None, ""))

    def new_day(self, *, drafted: bool = True) -> NewDay:
        """The day as it was told; `drafted` where a draft of it may wait."""
        told = self.cleaned_data
        at, precision = self._moment()
        return NewDay(
            id=told["id"], true_at=at, precision=precision, sky=told["day"],
            chips=tuple(str(CHIPS[key]) for key in told["chips"]), words=told["words"].strip(),
            values=self.values(), kept_from=self.kept_from(), photo=told["photo"], photo_words=told["photo_words"],
            ends_draft=drafted and "words" in self.data,
        )  # fmt: skip

    def kept_from(self) -> frozenset[Audience]:
        """From whom this one entry is kept: who was offered and not chosen; from everybody where nobody was."""
        told = self.cleaned_data
        if not told["asked_who"]:
            return frozenset()
        offered = {int(one) for one in told["asked_who"].split(",") if one.isdecimal()}
        chosen = set(told["sees"])
        kept = EVERYBODY if offered and not chosen else {Audience(one) for one in offered - chosen}
        return frozenset(kept if self.own else kept - {Audience.CAREGIVERS})

    def _today(self) -> date:
        return timezone.localdate(timezone=ZoneInfo(self.by.zone))

    def _moment(self) -> tuple[datetime, Precision]:
        told = self.cleaned_data
        if told["when"] == "yesterday":
            return self._noon(self._today() - timedelta(days=1)), Precision.DAY
        if told["when"] == "other" and told["other_day"] != self._today():
            return self._noon(told["other_day"]), Precision.DAY
        return timezone.now().replace(microsecond=0), Precision.MINUTE

    def _noon(self, day: date) -> datetime:
        return datetime.combine(day, time(12), tzinfo=ZoneInfo(self.by.zone))


class _AsTheyAre(dict[str, forms.Field]):
    """Fields that no form changes for itself: each form takes them as they are, without copies."""

    def __deepcopy__(self, _memo: Any) -> dict[str, forms.Field]:
        return dict(self)


DayForm.base_fields = _AsTheyAre(DayForm.base_fields)


def new_day_form(
    by: Actor,
    person_id: uuid.UUID,
    followed: list[Followed],
    begun: dict[str, Any] | None = None,
    after: str = "",
) -> DayForm:
    """An empty form with an id of its own; or what was begun before, on whatever device."""
    initial = {"id": uuid.uuid4(), "next": after, "when": "today"} | (begun or {})
    return DayForm(initial=initial, by=by, person_id=person_id, followed=followed)


def _field_of(one: Followed) -> forms.Field:
    if one.scale == "yes":
        return forms.ChoiceField(label=one.called, choices=_YES_NO, required=False, widget=forms.RadioSelect)
    if one.scale == "0-10":
        return forms.ChoiceField(
            label=one.called, choices=_TO_TEN, required=False, widget=forms.RadioSelect,
            help_text=_("0 is none, 10 the worst."),
        )  # fmt: skip
    told = _("Write a number, such as 46.2.")
    return forms.DecimalField(
        label=one.called, required=False, localize=True, help_text=called(one.unit), min_value=0, max_digits=9,
        error_messages={"invalid": told, "min_value": told, "max_digits": told},
    )  # fmt: skip
