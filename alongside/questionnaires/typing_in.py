"""What a page sends of answers, read into what the engine takes; nothing that somebody typed is thrown away."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from alongside.kit.questionnaires import Item, Unreadable, parts_of, texts_of, typed
from alongside.questionnaires.actions.fields import Written
from alongside.questionnaires.queries.begun import Begun
from alongside.record.actions.together import keep_for_later
from alongside.ui.keeping import CannotKeep, receive

OTHER = "_other"
UNREAD = "valueString"
LONGEST_KEY = 400


def id_of(begun: Begun, key: str) -> str:
    """The name that a question has in the page: the same on every device."""
    return f"{begun.id.hex[-6:]}-{zlib.crc32(key.encode()):08x}"


def token_of(edition: int, texts: Sequence[str], key: str) -> str:
    """What a page says of a field that it shows: which edition, what stood there, and where."""
    return f"{edition}:{mark_of(texts)}:{key}"


def mark_of(texts: Sequence[str]) -> str:
    """A short mark of what stands in a field: the same texts have the same."""
    return f"{zlib.crc32(chr(31).join(texts).encode()):08x}"


def texts_shown(item: Item, said: Sequence[Any], zone: str) -> list[str]:
    """Answers as they stand in the fields of a page."""
    texts = texts_of(item, said)
    return [_local(text, zone) for text in texts] if item.type == "dateTime" else texts


def read_fields(
    begun: Begun, post: Any, files: Any, zone: str, only: str = ""
) -> tuple[list[Written], dict[str, str]]:
    """What was changed among the fields that a page showed; and by key what of a file is not taken, in words."""
    written: list[Written] = []
    refused: dict[str, str] = {}
    for name, token in _tokens(post):
        edition, mark, key = token
        item = begun.form.item(parts_of(key)[0])
        if item is None or not item.takes_answers or item.read_only or only and name != only:
            continue
        try:
            found = _field(begun, item, name, post, files, zone)
        except CannotKeep as wrong:
            refused[key] = str(wrong)
            continue
        texts = [text.replace("\r\n", "\n") for text in found if isinstance(text, str)]
        if mark_of(texts) == mark and len(texts) == len(found):
            continue
        said = found if item.type == "attachment" else values_of(item, texts, zone)
        if item.type == "reference":
            said = [_named(begun, one) for one in said]
        written.append(Written(key, list(said), edition))
    return written, refused


def _tokens(post: Any) -> Iterator[tuple[str, tuple[int, str, str]]]:
    for name in post:
        if name.startswith("seen-"):
            edition, _, rest = post[name].partition(":")
            mark, _, key = rest.partition(":")
            if edition.isdigit() and 0 < len(key) <= LONGEST_KEY:
                yield name.removeprefix("seen-"), (int(edition), mark, key)


def _field(begun: Begun, item: Item, name: str, post: Any, files: Any, zone: str) -> list[Any]:
    """The texts of one field; of a question for files the files themselves."""
    given = [text.replace("\0", "") for text in post.getlist(f"f-{name}")]
    if item.type == "attachment":
        return _attachments(begun, item, name, post, files)
    if item.type == "quantity":
        units = post.getlist(f"f-{name}-unit")
        return [part for text, unit in _paired(given, units) if text for part in (text, unit)]
    own = post.get(f"f-{name}-other", "").replace("\0", "").strip()
    if item.type == "reference" or item.options and item.open:
        given = _with_own(item, given, own)
    return [text for text in given if text.strip()]


def _paired(texts: Sequence[str], units: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, text in enumerate(texts):
        yield text.strip(), units[place] if place < len(units) else ""


def _named(begun: Begun, value: Any) -> Any:
    """A reference with the name of whom or what it points to."""
    name = begun.offered.get(value.get("reference", "")) if isinstance(value, Mapping) else None
    return {**value, "display": name} if name else value


def _with_own(item: Item, given: list[str], own: str) -> list[str]:
    """Options with the words written beside them: where only one holds, the one that was picked."""
    picked = [text for text in given if text != OTHER and text.strip()]
    if not own:
        return picked
    if item.repeats:
        return [*picked, own]
    return picked if picked and OTHER not in given else [own]


def _attachments(begun: Begun, item: Item, name: str, post: Any, files: Any) -> list[Any]:
    """The files that stay, as texts where nothing changes, and those that come; each kept under its content."""
    key = parts_of_token(post[f"seen-{name}"])
    before = begun.fields[key].said if key in begun.fields else []
    stay = set(post.getlist(f"f-{name}-keep"))
    left = [one for one in before if isinstance(one, Mapping) and file_mark(one) in stay]
    new = [_kept(one) for one in files.getlist(f"f-{name}")]
    if not new and len(left) == len(before):
        return texts_of(item, before)
    return [*left, *new] if item.repeats else (new[-1:] or left)


def file_mark(value: Mapping[str, Any]) -> str:
    """What names a file in a page: its content where it just came, its address where it stands in the record."""
    return str(value.get("_sha256") or value.get("url") or value.get("title") or "")


def parts_of_token(token: str) -> str:
    """The key in what a page says of a field."""
    return token.split(":", 2)[2]


def _kept(file: Any) -> dict[str, Any]:
    row = keep_for_later(receive(file.name, file.read()))
    return {"contentType": row.media_type, "title": row.name, "size": row.size, "_sha256": row.sha256}


def values_of(item: Item, texts: Sequence[str], zone: str) -> list[Any]:
    """The answers that texts mean; what means none is kept as it was typed, and is said to be mended."""
    found: list[Any] = []
    for each in _each(item, texts, zone):
        try:
            found += typed(item, each)
        except Unreadable:
            found.append({UNREAD: " ".join(part for part in each if part)})
    return found


def _each(item: Item, texts: Sequence[str], zone: str) -> Iterator[list[str]]:
    """The texts of each answer: of an amount the number and the unit."""
    if item.type == "quantity":
        yield from ([texts[place], texts[place + 1]] for place in range(0, len(texts) - 1, 2))
    else:
        yield from ([_with_zone(text, zone) if item.type == "dateTime" else text] for text in texts)


def _with_zone(text: str, zone: str) -> str:
    """A moment as a page writes it is one where the person is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if "T" not in text or moment.tzinfo is not None:
        return text
    return moment.replace(tzinfo=ZoneInfo(zone)).isoformat(timespec="seconds")


def _local(text: str, zone: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if moment.tzinfo is None:
        return text
    return moment.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")
