"""What a page shows of a journal: the question and whom the answer is for, two weeks as marks, entries as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Precision, Voice
from alongside.record.queries.journal import DAY_CODE, TWO_WEEKS, DayMark, days_sentence, first_of_two_weeks
from alongside.record.queries.journal_words import SKIES, audience_choices, sees_words
from alongside.record.wording import author_of
from alongside.sharing.queries.who import WhoSees
from alongside.ui import words
from alongside.ui.day_chart import day_chart


def asked(by: Actor, person_id: UUID, name: str, who: WhoSees, form: Any = None) -> dict[str, Any]:
    """The question of the day: to whom it is put, who sees the answer, who may be left out, in whose voice."""
    own = by.person_id == person_id
    first = name.split(" ")[0]
    choices = audience_choices(by, person_id, who)
    narrowed = bool(form is not None and form["asked_who"].value())
    chosen = (
        [int(one) for one in form["sees"].value() or () if str(one).isdecimal()]
        if narrowed
        else [key for key, _words in choices]
    )
    kept = sum(1 << key for key, _words in choices if key not in chosen) if narrowed else 0
    voices = (
        [] if own else [("behalf", _("%(name)s, through me") % {"name": first}), ("self", _("I, from home"))]
    )
    return {
        "own": own, "name": name, "person_id": person_id, "writer": by.seat_id,
        "question": _("How is %(name)s today?") % {"name": first},
        "sees": sees_words(by, person_id, first, who, kept_from=kept), "audiences": choices, "chosen": chosen,
        "narrowed": bool(kept), "voices": voices, "draft_url": "", "draft": "",
    }  # fmt: skip


def two_weeks(by: Actor, marks: Sequence[DayMark], name: str = "") -> dict[str, Any]:
    """The last two weeks: the sentence, the drawing, and the table behind it."""
    first = timezone.localdate(first_of_two_weeks(by))
    sentence = days_sentence(marks, name)
    placed = [((one.on - first).days, one.value, one.voice) for one in marks]
    skies = [str(SKIES[value]) for value in (1, 3, 5)]
    voices = {Voice.PATIENT.value: name or _("You"), Voice.CAREGIVER.value: _("A caregiver")}
    rows = [
        (words.day(one.on), str(SKIES[one.value]), voices.get(one.voice, one.voice))
        for one in sorted(marks, key=lambda one: one.on, reverse=True)
    ]
    drawing = day_chart(placed, TWO_WEEKS, sentence, skies) if marks else ""
    return {"sentence": sentence, "drawing": drawing, "rows": rows}


def cards(person_id: UUID, rows: Sequence[Any], sees: Any) -> list[dict[str, Any]]:
    """Entries as the journal shows them: what was followed stands with the day that it came with."""
    days = {one.origin_id for one in rows if one.code == DAY_CODE}
    with_day: dict[UUID, list[tuple[str, str]]] = {}
    alone = []
    for one in rows:
        day = next((day for day in days if uuid5(day, one.code) == one.origin_id), None)
        if day is None:
            alone.append(one)
        else:
            with_day.setdefault(day, []).append((_value_words(one), entry_url(person_id, one.origin_id)))
    return [card(person_id, one, sees) | {"followed": with_day.get(one.origin_id, [])} for one in alone]


def _value_words(row: Any) -> str:
    told = row.value_words or f"{words.number(row.value)} {row.unit}".strip()
    return f"{row.title} {told}"


def card(person_id: UUID, row: Any, sees: Any) -> dict[str, Any]:
    """One entry as the journal shows it: who, when, what, in whose words; `sees` says for a narrowing who reads it."""
    shown = row.value is not None and not row.value_words
    return {
        "who": author_of(row), "when": when_of(row), "title": row.title, "words": row.words,
        "number": words.number(row.value) if shown else "", "unit": row.unit,
        "said": row.value_words if row.value_words.casefold() not in row.title.casefold() else "",
        "chips": ", ".join(row.chips), "states": ["narrowed"] if row.kept_from else [],
        "sees": sees(row.kept_from), "href": entry_url(person_id, row.origin_id),
        "files": [
            {"href": reverse("record:file", args=[person_id, file["id"]]), "name": file["file"],
             "words": file["words"] or _("A photo, without a description"),
             "picture": file["media_type"].startswith("image/")}
            for file in row.files
        ],
    }  # fmt: skip


def when_of(entry: Any) -> str:
    """When it was, as exactly as it is known."""
    if entry.true_words:
        return str(entry.true_words)
    if entry.true_precision == Precision.MINUTE:
        clock = words.clock(entry.true_at)
        days = (timezone.localdate() - timezone.localtime(entry.true_at).date()) // timedelta(days=1)
        return clock if days == 0 else f"{words.when_words(entry.true_at)} {clock}"
    return words.when_words(timezone.localtime(entry.true_at).date())


def entry_url(person_id: UUID, origin_id: UUID) -> str:
    """Where one entry stands."""
    return reverse("record:entry", args=[person_id, origin_id])
