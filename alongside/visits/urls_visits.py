"""The addresses of visits, of their summaries and of a clinic's day."""

from django.urls import path

from alongside.visits.views import after, clinic, forms, standards, talk, visit, visits
from alongside.visits.views.page import in_plan as here

VISITS = "people/<uuid:person_id>/visits/"
VISIT = f"{VISITS}<uuid:visit_id>/"
SUMMARY = f"{VISIT}summary/"

urlpatterns = [
    path("visits/", here(clinic.day), name="day"),
    path("visits/standards/", here(standards.standards), name="standards"),
    path("visits/standards/new/", here(standards.new), name="standard_new"),
    path("visits/standards/<uuid:standard_id>/", here(standards.change), name="standard_change"),
    path("visits/standards/<uuid:standard_id>/end/", standards.end, name="standard_end"),
    path(VISITS, here(visits.visits), name="visits"),
    path(f"{VISITS}plan/", here(visits.plan), name="plan"),
    path(VISIT, here(visit.visit), name="visit"),
    path(f"{VISIT}change/", here(visits.change), name="change"),
    path(f"{VISIT}begin/", visit.begin, name="begin"),
    path(f"{VISIT}end/", visit.end, name="end"),
    path(f"{VISIT}go-on/", visit.go_on, name="go_on"),
    path(f"{VISIT}not-held/", here(visits.not_held), name="not_held"),
    path(f"{VISIT}again/", visits.again, name="again"),
    path(f"{VISIT}link/", visits.link, name="link"),
    path(f"{VISIT}tick/<uuid:item_id>/", talk.tick, name="tick"),
    path(f"{VISIT}write/", here(talk.write), name="write"),
    path(f"{VISIT}lines/<uuid:line_id>/", talk.reword, name="reword"),
    path(f"{VISIT}measure/", here(talk.measure), name="measure"),
    path(f"{VISIT}form/", here(forms.form), name="form"),
    path(SUMMARY, here(after.change), name="summary"),
    path(f"{SUMMARY}<uuid:summary_id>/yes/", after.say_yes, name="say_yes"),
    path(f"{SUMMARY}send/", here(after.send), name="send"),
    path(f"{SUMMARY}copy/", here(after.copy), name="copy"),
    path(f"{SUMMARY}file/", after.file, name="file"),
    path(f"{VISIT}answer/", here(after.answer), name="answer"),
]
