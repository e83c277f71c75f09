"""A sheet as the browser gets it: shown there, and saved under a name that says what it is."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse


def as_pdf(made: bytes, name: str) -> HttpResponse:
    """A PDF that is shown, and kept by nobody in between."""
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}.pdf"
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
