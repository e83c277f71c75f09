"""Where numbers are."""

from django.urls import include, path

from alongside.registry.views import measures

app_name = "registry"
urlpatterns = [
    path("numbers/", measures.numbers, name="numbers"),
    path("numbers/<uuid:measure_id>/", measures.one, name="measure"),
    path("", include("alongside.registry.urls_reading")),
    path("", include("alongside.registry.urls_building")),
    path("", include("alongside.registry.urls_listing")),
    path("", include("alongside.registry.urls_care")),
]
