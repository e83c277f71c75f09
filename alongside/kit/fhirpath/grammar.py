"""The grammar of FHIRPath: an expression as a tree of tuples, `(kind, ...)`."""

from __future__ import annotations

from typing import Any

from alongside.kit.fhirpath.lexing import Token, Unsupported, tokens, unquoted

DEEPEST = 40
Node = tuple[Any, ...]
STRENGTH = {
    "implies": 1,
    "or": 2,
    "xor": 2,
    "and": 3,
    "in": 4,
    "contains": 4,
    "=": 5,
    "~": 5,
    "!=": 5,
    "!~": 5,
    "<": 6,
    ">": 6,
    "<=": 6,
    ">=": 6,
    "|": 7,
    "is": 8,
    "as": 8,
    "+": 9,
    "-": 9,
    "&": 9,
    "*": 10,
    "/": 10,
    "div": 10,
    "mod": 10,
}
UNARY = 11
SPANS = frozenset(
    {
        *("year", "month", "week", "day", "hour", "minute", "second", "millisecond"),
        *("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds"),
    }
)
END = Token("end", "")


def tree_of(expression: str) -> Node:
    """The tree of an expression; raises Unsupported where it is not well-formed."""
    reader = _Reader(tokens(expression))
    found = reader.expression(0)
    if reader.next is not END:
        raise Unsupported(f"syntax: {reader.next.text}")
    return found


class _Reader:
    """Reads words one after the other; stronger signs bind first."""

    def __init__(self, words: list[Token]) -> None:
        self.words, self.place, self.depth = words, 0, 0

    @property
    def next(self) -> Token:
        return self.words[self.place] if self.place < len(self.words) else END

    def take(self) -> Token:
        word = self.next
        self.place += 1
        return word

    def expect(self, text: str) -> None:
        if self.take().text != text:
            raise Unsupported(f"syntax: {text} is missing")

    def is_sign(self, *texts: str) -> bool:
        return self.next.kind == "sign" and self.next.text in texts

    def expression(self, weakest: int) -> Node:
        """A term and what is bound to it more strongly than what stands around."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unsupported("tooDeep")
        left = self.signed()
        while (strength := self.strength()) > weakest:
            sign = self.take().text
            if sign in {"is", "as"}:
                left = ("type", sign, left, self.type_name())
            else:
                left = ("sign", sign, left, self.expression(strength))
        self.depth -= 1
        return left

    def strength(self) -> int:
        if self.next.kind not in {"sign", "name"}:
            return 0
        return STRENGTH.get(self.next.text, 0)

    def signed(self) -> Node:
        if self.is_sign("+", "-"):
            return ("signed", self.take().text, self.expression(UNARY - 1))
        return self.followed(self.term())

    def followed(self, left: Node) -> Node:
        """A term with all its `.steps` and `[numbers]`."""
        while self.is_sign(".", "["):
            if self.take().text == ".":
                left = self.step(left)
            else:
                left = ("index", left, self.expression(0))
                self.expect("]")
        return left

    def step(self, left: Node | None) -> Node:
        word = self.take()
        if word.kind == "here":
            return ("here", word.text)
        if word.kind != "name":
            raise Unsupported(f"syntax: {word.text}")
        name = word.text.strip("`")
        if not self.is_sign("("):
            return ("member", left, name)
        self.take()
        return ("call", left, name, self.arguments())

    def arguments(self) -> tuple[Node, ...]:
        found: list[Node] = []
        if not self.is_sign(")"):
            found.append(self.expression(0))
            while self.is_sign(","):
                self.take()
                found.append(self.expression(0))
        self.expect(")")
        return tuple(found)

    def term(self) -> Node:
        word = self.next
        if word.kind in {"name", "here"} and word.text not in {"true", "false"}:
            return self.step(None)
        self.take()
        if word.kind == "sign":
            return self.bracketed(word.text)
        if word.kind == "number":
            return self.number(word.text)
        if word.kind == "outside":
            return ("outside", word.text[1:].strip("`'"))
        if word.kind == "text":
            return ("literal", "text", unquoted(word.text))
        if word.kind == "moment":
            return ("literal", "moment", word.text[1:])
        if word.kind == "name":
            return ("literal", "boolean", word.text == "true")
        raise Unsupported("syntax: it ends too early")

    def bracketed(self, sign: str) -> Node:
        if sign == "{":
            self.expect("}")
            return ("empty",)
        if sign != "(":
            raise Unsupported(f"syntax: {sign}")
        found = self.expression(0)
        self.expect(")")
        return found

    def number(self, text: str) -> Node:
        """A number, or an amount where a unit stands behind it."""
        if self.next.kind == "text":
            return ("literal", "amount", (text, unquoted(self.take().text)))
        if self.next.kind == "name" and self.next.text in SPANS:
            return ("literal", "amount", (text, self.take().text.rstrip("s")))
        return ("literal", "number", text)

    def type_name(self) -> str:
        parts = [self.take().text.strip("`")]
        while self.is_sign("."):
            self.take()
            parts.append(self.take().text.strip("`"))
        return ".".join(parts)
