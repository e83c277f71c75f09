"""The record's addresses."""

from django.urls import include, path

from alongside.record.views import entry, files, timeline, values, writing

app_name = "record"
ENTRY = "people/<uuid:person_id>/record/<uuid:origin_id>/"
VALUES = "people/<uuid:person_id>/record/values/<str:code>/"

urlpatterns = [
    path("record/", timeline.whose, name="whose"),
    path("people/<uuid:person_id>/record/", timeline.timeline, name="timeline"),
    path("people/<uuid:person_id>/record/arrived/<uuid:entry_id>/", timeline.arrived, name="arrived"),
    path("people/<uuid:person_id>/record/write/note/", writing.write, {"what": "note"}, name="write_note"),
    path("people/<uuid:person_id>/record/write/value/", writing.write, {"what": "value"}, name="write_value"),
    path("people/<uuid:person_id>/record/write/home/", writing.write, {"what": "home"}, name="write_home"),
    path("people/<uuid:person_id>/record/files/<uuid:file_id>/", files.file, name="file"),
    path(VALUES, values.values, name="values"),
    path(f"{VALUES}chart.<str:ending>", values.picture, name="values_picture"),
    path(ENTRY, entry.entry, name="entry"),
    path(f"{ENTRY}correct/", writing.correct, name="correct"),
    path(f"{ENTRY}comment/", entry.comment, name="comment"),
    path(f"{ENTRY}differently/", entry.differently, name="differently"),
    path(f"{ENTRY}views/<uuid:dispute_id>/answer/", entry.answer, name="answer"),
    path(f"{ENTRY}views/<uuid:dispute_id>/how-it-went/", entry.settle, name="settle"),
    path(f"{ENTRY}keep/", entry.keep, name="keep"),
    path(f"{ENTRY}open-again/", entry.open_again, name="open_again"),
    path(f"{ENTRY}fhir/", entry.resource, name="resource"),
    path("", include("alongside.record.urls_journal")),
]
