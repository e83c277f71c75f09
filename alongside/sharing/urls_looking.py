"""Who looked, and seeing as another does; part of sharing's addresses."""

from django.urls import path

from alongside.sharing.views import as_they_see, emergency, receipts

urlpatterns = [
    path("emergency/", emergency.emergency, name="emergency"),
    path("people/<uuid:person_id>/sharing/looked/", receipts.looked, name="looked"),
    path("people/<uuid:person_id>/sharing/as/", as_they_see.as_whom, name="as_whom"),
    path("people/<uuid:person_id>/sharing/as/<uuid:viewer_id>/", as_they_see.as_they_see, name="as_they_see"),
    path(
        "people/<uuid:person_id>/sharing/as/<uuid:viewer_id>/<path:rest>",
        as_they_see.as_they_see,
        name="page_as_they_see",
    ),
]
