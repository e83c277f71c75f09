"""Identifiers that sort by the time they were made."""

from __future__ import annotations

import os
import time
from uuid import UUID


def time_ordered_id() -> UUID:
    """A new UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then random bits.

    Rows made one after another lie beside each other in an index, and an offline device can make one.
    """
    value = bytearray((time.time_ns() // 1_000_000).to_bytes(6, "big") + os.urandom(10))
    value[6] = 0x70 | (value[6] & 0x0F)
    value[8] = 0x80 | (value[8] & 0x3F)
    return UUID(bytes=bytes(value))
