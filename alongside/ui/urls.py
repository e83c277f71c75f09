"""The design pages; the error pages have no address."""

from django.urls import path

from alongside.ui import views

app_name = "ui"
urlpatterns = [
    path("design/", views.design, name="design"),
    path("design/<str:name>/", views.component, name="component"),
]
