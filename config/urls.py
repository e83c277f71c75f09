"""Every address of the house; each room lists its own."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

ROOMS = ("home", "people", "sharing", "record", "fhir", "demo", "running", "ui")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"alongside.{room}.urls")) for room in ROOMS if find_spec(f"alongside.{room}.urls")
]
