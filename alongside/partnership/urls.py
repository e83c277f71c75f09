"""The addresses of this room."""

from django.urls import path

from alongside.partnership.views import paths

app_name = "partnership"
urlpatterns = [
    path("partners/", paths.partners, name="partners"),
    path("partners/begin/", paths.begin, name="begin"),
    path("partners/paths/<uuid:path_id>/", paths.path, name="path"),
    path("partners/paths/<uuid:path_id>/champion/", paths.champion, name="champion"),
    path("partners/paths/<uuid:path_id>/talk/", paths.talk, name="talk"),
]
