"""FHIR as XML comes in as the same resources that JSON gives, and does no harm."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO
from typing import Any

import pytest

from alongside.people.models import Person
from alongside.record.importing.reading.making_shapes import shapes_of
from alongside.record.importing.reading.pieces import LIMITS, Limits
from alongside.record.importing.reading.shapes import SHAPES
from alongside.record.importing.reading.xml import xml_pieces
from alongside.record.models import Entry
from tests.record.importing.fhir_xml import Number, as_xml
from tests.record.importing.test_hostile import GOOD, MAYA, MB, hostile_reader, write_large
from tests.record.importing.world import DATA, everything, reasons

XML = DATA / "xml"
PATIENT = as_xml(json.loads(MAYA), "")


def loaded(text: str | bytes) -> Any:
    return json.loads(text, parse_float=Number, parse_int=Number)


def read(text: str | bytes, limits: Limits = LIMITS) -> list[Any]:
    """Each resource of an XML text, or why there is none."""
    raw = text.encode() if isinstance(text, str) else text
    return [piece.problem or loaded(piece.body) for piece in xml_pieces(BytesIO(raw), "a.xml", limits)]


def bundle(*entries: str) -> str:
    return '<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>' + "\n".join(entries) + "</Bundle>"


def entry(resource: str, address: str = "") -> str:
    return f'<entry><fullUrl value="{address}"/><resource>{resource}</resource></entry>'


def condition(inside: str) -> str:
    return f'<Condition xmlns="http://hl7.org/fhir">{inside}<subject><reference value="Patient/1"/></subject></Condition>'


def test_the_table_is_what_the_command_makes_of_the_schema():
    schema = json.loads(gzip.decompress((DATA / "definitions" / "fhir.schema.json.gz").read_bytes()))

    assert shapes_of(schema) == SHAPES.read_text()


@pytest.mark.parametrize("name", ["questionnaire", "patient", "observation", "codesystem"])
def test_an_official_example_is_the_same_in_both_formats(name):
    [found] = read((XML / f"{name}-example.xml").read_bytes())

    expected = loaded((XML / f"{name}-example.json").read_text())
    # Where the two files themselves say different things: ORIGIN beside them tells.
    for one in (found, expected):
        if name == "codesystem":
            one.pop("text", None)
            one["description"] = " ".join(one["description"].split())
        if name == "observation":
            one.pop("extension", None)
        if name == "patient":
            one["text"]["div"] = one["text"]["div"].replace("&quot;", '"')
    assert found == expected


@pytest.mark.parametrize("archive", ["hl7-examples.zip", "us-core-examples.zip"])
def test_every_official_example_comes_back_from_xml_as_it_was(archive):
    with zipfile.ZipFile(DATA / archive) as files:
        texts = {name: loaded(files.read(name)) for name in files.namelist()}
    resources = {
        name: one for name, one in texts.items() if "resourceType" in one and one["resourceType"] != "Bundle"
    }
    assert len(resources) > 80

    for name, resource in resources.items():
        [found] = read(as_xml(resource))
        if "div" in resource.get("text", {}):
            # The same narrative may be written in several ways (&quot; or ").
            assert found["text"].pop("div").startswith("<div")
            resource["text"].pop("div")
        assert found == resource, name


def test_a_bundle_in_xml_arrives_like_the_same_one_in_json(clinic, take_in, file):
    maya, good = json.loads(MAYA), json.loads(GOOD) | {"subject": {"reference": "urn:uuid:1"}}
    take_in(file("a.xml", bundle(entry(as_xml(maya, ""), "urn:uuid:1"), entry(as_xml(good, "")))))

    kept = Entry.objects.order_by("kind").values_list("source_key", "person__name", "title")
    assert list(kept) == [("Condition/good", "Maya", "Crohn"), ("Patient/1", "Maya", "Maya")]
    assert json.loads(Entry.objects.get(kind="Condition").resource) == good


def test_the_shared_xml_files_are_all_taken_in_and_once(clinic, take_in):
    run = take_in(XML)
    before = everything()
    again = take_in(XML)

    assert (reasons(run), run.taken_in) == ([("ORIGIN", 1, "It is not FHIR JSON.")], 11)
    assert (again.taken_in, again.new_versions, everything()) == (0, 0, before)
    assert Person.objects.filter(name="Peter James Chalmers").exists()


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<recordedDate value="2020"/>', {"recordedDate": "2020"}),
        ('<recordedDate id="a"/>', {"_recordedDate": {"id": "a"}}),
        ('<onsetString value=" a  &lt;b&gt; "/>', {"onsetString": " a  <b> "}),
        ('<!-- <a/> --><?do it?><onsetString value="&#10;å"/>', {"onsetString": "\nå"}),
        ('<f:onsetString xmlns:f="http://hl7.org/fhir" value="a"/>', {"onsetString": "a"}),
        (
            '<extension url="u"><valueDecimal value="1.00"/></extension>',
            {"extension": [{"url": "u", "valueDecimal": Number("1.00")}]},
        ),
        (
            '<extension url="u"><valueBoolean value="true"/></extension>',
            {"extension": [{"url": "u", "valueBoolean": True}]},
        ),
        (
            '<extension url="u"><valueDecimal value="a lot"/></extension>',
            {"extension": [{"url": "u", "valueDecimal": "a lot"}]},
        ),
        (
            '<contained><Basic xmlns="http://hl7.org/fhir"><id value="b"/></Basic></contained>',
            {"contained": [{"resourceType": "Basic", "id": "b"}]},
        ),
        (
            '<text><status value="empty"/><div xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv">a<br/>&lt;</div></text>',
            {"text": {"status": "empty", "div": '<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv">a<br/>&lt;</div>'}},
        ),
    ],
)  # fmt: skip
def test_what_stands_in_xml_stands_in_json(inside, expected):
    [found] = read(condition(inside))

    assert found == {"resourceType": "Condition", "subject": {"reference": "Patient/1"}} | expected


def test_lists_keep_their_gaps():
    inside = '<name><given value="A"/><given id="x"/><given value="C"><extension url="u"/></given></name>'

    [found] = read(f'<Patient xmlns="http://hl7.org/fhir">{inside}</Patient>')

    assert found["name"] == [
        {"given": ["A", None, "C"], "_given": [None, {"id": "x"}, {"extension": [{"url": "u"}]}]}
    ]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
DOCTYPE = "It has a document type (DOCTYPE), which FHIR does not know. It is not read."
HOSTILE = {
    "laughs": (f"<!DOCTYPE x [{LAUGHS}]><Patient xmlns='http://hl7.org/fhir'><id value='&l9;'/></Patient>", DOCTYPE),
    "a file of ours": (
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Patient xmlns="http://hl7.org/fhir">&f;</Patient>', DOCTYPE,
    ),
    "somebody's address": ('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><Patient xmlns="http://hl7.org/fhir"/>', DOCTYPE),
    "an entity nobody made": ('<Patient xmlns="http://hl7.org/fhir"><id value="&nbsp;"/></Patient>', "From here on it is not XML."),
    "no end": ('<Patient xmlns="http://hl7.org/fhir"><id value="1"/>', "From here on it is not XML."),
    "two roots": (f"{PATIENT}<a/>", "From here on it is not XML."),
    "latin-1": (PATIENT.replace("Maya", "Måns").encode("latin-1"), "From here on it is not XML."),
    "a raw NUL": (PATIENT.replace("Maya", "\x00"), "From here on it is not XML."),
    "no FHIR": ("<html/>", "It is XML, and not FHIR."),
    "another's names": ('<Patient xmlns="urn:other"/>', "It is XML, and not FHIR."),
    "no kind": ('<Cat xmlns="http://hl7.org/fhir"/>', "“Cat” is not a kind of FHIR R4 resource."),
    "no part": (condition('<cat value="1"/>'), "FHIR R4 does not know “cat” in Condition."),
    "no attribute": (condition('<onsetString cat="1"/>'), "FHIR R4 does not know “cat” in onsetString."),
    "twice": (condition('<id value="1"/><id value="2"/>'), "It says “id” twice in one place."),
    "words": (condition("hello"), "Words stand in “Condition” where FHIR has none."),
    "foreign": (condition('<a xmlns="urn:x"/>'), "“a” is not an element of FHIR."),
    "deep": (condition('<extension url="u">' * 5000 + "</extension>" * 5000), "It is nested more than 100 levels deep."),
    "many": (condition('<extension url="u"/>' * 200_000), "It has more than 300000 parts."),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_costs_one_line(clinic, take_in, file, name):
    bad, reason = HOSTILE[name]

    run = take_in(file("a.xml", bad), file("b.xml", PATIENT))

    assert [one for one in reasons(run) if one[0] == "a.xml"] == [("a.xml", 1, reason)]
    assert Person.objects.filter(name="Maya").count() == 1


@pytest.mark.parametrize(
    "name", ["no kind", "no part", "no attribute", "twice", "words", "foreign", "deep", "many"]
)
def test_a_hostile_entry_costs_one_line_and_reading_goes_on(clinic, take_in, file, name):
    bad, reason = HOSTILE[name]
    good = as_xml(json.loads(GOOD), "")

    run = take_in(
        file("a.xml", bundle(entry(as_xml(json.loads(MAYA), "")), entry(bad), "<entry/>", entry(good)))
    )

    none = "This entry of the bundle holds no resource."
    assert sorted(reasons(run)) == [("a.xml", 2, reason), ("a.xml", 3, none)]
    assert Entry.objects.count() == 2


def test_a_bundle_of_any_length_in_xml_is_read_in_little_memory(tmp_path):
    good = entry(as_xml(json.loads(GOOD.replace("Crohn", "Crohn" * 400)), "")).encode() + b"\n"
    size, block = 20 * MB, good * 100
    number = size // len(block) * 100
    write_large(tmp_path / "a.xml", bundle().removesuffix("</Bundle>").encode(), block, size, b"</Bundle>")

    (keys, remarks), peak = hostile_reader(tmp_path)

    assert (keys.count(True), remarks) == (number, [])
    assert peak < 40, f"{peak:.0f} MB for {size // MB} MB"


def test_tags_comments_and_words_of_100_mb_cost_a_line_and_little_memory(tmp_path):
    opened = b'<Patient xmlns="http://hl7.org/fhir">'
    write_large(tmp_path / "tag.xml", opened + b'<id value="', b"x" * MB, 100 * MB, b'"/></Patient>')
    write_large(tmp_path / "comment.xml", opened + b"<!--", b"x" * MB, 100 * MB, b"--></Patient>")
    write_large(tmp_path / "words.xml", opened, b"x" * MB, 100 * MB, b"</Patient>")
    write_large(tmp_path / "deep.xml", opened, b"<a>" * (MB // 3), 9 * MB, b"")

    (keys, remarks), peak = hostile_reader(tmp_path)

    long, deep = "It is longer than 32 MB.", "It is nested more than 100 levels deep."
    assert (keys, sorted(remarks)) == (
        [],
        [["comment.xml", 1, long], ["deep.xml", 1, deep], ["tag.xml", 1, long], ["words.xml", 1, long]],
    )
    assert peak < 220, f"{peak:.0f} MB"
