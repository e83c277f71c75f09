"""The live updates' server: `uvicorn config.live:app`."""

import os

import django
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()


async def health(request: Request) -> JSONResponse:
    """The process is alive."""
    return JSONResponse({"alive": True})


app = Starlette(routes=[Route("/healthz", health)])
