"""Form fields as the house draws them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

_CSS = {"select": "nhsuk-select", "textarea": "nhsuk-textarea"}
_DJANGOS_ROWS = "10"
_FILES = ("file", "clearablefile", "image")


class PlainForm(forms.Form):
    """A form whose own messages say what to do next, where the field does not say it better itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            choose = isinstance(field, forms.ChoiceField | forms.DateField | forms.FileField)
            words = _("Choose something here.") if choose else _("Write something here.")
            if str(field.error_messages.get("required")) == str(
                forms.Field.default_error_messages["required"]
            ):
                field.error_messages["required"] = words


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
