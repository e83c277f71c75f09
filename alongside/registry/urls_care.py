"""The addresses of how visits are felt."""

from typing import Any

from django.urls import path

from alongside.registry.views import care

urlpatterns: list[Any] = [
    path("numbers/visits-felt/", care.care, name="care"),
    path("numbers/visits-felt/begin/", care.begin, name="begin_care"),
    path("numbers/visits-felt/end/", care.end, name="end_care"),
    path("numbers/visits-felt.<str:ending>", care.file, name="care_file"),
    path("felt/<uuid:felt_id>/", care.felt, name="felt"),
]
