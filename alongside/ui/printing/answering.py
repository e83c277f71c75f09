"""A sheet as the browser gets it: shown there, and saved under a name that says what it is."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse


def as_pdf(made: bytes, name: str) -> HttpResponse:
    """A PDF that is shown, and kept by nobody in between."""
    return as_file(made, "application/pdf", f"{name}.pdf", shown=True)


def as_file(made: bytes, kind: str, name: str, *, shown: bool) -> HttpResponse:
    """A file that is shown or saved, and kept by nobody in between."""
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(name)}"
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
