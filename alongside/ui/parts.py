"""The parts that every template can call by name: `ui.sheet(...)`, `ui.mark(...)`."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.exceptions import UndefinedError

COMPONENTS = Path(__file__).parent / "components"
_MACRO = re.compile(r"{%-?\s*macro\s+([a-z]\w*)\s*\(")


def component_names() -> list[str]:
    """The folders of `components`, in alphabetical order."""
    return sorted(path.name for path in COMPONENTS.iterdir() if (path / "example.jinja").exists())


def part_templates() -> list[str]:
    """The templates in which parts are defined, as the environment names them."""
    found = sorted(COMPONENTS.glob("*/*.jinja"))
    return [f"components/{path.parent.name}/{path.name}" for path in found if path.stem != "example"]


class Parts:
    """Finds a macro in the component that defines it; templates see one flat set of names."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    @cached_property
    def _homes(self) -> dict[str, str]:
        homes: dict[str, str] = {}
        for template in part_templates():
            words = (COMPONENTS.parent / template).read_text(encoding="utf-8")
            homes.update(dict.fromkeys(_MACRO.findall(words), template))
        return homes

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        home = self._homes.get(name)
        if home is None:
            raise UndefinedError(f"There is no part called {name} in alongside/ui/components")
        return getattr(self._environment.get_template(home).module, name)
