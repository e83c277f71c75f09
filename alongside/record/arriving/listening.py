"""One connection that hears every entry, and all the open pages that are told of theirs."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar
from urllib.parse import urlsplit
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import DatabaseError, close_old_connections, connections

from alongside.contributions.actor import Actor
from alongside.contributions.announcing import CHANNEL
from alongside.kit.terms import Category, Right
from alongside.record.arriving import sight

log = logging.getLogger(__name__)
T = TypeVar("T")
HEARTBEAT, CHECK_AGAIN, WAIT_AFTER_LOSS = 20.0, 60.0, 1.0
SIGHT_CHANNEL, SIGHT, ROW = "sharing_sight", "sight", "row:"
MOMENT = 0.5
"""Seconds after a new charter was announced: it counts by then (alongside/sharing/actions/charters.py)."""


@dataclass(eq=False)
class OpenPage:
    """One page that listens: whose session, whose record, and what it is still to be told."""

    cookie: str
    person_id: UUID
    viewer: Actor
    rights: frozenset[tuple[Category, Right]]
    news: asyncio.Queue[str | None] = field(default_factory=asyncio.Queue)
    whose: Callable[[str, UUID], Actor | None] = sight.viewer
    """Who may go on listening: asked again now and then."""


def is_ours(origin: str, host: str) -> bool:
    """Whether a page of this origin is the house's: the same host on the pages' port, or named in the settings."""
    if origin in settings.CSRF_TRUSTED_ORIGINS:
        return True
    page, here = urlsplit(origin), urlsplit(f"//{host}")
    port = page.port or {"http": 80, "https": 443}.get(page.scheme)
    return page.hostname == here.hostname and port == settings.ALONGSIDE_PORT


class House:
    """Every open page, by the person whose record it shows, the community that it is the same for, or what it shows."""

    def __init__(self) -> None:
        self.pages: dict[UUID, set[OpenPage]] = defaultdict(set)
        self.threads = ThreadPoolExecutor(4, thread_name_prefix="sight")
        self.asked_to_close = False
        self.lost_at: datetime | None = None
        self.looking: set[asyncio.Task[None]] = set()

    async def open(self, cookie: str, person_id: UUID, last_event: str) -> OpenPage | None:
        """Let a page listen; None where its viewer may not open this record, or where nobody is signed in."""
        viewer = await self._ask(sight.viewer, cookie, person_id)
        if viewer is None:
            return None
        page = OpenPage(cookie, person_id, viewer, await self._ask(sight.rights, viewer, person_id))
        self.pages[person_id].add(page)
        since = sight.moment(last_event)
        if since is not None:
            for entry_id in await self._ask(sight.missed, viewer, person_id, since):
                page.news.put_nowait(str(entry_id))
        return page

    async def open_community(self, cookie: str, community_id: UUID) -> OpenPage | None:
        """Let a page listen that is the same for everyone in a community; None where nobody there is signed in."""
        viewer = await self._ask(sight.member, cookie, community_id)
        if viewer is None:
            return None
        page = OpenPage(cookie, community_id, viewer, frozenset(), whose=sight.member)
        self.pages[community_id].add(page)
        return page

    async def open_row(self, cookie: str, table: str, row_id: UUID) -> OpenPage | None:
        """Let a page listen that shows one row of a room beside or above; None where its viewer does not read it."""
        whose = partial(sight.reader, table)
        viewer = await self._ask(whose, cookie, row_id)
        if viewer is None:
            return None
        page = OpenPage(cookie, row_id, viewer, frozenset(), whose=whose)
        self.pages[row_id].add(page)
        return page

    async def told(self, page: OpenPage) -> AsyncIterator[str]:
        """What one page is told, until it closes or its viewer may no longer be told."""
        checked = time.monotonic()
        yield f"retry: 2000\nid: {_now()}\nevent: here\ndata: \n\n"
        try:
            while not self.asked_to_close:
                try:
                    news = await asyncio.wait_for(page.news.get(), HEARTBEAT)
                except TimeoutError:
                    news = ""
                if time.monotonic() - checked > CHECK_AGAIN:
                    checked = time.monotonic()
                    if not await self._still(page):
                        news = None
                if news == SIGHT:
                    yield "event: sight\ndata: \n\n"
                    return
                if news is None:
                    yield "event: bye\ndata: \n\n"
                    return
                if news.startswith(ROW):
                    yield f"id: {_now()}\nevent: {news.removeprefix(ROW)}\ndata: \n\n"
                    continue
                yield (
                    f"id: {_now()}\nevent: entry\ndata: {news}\n\n"
                    if news
                    else f"id: {_now()}\n: still here\n\n"
                )
        finally:
            self._leave(page)

    async def listen(self) -> None:
        """Hear every entry at its commit; begin again where the database went away."""
        while True:
            try:
                await self._hear()
            except (psycopg.Error, DatabaseError, OSError) as problem:
                log.warning("The live updates lost the database and try again: %s", problem)
                self.lost_at = self.lost_at or datetime.now(UTC)
                await asyncio.sleep(WAIT_AFTER_LOSS)

    async def _hear(self) -> None:
        parameters = connections["default"].get_connection_params()
        wanted = {
            key: parameters[key]
            for key in ("host", "port", "dbname", "user", "password")
            if parameters.get(key)
        }
        async with await psycopg.AsyncConnection.connect(**wanted, autocommit=True) as line:
            await line.execute(f"LISTEN {CHANNEL}")
            await line.execute(f"LISTEN {SIGHT_CHANNEL}")
            await self._catch_up()
            async for notice in line.notifies():
                if notice.channel == SIGHT_CHANNEL:
                    self._look_again_beside(notice.payload)
                else:
                    await self._tell(notice.payload)

    def _look_again_beside(self, person: str) -> None:
        """Look again while entries go on being told: nobody's news waits for it."""
        task = asyncio.create_task(self._look_again(person))
        self.looking.add(task)
        task.add_done_callback(self.looking.discard)

    async def _look_again(self, person: str) -> None:
        """Rights over this person, or over everybody, may have changed: pages that are no longer right are told."""
        if person:
            pages = list(self.pages.get(UUID(person), ()))
        else:
            await asyncio.sleep(MOMENT)
            pages = [page for some in list(self.pages.values()) for page in list(some)]
        for page in pages:
            try:
                rights = await self._ask(sight.rights, page.viewer, page.person_id)
            except Exception:  # noqa: BLE001 - one page's question must not silence all; it is asked again within a minute
                log.exception("What an open page may show could not be asked")
                continue
            if rights != page.rights:
                page.news.put_nowait(SIGHT)

    async def _tell(self, payload: str) -> None:
        told = json.loads(payload)
        if "thing" in told:
            for page in list(self.pages.get(UUID(told["of"]), ())):
                page.news.put_nowait(f"{ROW}{told['thing']}")
            return
        pages = list(self.pages.get(UUID(told["person"]), ()))
        if not pages:
            return
        if "table" in told:
            await self._tell_of_row(told["table"], UUID(told["row"]), pages)
            return
        # What was written is one entry; a batch that was taken in from elsewhere may be several.
        for entry in told.get("entries") or [told["entry"]]:
            await self._tell_of(UUID(entry), pages)

    async def _tell_of(self, entry_id: UUID, pages: list[OpenPage]) -> None:
        seats = {page.viewer.seat_id: page.viewer for page in pages}
        try:
            seen = await self._ask(sight.may_see, list(seats.values()), entry_id)
        except Exception:  # noqa: BLE001 - one entry's question must not silence all pages; they catch up on reload
            log.exception("Who may see an arrived entry could not be asked")
            return
        may = dict(zip(seats, seen, strict=True))
        for page in pages:
            if may[page.viewer.seat_id]:
                page.news.put_nowait(str(entry_id))

    async def _tell_of_row(self, table: str, row_id: UUID, pages: list[OpenPage]) -> None:
        """Something of a room above is new: who may see it is told that there is something, and fetches it."""
        event = sight.event_of(table)
        if not event:
            return
        seats = {page.viewer.seat_id: page.viewer for page in pages}
        try:
            seen = await self._ask(sight.may_see_row, list(seats.values()), table, row_id)
        except Exception:  # noqa: BLE001 - as for an entry: one row's question must not silence all pages
            log.exception("Who may see what is new could not be asked")
            return
        may = dict(zip(seats, seen, strict=True))
        for page in pages:
            if may[page.viewer.seat_id]:
                page.news.put_nowait(f"{ROW}{event}")

    async def _still(self, page: OpenPage) -> bool:
        """Whether the session still holds, in the same seat, and the record is still open to it."""
        viewer = await self._ask(page.whose, page.cookie, page.person_id)
        return viewer is not None and viewer.seat_id == page.viewer.seat_id

    async def _catch_up(self) -> None:
        """After a loss: every page is told what came meanwhile."""
        since, self.lost_at = self.lost_at, None
        if since is None:
            return
        for page in [page for pages in list(self.pages.values()) for page in list(pages)]:
            if page.whose is not sight.viewer:
                page.news.put_nowait(f"{ROW}here")
                continue
            for entry_id in await self._ask(sight.missed, page.viewer, page.person_id, since):
                page.news.put_nowait(str(entry_id))

    async def _ask(self, question: Callable[..., T], *about: object) -> T:
        """Ask the database without holding up everyone else."""

        def asked() -> T:
            try:
                return question(*about)
            finally:
                close_old_connections()

        return await asyncio.get_running_loop().run_in_executor(self.threads, asked)

    def _leave(self, page: OpenPage) -> None:
        self.pages[page.person_id].discard(page)
        if not self.pages[page.person_id]:
            del self.pages[page.person_id]

    def close(self) -> None:
        """Let every page go: they come back to the next process by themselves."""
        self.asked_to_close = True
        for pages in list(self.pages.values()):
            for page in list(pages):
                page.news.put_nowait("")


def _now() -> int:
    return time.time_ns() // 1_000_000
