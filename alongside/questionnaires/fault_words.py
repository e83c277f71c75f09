"""What is not as a form wants it, in sentences that say what one can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.kit.questionnaires import Fault, Item
from alongside.ui import words

_FORMS: dict[str, Any] = {
    "integer": gettext_lazy("Write a whole number, such as 5."),
    "decimal": gettext_lazy("Write a number, such as 46.2."),
    "quantity": gettext_lazy("Write a number, such as 46.2, and choose its unit."),
    "date": gettext_lazy("Write a day, such as 2026-11-22. A month or a year alone will do."),
    "dateTime": gettext_lazy("Choose a day and a time."),
    "time": gettext_lazy("Write a time of day, such as 07:30."),
    "url": gettext_lazy("Write an address, such as https://example.org. It has no spaces."),
    "boolean": gettext_lazy("Choose yes or no."),
    "choice": gettext_lazy("Choose one of the answers."),
    "open-choice": gettext_lazy("Choose an answer, or write your own."),
    "attachment": gettext_lazy("Choose a file."),
    "reference": gettext_lazy("Choose somebody, or write a name."),
}
_PLAIN: dict[str, Any] = {
    "invalidNewLine": gettext_lazy("Write this in one line."),
    "invalidAnswerOption": gettext_lazy("Choose one of the answers that are there."),
    "invalidCoding": gettext_lazy("Choose one of the answers that are there."),
    "invalidUnit": gettext_lazy("Choose one of the units that are there."),
    "invalidUnitValueSet": gettext_lazy("Choose one of the units that are there."),
    "invalidRefValue": gettext_lazy("Choose somebody, or write a name."),
    "invalidRefResourceType": gettext_lazy("Choose somebody, or write a name."),
    "invalidRefResourceTypeRestriction": gettext_lazy(
        "This question is about somebody or something else. Choose again."
    ),
    "attachmentSizeInconsistent": gettext_lazy("The file did not come whole. Choose it again."),
    "attachmentType": gettext_lazy("This question takes another kind of file. Choose another one."),
    "exclusiveOption": gettext_lazy("One of your answers goes with no other. Take it away, or the others."),
    "tooLong": gettext_lazy("This is too long. Make it shorter."),
    "answerWithoutRepeats": gettext_lazy("Choose one answer alone."),
}


def sentence(fault: Fault, item: Item | None) -> str:
    """One fault as a sentence."""
    kind = item.type if item is not None else ""
    if fault.code == "required":
        return _required(item)
    if fault.code in ("invalidAnswerType", "invalidFormat"):
        return str(_FORMS.get(kind, _("Look at this again.")))
    if fault.code in _PLAIN:
        return str(_PLAIN[fault.code])
    return _with_figures(fault.code, fault.params) or _("Look at this again.")


def _required(item: Item | None) -> str:
    kind = item.type if item is not None else ""
    if kind in ("choice", "open-choice", "boolean"):
        return _("Choose an answer.")
    if item is not None and item.control == "slider":
        return _("Choose a number.")
    if kind == "group":
        return _("Answer at least one question here.")
    if kind == "attachment":
        return _("Choose a file.")
    return _("Write something here.")


def _with_figures(code: str, params: Mapping[str, Any]) -> str:
    least: Any = params.get("least")
    most: Any = params.get("most")
    if code in ("minValue", "maxValue"):
        told = {"limit": _value(least if code == "minValue" else most)}
        return (_("Write %(limit)s or more.") if code == "minValue" else _("Write %(limit)s or less.")) % told
    if code == "minLength":
        return ngettext("Write at least %(n)s letter.", "Write at least %(n)s letters.", _n(least)) % {
            "n": least
        }
    if code == "maxLength":
        return _("Write at most %(n)s letters. There are %(had)s now.") % {
            "n": most,
            "had": params.get("had", ""),
        }
    if code == "maxDecimalPlaces":
        said = ngettext(
            "Write at most %(n)s figure after the point.",
            "Write at most %(n)s figures after the point.",
            _n(most),
        )
        return said % {"n": most}
    if code == "minCount":
        return ngettext("Give at least %(n)s answer.", "Give at least %(n)s answers.", _n(least)) % {
            "n": least
        }
    if code == "maxCount":
        return ngettext("Give at most %(n)s answer.", "Give at most %(n)s answers.", _n(most)) % {"n": most}
    if code == "attachmentTooBig":
        return _("This file is too large here. Choose one of up to %(size)s.") % {
            "size": words.size(_n(most))
        }
    return ""


def _n(figure: Any) -> int:
    return int(figure) if isinstance(figure, int | float) else 0


def _value(limit: Any) -> str:
    """A limit as people write it."""
    if isinstance(limit, Mapping):
        unit = str(limit.get("unit") or limit.get("code") or "")
        return f"{words.number(limit.get('value'))} {unit}".strip()
    if isinstance(limit, int | float) and not isinstance(limit, bool):
        return words.number(limit)
    return str(limit)
