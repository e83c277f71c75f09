"""Where machines ask how the house is."""

from django.urls import path

from . import views

app_name = "running"
urlpatterns = [
    path("healthz", views.health, name="health"),
    path("readyz", views.ready, name="ready"),
]
