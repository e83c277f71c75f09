"""Who looked, and seeing as another does; part of sharing's addresses."""

from django.urls import path

from alongside.sharing.views import as_they_see, emergency, receipts
from alongside.sharing.views.page import in_record as here

urlpatterns = [
    path("emergency/", here(emergency.emergency), name="emergency"),
    path("people/<uuid:person_id>/sharing/looked/", here(receipts.looked), name="looked"),
    path("people/<uuid:person_id>/sharing/as/", here(as_they_see.as_whom), name="as_whom"),
    path(
        "people/<uuid:person_id>/sharing/as/<uuid:viewer_id>/",
        here(as_they_see.as_they_see),
        name="as_they_see",
    ),
    path(
        "people/<uuid:person_id>/sharing/as/<uuid:viewer_id>/<path:rest>",
        here(as_they_see.as_they_see),
        name="page_as_they_see",
    ),
]
