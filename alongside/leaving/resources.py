"""What stands around a record, as FHIR R4: who, who else, what was said beside, who may see and who looked.

Entries themselves go out word for word. Every builder takes rows as `queries.everything` tells them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from alongside.kit.terms import Audience, Category, Right, Role

Row = dict[str, Any]
OURS = "urn:alongside:"
_KINDS = {
    Role.PATIENT.value: "Patient", Role.CAREGIVER.value: "RelatedPerson", Role.CLINICIAN.value: "Practitioner",
}  # fmt: skip
_TERMS = "http://terminology.hl7.org/CodeSystem/"
_SCOPE = {"coding": [{"system": f"{_TERMS}consentscope", "code": "patient-privacy"}]}
_SHARING = {"coding": [{"system": "http://loinc.org", "code": "59284-0", "display": "Patient Consent"}]}
_RESEARCH = {"coding": [{"system": f"{_TERMS}consentscope", "code": "research"}]}


def whole(of: Row) -> Row:
    """A resource or a part of one without what is empty: FHIR knows no empty text and no empty list."""
    return {name: value for name, value in of.items() if value not in (None, "", [], {})}


def instant(told: str) -> str:
    """A moment as the database tells it, as a FHIR instant."""
    day, _t, time = told.replace(" ", "T").partition("T")
    return f"{day}T{time}" if time else f"{day}T00:00:00+00:00"


def patient(
    person: Row, identifiers: Iterable[Row], contacts: Iterable[Row], called: Iterable[str] = ()
) -> Row:
    """Who it is about. `called` are the Patient resources of other systems that came with the record: the same one."""
    gender = person["sex"] if person["sex"] in ("male", "female", "other", "unknown") else ""
    name = {
        "text": person["name"],
        "family": person["family_name"],
        "given": (person["given_name"] or "").split(),
    }
    return whole({
        "resourceType": "Patient",
        "id": person["id"],
        "identifier": [whole({"system": one["system"], "value": one["value"]}) for one in identifiers],
        "name": [whole(name)],
        "telecom": [
            {"system": one["kind"], "value": one["value"]} for one in contacts if one["kind"] != "address"
        ],
        "gender": gender,
        "birthDate": person["birth_date"],
        "deceasedDateTime": person["died_on"],
        "address": [{"text": one["value"]} for one in contacts if one["kind"] == "address"],
        "communication": [
            {"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": person["language"]}]}, "preferred": True}
        ],
        "link": [{"other": {"reference": one}, "type": "seealso"} for one in called],
    })  # fmt: skip


def organization(one: Row) -> Row:
    """A center, or another organization."""
    address = [{"text": one["town"]}] if one.get("town") else []
    return whole({"resourceType": "Organization", "id": one["id"], "name": one["name"], "address": address})


def practitioner(person_id: str, name: str, title: str = "") -> Row:
    """Somebody who works there."""
    told = [{"code": {"text": title}}] if title else []
    return whole({
        "resourceType": "Practitioner", "id": person_id, "name": [{"text": name}], "qualification": told,
    })  # fmt: skip


def related_person(person_id: str, one: Row) -> Row:
    """A caregiver, with the family's own word for them, and from when until when."""
    return whole({
        "resourceType": "RelatedPerson",
        "id": one["id"],
        "identifier": [{"system": f"{OURS}person", "value": one["caregiver_id"]}],
        "patient": {"reference": f"Patient/{person_id}"},
        "relationship": [whole({"text": one["relation"]})] if one["relation"] else [],
        "name": [{"text": one["name"]}] if one["name"] else [],
        "period": whole({"start": one["starts"], "end": one["ends"]}),
    })  # fmt: skip


def care_team(person_id: str, team: Iterable[Row], centers: Iterable[Row]) -> Row | None:
    """The care team and the centers; None where there is nobody."""
    members = [
        whole({
            "role": [{"text": one["does"] or one["title"] or one["role"]}],
            "member": {"reference": f"Practitioner/{one['member_id']}", "display": one["name"]},
            "period": whole({"start": one["starts"], "end": one["ends"]}),
        }) for one in team
    ]  # fmt: skip
    places = [{"reference": f"Organization/{one['id']}", "display": one["name"]} for one in centers]
    if not members and not places:
        return None
    subject = {"reference": f"Patient/{person_id}"}
    return whole({
        "resourceType": "CareTeam", "id": f"{person_id}-team"[:64], "status": "active", "subject": subject,
        "participant": members, "managingOrganization": places,
    })  # fmt: skip


def somebody(one: Row, person_id: str) -> Row:
    """A reference to who wrote or did something, with both names where it was on somebody's behalf."""
    said = one["author_name"]
    if one.get("on_behalf_of_name"):
        said = f"{said}, for {one['on_behalf_of_name']}"
    kind, who = _KINDS.get(one["author_role"]), one["author_id"]
    if kind == "Patient" and str(who) != person_id:
        kind = None
    return whole(
        {"reference": f"{kind}/{who}" if kind in ("Patient", "Practitioner") and who else "", "display": said}
    )


def communication(person_id: str, one: Row, about: str, kind: str) -> Row:
    """A line of the conversation on an entry, or how somebody sees it differently (`kind`: comment or dispute)."""
    answered = one.get("about_dispute_id")
    return whole({
        "resourceType": "Communication",
        "id": one["id"],
        "inResponseTo": [{"reference": f"Communication/{answered}"}] if answered else [],
        "status": "completed",
        "category": [{"coding": [{"system": f"{OURS}said", "code": "settled" if one.get("settles") else kind}]}],
        "subject": {"reference": f"Patient/{person_id}"},
        "about": [{"reference": about}] if about else [],
        "sent": instant(one["at"]),
        "sender": somebody(one, person_id),
        "payload": [{"contentString": one["words"]}] if one["words"] else [],
    })  # fmt: skip


def document(person_id: str, one: Row, about: str, path: str) -> Row:
    """A file: its bytes lie beside the bundle, at `path`."""
    content = {"contentType": one["media_type"], "url": path, "size": one["size"], "title": one["name"]}
    return whole({
        "resourceType": "DocumentReference",
        "id": one["id"],
        "status": "current",
        "subject": {"reference": f"Patient/{person_id}"},
        "date": instant(one["at"]),
        "author": [somebody(one, person_id)],
        "description": one["words"] or one["name"],
        "content": [{"attachment": whole(content)}],
        "context": {"related": [{"reference": about}]} if about else {},
    })  # fmt: skip


def provenance(number: int, first: Row, targets: list[str], person_id: str) -> Row:
    """Who wrote these, when they came into the record, from which system, kept from whom."""
    told = [
        {"url": f"{OURS}{name}", "valueString": value}
        for name, value in (("reason", first["reason"]), ("kept-from", kept_words(first["kept_from"])))
        if value
    ]
    agents = [whole({"who": somebody(first, person_id), "role": [{"text": first["author_role"]}]})]
    if first["on_behalf_of_name"]:
        agents[0]["onBehalfOf"] = {"display": first["on_behalf_of_name"]}
    if first["source"]:
        agents.append({"role": [{"text": "source"}], "who": {"display": first["source"]}})
    return whole({
        "resourceType": "Provenance", "id": f"{person_id}-{number}"[:64], "extension": told,
        "target": [{"reference": one} for one in targets],
        "recorded": first["recorded_at"].isoformat(), "agent": agents,
    })  # fmt: skip


def kept_words(kept_from: int) -> str:
    """The audiences from which an entry is kept."""
    return ", ".join(one.name.lower() for one in Audience if kept_from & (1 << one))


def choice(person_id: str, one: Row) -> Row:
    """A choice about sharing: to whom which category is open, or closed."""
    who = one["named"] or Audience(one["audience"] or 0).name.lower()
    active = one["withdrawn_at"] is None
    actor = {"role": {"text": "recipient"}, "reference": {"display": who}}
    rule = {
        "type": "permit" if one["right"] else "deny",
        "period": whole({"start": one["starts"], "end": one["ends"]}),
        "actor": [actor],
        "action": [{"text": Right(one["right"]).name.lower()}],
        "code": [{"text": Category(one["category"]).name.lower()}],
    }
    return _consent(
        person_id, one["id"], active, _SCOPE, whole(rule), instant(one["made_at"]), one["made_by_name"]
    )


def study_consent(person_id: str, one: Row) -> Row:
    """A study that somebody consented to."""
    actor = {"role": {"text": "study"}, "reference": {"reference": f"ResearchStudy/{one['study_id']}"}}
    rule = {"type": "permit", "period": whole({"start": one["starts"], "end": one["ends"]}), "actor": [actor]}
    return _consent(person_id, one["id"], one["ends"] is None, _RESEARCH, whole(rule), "", "")


def _consent(person_id: str, key: str, active: bool, scope: Row, rule: Row, made: str, by: str) -> Row:
    return whole({
        "resourceType": "Consent", "id": key, "status": "active" if active else "inactive", "scope": scope,
        "category": [_SHARING], "patient": {"reference": f"Patient/{person_id}"}, "dateTime": made,
        "performer": [{"display": by}] if by else [], "policyRule": {"text": "The community's charter"},
        "provision": rule,
    })  # fmt: skip


def audit_event(person_id: str, one: Row) -> Row:
    """A receipt: who looked, at what, in which role, by which rule."""
    place = f", {one['center_name']}" if one["center_name"] else ""
    details = [
        {"type": "category", "valueString": Category(number).name.lower()} for number in one["categories"]
    ] + [{"type": "because", "valueString": one["because"]}]
    return {
        "resourceType": "AuditEvent",
        "id": one["id"],
        "type": {"system": f"{_TERMS}audit-event-type", "code": "rest", "display": "RESTful Operation"},
        "action": "R",
        "recorded": instant(one["at"]),
        "agent": [{
            "role": [{"text": (one["title"] or one["role"]) + place}],
            "who": {"display": one["viewer_name"]}, "requestor": True,
        }],
        "source": {"observer": {"display": "Alongside"}},
        "entity": [{
            "what": {"reference": f"Patient/{person_id}"}, "name": one["page"] or "record", "detail": details,
        }],
    }  # fmt: skip


def is_id(text: Any) -> bool:
    """Whether a text is the id that this house gives."""
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True
