"""The addresses of forms."""

from django.urls import path

from alongside.questionnaires.views import answering, library, person
from alongside.record.views.place import in_record as here

app_name = "questionnaires"
THEIRS = "people/<uuid:person_id>/questionnaires/"
BEGUN = f"{THEIRS}begun/<uuid:answering_id>/"

urlpatterns = [
    path("questionnaires/", library.library, name="library"),
    path("questionnaires/mine/", person.mine, name="mine"),
    path("questionnaires/propose/", library.propose, name="propose"),
    path("questionnaires/reminders/", library.reminders, name="reminders"),
    path("questionnaires/asked-of-everyone/", library.schedules, name="schedules"),
    path("questionnaires/asked-of-everyone/<uuid:schedule_id>/end/", library.end_for_all, name="end_for_all"),
    path("questionnaires/versions/<uuid:questionnaire_id>/take/", library.take, name="take"),
    path("questionnaires/versions/<uuid:questionnaire_id>/fhir/", library.resource, name="resource"),
    path("questionnaires/<uuid:form_id>/", library.form, name="form"),
    path("questionnaires/<uuid:form_id>/paper/", library.paper, name="paper"),
    path("questionnaires/<uuid:form_id>/put-away/", library.away, name="away"),
    path(THEIRS, here(person.person), name="person"),
    path(f"{THEIRS}ask/", here(person.ask), name="ask"),
    path(f"{THEIRS}happened/", here(person.happened), name="happened"),
    path(f"{THEIRS}ask/<uuid:schedule_id>/end/", person.end, name="end"),
    path(f"{THEIRS}asked/<uuid:asked_id>/later/", person.later, name="later"),
    path(f"{THEIRS}asked/<uuid:asked_id>/not-now/", person.not_now, name="not_now"),
    path(f"{THEIRS}forms/<uuid:form_id>/", here(answering.begin), name="begin"),
    path(BEGUN, here(answering.fill), name="fill"),
    path(f"{BEGUN}field/", answering.field, name="field"),
    path(f"{BEGUN}finish/", here(answering.finish), name="finish"),
    path(f"{BEGUN}discard/", answering.discard, name="discard"),
    path(f"{THEIRS}answers/<uuid:answers_id>/", here(person.answers), name="answers"),
    path(f"{THEIRS}answers/<uuid:answers_id>/correct/", answering.correct, name="correct"),
]
