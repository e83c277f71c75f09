"""Every string that people read is translated, and every term of the field stands in the glossary."""

from __future__ import annotations

import ast
import enum
import inspect
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from alongside.kit import terms
from tests.house.reading import HOUSE, ROOT, files, tree

SWEDISH = HOUSE / "ui" / "locale" / "sv" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2), "ngettext_noop": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3), "trans": None,
}  # fmt: skip
JINJA = {
    "extensions": "jinja2.ext.i18n,jinja2.ext.do,jinja2.ext.loopcontrols",
    "trimmed": "true",
    "silent": "false",
}


def _key(message: object) -> str:
    return message[0] if isinstance(message, tuple) else message


def _messages() -> Iterator[tuple[str, str]]:
    """Every translatable string with the file that it stands in."""
    for message, where in _whole_messages():
        yield _key(message), where


@cache
def _whole_messages() -> tuple[tuple[object, str], ...]:
    """The same, with the plural beside the singular. To gather them takes seconds: once for all tests here."""
    return tuple(_gathered())


def _gathered() -> Iterator[tuple[object, str]]:
    for path in files(".py", ".jinja", under=("alongside", "config")):
        method = "python" if path.suffix == ".py" else "jinja2.ext:babel_extract"
        options = {} if path.suffix == ".py" else JINJA
        content = io.BytesIO(path.read_bytes())
        for _line, message, _comments, _context in extract(
            method, content, keywords=KEYWORDS, options=options
        ):
            yield message, path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def swedish():
    if not SWEDISH.exists():
        pytest.skip("there is no Swedish yet")
    return read_po(io.BytesIO(SWEDISH.read_bytes()), locale="sv")


def test_strings_are_found():
    found = {message for message, _ in _messages()}

    assert {"Today", "Skip to main content", "What you gave, and what came of it"} <= found


def test_no_string_is_translated_under_a_name_that_is_not_looked_for():
    called = [
        (path.relative_to(ROOT).as_posix(), one.asname)
        for path in files(".py", under=("alongside", "config"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for one in node.names
        if "gettext" in one.name and one.asname not in (None, *KEYWORDS)
    ]
    assert called == []


def test_one_singular_has_one_plural():
    """Words are found by their singular: with two plurals, one of them would be told with the other's names."""
    plurals: dict[str, set[str]] = {}
    for message, _where in _whole_messages():
        if isinstance(message, tuple):
            plurals.setdefault(message[0], set()).add(message[1])

    assert {one: sorted(many) for one, many in plurals.items() if len(many) > 1} == {}


def test_every_string_has_its_swedish(swedish):
    known = {
        _key(one.id)
        for one in swedish
        if one.id and (all(one.string) if isinstance(one.string, tuple) else one.string)
    }
    missing = sorted({(message, where) for message, where in _messages() if message not in known})

    assert missing == [], f"{len(missing)} without Swedish"


def test_no_swedish_outlives_what_it_says(swedish):
    """Words that have gone from the house go from the file too (`make words`)."""
    said = {message for message, _ in _messages()}

    assert [one.id for one in swedish if one.id and _key(one.id) not in said] == []
    assert list(swedish.obsolete) == []


def test_no_swedish_is_uncertain(swedish):
    assert [one.id for one in swedish if one.fuzzy] == []


def test_swedish_has_the_same_places_to_fill(swedish):
    """A place that is missing or new in the translation would be lost, or break the sentence."""
    places = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
    wrong = []
    for one in swedish:
        ids = one.id if isinstance(one.id, tuple) else (one.id,)
        strings = one.string if isinstance(one.string, tuple) else (one.string,)
        wanted = set(places.findall(ids[-1]))
        wrong += [one.id for text in strings if text and one.id and set(places.findall(text)) - wanted]
        wrong += [one.id for text in strings[-1:] if text and one.id and wanted - set(places.findall(text))]

    assert wrong == []


def test_no_string_is_put_together_before_it_is_translated():
    """`_(f"...")` and `_("..." + x)` never find their translation."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in files(".py", under=("alongside", "config"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in KEYWORDS
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
    ]

    assert found == []


def _within_f_strings(source: ast.AST) -> list[int]:
    return [
        inner.lineno
        for node in ast.walk(source)
        if isinstance(node, ast.JoinedStr)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id in KEYWORDS
    ]


def test_no_string_is_translated_within_an_f_string():
    """`f"{_('...')}"` is one word to whoever gathers the strings: it is never found, and never translated."""
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in files(".py", under=("alongside", "config"))
        for line in _within_f_strings(tree(path))
    ]

    assert _within_f_strings(ast.parse("""f"{begins} {_('Until')}" """)) == [1]
    assert found == []


NEVER = re.compile(
    r"\b(please|compliance|non-adherent|non-compliant|complains of|users?|stakeholders?|portal)\b|!(?=$|\s)|\berror\b",
    re.I,
)


def test_no_sentence_uses_a_word_that_the_house_does_not_use():
    found = sorted({f"{where}: {message}" for message, where in _messages() if NEVER.search(message)})

    assert found == []


def test_every_term_stands_in_the_glossary():
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").lower()
    kinds = [one for _, one in inspect.getmembers(terms, inspect.isclass) if issubclass(one, enum.Enum)]
    ours = [one for one in kinds if one.__module__ == terms.__name__]
    names = {re.sub(r"(?<!^)(?=[A-Z])", " ", one.__name__).lower() for one in ours}
    names |= {_spoken(member) for one in ours for member in one}

    assert len(ours) > 10
    assert sorted(name for name in names if name not in glossary) == []


def _spoken(member: enum.Enum) -> str:
    word = member.value if isinstance(member.value, str) else member.name
    return word.lower().replace("_", " ")


def test_links_in_the_docs_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists() and not Path(target).is_absolute()
    ]

    assert dead == []
