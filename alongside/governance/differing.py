"""Two wordings: which words are in one and not in the other, marked without a colour."""

from __future__ import annotations

from difflib import SequenceMatcher

from markupsafe import Markup, escape

MOST_WORDS = 6000


def marked(before: str, after: str) -> Markup:
    """The later text with the words underlined that the earlier one has not; unmarked where both are very long."""
    old, new = before.split(" "), after.split(" ")
    if len(old) + len(new) > MOST_WORDS:
        return escape(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    parts = (_part(kind, new[start:end]) for kind, _a, _b, start, end in steps if end > start)
    return Markup(" ").join(parts)


def _part(kind: str, words: list[str]) -> Markup:
    text = escape(" ".join(words))
    return text if kind == "equal" else Markup('<mark class="al-diff">{}</mark>').format(text)
