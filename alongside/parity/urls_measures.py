"""The addresses of what a team looks at month by month."""

from django.urls import path

from alongside.parity.views import measures

urlpatterns = [
    path("parity/groups/<uuid:group_id>/measures/", measures.measure_list, name="measures"),
    path("parity/groups/<uuid:group_id>/measures/new/", measures.choose, name="choose_measure"),
    path("parity/measures/<uuid:team_measure_id>/", measures.measure, name="measure"),
    path(
        "parity/measures/<uuid:team_measure_id>/chart.<slug:ending>",
        measures.measure_file,
        name="measure_file",
    ),
    path("parity/measures/<uuid:team_measure_id>/read/", measures.read_measure, name="read_measure"),
    path("parity/measures/<uuid:team_measure_id>/end/", measures.end, name="end_measure"),
    path("parity/measures/<uuid:team_measure_id>/test/", measures.mark, name="mark_test"),
]
