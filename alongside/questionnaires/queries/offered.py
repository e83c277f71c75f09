"""To whom and to what a question for a reference can point: those around the person, and what stands in the record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.questionnaires import Item, Questionnaire
from alongside.people.queries.standing import today_of
from alongside.ui import words

PEOPLE = ("Patient", "RelatedPerson", "Practitioner")
"""What is offered where the form does not say of which kind it is."""
MOST = 60
_NOW = "(k.starts IS NULL OR k.starts <= %(today)s::date) AND (k.ends IS NULL OR k.ends > %(today)s::date)"
# Names and entries alone that the actor may see: the database judges each row.
_OFFERED = f"""
    SELECT 'Patient/' || p.id, p.name, NULL::timestamptz FROM people_person p
    WHERE p.id = %(person)s::uuid AND 'Patient' = ANY (%(kinds)s::text[])
    UNION ALL
    (SELECT 'RelatedPerson/' || p.id, p.name, NULL::timestamptz FROM people_caregiver k
     JOIN people_person p ON p.id = k.caregiver_id
     WHERE k.person_id = %(person)s::uuid AND 'RelatedPerson' = ANY (%(kinds)s::text[]) AND {_NOW} ORDER BY p.name)
    UNION ALL
    (SELECT DISTINCT 'Practitioner/' || p.id, p.name, NULL::timestamptz FROM people_teammember k
     JOIN people_seat s ON s.id = k.seat_id JOIN people_person p ON p.id = s.person_id
     WHERE k.person_id = %(person)s::uuid AND 'Practitioner' = ANY (%(kinds)s::text[]) AND {_NOW} ORDER BY 2)
    UNION ALL
    (SELECT e.kind || '/' || e.origin_id, e.title, e.true_at FROM record_entry e
     WHERE e.person_id = %(person)s::uuid AND e.kind = ANY (%(kinds)s::text[]) AND e.superseded_at IS NULL
       AND e.status <> 'entered-in-error' ORDER BY e.true_at DESC, e.id LIMIT {MOST})"""  # noqa: S608 - names alone


def wanted(form: Questionnaire) -> set[str]:
    """The kinds to which the questions of a form may point, where the form lists no answers itself."""
    return {kind for item in form.order if points(item) for kind in kinds_of(item)}


def points(item: Item) -> bool:
    """Whether a question asks for somebody or something, and does not list the answers itself."""
    return item.type == "reference" and not item.options


def kinds_of(item: Item) -> Collection[str]:
    """The kinds to which a question may point."""
    return item.resource_types or PEOPLE


def offered(by: Actor, person_id: UUID, form: Questionnaire) -> Mapping[str, str]:
    """By reference, in words: those near and what the record holds. One query, and none where no question points."""
    kinds = wanted(form)
    if not kinds:
        return {}
    rows = ask(_OFFERED, {"person": person_id, "kinds": sorted(kinds), "today": today_of(by)})
    return {reference: f"{name}, {words.short_day(at)}" if at else name for reference, name, at in rows}


def offered_for(item: Item, found: Mapping[str, str]) -> dict[str, str]:
    """What of it one question takes."""
    kinds = kinds_of(item)
    return {reference: name for reference, name in found.items() if reference.split("/")[0] in kinds}
