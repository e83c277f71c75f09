"""The live updates' server: `uvicorn config.live:app`.

An open page of a record listens at `/live/people/<id>` (server-sent events). The database announces each entry at
commit; for every page that listens to that person the viewer's own sight is asked, under row-level security, before
anything is sent. What is sent is the entry's id and nothing else: the page then fetches it as any page is fetched,
with its receipt. Nobody learns that something came that they may not see. A page of numbers, which is the same for
everyone in a community, listens at `/live/numbers/<id>`; the page of a meeting at `/live/meetings/<id>`.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from starlette.applications import Starlette  # noqa: E402
from starlette.requests import Request  # noqa: E402
from starlette.responses import JSONResponse, Response, StreamingResponse  # noqa: E402
from starlette.routing import Route  # noqa: E402

from alongside.record.arriving import listening  # noqa: E402

house = listening.House()


async def health(request: Request) -> JSONResponse:
    """The process is alive."""
    return JSONResponse({"alive": True})


async def people(request: Request) -> Response:
    """Tell one open page what arrives in one person's record."""
    heard = request.headers.get("last-event-id") or request.query_params.get("since", "")
    return await _told(request, lambda cookie: house.open(cookie, request.path_params["person_id"], heard))


async def numbers(request: Request) -> Response:
    """Tell one open page that its community's numbers, or how they are read, have changed."""
    return await _told(
        request, lambda cookie: house.open_community(cookie, request.path_params["community_id"])
    )


async def meetings(request: Request) -> Response:
    """Tell one open page that something was done in the meeting that it shows."""
    meeting = request.path_params["meeting_id"]
    return await _told(request, lambda cookie: house.open_row(cookie, "groups_meeting", meeting))


async def _told(request: Request, opened: Callable[[str], Awaitable[listening.OpenPage | None]]) -> Response:
    origin = request.headers.get("origin", "")
    if origin and not listening.is_ours(origin, request.headers.get("host", "")):
        return Response(status_code=403)
    page = await opened(request.cookies.get(settings.SESSION_COOKIE_NAME, ""))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Vary": "Origin"}
    if origin:
        headers |= {"Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true"}
    if page is None:
        return Response(status_code=404, headers=headers)
    return StreamingResponse(house.told(page), media_type="text/event-stream", headers=headers)


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Listen to the database for as long as the process lives."""
    task = asyncio.create_task(house.listen())
    yield
    house.close()
    task.cancel()


app = Starlette(
    routes=[
        Route("/healthz", health),
        Route("/live/people/{person_id:uuid}", people),
        Route("/live/numbers/{community_id:uuid}", numbers),
        Route("/live/meetings/{meeting_id:uuid}", meetings),
    ],
    lifespan=lifespan,
)
