"""Writing a day in the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from alongside.contributions.acting import whole
from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Precision
from alongside.record.actions.drafts import discard_draft
from alongside.record.actions.entries import write_entry
from alongside.record.actions.files import attach_file
from alongside.record.models import Entry, File, Followed
from alongside.record.queries.journal import DAY_CODE, SYSTEM
from alongside.record.queries.journal_words import SKIES
from alongside.record.writing import NewEntry
from alongside.sharing.queries.rights import Rights
from alongside.ui.keeping import Received

FORM = "journal"


@dataclass(frozen=True)
class NewDay:
    """A day as it was written down: a sky, what goes with it, words, what is followed, a photo."""

    id: UUID
    true_at: datetime
    precision: Precision = Precision.MINUTE
    sky: int | None = None
    chips: tuple[str, ...] = ()
    words: str = ""
    values: tuple[tuple[Followed, float], ...] = ()
    kept_from: frozenset[Audience] = field(default_factory=frozenset)
    photo: Received | None = None
    photo_words: str = ""
    ends_draft: bool = True


def save_day(*, by: Actor, person_id: UUID, new: NewDay, rights: Rights | None = None) -> Entry:
    """Write a day: one entry for the day itself and one for each thing followed, whole or not at all.

    A day of three taps, without room for words, leaves a draft that waits. Each is an act of its own with its line;
    what was sent twice under one id arrives once. `rights` as in `write_entry`.
    """
    with whole(by):
        first = write_entry(by=by, person_id=person_id, new=_the_day(by, person_id, new), rights=rights)
        for followed, value in new.values:
            write_entry(by=by, person_id=person_id, new=_the_value(new, followed, value), rights=rights)
        _attach(by, person_id, first, new)
        if new.ends_draft:
            discard_draft(by=by, person_id=person_id, form=FORM)
    return first


def _the_day(by: Actor, person_id: UUID, new: NewDay) -> NewEntry:
    sky = str(SKIES[new.sky]) if new.sky else ""
    return NewEntry(
        id=new.id, kind="Observation", category=Category.JOURNAL, title=_title(by, person_id, sky),
        true_at=new.true_at, true_precision=new.precision, words=new.words, code_system=SYSTEM, code=DAY_CODE,
        value=new.sky, value_words=sky, chips=new.chips, kept_from=new.kept_from,
    )  # fmt: skip


def _attach(by: Actor, person_id: UUID, first: Entry, new: NewDay) -> None:
    if new.photo is None:
        return
    if File.objects.filter(entry_origin=first.origin_id, sha256=new.photo.sha256).exists():
        return
    attach_file(by=by, person_id=person_id, origin_id=first.origin_id, file=new.photo, words=new.photo_words)


def _title(by: Actor, person_id: UUID, sky: str) -> str:
    told = {"sky": sky if sky.isupper() else sky.lower(), "name": by.on_behalf_of_name.split(" ")[0]}
    if by.person_id == person_id:
        return _("My day: %(sky)s") % told if sky else _("My day")
    if by.on_behalf_of_id == person_id:
        return _("%(name)s’s day: %(sky)s") % told if sky else _("%(name)s’s day") % told
    return _("From home")


def _the_value(new: NewDay, followed: Followed, value: float) -> NewEntry:
    scaled = followed.scale == "0-10"
    return NewEntry(
        id=uuid5(new.id, followed.code), kind="Observation", category=Category.JOURNAL, title=followed.title,
        true_at=new.true_at, true_precision=new.precision, code_system=followed.code_system, code=followed.code,
        value=value, unit="of 10" if scaled else followed.unit,
        value_words=(_("yes") if value else _("no")) if followed.scale == "yes" else "",
        kept_from=new.kept_from,
    )  # fmt: skip
