"""Where a page stands among the five places."""

from __future__ import annotations

from alongside.ui.pages import in_place

in_record = in_place("record")
