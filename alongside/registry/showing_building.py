"""The builder and the making of a measure, as pages show them: sentences, and a result between two numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.kit.terms import Role
from alongside.people.roles import role_words
from alongside.registry.building.estimating import Estimate, Within, estimate, keys_of
from alongside.registry.measuring.definition import Definition, NoDefinition, from_kept
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import Agreed, MeasureOwner, MeasureVersion, Ruler
from alongside.registry.models.measures import LIVED
from alongside.registry.queries.building import OwnSide, known_of
from alongside.registry.queries.published import Shown as ByCharter
from alongside.registry.saying import definition_said
from alongside.registry.showing import percent, title_of
from alongside.registry.used import counts_from
from alongside.ui import words


def definition_of(version: MeasureVersion) -> Definition | None:
    """What a version counts; None where it is proposed in words."""
    try:
        return from_kept(version.definition) if version.definition else None
    except NoDefinition:
        return None


def shown_beforehand(one: Definition | None, rulers: Mapping[str, Ruler]) -> dict[str, Any] | None:
    """The sentences of a definition and what it would show; None where it is not whole yet."""
    if one is None:
        return None
    known = {key: known_of(rulers[key]) for key in keys_of(one) if key in rulers}
    found = estimate(one, known)
    days = [rulers[key].made_on for key in known]
    return {
        "definition": definition_said(one), "result": result_said(one, found) if found else not_known(),
        "counted": _counted_said(one, found) if found else "", "day": min(days) if days else None,
    }  # fmt: skip


def not_known() -> str:
    """Where nothing can be said beforehand."""
    return _("What it would show can be said only once it is counted.")


def _counted_said(one: Definition, found: Estimate) -> str:
    told = {"counted": between(found.counted), "met": between(found.met)}
    if one.counts_people:
        return _("%(counted)s people would count. %(met)s of them would meet it.") % told
    return _("Of the last year, %(counted)s times would count. %(met)s of them would meet it.") % told


def result_said(one: Definition, found: Estimate) -> str:
    """The share, as one number where it is known, else as two between which it lies."""
    if not found.counted.high:
        return _("Nobody would count yet.")
    low = 100 * found.met.low / found.counted.high
    high = min(100.0, 100 * found.met.high / max(found.counted.low, found.met.high, 1))
    if round(low) == round(high):
        return percent(low)
    return _("Between %(low)s and %(high)s") % {"low": percent(low), "high": percent(high)}


def between(some: Within) -> str:
    """One number, or two between which it lies."""
    if some.low == some.high:
        return words.number(some.low)
    return _("%(low)s to %(high)s") % {"low": words.number(some.low), "high": words.number(some.high)}


def version_shown(
    version: MeasureVersion, agreed: Iterable[Agreed], rulers: Mapping[str, Ruler], today: date
) -> dict[str, Any]:  # fmt: skip
    """One wording of a measure: what it says, where it stands, and who agreed."""
    one = definition_of(version)
    return {
        "id": version.pk, "number": version.number, "title": title_of(version), "who": author_of(version),
        "when": words.when_words(version.at), "says": definition_said(one) if one else [], "feeds": version.feeds,
        "stands": stands(version, today), "used": version.used_from is not None, "can_be_counted": one is not None,
        "agreed": [author_of(each) for each in agreed if each.version_id == version.pk],
        "shown": shown_beforehand(one, rulers) if version.used_from is None else None,
    }  # fmt: skip


def stands(version: MeasureVersion, today: date) -> str:
    """Where a wording stands: in words, proposed, or counted from when."""
    if version.used_from is None:
        return _("Proposed.") if version.definition else _("Proposed in words. Nothing is counted yet.")
    if version.number > 1 and counts_from(version) > month_of(today):
        return _("Taken into use. It counts from next month on.")
    return _("In use since %(day)s.") % {"day": words.long_day(version.used_from)}


def missing_owners(owners: Iterable[MeasureOwner]) -> str:
    """Which side has nobody who looks after it."""
    lived = {role.value for role in LIVED}
    roles = {one.author_role for one in owners}
    if roles & lived and roles - lived:
        return ""
    if roles & lived:
        return _("Somebody who works in care or research is missing.")
    if roles:
        return _("A patient or a family member is missing.")
    return _("Nobody looks after it yet. It needs one of each side.")


def looks_after(by: Actor, owners: Iterable[MeasureOwner]) -> bool:
    """Whether the viewer looks after it, in the seat in which they sit."""
    return any(one.author_id == by.person_id and one.author_role == by.role.value for one in owners)


def own_shown(
    results: Iterable[OwnSide], everyone: Definition, charter: ByCharter, by: Actor
) -> list[dict[str, Any]]:  # fmt: skip
    """Each center's own definition: what it says, and both results side by side."""
    found: dict[Any, dict[str, Any]] = {}
    for one in results:
        own = from_kept(one.definition)
        told = found.setdefault(one.own_id, {
            "center": center_called(one.center_id, charter, by), "why": one.why,
            "who": _author(one), "differs": differs(everyone, own), "rows": [], "hidden": False,
        })  # fmt: skip
        if one.own_counted is None:
            told["hidden"] = True
        else:
            told["rows"].append(_row(one))
            told["says"] = difference_said(one)
    return list(found.values())


def _author(one: OwnSide) -> dict[str, str]:
    title = one.author_title or role_words(one.author_role)
    return {
        "name": one.author_name,
        "voice": one.voice,
        "title": title,
        "on_behalf_of_name": one.on_behalf_of_name,
    }


def _row(one: OwnSide) -> tuple[str, str, str]:
    whom = _("All centers") if one.scope == "all" else _("This center")
    return whom, _side(one.met, one.counted), _side(one.own_met, one.own_counted)


def _side(met: int | None, counted: int | None) -> str:
    told = {"met": words.number(met or 0), "counted": words.number(counted or 0)}
    share = percent(100 * (met or 0) / counted) if counted else ""
    return (_("%(met)s of %(counted)s") % told) + (f", {share}" if share else "")


def difference_said(one: OwnSide) -> str:
    """What would be different, in one sentence."""
    more, met = (one.own_counted or 0) - (one.counted or 0), (one.own_met or 0) - (one.met or 0)
    if not more and not met:
        return _("Nothing would be different: the same numbers.")
    told = {"counted": _more_or_fewer(more), "met": _more_or_fewer(met)}
    return _("By it, %(counted)s would count, and %(met)s would meet it.") % told


def _more_or_fewer(count: int) -> str:
    if not count:
        return _("as many")
    told = {"count": words.number(abs(count))}
    return _("%(count)s more") % told if count > 0 else _("%(count)s fewer") % told


def differs(everyone: Definition, own: Definition) -> list[tuple[str, str, str]]:
    """The questions to which the two definitions answer otherwise, with both answers."""
    both = zip(definition_said(everyone), definition_said(own), strict=True)
    return [(question, ours, theirs) for (question, ours), (_same, theirs) in both if ours != theirs]


def center_called(key: str, charter: ByCharter, by: Actor) -> str:
    """What a center is called here, as the charter says."""
    if charter.names_centers or str(by.center_id) == key:
        return charter.centers.get(key, "")
    place = sorted(charter.centers).index(key) + 1 if key in charter.centers else 0
    return _("Center %(number)s") % {"number": place}


def may_keep_own(by: Actor, one: Definition | None) -> bool:
    """Whether the viewer sits where a center's own definition is kept."""
    return by.role == Role.CLINICIAN and by.center_id is not None and one is not None and one.counts_people
