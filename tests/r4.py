"""HL7's own JSON Schema of FHIR R4: what is written here is held to it."""

import gzip
import json
from functools import cache
from pathlib import Path

import jsonschema_rs

SCHEMA = Path(__file__).parent / "data" / "fhir" / "definitions" / "fhir.schema.json.gz"


@cache
def r4_schema() -> jsonschema_rs.Validator:
    """The validator of any R4 resource."""
    schema = json.loads(gzip.decompress(SCHEMA.read_bytes()))
    for name in ("Resource", "integer64"):  # the published file points to them and leaves them out
        schema["definitions"].setdefault(name, {})
    return jsonschema_rs.validator_for(schema)
