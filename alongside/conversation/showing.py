"""A thread as a page draws it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.dateparse import parse_datetime

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.conversation.forms import RemarkForm
from alongside.conversation.models import Remark
from alongside.conversation.queries.threads import Thread, thread_of
from alongside.conversation.subjects import Subject
from alongside.ui import words


def thread_shown(
    by: Actor, subject: Subject, *, before: str = "", form: RemarkForm | None = None
) -> dict[str, Any]:
    """What `conversation/thread.jinja` draws: the remarks, where to write, and where the earlier ones are."""
    thread = thread_of(by, subject.kind, subject.id, before=_moment(before))
    here = reverse("conversation:thread", args=[subject.kind, subject.id])
    return {
        "beginnings": [_beginning(by, subject, one) for one in thread.beginnings],
        "form": form or RemarkForm(), "action": here, "older": _older(here, thread), "subject": subject,
        "is_whole": not before,
    }  # fmt: skip


def _beginning(by: Actor, subject: Subject, one: Any) -> dict[str, Any]:
    return _said(by, subject, one.remark) | {
        "answers": [_said(by, subject, answer) for answer in one.answers],
    }


def _said(by: Actor, subject: Subject, one: Remark) -> dict[str, Any]:
    mine = one.author_id is not None and one.author_id == by.person_id and one.taken_back_at is None
    return {
        "id": one.pk, "who": author_of(one), "when": words.when_words(one.at), "text": one.words,
        "gone": one.taken_back_at is not None,
        "answer_href": reverse("conversation:thread", args=[subject.kind, subject.id]) + f"?answers={one.pk}",
        "take_back": reverse("conversation:take_back", args=[subject.kind, subject.id, one.pk]) if mine else "",
    }  # fmt: skip


def _older(here: str, thread: Thread) -> str:
    return f"{here}?{urlencode({'before': thread.older.isoformat()})}" if thread.older else ""


def _moment(told: str) -> datetime | None:
    try:
        found = parse_datetime(told)
    except ValueError:
        return None
    return found if found and found.tzinfo else None


def answered_id(told: str) -> UUID | None:
    """The id in an address; None where it is none."""
    try:
        return UUID(told)
    except ValueError:
        return None
