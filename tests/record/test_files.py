"""Files: what they really are decides, not what they are called; only sharing hands them out."""

from __future__ import annotations

import hashlib
import io
import os

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from alongside.record.actions.entries import keep_entry_from, write_entry
from alongside.record.actions.files import attach_file
from alongside.record.models import File
from alongside.ui.keeping import CannotKeep, path_of, receive
from tests.record.family import PARENTS, Family, words

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **more)
    return out.getvalue()


def a_photo_with_its_place() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Secret Camera Works"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (57.0, 42.0, 0.0)
    return picture(exif=exif, comment=b"taken at home")


def test_where_a_photo_was_taken_does_not_stay_in_it() -> None:
    original = a_photo_with_its_place()
    assert b"Secret Camera" in original and b"taken at home" in original

    kept = receive("photo.jpg", original).content

    with Image.open(io.BytesIO(kept)) as image:
        assert (dict(image.getexif()), image.size) == ({}, (60, 40))
    assert b"Secret Camera" not in kept and b"taken at home" not in kept


def test_what_hangs_behind_a_picture_is_cut_off() -> None:
    kept = receive("photo.png", picture("PNG") + b"<script>alert(1)</script>PK\x03\x04").content
    assert b"script" not in kept and kept.endswith(b"IEND\xaeB`\x82")


@pytest.mark.parametrize(
    ("name", "content", "media_type", "called"),
    [
        ("photo.PDF", picture(), "image/jpeg", "photo.jpg"),
        ("scan.jpg", PDF, "application/pdf", "scan.pdf"),
        ("../../etc/passwd", "Våra frågor\n1. Skolan".encode(), "text/plain", "passwd.txt"),
        ("C:\\a\\b\\brev.html", b"<html><script>alert(1)</script>", "text/plain", "brev.txt"),
        ('"; x=".png', picture("PNG"), "image/png", "x.png"),
        ("", picture("WEBP"), "image/webp", "file.webp"),
    ],
)
def test_its_content_says_what_it_is(name: str, content: bytes, media_type: str, called: str) -> None:
    received = receive(name, content)
    assert (received.media_type, received.name) == (media_type, called)


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("nothing", b""),
        ("a program", b"\x7fELF\x02\x01\x01" + b"\x00" * 200),
        ("a program for another system", b"MZ" + b"\x90" * 300),
        ("a zip", b"PK\x03\x04" + b"\x00" * 100),
        ("a gif", b"GIF89a" + b"\x00" * 100),
        ("half a picture", picture()[:200]),
        ("a picture in name alone", b"\xff\xd8\xff\xe0" + os.urandom(400)),
        ("a PDF in name alone", b"%PDF-1.4\n" + b"\x00" * 300),
        ("bytes", b"\x00\x01\x02\x03" * 50),
        ("text with a zero in it", b"hello\x00there"),
    ],
)
def test_what_cannot_be_kept_is_said(what: str, content: bytes) -> None:
    with pytest.raises(CannotKeep) as told:
        receive("holiday.jpg", content)
    assert "Choose" in str(told.value)


def test_a_picture_that_unpacks_into_gigabytes_is_not_opened() -> None:
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 100_000
    with pytest.raises(CannotKeep):
        receive("bomb.png", bomb.getvalue())


def test_too_large_is_too_large(settings) -> None:
    settings.ALONGSIDE_MAX_FILE_BYTES = 1024 * 1024
    with pytest.raises(CannotKeep, match="1 MB"):
        receive("long.txt", b"a" * (1024 * 1024 + 1))


@pytest.mark.parametrize("name", ["", "../x", "0" * 63, "0" * 63 + "/", "G" * 64])
def test_only_a_hash_names_a_place(name: str) -> None:
    with pytest.raises(ValueError, match="SHA"):
        path_of(name)


def test_the_same_content_lies_there_once(family: Family, looking) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("See the photo."))
    for _turn in range(2):
        with looking(family.maya):
            attach_file(
                by=family.maya, person_id=family.of, origin_id=entry.origin_id, file=receive("a.pdf", PDF)
            )

    (sha256,) = set(File.objects.values_list("sha256", flat=True))
    assert path_of(sha256).read_bytes() == PDF
    assert hashlib.sha256(PDF).hexdigest() == sha256
    assert [path for path in path_of(sha256).parent.iterdir()] == [path_of(sha256)]


def test_whoever_sees_the_entry_is_handed_the_file_and_nobody_else(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("See the letter."))
    file = attach_file(
        by=family.maya, person_id=family.of, origin_id=entry.origin_id, file=receive("letter.pdf", PDF)
    )
    path = f"/people/{family.of}/record/files/{file.pk}/"

    def asked() -> dict[str, int]:
        with as_web():
            return {name: knocking(getattr(family, name)).get(path).status_code
                    for name in ("maya", "jonas", "amina", "petra", "stranger", "elsewhere")}  # fmt: skip

    before = asked()
    keep_entry_from(by=family.maya, person_id=family.of, origin_id=entry.origin_id, audiences=PARENTS)
    assert before == {
        "maya": 200,
        "jonas": 200,
        "amina": 200,
        "petra": 404,
        "stranger": 404,
        "elsewhere": 404,
    }
    assert asked() == before | {"jonas": 404}


def test_a_file_is_handed_out_so_that_no_browser_runs_it(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("See it."))
    html = receive("page.html", b"<script>alert(1)</script>")
    file = attach_file(by=family.maya, person_id=family.of, origin_id=entry.origin_id, file=html)
    with as_web():
        answer = knocking(family.maya).get(f"/people/{family.of}/record/files/{file.pk}/")
    told = {
        name: answer.headers[name]
        for name in ("Content-Type", "X-Content-Type-Options", "Content-Disposition")
    }
    assert told == {
        "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "attachment; filename*=UTF-8''page.txt",
    }  # fmt: skip
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_comment_brings_its_photo_and_a_wrong_one_keeps_the_words(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("It hurt."))
    place = f"/people/{family.of}/record/{entry.origin_id}/comment/"
    zipped = SimpleUploadedFile("photo.jpg", b"PK\x03\x04" + b"\x00" * 100)
    photo = SimpleUploadedFile("photo.jpg", a_photo_with_its_place())
    with as_web():
        client = knocking(family.jonas)
        wrong = client.post(place, {"comment-words": "Look.", "comment-file": zipped})
        right = client.post(
            place, {"comment-words": "Look.", "comment-file": photo, "comment-shows": "A plate"}
        )
    assert (wrong.status_code, right.status_code) == (422, 302)
    assert "Look.</textarea>" in wrong.content.decode()
    assert list(File.objects.values_list("name", "media_type", "words", "author_name")) == [
        ("photo.jpg", "image/jpeg", "A plate", "Jonas Lindqvist")
    ]


def test_of_a_huge_upload_no_more_is_read_than_may_be_kept(
    family: Family, knocking, as_web, settings
) -> None:
    settings.ALONGSIDE_MAX_FILE_BYTES = 1000
    entry = write_entry(by=family.maya, person_id=family.of, new=words("It hurt."))
    huge = SimpleUploadedFile("long.txt", b"a" * 5_000_000)
    with as_web():
        place = f"/people/{family.of}/record/{entry.origin_id}/comment/"
        answer = knocking(family.maya).post(place, {"comment-words": "Look.", "comment-file": huge})
    assert answer.status_code == 422
    assert "too large" in answer.content.decode()
    assert not File.objects.exists()
