"""The two things that a project says before its aim."""

from __future__ import annotations

from alongside.improvement.models import Saying

What = Saying.What
MATTERS, PROBLEM = What.MATTERS, What.PROBLEM
