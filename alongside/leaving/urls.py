"""The addresses of this room."""

from django.urls import path

from alongside.leaving import views

app_name = "leaving"
urlpatterns = [
    path("me/take-along/", views.everything, name="mine"),
    path("people/<uuid:person_id>/take-along/", views.everything, name="everything"),
    path("parcels/<uuid:parcel_id>/", views.parcel, name="parcel"),
    path("parcels/<uuid:parcel_id>/file/", views.file, name="file"),
]
