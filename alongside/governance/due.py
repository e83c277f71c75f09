"""Whose time is over: motions to count, consultations to count; each in a transaction of its own."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from alongside.governance.actions.closing import close_motion, count_amendments
from alongside.governance.actions.consultations import count_answers
from alongside.governance.authorship import clock
from alongside.governance.models import Amendment, Consultation, Motion
from alongside.governance.queries.motions import one_motion
from alongside.governance.steps import Step

log = logging.getLogger(__name__)
_STANDING = Exists(Amendment.objects.filter(motion=OuterRef("pk"), fate=None))


def close_what_is_due() -> int:
    """Count and close every motion and consultation whose time is over; how many there were.

    What fails is tried again a minute later, and holds up nothing else.
    """
    done = sum(_close(one) for one in _motions_due())
    due = Consultation.objects.filter(counted_at=None, closes_at__lte=timezone.now())
    return done + sum(_count(one) for one in due)


def _count(consultation: Consultation) -> bool:
    try:
        with transaction.atomic():
            count_answers(by=clock(consultation.community_id), consultation_id=consultation.pk)
    except Exception:
        log.exception("A consultation could not be counted")
        return False
    return True


def _motions_due() -> list[Motion]:
    now = timezone.now()
    consented = Q(way=Motion.Way.CONSENT, voting_from__lte=now)
    amended = Q(_STANDING, amended_by__lte=now)
    due = Motion.objects.filter(Q(closes_at__lte=now) | consented | amended, outcome=None)
    return list(due.order_by("closes_at", "id"))


def _close(motion: Motion) -> bool:
    by = clock(motion.community_id)
    found = one_motion(by, motion.pk)
    if found.step is not Step.COUNTING:
        return False
    try:
        with transaction.atomic():
            if found.standing and not _consented(found.motion):
                count_amendments(by=by, motion_id=motion.pk)
                found = one_motion(by, motion.pk)
            if found.step is Step.COUNTING:
                close_motion(by=by, motion_id=motion.pk)
    except Exception:
        log.exception("A motion could not be closed")
        return False
    return True


def _consented(motion: Motion) -> bool:
    """Put up for consent, and nobody objected in time."""
    return motion.way == Motion.Way.CONSENT and not motion.objected  # type: ignore[attr-defined]
