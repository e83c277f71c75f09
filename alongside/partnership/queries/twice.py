"""What was said a moment ago: a second click, or a page that was sent twice, makes nothing a second time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, TypeVar

from django.db.models import Model
from django.utils import timezone

from alongside.contributions.actor import Actor

MOMENT = timedelta(minutes=1)
Row = TypeVar("Row", bound=Model)


def just_now(by: Actor, rows: type[Row], **same: Any) -> Row | None:
    """The very same row that the actor made a moment ago, where there is one. `same`: whose it is, and what it says."""
    found: Row | None = rows._default_manager.filter(at__gt=timezone.now() - MOMENT, **same).first()
    return found
