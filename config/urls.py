"""Every address of the house; each room lists its own."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

# Those asked for most often first: every address before the one that fits is tried in vain.
ROOMS = (
    "home", "fhir", "record", "registry", "plans", "questionnaires", "visits", "sharing", "people", "conversation",
    "governance", "groups", "improvement", "partnership", "parity", "contributions", "leaving", "demo", "running",
    "ui",
)  # fmt: skip

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"alongside.{room}.urls")) for room in ROOMS if find_spec(f"alongside.{room}.urls")
]

handler400 = "alongside.ui.views.bad_request"
handler403 = "alongside.ui.views.not_allowed"
handler404 = "alongside.ui.views.not_found"
handler500 = "alongside.ui.views.our_fault"
