"""The words of a FHIRPath expression."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 4000
"""Letters of an expression, at most."""
TOKENS = re.compile(
    r"""(?P<space>\s+|//[^\n\r]*|/\*.*?\*/)
    |(?P<moment>@(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?
        |\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T(?:\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?))
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<text>'(?:[^'\\]|\\.)*')
    |(?P<outside>%(?:[A-Za-z_][\w-]*|`[^`]*`|'(?:[^'\\]|\\.)*'))
    |(?P<name>[A-Za-z_]\w*|`[^`]*`)
    |(?P<here>\$(?:this|index|total))
    |(?P<sign><=|>=|!=|!~|[-+*/&|<>=~.,()\[\]{}])""",
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "f": "\f"}
ESCAPED = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)


class Unsupported(Exception):  # noqa: N818
    """An expression that is not worked out here, and why."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of an expression."""

    kind: str
    text: str


def tokens(expression: str) -> list[Token]:
    """The words of an expression, without spaces and comments."""
    if len(expression) > LONGEST:
        raise Unsupported("expressionTooLong")
    found, place = [], 0
    while place < len(expression):
        match = TOKENS.match(expression, place)
        if match is None:
            raise Unsupported(f"syntax: {expression[place : place + 20]}")
        if match.lastgroup != "space":
            found.append(Token(str(match.lastgroup), match[0]))
        place = match.end()
    return found


def unquoted(text: str) -> str:
    """What stands between quotes, its escapes undone."""
    return ESCAPED.sub(_undone, text[1:-1])


def _undone(match: re.Match[str]) -> str:
    said = match[1]
    return chr(int(said[1:], 16)) if len(said) == 5 else ESCAPES.get(said, said)
