"""The addresses of this room."""

from django.urls import path

from alongside.parity import (
    urls_advice,
    urls_journals,
    urls_measures,
    urls_reports,
    urls_roadmap,
    urls_rounds,
    urls_worries,
)
from alongside.parity.views import figures, map, over_time

app_name = "parity"
urlpatterns = [
    path("parity/", map.the_map, name="map"),
    path("parity/map/<slug:place>/<slug:phase>/", map.cell, name="cell"),
    path("parity/fair/", figures.factors, name="factors"),
    path("parity/fair/<slug:factor>/", over_time.factor, name="factor"),
    path("parity/fair/<slug:factor>/<slug:figure>.<slug:ending>", over_time.factor_file, name="factor_file"),
    path("parity/fair/<slug:factor>/<slug:figure>/read/", over_time.read_factor, name="read_factor"),
    path("parity/began/", figures.who_began, name="began"),
    path("parity/began/<slug:began>.<slug:ending>", figures.began_file, name="began_file"),
    path("parity/began/<slug:began>/read/", figures.read_began, name="read_began"),
    *urls_rounds.urlpatterns,
    *urls_journals.urlpatterns,
    *urls_roadmap.urlpatterns,
    *urls_worries.urlpatterns,
    *urls_advice.urlpatterns,
    *urls_measures.urlpatterns,
    *urls_reports.urlpatterns,
]
