"""What comes next before ideas and tests open, in words, and why."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.improvement.gate import Step

REASONS: dict[Step, Any] = {
    Step.MATTERS: _("Ideas and tests are not open yet. First write what matters to those whom it is about."),
    Step.PROBLEM: _("Ideas and tests are not open yet. Write what the problem is, without a solution in it."),
    Step.WAITS: _(
        "Ideas and tests are not open yet. One who lives with it, and did not word it, says that this is the problem."
    ),
    Step.NOBODY_ELSE: _(
        "Ideas and tests are not open yet. Ask somebody into the group who lives with it, and who did not word this."
    ),
    Step.NOT_YET: _(
        "Ideas and tests are not open yet. Somebody who lives with it says: not yet. Read why, and word it anew."
    ),
    Step.OPEN: _("Ideas and tests are open: those who live with it say that this is the problem."),
}
