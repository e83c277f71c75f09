"""The addresses of the FHIR door."""

from django.urls import path

from alongside.fhir import views

urlpatterns = [
    path("fhir/metadata", views.metadata, name="fhir-metadata"),
    path("fhir/<str:kind>", views.search, name="fhir-search"),
    path("fhir/<str:kind>/<uuid:origin_id>", views.read, name="fhir-read"),
]
