"""Filling in a form as a browser without script does: read the fields of the page, send all of them back."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

NOT_SENT = {"submit", "button", "file", "reset"}


@dataclass
class Control:
    """One control of a page: in which question, of which form, and what it would send."""

    tag: str
    attrs: dict[str, str | None]
    place: str
    form: str
    text: str = ""
    options: list[dict[str, str | None]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.attrs.get("name") or ""

    @property
    def value(self) -> str:
        if self.tag == "textarea":
            return self.text.removeprefix("\n")
        if self.tag == "select":
            chosen = [one for one in self.options if "selected" in one] or self.options[:1]
            return (chosen[0].get("value") or "") if chosen else ""
        return self.attrs.get("value") or ""

    @property
    def is_sent(self) -> bool:
        kind = self.attrs.get("type") or ""
        if not self.name or self.tag == "button" or kind in NOT_SENT:
            return False
        return kind not in ("radio", "checkbox") or "checked" in self.attrs


class Page(HTMLParser):
    """The controls of a page, and the words of each question."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.controls: list[Control] = []
        self.words: dict[str, str] = {}
        self.actions: dict[str, str] = {}
        self.place = self.form = ""
        self.reading: Control | None = None
        self.said: list[str] | None = None
        self.skipping = 0
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        key = told.get("id") or ""
        if key.startswith("q-"):
            self.place = key
        if tag == "form":
            self.form = key
            self.actions[key] = told.get("action") or ""
        if tag in ("legend", "label") and self.place and self.place not in self.words:
            self.said = []
        if tag == "span" and self.said is not None:
            self.skipping += 1
        if tag in ("input", "select", "textarea", "button"):
            self.reading = Control(tag, told, self.place, told.get("form") or self.form)
            self.controls.append(self.reading)
        if tag == "option" and self.reading is not None:
            self.reading.options.append(told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = ""
        if tag == "span" and self.skipping:
            self.skipping -= 1
        if tag in ("legend", "label") and self.said is not None:
            self.words[self.place] = " ".join("".join(self.said).split())
            self.said = None

    def handle_data(self, text: str) -> None:
        if self.said is not None and not self.skipping:
            self.said.append(text)
        elif self.reading is not None and self.reading.tag == "textarea":
            self.reading.text += text


def read(page: Any) -> Page:
    return Page(page.content.decode())


def form_id(page: Page) -> str:
    return next(key for key in page.actions if key.startswith("a-"))


def fields_of(page: Any) -> dict[str, str]:
    """The name of each question's field, by its words."""
    told = read(page)
    return {
        told.words[one.place]: one.name
        for one in reversed(told.controls)
        if one.name.startswith("f-") and one.place in told.words and "-other" not in one.name and "-unit" not in one.name and "-keep" not in one.name
    }  # fmt: skip


def sent_by(page: Any) -> dict[str, list[str]]:
    """What a browser would send of the page's form, with nothing changed."""
    told = read(page)
    sent: dict[str, list[str]] = {}
    for one in told.controls:
        if one.form == form_id(told) and one.is_sent:
            sent.setdefault(one.name, []).append(one.value)
    return sent


def post_form(client: Any, page: Any, changes: dict[str, Any], *, act: str) -> Any:
    """Send the page's form with some of its fields filled in, by one of its buttons."""
    told = read(page)
    return client.post(told.actions[form_id(told)], sent_by(page) | changes | {"act": act})
