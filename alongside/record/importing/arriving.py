"""Large files on their way in: read before the request's transaction begins, and not where they are too large."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponse

MOST_BYTES = 200 * 1024 * 1024
MOST_FILES = 100
ADDRESS = "/record/import/"
_FORM_ITSELF = 1024 * 1024

Answer = Callable[[HttpRequest], HttpResponse]


class _NotTooMuch(FileUploadHandler):
    """Stops reading where the whole is announced as too large; the view then says so."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Before the first byte of a file."""
        length = int(self.request.META.get("CONTENT_LENGTH") or 0) if self.request else 0
        if length > MOST_BYTES + _FORM_ITSELF:
            self.request.sent_too_much = True  # type: ignore[union-attr]
            raise StopUpload(connection_reset=True)
        super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Let it through to the next handler."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler makes the file."""


class UploadMiddleware:
    """A slow line may take minutes to send its files; no transaction is held open meanwhile."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST" and request.path == ADDRESS and SESSION_KEY in request.session:
            request.upload_handlers.insert(0, _NotTooMuch(request))
            _read = request.POST
        return self.answer(request)
