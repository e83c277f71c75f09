"""Files as they come in: what they really are, made harmless, and kept by their content under the house's home."""

from __future__ import annotations

import hashlib
import io
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

import filetype
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
SOUNDS = {"audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/ogg", "audio/x-wav"}
ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "application/pdf": "pdf", "text/plain": "txt",
    "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/x-m4a": "m4a", "audio/ogg": "ogg", "audio/x-wav": "wav",
}  # fmt: skip
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2400


class CannotKeep(Exception):
    """A file that is not taken; the sentence says what would be."""


@dataclass(frozen=True)
class Received:
    """A file that was looked into: its name made plain, its real type, and what is kept of it."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The name under which its bytes lie."""
        return hashlib.sha256(self.content).hexdigest()


def receive(name: str, content: bytes) -> Received:
    """Look into a file. Pictures are drawn anew, so that neither place nor anything hidden stays in them.

    Raises CannotKeep with what the person can do.
    """
    if len(content) > settings.ALONGSIDE_MAX_FILE_BYTES:
        most = settings.ALONGSIDE_MAX_FILE_BYTES // (1024 * 1024)
        raise CannotKeep(_("The file is too large. Choose one of up to %(most)s MB.") % {"most": most})
    if not content:
        raise CannotKeep(_("The file is empty. Choose another one."))
    media_type = _real_type(content)
    if media_type in PICTURES:
        content = _drawn_anew(content, PICTURES[media_type])
    return Received(_plain_name(name, ENDINGS[media_type]), media_type, content)


def _real_type(content: bytes) -> str:
    """What the bytes say, whatever the name says."""
    guess = filetype.guess_mime(content[:8192])
    if guess in PICTURES or guess in SOUNDS:
        return str(guess)
    if guess == "application/pdf" and content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]:
        return str(guess)
    if guess is None and _is_text(content):
        return "text/plain"
    raise CannotKeep(
        _("This kind of file cannot be kept here. Choose a JPG or PNG picture, a PDF, a sound or a text.")
    )


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not re.search(r"[\x00-\x08\x0e-\x1f]", text)


def _drawn_anew(content: bytes, kind: str) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=[kind]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise CannotKeep(_("The picture has too many dots. Make it smaller and choose it again."))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            plain = upright.convert("RGBA" if kind != "JPEG" and "A" in upright.getbands() else "RGB")
            plain.info.clear()  # comments, places, profiles: nothing but the dots is kept
            out = io.BytesIO()
            plain.save(out, kind, quality=88)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as problem:
        raise CannotKeep(_("The picture cannot be read. Choose another one.")) from problem
    return out.getvalue()


def _plain_name(name: str, ending: str) -> str:
    stem = Path(name.replace("\\", "/")).name.rpartition(".")[0] or Path(name).name
    stem = re.sub(r"[^\w .()-]", "", stem).strip(" .")[:80]
    return (stem or _("file")) + "." + ending


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash lie."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError("not a SHA-256")
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256


def keep(file: Received) -> Path:
    """Put the bytes where their hash says, whole or not at all; the same content lies there once."""
    path = path_of(file.sha256)
    if path.exists():
        return path
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(file.content)
        out.flush()
        os.fsync(out.fileno())
    os.replace(draft, path)
    return path
