"""The record's addresses."""

from django.urls import include, path

from alongside.record.views import entry, files, holds, kept, timeline, values, writing
from alongside.record.views.place import in_record as here

app_name = "record"
ENTRY = "people/<uuid:person_id>/record/<uuid:origin_id>/"
HOLD = "people/<uuid:person_id>/record/holds/<uuid:hold_id>/"
VALUES = "people/<uuid:person_id>/record/values/<str:code>/"

urlpatterns = [
    path("record/", here(timeline.whose), name="whose"),
    path("people/<uuid:person_id>/record/", here(timeline.timeline), name="timeline"),
    path("people/<uuid:person_id>/record/kept/", here(kept.kept), name="kept"),
    path("people/<uuid:person_id>/record/arrived/<uuid:entry_id>/", timeline.arrived, name="arrived"),
    path(
        "people/<uuid:person_id>/record/write/note/", here(writing.write), {"what": "note"}, name="write_note"
    ),
    path(
        "people/<uuid:person_id>/record/write/value/",
        here(writing.write),
        {"what": "value"},
        name="write_value",
    ),
    path(
        "people/<uuid:person_id>/record/write/home/", here(writing.write), {"what": "home"}, name="write_home"
    ),
    path("people/<uuid:person_id>/record/files/<uuid:file_id>/", files.file, name="file"),
    path(VALUES, here(values.values), name="values"),
    path(f"{VALUES}chart.<str:ending>", values.picture, name="values_picture"),
    path(ENTRY, here(entry.entry), name="entry"),
    path(f"{ENTRY}correct/", here(writing.correct), name="correct"),
    path(f"{ENTRY}comment/", here(entry.comment), name="comment"),
    path(f"{ENTRY}differently/", here(entry.differently), name="differently"),
    path(f"{ENTRY}views/<uuid:dispute_id>/answer/", here(entry.answer), name="answer"),
    path(f"{ENTRY}views/<uuid:dispute_id>/how-it-went/", here(entry.settle), name="settle"),
    path(f"{ENTRY}keep/", here(entry.keep), name="keep"),
    path(f"{ENTRY}open-again/", entry.open_again, name="open_again"),
    path(f"{ENTRY}hold/", here(holds.hold), name="hold"),
    path(f"{HOLD}ask/", holds.ask, name="hold_ask"),
    path(f"{HOLD}answer/", holds.answer, name="hold_answer"),
    path(f"{HOLD}show/", holds.show, name="hold_show"),
    path(f"{ENTRY}fhir/", entry.resource, name="resource"),
    path("", include("alongside.record.urls_journal")),
    path("", include("alongside.record.urls_handover")),
    path("", include("alongside.record.importing.urls")),
]
