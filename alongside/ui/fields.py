"""Form fields as the house draws them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

_CSS = {"select": "nhsuk-select", "textarea": "nhsuk-textarea"}
_DJANGOS_ROWS = "10"
_FILES = ("file", "clearablefile", "image")
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_NO_DAY = _("Write a day that there is: year, month, day, such as 2026-11-24.")
_DOES_NOT_FIT: tuple[tuple[type[forms.Field], dict[str, Any]], ...] = (
    (forms.CharField, {"max_length": _("Write at most %(limit_value)d characters. It is %(show_value)d now.")}),
    (forms.EmailField, {"invalid": _("Write a mail address, such as maya@example.org.")}),
    (forms.IntegerField, {
        "invalid": _("Write a whole number."), "min_value": _("Write %(limit_value)s or more."),
        "max_value": _("Write %(limit_value)s or less."),
    }),
    (forms.DateField, {"invalid": _NO_DAY}),
    (forms.ChoiceField, {"invalid_choice": _("Choose one of these.")}),
    (forms.MultipleChoiceField, {"invalid_choice": _("Choose some of these.")}),
)  # fmt: skip


class PlainForm(forms.Form):
    """A form whose own messages say what to do next, where the field does not say it better itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(
            *args, **kwargs
        )  # a room's form adds fields of its own, and hands on the rest as it came

    def full_clean(self) -> None:
        """Judge what was sent, and say in the house's own words what is missing or does not fit."""
        for field in self.fields.values():
            _speak(field)
        super().full_clean()


def _in_our_time(day: date) -> None:
    """A day far from anybody's life was mistyped, and the calendar's last day has no day after it."""
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise ValidationError(_NO_DAY, code="invalid")


def _speak(field: forms.Field) -> None:
    if isinstance(field, forms.DateField) and _in_our_time not in field.validators:
        field.validators.append(_in_our_time)
    choose = isinstance(field, forms.ChoiceField | forms.DateField | forms.FileField)
    told: dict[str, Any] = {"required": _("Choose something here.") if choose else _("Write something here.")}
    for kind, more in _DOES_NOT_FIT:
        if isinstance(field, kind):
            told |= more
    for code, words in told.items():
        if str(field.error_messages.get(code, "")) == _django_says(field, code):
            field.error_messages[code] = words


def _django_says(field: forms.Field, code: str) -> str:
    """Its own words, which a field has from the nearest kind of field that it is made of."""
    told: list[dict[str, Any]] = [
        vars(kind).get("default_error_messages", {}) for kind in type(field).__mro__
    ]
    return next((str(one[code]) for one in told if code in one), "")


class DayInput(forms.DateInput):
    """A day, picked with the device's own calendar or typed."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    """A time of day, picked with the device's own clock or typed."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


def control_attrs(
    bound: BoundField, kind: str, hint: str, errors: list[str], width: str, rows: int | None
) -> dict[str, Any]:
    """The attributes of one control: its look, and the ids of its hint and of what is missing."""
    base = "al-file" if kind in _FILES else _CSS.get(kind, "nhsuk-input")
    css = [base, f"{base}--error" if errors else "", f"nhsuk-input--width-{width}" if width else ""]
    own = bound.field.widget.attrs.get("class", "")
    attrs: dict[str, Any] = {"class": " ".join(word for word in [*css, own] if word)}
    described = [f"{bound.auto_id}_helptext" if hint else "", f"{bound.auto_id}_error" if errors else ""]
    if any(described):
        attrs["aria-describedby"] = " ".join(word for word in described if word)
    if kind == "textarea":
        own_rows = str(bound.field.widget.attrs.get("rows", _DJANGOS_ROWS))
        attrs["rows"] = rows or (5 if own_rows == _DJANGOS_ROWS else own_rows)
        attrs["cols"] = None
    return attrs
