"""FHIR answers made of text: kept resources go out word for word, never parsed on the way."""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.http import HttpResponse

from alongside.record.queries.resources import Kept

FHIR_JSON = "application/fhir+json; charset=utf-8"


def fhir_json(text: str, *, status: int = 200) -> HttpResponse:
    """An answer of the FHIR media type."""
    return HttpResponse(text, status=status, content_type=FHIR_JSON)


def searchset(found: Sequence[Kept], *, here: str, following: str) -> str:
    """A Bundle of type searchset. No total: a count could tell what its reader may not see."""
    links = [{"relation": "self", "url": here}]
    if following:
        links.append({"relation": "next", "url": following})
    entries = ",".join(
        f'{{"fullUrl":"urn:uuid:{one.origin_id}","search":{{"mode":"match"}},"resource":{one.resource}}}'
        for one in found
    )
    return f'{{"resourceType":"Bundle","type":"searchset","link":{json.dumps(links)},"entry":[{entries}]}}'


def outcome(code: str, words: str, *, status: int) -> HttpResponse:
    """An OperationOutcome that says what is wrong and what to do."""
    issue = {"severity": "error", "code": code, "diagnostics": words}
    return fhir_json(json.dumps({"resourceType": "OperationOutcome", "issue": [issue]}), status=status)
