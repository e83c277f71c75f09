"""All templates of the house: each stands in the page, and none has a style or a script of its own."""

import re
from pathlib import Path

import pytest
from jinja2 import nodes

from alongside.ui.parts import part_templates
from alongside.ui.show import jinja, make_ready

HOUSE = Path(__file__).parents[2] / "alongside"
TEMPLATES = sorted(HOUSE.glob("*/templates/**/*.jinja")) + sorted(HOUSE.glob("ui/components/*/*.jinja"))
PAGES = {"ui/page.jinja", "ui/plain.jinja", "ui/shell.jinja"}
HOOKS = {"nhsuk-template", "nhsuk-template__body", "al-answer", "al-care", "al-error-summary", "al-journal"}
INLINE = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "a script element with content": re.compile(r"<script\b(?![^>]*\ssrc=)", re.I),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "hx-on": re.compile(r"\shx-on", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    "a foreign address": re.compile(r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.I),
}


def _name(path: Path) -> str:
    folder = "components" if "components" in path.parts else "templates"
    inside = "/".join(path.parts[path.parts.index(folder) + 1 :])
    return f"components/{inside}" if folder == "components" else inside


def _parents(tree: nodes.Template) -> list[str]:
    extends = tree.find(nodes.Extends)
    return (
        []
        if extends is None
        else [const.value for const in extends.find_all(nodes.Const)] or [extends.template.value]
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<p style="color: red">', "a style attribute"),
        ("<style>p {}</style>", "a style element"),
        ("<script>go()</script>", "a script element with content"),
        ('<a onclick="go()">', "an event attribute"),
        ('<p hx-on:click="go()">', "hx-on"),
        ('<a href="javascript:go()">', "a javascript: address"),
        ('<img src="https://elsewhere.test/x.png">', "a foreign address"),
    ],
)
def test_what_is_forbidden_is_found(text, what):
    assert INLINE[what].search(text)


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_a_template_has_no_style_or_script_of_its_own(path):
    text = path.read_text(encoding="utf-8")

    assert [what for what, pattern in INLINE.items() if pattern.search(text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_a_template_stands_in_the_page_or_holds_parts(path):
    """A page leads up to ui/page or ui/plain; a file of macros, or a part that a page includes (_name), need not."""
    env = jinja()

    def stands(name: str) -> bool:
        if name in PAGES:
            return True
        tree = env.parse(env.loader.get_source(env, name)[0])
        parents = [parent for parent in _parents(tree) if parent.endswith(".jinja")]
        return bool(parents) and all(stands(parent) for parent in parents)

    tree = env.parse(path.read_text(encoding="utf-8"))
    holds_parts = path.name.startswith("_") or (
        tree.find(nodes.Macro) is not None
        and all(
            isinstance(node, nodes.Macro | nodes.Import | nodes.FromImport | nodes.Output)
            for node in tree.body
        )
    )
    assert holds_parts or stands(_name(path))


def test_every_template_compiles():
    env = jinja()

    assert [Path(env.get_template(_name(path)).filename) for path in TEMPLATES] == list(TEMPLATES)


def test_every_class_of_ours_in_a_template_has_a_style():
    """A misspelt class would leave a part bare; hooks without a style are named here."""
    css = (HOUSE / "ui/static/ui/alongside.css").read_text(encoding="utf-8")
    known = set(re.findall(r"\.((?:al|nhsuk|g)-[\w-]+)", css)) | HOOKS
    unknown = {}
    for path in TEMPLATES:
        values = re.findall(r'class="([^"]*)"', path.read_text(encoding="utf-8"))
        words = " ".join(re.sub(r"\{[{%].*?[%}]\}", " ", value) for value in values).split()
        bare = {word for word in words if re.match(r"(al|nhsuk|g)-.*[^-]$", word)} - known
        if bare:
            unknown[_name(path)] = bare
    assert unknown == {}


def test_a_process_is_ready_before_the_first_who_comes():
    make_ready()

    assert set(part_templates()) <= {name for _loader, name in jinja().cache}
