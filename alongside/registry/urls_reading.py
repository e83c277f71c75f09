"""The addresses of charts: how they are read, those that people keep, and files."""

from typing import Any

from django.urls import path

from alongside.registry.views import reading, side_by_side, tutor

CHART = "numbers/<uuid:measure_id>/chart/"
KEPT = "numbers/charts/<uuid:chart_id>/"

urlpatterns: list[Any] = [
    path(CHART, reading.chart, name="chart"),
    path(f"{CHART}read/", tutor.read_chart, name="read_chart"),
    path("numbers/visits-felt/read/", tutor.read_care, name="read_care"),
    path("registry/quality/<str:asked_of>/read/", tutor.read_quality, name="read_quality"),
    path("numbers/read/", tutor.read_any, name="read_any"),
    path("numbers/<uuid:measure_id>/centers/read/", tutor.read_centers, name="read_centers"),
    path(f"{CHART}keep/", reading.keep, name="keep_chart"),
    path(f"{CHART}decide/<str:what>/", reading.decide, name="decide"),
    path(f"{CHART}undo/<uuid:act_id>/", reading.undo, name="undo_decision"),
    path(f"{CHART}file.<str:ending>", reading.file, name="chart_file"),
    path("numbers/<uuid:measure_id>/side-by-side/", side_by_side.side_by_side, name="side_by_side"),
    path(KEPT, reading.saved, name="saved_chart"),
    path(f"{KEPT}share/", reading.share, name="share_chart"),
    path(f"{KEPT}end/", reading.end, name="end_chart"),
]
