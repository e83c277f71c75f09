"""The addresses of lists of people, and of what may not be right."""

from typing import Any

from django.urls import path

from alongside.registry.views import beside, enrolling, listing, outreach, quality, studying, trust

LISTS = "registry/lists/"
DOUBTS = "people/<uuid:person_id>/doubts/"

urlpatterns: list[Any] = [
    path(LISTS, listing.lists, name="lists"),
    path(f"{LISTS}keep/", listing.keep, name="keep_list"),
    path(f"{LISTS}take/", listing.take, name="take_list"),
    path(f"{LISTS}mine/", outreach.about_mine, name="about_mine"),
    path(f"{LISTS}<uuid:list_id>/", listing.kept, name="list"),
    path(f"{LISTS}<uuid:list_id>/share/", listing.share, name="share_list"),
    path(f"{LISTS}<uuid:list_id>/end/", listing.end, name="end_list"),
    path("registry/enrolment/", enrolling.enrolment, name="enrolment"),
    path("people/<uuid:person_id>/enrolment/ask/<str:asked>/", enrolling.ask, name="ask_consent"),
    path("people/<uuid:person_id>/registry/", beside.beside, name="beside"),
    path("registry/dictionary/", studying.dictionary, name="dictionary"),
    path("registry/codebook.csv", studying.codebook, name="codebook"),
    path("registry/studies/<uuid:study_id>/", studying.study, name="study"),
    path("registry/quality/", quality.quality, name="quality"),
    path("registry/quality/<str:asked_of>.<str:ending>", trust.file, name="quality_file"),
    path(DOUBTS, quality.doubts, name="doubts"),
    path(f"{DOUBTS}<uuid:doubt_id>/mend/", quality.mend, name="mend"),
    path(f"{DOUBTS}<uuid:doubt_id>/right/", quality.right, name="right"),
    path(f"{DOUBTS}<uuid:doubt_id>/send/<str:to>/", quality.send, name="send"),
    path("people/<uuid:person_id>/lists/", outreach.about, name="about"),
    path("people/<uuid:person_id>/lists/reach/", outreach.reach, name="reach"),
]
