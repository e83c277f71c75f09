"""What differs between two versions of the charter: word by word in the articles, sentence by sentence in the rules."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from alongside.governance.charter.saying import AUDIENCES, Said, all_said, terms_said
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing.answering import own
from alongside.sharing.draft import Draft
from alongside.sharing.words import AUDIENCE, CATEGORY
from alongside.ui.words import capital

FEW = 6
"""Pieces (words and the room between them) that stay alike amid changes and are not told apart."""

_PIECES = re.compile(r"\s+|[^\s]+")


def difference(old: Draft, new: Draft) -> dict[str, Any]:
    """Articles whose words differ, rights that differ, other rules that came or went, numbers that differ."""
    found = {
        "articles": _articles(old, new), "rights": [one for who in AUDIENCES for one in rights_changed(old, new, who)],
        "rules": _rules(old, new), "terms": _terms(old, new),
    }  # fmt: skip
    return found | {"any": any(found.values())}


def marked(old: str, new: str) -> list[tuple[str, str]]:
    """The words of both, in order: ('same' | 'gone' | 'new', words)."""
    was, now = _PIECES.findall(old), _PIECES.findall(new)
    found: list[tuple[str, str]] = []
    gone, new = "", ""
    steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    for place, (step, a, b, c, d) in enumerate(steps):
        if step == "equal" and (b - a > FEW or place in (0, len(steps) - 1)):
            found += [*_both(gone, new), ("same", "".join(was[a:b]))]
            gone, new = "", ""
            continue
        gone, new = gone + "".join(was[a:b]), new + "".join(now[c:d])
    return found + _both(gone, new)


def _both(gone: str, new: str) -> list[tuple[str, str]]:
    return [(kind, words) for kind, words in (("gone", gone), ("new", new)) if words]


def _articles(old: Draft, new: Draft) -> list[dict[str, Any]]:
    was, now = ({one.number: one for one in draft.articles} for draft in (old, new))
    found = []
    for number in sorted(was.keys() | now.keys()):
        before, after = was.get(number), now.get(number)
        titles = own(before.title) if before else "", own(after.title) if after else ""
        texts = own(before.words) if before else "", own(after.words) if after else ""
        if titles[0] != titles[1] or texts[0] != texts[1]:
            fate = "new" if before is None else "gone" if after is None else "changed"
            found.append(
                {"number": number, "fate": fate, "title": titles[1] or titles[0],
                 "titles": marked(*titles), "words": marked(*texts)}
            )  # fmt: skip
    return found


def rights_changed(old: Draft, new: Draft, audience: Audience) -> list[str]:
    """A sentence for each category that an audience could and can no longer see, or the other way."""
    can = {
        Right.NONE: (_("could not see"), _("can see nothing any more")),
        Right.SEE: (_("could see"), _("can see")), Right.CONTRIBUTE: (_("could see and add"), _("can see and add")),
    }  # fmt: skip
    sentences = []
    for category in Category:
        was, now = old.right(audience, category), new.right(audience, category)
        if was == now:
            continue
        told = {
            "who": capital(str(AUDIENCE[audience])), "what": CATEGORY[category], "was": can[was][0],
            "now": _("can no longer see") if now == Right.NONE else can[now][1],
        }  # fmt: skip
        sentences.append(_("%(who)s: %(what)s: %(was)s, %(now)s") % told)
    return sentences


def _rules(old: Draft, new: Draft) -> list[tuple[str, str, str]]:
    """('gone' | 'new', the rule, its reason) of all rules beside the rights."""
    was, now = (Counter((one.rule, one.reason) for one in _other(draft)) for draft in (old, new))
    gone = [("gone", *one) for one in was - now]
    return gone + [("new", *one) for one in now - was]


def _other(draft: Draft) -> list[Said]:
    return [one for one in all_said(draft) if one.kind != "sight"]


def _terms(old: Draft, new: Draft) -> list[tuple[str, str, str]]:
    """(what, was, is) of the numbers that differ."""
    pairs = zip(terms_said(old), terms_said(new), strict=True)
    return [(label, was, now) for (label, was), (_label, now) in pairs if was != now]
