"""Where numbers are."""

from django.urls import path

from alongside.registry.views import measures

app_name = "registry"
urlpatterns = [
    path("numbers/", measures.numbers, name="numbers"),
    path("numbers/<uuid:measure_id>/", measures.one, name="measure"),
]
