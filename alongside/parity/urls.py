"""The addresses of this room."""

from django.urls import path

from alongside.parity import urls_journals, urls_rounds
from alongside.parity.views import figures, map

app_name = "parity"
urlpatterns = [
    path("parity/", map.the_map, name="map"),
    path("parity/map/<slug:place>/<slug:phase>/", map.cell, name="cell"),
    path("parity/fair/", figures.factors, name="factors"),
    path("parity/began/", figures.who_began, name="began"),
    *urls_rounds.urlpatterns,
    *urls_journals.urlpatterns,
]
