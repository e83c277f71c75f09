"""Where mail goes: to a real server, or into files of this installation while nobody named one."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from alongside.running.trouble import CannotRun

HINT = "ALONGSIDE_EMAIL_URL cannot be read. It looks like smtp://user:password@host:587?tls=1 (or ?ssl=1)."
DJANGO = "django.core.mail.backends"


def read_mail(url: str, folder: Path) -> dict[str, Any]:
    """Django's settings for mail: SMTP for an address such as smtp://user:password@host:587?tls=1, else files.

    Raises CannotRun where the address cannot be read.
    """
    if not url.strip():
        return {"EMAIL_BACKEND": f"{DJANGO}.filebased.EmailBackend", "EMAIL_FILE_PATH": folder}
    try:
        parts = urlsplit(url.strip())
        port = parts.port or 25
    except ValueError as reason:
        raise CannotRun(HINT) from reason
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise CannotRun(HINT)
    asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "EMAIL_BACKEND": f"{DJANGO}.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": asked.get("tls") == "1",
        "EMAIL_USE_SSL": parts.scheme == "smtps" or asked.get("ssl") == "1",
        "EMAIL_TIMEOUT": 10,
    }
