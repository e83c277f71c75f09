"""Every page of this room stands in the place Together, in the hat that one comes with."""

from __future__ import annotations

from alongside.ui.pages import in_place

together = in_place("together")
