"""What a project says of itself in words."""

from __future__ import annotations

from alongside.improvement.models import Saying

What = Saying.What
MATTERS, PROBLEM, VISION, NEXT = What.MATTERS, What.PROBLEM, What.VISION, What.NEXT
