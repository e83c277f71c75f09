"""Bringing a community's numbers up to this moment: the snapshot, then every measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import override

from alongside.contributions.actor import program
from alongside.people.models import Community, Enrolment
from alongside.registry.actions.measures import offer_measure
from alongside.registry.announcing import announce_numbers
from alongside.registry.building.rulers import rule_up
from alongside.registry.care import count_care
from alongside.registry.charting import charted
from alongside.registry.lines import ALL
from alongside.registry.measuring.definition import from_kept
from alongside.registry.models import Counting, Measure, MeasureVersion, Published
from alongside.registry.publishing import EVERYTHING, NOTHING, Changed, publish, uncounted
from alongside.registry.quality.counting import count_quality
from alongside.registry.queries.published import told_of
from alongside.registry.queries.reading import acts_on_all
from alongside.registry.shipped import SHIPPED
from alongside.registry.showing import title_of
from alongside.registry.snapshot.keeping import keep_up
from alongside.registry.snapshot.manifest import Manifest, folder_of, read
from alongside.sharing.preparing import is_coming

LOCK = 7_210_217


def count_all() -> None:
    """Every community in which somebody is enrolled at a center; a charter that comes into force goes first."""
    if is_coming():
        return
    here = Enrolment.objects.order_by().values("person__community")
    for community_id in Community.objects.filter(pk__in=here).order_by("pk").values_list("pk", flat=True):
        count_on(community_id)


def count_quality_of_all() -> None:
    """How far numbers can be trusted, in every community whose numbers are counted."""
    for community_id in Counting.objects.order_by("pk").values_list("pk", flat=True):
        count_quality(community_id)


def count_care_of_all() -> None:
    """How visits are felt, in every community that ever asked."""
    for community_id in Community.objects.order_by("pk").values_list("pk", flat=True):
        count_care(community_id)


def count_on(community_id: UUID) -> bool:
    """Bring one community's numbers up to this moment; whether anything was counted.

    One at a time: where another process counts just now, it is left to that one and to the next minute.
    """
    with _alone() as alone:
        return alone and _count_on(community_id)


@contextmanager
def _alone() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        (got,) = cursor.fetchone()
    try:
        yield bool(got)
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _count_on(community_id: UUID) -> bool:
    bring_along(community_id)
    is_first = not Counting.objects.filter(community=community_id).exists()
    counted = _count(community_id)
    if counted and is_first:
        rule_up(community_id)
    return counted


def _count(community_id: UUID) -> bool:
    before = read(folder_of(community_id))
    told = before is not None and _is_published(community_id, before.moment)
    kept = keep_up(community_id)
    if kept is not None:
        if _is_another_day(before, kept.manifest):
            look_at_everyone(community_id)
        hides_the_same = before is not None and before.few == kept.manifest.few
        changed = Changed(kept.only, kept.changed) if told and hides_the_same else EVERYTHING
        _brought_out(community_id, publish(kept.manifest, community_id, changed))
        if kept.only is None or not hides_the_same:
            count_quality(community_id)
        return True
    if before is None or (told and not uncounted(before, community_id)):
        return False
    _brought_out(community_id, publish(before, community_id, NOTHING if told else EVERYTHING))
    return True


def _is_another_day(before: Manifest | None, after: Manifest) -> bool:
    return before is None or (before.day, before.signature) != (after.day, after.signature)


def _brought_out(community_id: UUID, changed: Sequence[MeasureVersion]) -> None:
    """Draw what changed, then tell the pages that are open; where no number moved, there is nothing to tell."""
    if changed:
        draw_ahead(community_id, changed)
        announce_numbers(community_id)


def look_at_everyone(community_id: UUID) -> None:
    """What the clock alone changed is found anew of everyone: once a day; no charter changes any of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO record_lately_stale (person_id) SELECT id FROM people_person "
            "WHERE community_id = %s AND merged_into_id IS NULL",
            [community_id],
        )


def draw_ahead(community_id: UUID, versions: Sequence[MeasureVersion]) -> None:
    """Draw what changed in the community's own language, so that nobody who looks waits for it."""
    language = Community.objects.values_list("language", flat=True).get(pk=community_id)
    acts = acts_on_all(program(community_id=community_id), [version.measure_id for version in versions])
    with override(language):
        for version in versions:
            row = Published.objects.filter(version=version, by="all").first()
            told, title = told_of(row) if row else None, title_of(version)
            charted(from_kept(version.definition), title, told, acts.get((version.measure_id, ALL), ()))


def bring_along(community_id: UUID) -> None:
    """The measures that ship and are not here yet."""
    there = set(Measure.objects.filter(community=community_id).values_list("key", flat=True))
    for one in SHIPPED:
        if one.key not in there:
            offer_measure(by=program(community_id=community_id), one=one)


def _is_published(community_id: UUID, moment: datetime) -> bool:
    """Whether the numbers are those of that moment: a process that was killed may have left them behind."""
    return Counting.objects.filter(community=community_id, moment=moment).exists()
