"""What the form of a page would send as it stands: so that a test changes one field and leaves the rest."""

from __future__ import annotations

from html.parser import HTMLParser


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, list[str]] = {}
        self.select: str | None = None
        self.area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        its = dict(attrs)
        name = its.get("name")
        if tag == "input" and name and name != "csrfmiddlewaretoken":
            self._input(name, its)
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in its:
            self.told[self.select] = [its.get("value") or ""]
        elif tag == "textarea" and name:
            self.area, self.told[name] = name, [""]

    def _input(self, name: str, its: dict[str, str | None]) -> None:
        chosen = its.get("type") not in ("checkbox", "radio") or "checked" in its
        if chosen and its.get("type") != "submit":
            self.told.setdefault(name, []).append(its.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self.select = None
        elif tag == "textarea" and self.area:
            self.told[self.area][0] = self.told[self.area][0].removeprefix("\n")
            self.area = None

    def handle_data(self, data: str) -> None:
        if self.area:
            self.told[self.area][0] += data


def fields(page: str) -> dict[str, list[str]]:
    """The fields of all forms in the main part of a page, as they are filled in."""
    form = _Form()
    form.feed(page[page.index("<main") : page.index("</main>")])
    return form.told
