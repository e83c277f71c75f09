"""What of this room can be talked about: motions, consultations and bodies."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from alongside.contributions.actor import Actor
from alongside.conversation.subjects import Subject, register_subject
from alongside.governance.models import Body, Consultation, Motion, Policy, PolicyVersion, Wish

MOTION, CONSULTATION, BODY, POLICY, WISH = "motion", "consultation", "body", "policy", "wish"


def motion_subject(motion: Motion) -> Subject:
    """A motion, to be talked about."""
    return Subject(MOTION, motion.pk, motion.title, reverse("governance:motion", args=[motion.pk]))


def consultation_subject(consultation: Consultation) -> Subject:
    """A consultation, to be talked about."""
    href = reverse("governance:consultation", args=[consultation.pk])
    return Subject(CONSULTATION, consultation.pk, consultation.title, href)


def body_subject(body: Body) -> Subject:
    """A body, to be talked about."""
    return Subject(BODY, body.pk, body.name, reverse("governance:body", args=[body.pk]))


def policy_subject(policy_id: UUID, title: str) -> Subject:
    """A policy, to be talked about."""
    return Subject(POLICY, policy_id, title, reverse("governance:policy", args=[policy_id]))


def wish_subject(wish: Wish) -> Subject:
    """A wish, to be talked about."""
    return Subject(WISH, wish.pk, wish.title, reverse("governance:wish", args=[wish.pk]))


def _motion(by: Actor, motion_id: UUID) -> Subject | None:
    found = Motion.objects.filter(pk=motion_id, community=by.community_id).first()
    return motion_subject(found) if found else None


def _consultation(by: Actor, consultation_id: UUID) -> Subject | None:
    found = Consultation.objects.filter(pk=consultation_id, community=by.community_id).first()
    return consultation_subject(found) if found else None


def _body(by: Actor, body_id: UUID) -> Subject | None:
    found = Body.objects.filter(pk=body_id, community=by.community_id).first()
    return body_subject(found) if found else None


def _policy(by: Actor, policy_id: UUID) -> Subject | None:
    found = Policy.objects.filter(pk=policy_id, community=by.community_id).exists()
    latest = PolicyVersion.objects.filter(policy=policy_id).order_by("adoption__starts", "-at").first()
    return policy_subject(policy_id, latest.title) if found and latest else None


def _wish(by: Actor, wish_id: UUID) -> Subject | None:
    found = Wish.objects.filter(pk=wish_id, community=by.community_id).first()
    return wish_subject(found) if found else None


def open_threads() -> None:
    """Let them be talked about."""
    register_subject(MOTION, _motion)
    register_subject(CONSULTATION, _consultation)
    register_subject(BODY, _body)
    register_subject(POLICY, _policy)
    register_subject(WISH, _wish)
