"""A kept file is handed out whole, or the part of it that a player asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import Http404, HttpResponseBase
from django.test import RequestFactory

from alongside.ui.handing import hand_out

CONTENT = bytes(range(256)) * 1000
WHOLE = len(CONTENT)


@pytest.fixture
def asked(tmp_path: Path) -> Callable[..., HttpResponseBase]:
    path = tmp_path / "song"
    path.write_bytes(CONTENT)

    def ask(media_type: str = "audio/ogg", **headers: str) -> HttpResponseBase:
        return hand_out(RequestFactory().get("/", headers=headers), path, "song.ogg", media_type)

    return ask


def of(answer: HttpResponseBase) -> bytes:
    return answer.getvalue() if answer.streaming else answer.content


def test_a_file_is_handed_out_whole(asked: Callable[..., HttpResponseBase]) -> None:
    answer = asked()
    assert (answer.status_code, answer.headers["Accept-Ranges"]) == (200, "bytes")
    assert of(answer) == CONTENT
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_only_what_cannot_run_is_shown(asked: Callable[..., HttpResponseBase]) -> None:
    assert asked("application/pdf").headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [("bytes=0-1", 0, 1), ("bytes=100000-", 100_000, WHOLE - 1), ("bytes=-500", WHOLE - 500, WHOLE - 1),
     ("bytes=10-99999999", 10, WHOLE - 1), ("bytes=-99999999", 0, WHOLE - 1)],
)  # fmt: skip
def test_a_part_is_handed_out(
    asked: Callable[..., HttpResponseBase], said: str, first: int, last: int
) -> None:
    answer = asked(Range=said)
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/{WHOLE}"
    assert answer.headers["Content-Length"] == str(last - first + 1)
    assert of(answer) == CONTENT[first : last + 1]


@pytest.mark.parametrize("said", ["bytes=256000-", "bytes=9-2", "bytes=-0"])
def test_a_part_that_is_not_there_is_not_handed_out(
    asked: Callable[..., HttpResponseBase], said: str
) -> None:
    answer = asked(Range=said)
    assert (answer.status_code, answer.headers["Content-Range"]) == (416, f"bytes */{WHOLE}")


@pytest.mark.parametrize("said", ["bytes=-", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"])
def test_what_nobody_can_read_gets_the_whole(asked: Callable[..., HttpResponseBase], said: str) -> None:
    assert (
        asked(Range=said).status_code,
        asked(**{"Range": "bytes=0-1", "If-Range": '"x"'}).status_code,
    ) == (200, 200)


def test_a_lost_file_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Http404):
        hand_out(RequestFactory().get("/"), tmp_path / "gone", "gone", "image/png")
