"""What the page of one entry shows."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.record import rules, showing, showing_holds, wording
from alongside.record.models import Dispute, Entry
from alongside.record.queries.timeline import Row
from alongside.record.queries.whole import Whole
from alongside.record.writing import ANSWERS, audiences_of
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import readers_of
from alongside.sharing.words import CATEGORY
from alongside.ui import words
from alongside.ui.differing import marked

Shown = dict[str, Any]


def page(by: Actor, opened: Opened, whole: Whole) -> Shown:
    """Everything on the page."""
    row = whole.row
    as_entry = _as_entry(opened, row)
    return {
        "person_id": opened.person_id, "origin_id": row.origin_id, "title": row.title, "own": opened.rights.is_self,
        "record_title": wording.record_title(opened), "name": wording.first_name(opened),
        "entry": showing.shown(by, opened, showing.sees(by, opened, whole.who_sees), row, with_day=True),
        "category": CATEGORY[Category(row.category)],
        "source": row.source, "versions": versions(whole), "views": views(by, opened, row, as_entry),
        "conversation": [_said(one) for one in whole.conversation],
        "sees": who(by, opened, whole), "kept": kept(opened, row), "keepable": keepable(by, opened, whole),
        "why": why(opened, row), "may": may(by, opened, as_entry),
        "hold": showing_holds.of_entry(by, opened, whole, as_entry),
        "resource": json.dumps(json.loads(whole.resource), indent=2, ensure_ascii=False),
        "answers": reverse("questionnaires:answers", args=[opened.person_id, row.origin_id])
        if row.kind == ANSWERS and not row.source else "",
        "recorded": row.recorded_at, "rough": wording.rough_words(row) if row.true_precision in wording.ROUGH else "",
    }  # fmt: skip


def _as_entry(opened: Opened, row: Row) -> Entry:
    """As much of the entry as the rules ask for."""
    return Entry(
        id=row.id, origin_id=row.origin_id, person_id=opened.person_id, kind=row.kind, category=row.category,
        author_id=row.author_id, on_behalf_of_name=row.on_behalf_of_name, kept_from=row.kept_from, voice=row.voice,
    )  # fmt: skip


def may(by: Actor, opened: Opened, entry: Entry) -> dict[str, bool]:
    """What the viewer may do here: only that is offered."""
    rights = opened.rights
    return {
        "add": bool(rules.may_add_to(by, rights, entry)),
        "differ": bool(rules.may_see_differently(by, rights, entry)),
        "correct": bool(rules.may_correct(by, rights, entry)) and bool(rules.when_correct(entry)),
        "narrow": bool(rules.may_keep_from(by, rights, entry.author_id, ())),
    }


def _said(one: Shown) -> Shown:
    return {
        "who": wording.author_of_said(one), "when": words.when_words(one["at"]), "at": one["at"], "text": one["words"],
        "id": one.get("id"),
    }  # fmt: skip


def views(by: Actor, opened: Opened, row: Row, entry: Entry) -> list[Shown]:
    """Each other view with what was added to it and how it went, beside the entry's own words."""
    said = [one for one in row.disputes if one["about"] is None]
    shown = showing.two_views(row)
    found = []
    for one, view in zip(said, shown[1:], strict=True):
        added = [other for other in row.disputes if other["about"] == one["id"] and not other["settles"]]
        ends = [other for other in row.disputes if other["about"] == one["id"] and other["settles"]]
        author = UUID(one["author_id"]) if one["author_id"] else None
        dispute = Dispute(id=UUID(one["id"]), author_id=author)
        found.append({
            "id": one["id"], "pair": [shown[0], view], "added": [_said(other) for other in added],
            "end": _said(ends[0]) if ends else None, "opened": one["name"],
            "may_settle": not ends and bool(rules.may_settle(by, opened.rights, entry, dispute)),
        })  # fmt: skip
    return found


def versions(whole: Whole) -> list[Shown]:
    """The versions, the newest first, each with the words that differ from the one before marked."""
    found: list[Shown] = []
    before = ""
    for one in whole.versions:
        text = " ".join(part for part in (one["title"], _value(one), one["words"]) if part)
        who = wording.author_of_said(one | {"title": one["title_of"]})
        found.append({
            "number": one["version"], "who": who, "when": words.short_day(one["at"]), "reason": one["reason"],
            "text": marked(before, text) if before else text,
        })  # fmt: skip
        before = text
    return list(reversed(found))


def _value(one: Shown) -> str:
    if one["value_words"] or one["value"] is None:
        return str(one["value_words"])
    return f"{words.number(one['value'])} {one['unit']}".strip()


def who(by: Actor, opened: Opened, whole: Whole) -> list[str]:
    """Who sees this entry, one line each; empty where the viewer is not told."""
    row = whole.row
    if not whole.who_sees and not opened.rights.is_self:
        return []
    readers = readers_of(whole.who_sees, Category(row.category), row.hidden_from)
    first = _("you") if opened.rights.is_self else wording.first_name(opened)
    lines = [] if row.held else [first]
    lines += [wording.reader_words(by, opened, one) for one in readers]
    return [line[:1].upper() + line[1:] for line in lines]


def kept(opened: Opened, row: Row) -> str:
    """From whom this one entry is kept, in words."""
    audiences = [
        wording.audience_words(one, opened.rights.is_self) for one in sorted(audiences_of(row.kept_from))
    ]
    return wording.joined(one for one in audiences if one)


def keepable(by: Actor, opened: Opened, whole: Whole) -> list[tuple[int, str]]:
    """The audiences that see this entry and from which the viewer may keep it."""
    readers = readers_of(whole.who_sees, Category(whole.row.category), whole.row.hidden_from)
    return open_to(by, opened, readers)


def open_to(by: Actor, opened: Opened, readers: Any) -> list[tuple[int, str]]:
    """Audiences among these readers, each once, in words; caregivers by name, and never for a caregiver."""
    names: dict[int, list[str]] = {}
    for reader in readers:
        if reader.audience == Audience.CAREGIVERS and not opened.rights.is_self:
            continue
        names.setdefault(int(reader.audience), []).append(wording.reader_words(by, opened, reader))
    joined = [(key, wording.joined(dict.fromkeys(found))) for key, found in sorted(names.items())]
    return [(key, text[:1].upper() + text[1:]) for key, text in joined]


def why(opened: Opened, row: Row) -> str:
    """Why the viewer may see this, in one sentence."""
    held = opened.rights.held[Category(row.category)]
    if held.audience == Audience.SELF:
        return _("It is about you: you always see everything about yourself.")
    kind = str(CATEGORY[Category(row.category)])
    places = {"audience": wording.audience_words(held.audience, own=False), "kind": kind}
    if held.because.startswith("choice"):
        return _("%(name)s chose to open this kind of entry to you or to %(audience)s.") % (
            places | {"name": wording.first_name(opened)}
        )
    if held.because.startswith("guardrail"):
        return _("The charter fixes that %(audience)s can see this: %(kind)s.") % places
    return _("The charter lets %(audience)s see this: %(kind)s.") % places
