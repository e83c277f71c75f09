"""The link that is somebody's own who is no member: with it they see what is kept of them, and delete it."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.utils.crypto import salted_hmac


def secret_of(candidate_id: UUID) -> str:
    """The secret of their link, worked out by this house alone; it is kept nowhere."""
    return salted_hmac("partnership.yours", str(candidate_id), algorithm="sha256").hexdigest()[:40]


def hash_of(secret: str) -> bytes:
    """What is kept of it."""
    return hashlib.sha256(secret.encode()).digest()
