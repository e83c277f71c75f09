"""Sharing's addresses."""

from django.urls import include, path

app_name = "sharing"

urlpatterns = [
    path("", include("alongside.sharing.urls_choosing")),
    path("", include("alongside.sharing.urls_growing")),
    path("", include("alongside.sharing.urls_looking")),
]
