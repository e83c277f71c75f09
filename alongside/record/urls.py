"""The record's addresses."""

from django.urls import include, path

app_name = "record"
urlpatterns = [path("", include("alongside.record.urls_journal"))]
