"""The addresses of one's own roadmap."""

from django.urls import path

from alongside.parity.views import roadmap

urlpatterns = [
    path("parity/roadmap/", roadmap.roadmap, name="roadmap"),
    path("parity/roadmap/sheet.pdf", roadmap.sheet, name="roadmap_sheet"),
    path("parity/roadmap/new/", roadmap.new, name="road_new"),
    path("parity/roadmap/who/", roadmap.who, name="road_who"),
    path("parity/roadmap/who/<uuid:road_share_id>/end/", roadmap.no_more, name="road_no_more"),
    path("parity/roadmap/of/<uuid:road_person_id>/", roadmap.theirs, name="road_of"),
    path("parity/roadmap/<uuid:road_line_id>/", roadmap.line, name="road_line"),
    path("parity/roadmap/<uuid:road_line_id>/away/", roadmap.away, name="road_away"),
]
