"""Showing a page, or the named part of it that HTMX asked for, from one and the same template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy
from django.urls import get_resolver
from django.utils.translation import override
from jinja2 import Environment
from jinja2_fragments import render_block

from alongside.ui.parts import part_templates


def _engine() -> Jinja2:
    return next(engine for engine in engines.all() if isinstance(engine, Jinja2))


def jinja() -> Environment:
    """The templates' environment, for a page that must not ask the house for anything."""
    return _engine().env


def make_ready() -> None:
    """Find every address, and compile what all pages are made of, before the first who comes waits for it."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            assert get_resolver().reverse_dict
    for template in ("ui/page.jinja", "ui/plain.jinja", *part_templates()):
        jinja().get_template(template)


def part(request: HttpRequest, template: str, block: str, context: Mapping[str, Any] | None = None) -> str:
    """One block of a page, as text, with the same context that the whole page would get."""
    engine = _engine()
    full: dict[str, Any] = {
        **(context or {}),
        "request": request,
        "csrf_input": csrf_input_lazy(request),
        "csrf_token": csrf_token_lazy(request),
    }
    for processor in engine.template_context_processors:
        full.update(processor(request))
    return render_block(engine.env, template, block, full)


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    block: str = "",
    status: int = 200,
) -> HttpResponse:
    """Answer with a page or, when HTMX asks and a block is named, with that part alone."""
    if block and request.headers.get("HX-Request") == "true" and not request.headers.get("HX-Boosted"):
        return HttpResponse(part(request, template, block, context), status=status)
    return render(request, template, dict(context or {}), status=status)
