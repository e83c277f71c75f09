"""The templates' surroundings: what every Jinja template of the house can call."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
)
from markupsafe import Markup

from alongside.ui import icons, words
from alongside.ui.day_chart import day_chart
from alongside.ui.drawing import initials, short_name, sparkline
from alongside.ui.fields import control_attrs
from alongside.ui.kept import Compiled
from alongside.ui.parts import COMPONENTS, Parts
from alongside.ui.ruler import ruler_drawing

_FILTERS = {
    "day": words.day,
    "long_day": words.long_day,
    "short_day": words.short_day,
    "weekday": words.weekday,
    "weekday_short": words.weekday_short,
    "month_short": words.month_short,
    "month": words.month,
    "clock": words.clock,
    "when_words": words.when_words,
    "iso": words.iso,
    "number": words.number,
    "size": words.size,
    "initials": initials,
    "short_name": short_name,
}


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def url_or(default: str, name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page by its name or, while nobody has built that page, the one given."""
    try:
        return url(name, *args, **kwargs)
    except NoReverseMatch:
        return default


def icon(name: str, css: str = "") -> Markup:
    """A line drawing that stands beside a word and is hidden from screen readers."""
    return Markup(  # noqa: S704
        f'<svg class="icon {css}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
        f"{icons.ICONS[name]}</svg>"
    )


def sky(name: str) -> Markup:
    """A drawing of the day's weather: how a day was, without a face that judges."""
    return Markup(f'<svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">{icons.SKY[name]}</svg>')  # noqa: S704


def _loader(pages: BaseLoader | None) -> BaseLoader:
    return ChoiceLoader(
        [
            *([pages] if pages else []),
            PrefixLoader({"components": FileSystemLoader(COMPONENTS)}),
            PackageLoader("nhsuk_frontend_jinja"),
        ]
    )


def environment(**options: Any) -> Environment:
    """The environment that Django's Jinja2 backend asks for: escaped, translated, with every part by name."""
    options["loader"] = _loader(options.get("loader"))
    options["undefined"] = ChainableUndefined
    options["cache_size"] = -1  # there are more templates than Jinja keeps by itself
    options["bytecode_cache"] = Compiled(settings.ALONGSIDE_HOME)
    options.update(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    env = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.loopcontrols", "jinja2.ext.do"], **options)  # noqa: S701
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext, translation.ngettext, newstyle=True,
        pgettext=translation.pgettext, npgettext=translation.npgettext,
    )  # fmt: skip
    env.filters.update(_FILTERS)
    env.globals.update(url=url, url_or=url_or, static=static, language=words.language, now=words.now)
    env.globals.update(icon=icon, sky=sky, sparkline=sparkline, control_attrs=control_attrs)
    env.globals.update(day_chart=day_chart, ruler_drawing=ruler_drawing, ui=Parts(env))
    return env
