"""Marks for the words that people read: the kit tells them as data, and a page translates them."""

from __future__ import annotations


def gettext_noop(words: str) -> str:
    """These words are translated where they are shown."""
    return words


def ngettext_noop(one: str, many: str) -> tuple[str, str]:
    """These words are translated where they are shown: for one, and for many."""
    return one, many
