"""The import's addresses; part of the record's."""

from django.urls import path

from alongside.record.views import imports

urlpatterns = [
    path("record/import/", imports.send, name="import"),
    path("record/import/<uuid:run_id>/", imports.run, name="import_run"),
    path("record/import/<uuid:run_id>/report.csv", imports.report, name="import_report"),
]
