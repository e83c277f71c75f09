"""Compiled templates: read back as long as their text is the same, and never in the way."""

import stat

import pytest
from jinja2 import DictLoader, Environment

from alongside.ui import kept


@pytest.fixture
def compiled(monkeypatch):
    """The texts that were compiled, one after the other."""
    found = []
    compile_one = Environment.compile

    def counted(self, source, *more, **options):
        found.append(source)
        return compile_one(self, source, *more, **options)

    monkeypatch.setattr(Environment, "compile", counted)
    return found


def said(home, text):
    """What a process that has just started shows."""
    loader = DictLoader({"page": text})
    return Environment(loader=loader, bytecode_cache=kept.Compiled(home)).get_template("page").render()


def test_a_template_is_compiled_once_and_anew_where_its_text_changed(tmp_path, compiled):
    shown = [said(tmp_path, text) for text in ("{{ 1 + 1 }}", "{{ 1 + 1 }}", "{{ 1 + 2 }}", "{{ 1 + 2 }}")]

    assert (shown, compiled) == (["2", "2", "3", "3"], ["{{ 1 + 1 }}", "{{ 1 + 2 }}"])
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "templates").iterdir()} == {0o700}


def test_what_an_earlier_version_kept_is_not_read_and_goes(tmp_path, compiled, monkeypatch):
    said(tmp_path, "{{ 1 }}")
    monkeypatch.setattr(kept.jinja2, "__version__", "99")
    said(tmp_path, "{{ 1 }}")

    assert compiled == ["{{ 1 }}", "{{ 1 }}"]
    assert len(list((tmp_path / "templates").iterdir())) == 1


def test_where_nothing_can_be_kept_or_it_is_broken_the_page_is_shown(tmp_path):
    nowhere = tmp_path / "a file"
    nowhere.write_text("")
    said(tmp_path, "{{ 1 }}")
    for file in (tmp_path / "templates").glob("*/*"):
        file.write_bytes(file.read_bytes()[:40])

    assert (said(nowhere, "{{ 1 }}"), said(tmp_path, "{{ 1 }}")) == ("1", "1")
