"""Every page of this room stands in the place Together, and is worn with a partner's hat."""

from __future__ import annotations

from alongside.ui.pages import in_place

together = in_place("together", record="groups:to_care", plan="groups:to_care")
"""From here the record and the plan are behind one's change of hat."""
