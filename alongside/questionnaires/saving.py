"""Saving what a page sent, and what changes on the page by it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.questionnaires import parts_of
from alongside.questionnaires import typing_in
from alongside.questionnaires.actions.fields import Saved, keep_fields
from alongside.questionnaires.queries.begun import Begun, Typed
from alongside.questionnaires.showing_form import Sheet, addresses
from alongside.ui import words

Shown = dict[str, Any]


def save_all(by: Actor, mine: Begun, post: Any, files: Any) -> tuple[list[Saved], dict[str, str]]:
    """Save whatever was changed on a page."""
    written, refused = typing_in.read_fields(mine, post, files, by.zone)
    return keep_fields(by=by, begun=mine, written=written), refused


def save_one(by: Actor, mine: Begun, post: Any, files: Any, only: str) -> Shown | None:
    """Save one field; what is answered to the page, or None where it sent no field."""
    token = post.get(f"seen-{only}", "")
    if token.count(":") < 2:
        return None
    key = typing_in.parts_of_token(token)
    if mine.form.item(parts_of(key)[0]) is None:
        return None
    written, refused = typing_in.read_fields(mine, post, files, by.zone, only)
    kept = keep_fields(by=by, begun=mine, written=written)
    after = _with(mine, kept)
    return _answer(by, mine, after, key, only, refused, late=any(one.late for one in kept))


def _with(mine: Begun, kept: list[Saved]) -> Begun:
    """The answers as they stand after saving."""
    fields = dict(mine.fields)
    for one in kept:
        fields[one.key] = Typed(one.said, one.edition, one.others)
    return Begun(**{**vars(mine), "fields": fields})


def _answer(
    by: Actor, mine: Begun, after: Begun, key: str, only: str, refused: dict[str, str], *, late: bool
) -> Shown:
    before, now = Sheet(by, mine), Sheet(by, after, said=refused)
    row = next((now.row(one) for one in now.places if one.key == key), None)
    old = [one.key for one in before.places]
    new = [one.key for one in now.places]
    come: list[tuple[str, Shown]] = []
    last = ""
    for one in now.places:
        if one.key not in old and last:
            come.append((last, now.row(one)))
        last = typing_in.id_of(after, one.key)
    return {
        "form": addresses(after) | {"id": after.id.hex[-6:]}, "row": row or _closed(now, after, key, only),
        "said": _said(row, late=late), "come": come,
        "gone": [typing_in.id_of(mine, one) for one in old if one not in new],
        "reckoned": _reckoned(before, now),
    }  # fmt: skip


def _said(row: Shown | None, *, late: bool) -> str:
    if late:
        return _("These answers were finished elsewhere. What you wrote is kept beside them.")
    if row is not None and row["wrong"]:
        return ""
    return _("Saved at %(clock)s.") % {"clock": words.clock(words.now())}


def _closed(now: Sheet, after: Begun, key: str, only: str) -> Shown:
    """A field that is not asked any more: its words are kept all the same."""
    there = after.fields.get(key)
    item = after.form.item(parts_of(key)[0])
    texts = typing_in.texts_shown(item, there.said, now.by.zone) if there and item is not None else []
    return {
        "id": only,
        "seen": typing_in.token_of(there.edition if there else 0, texts, key),
        "wrong": "",
        "others": [],
    }


def _reckoned(before: Sheet, now: Sheet) -> list[Shown]:
    """What the form reckons by itself, where it came to something else."""
    was = {one.key: before.state.values(one.key) for one in before.places if one.item.read_only}
    reckoned = [one for one in now.places if one.item.read_only and one.item.takes_answers and one.key in was]
    return [now.row(one) for one in reckoned if was[one.key] != now.state.values(one.key)]


def asked_for_more(here: str, key: str) -> str:
    """The page's address with one more empty line in that question."""
    return f"{here or '?'}{'&' if here else ''}{urlencode({'more': key})}"
