"""What is not right, said as data: a code, where, and the figures; rooms make sentences of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Fault:
    """One thing that keeps an answer, or a form, from being right."""

    code: str
    link_id: str = ""
    key: str = ""
    number: int | None = None
    params: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity = "error"


@dataclass(frozen=True)
class WhyNot:
    """Why something has no value: the reason, and the items that it lies with."""

    code: str
    link_ids: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)


class Unusable(Exception):  # noqa: N818
    """A form or a scoring that cannot be worked with, and why."""

    def __init__(self, code: str, **params: Any) -> None:
        self.code, self.params = code, params
        said = ", ".join(f"{name} {str(value)[:80]}" for name, value in params.items())
        super().__init__(f"{code}: {said}" if said else code)


class Unreadable(Exception):  # noqa: N818
    """What was typed is no answer to this item."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.code)
