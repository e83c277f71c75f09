"""The addresses of building measures."""

from typing import Any

from django.urls import path

from alongside.registry.views import building, making

ONE = "numbers/<uuid:measure_id>/"

urlpatterns: list[Any] = [
    path("numbers/propose/", building.propose, name="propose"),
    path("numbers/drafts/<uuid:begun_id>/gone/", building.drop, name="drop_draft"),
    path(f"{ONE}propose/", building.propose_other, name="propose_version"),
    path(f"{ONE}making/", making.making, name="making"),
    path(f"{ONE}look-after/", making.look_after_it, name="look_after"),
    path(f"{ONE}agree/<uuid:wording_id>/", making.agree_to, name="agree"),
    path(f"{ONE}own/", making.own, name="own_definition"),
    path(f"{ONE}own/end/", making.end_own, name="end_own_definition"),
]
