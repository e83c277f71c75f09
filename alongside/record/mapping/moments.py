"""When something was, as exactly as it is known (FHIR R4 date, dateTime, instant, Period, Timing)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from alongside.kit.terms import Precision
from alongside.record.mapping.reading import Resource, thing, things

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SECOND_60 = re.compile(r":60(?=[.Z+-]|$)")
_FIRST_YEAR, _LAST_YEAR = 1850, 2200


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, or the beginning of the day, month or year that is known."""

    at: datetime
    precision: str


def read_moment(value: Any, zone: tzinfo) -> Moment | None:
    """A FHIR date or dateTime; a day begins at midnight in `zone`. None where it cannot be read.

    A time without an offset is messy and common: it is taken as the community's own.
    """
    if type(value) is not str:
        return None
    found = _DATE.fullmatch(value)
    try:
        if found is None:
            return _exact(value, zone)
        year, month, day = found.groups()
        moment = datetime(int(year), int(month or 1), int(day or 1), tzinfo=zone)
    except ValueError:
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    known = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Moment(moment, known.value)


def _exact(value: str, zone: tzinfo) -> Moment | None:
    if len(value) > 40 or "T" not in value:
        return None
    moment = datetime.fromisoformat(_SECOND_60.sub(":59", value))
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    return Moment(moment if moment.tzinfo else moment.replace(tzinfo=zone), Precision.MINUTE.value)


def read_day(value: Any) -> date | None:
    """A whole date, such as a birth date; None where only a year or a month is known."""
    if type(value) is not str or len(value) < 10:
        return None
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _begin(value: Any, zone: tzinfo) -> Moment | None:
    """The beginning of whatever says when: a date, a period, a timing, or a list of them."""
    if type(value) is str:
        return read_moment(value, zone)
    for one in things(value) or [{}]:
        found = _begin_of(one, zone)
        if found is not None:
            return found
    return (
        next(filter(None, (read_moment(one, zone) for one in value)), None) if type(value) is list else None
    )


def _begin_of(period: Resource, zone: tzinfo) -> Moment | None:
    for name in ("start", "end", "event", "when", "time"):
        value = period.get(name)
        if type(value) is list and value:
            value = value[0]
        found = read_moment(value, zone)
        if found is not None:
            return found
    repeat = thing(period.get("repeat"))
    bounds = thing(repeat.get("boundsPeriod")) if repeat else None
    return _begin_of(bounds, zone) if bounds else None


# In this order, whatever the kind: when it was true, before when it was written, before when it was changed.
_NAMES = (
    "effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming", "performedDateTime",
    "performedPeriod", "occurrenceDateTime", "occurrencePeriod", "occurrenceTiming", "onsetDateTime", "onsetPeriod",
    "period", "started", "start", "startDate", "startedOn", "collectedDateTime", "collectedPeriod", "createdDateTime",
    "createdPeriod", "timingDateTime", "timingPeriod", "servicedPeriod", "whenHandedOver", "whenPrepared",
    "effectiveDate", "billablePeriod", "executionPeriod", "sent", "authoredOn", "authored", "recordedDate",
    "assertedDate", "dateAsserted", "dateTime", "date", "detected", "identifiedDateTime", "identifiedPeriod",
    "created", "issued", "recorded", "receivedTime", "planningHorizon", "servicePeriod", "statusDate",
)  # fmt: skip
_ORDER = {name: place for place, name in enumerate(_NAMES)}


def true_moment(resource: Resource, zone: tzinfo) -> Moment | None:
    """When this was true; None where nothing in it says so."""
    named = sorted((name for name in resource if name in _ORDER), key=_ORDER.__getitem__)
    for name in named:
        found = _begin(resource[name], zone)
        if found is not None:
            return found
    return _elsewhere(resource, zone)


def _elsewhere(resource: Resource, zone: tzinfo) -> Moment | None:
    """Where some kinds keep it: the specimen's collection, a report's own parts; last, when it was changed."""
    inside: Iterable[Any] = (
        thing(resource.get("collection")).get("collectedDateTime"),
        thing(resource.get("collection")).get("collectedPeriod"),
        thing(resource.get("context")).get("period"),
        thing(resource.get("meta")).get("lastUpdated"),
    )
    return next(filter(None, (_begin(value, zone) for value in inside)), None)
