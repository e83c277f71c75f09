"""Two versions of a text: which words changed, marked without a colour."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain

from markupsafe import Markup, escape

MOST_WORDS = 6000


def marked(before: str, after: str) -> Markup:
    """The later text with the words that the earlier one has not, each underlined.

    Very long texts come back unmarked: comparing them would take too long.
    """
    old, new = before.split(" "), after.split(" ")
    if len(old) + len(new) > MOST_WORDS:
        return escape(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    parts = chain.from_iterable(
        _part(kind, new[start:end]) for kind, _a, _b, start, end in steps if end > start
    )
    return Markup(" ").join(parts)


def _part(kind: str, words: list[str]) -> list[Markup]:
    text = escape(" ".join(words))
    return [text if kind == "equal" else Markup('<mark class="al-diff">{}</mark>').format(text)]
