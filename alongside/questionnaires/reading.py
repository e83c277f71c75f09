"""Forms as the engine reads them: each version is read once in a process, because it never changes."""

from __future__ import annotations

import json
from collections import OrderedDict
from threading import Lock
from uuid import UUID

from alongside.kit.questionnaires import Questionnaire, parse
from alongside.kit.terms import Category

MOST = 128
_read: OrderedDict[UUID, Questionnaire] = OrderedDict()
_one_at_a_time = Lock()


def known_forms() -> list[UUID]:
    """The versions that are read already: their text need not be fetched."""
    return list(_read)


def form_of(version_id: UUID, resource: str | None) -> Questionnaire:
    """The form of a version of the library; `resource` is its text, where it was not read before."""
    found = _read.get(version_id)
    if found is None:
        if resource is None:
            raise LookupError("the text of this form was not fetched")
        found = parse(json.loads(resource))
    with _one_at_a_time:
        _read[version_id] = found
        _read.move_to_end(version_id)
        while len(_read) > MOST:
            _read.popitem(last=False)
    return found


def category_of(sensitive: bool) -> Category:
    """What answers to a form are about."""
    return Category.SENSITIVE if sensitive else Category.QUESTIONNAIRES
