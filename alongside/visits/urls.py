"""The addresses of agendas and visits."""

from django.urls import include, path

from alongside.visits.views import agenda
from alongside.visits.views.page import in_plan as here

app_name = "visits"
AGENDA = "people/<uuid:person_id>/visits/agenda/"
ITEM = f"{AGENDA}<uuid:item_id>/"

urlpatterns = [
    path("agenda/", here(agenda.whose), name="whose"),
    path(AGENDA, here(agenda.agenda), name="agenda"),
    path(f"{AGENDA}agree/", agenda.agree, name="agree"),
    path(f"{ITEM}up/", agenda.move, {"way": "up"}, name="up"),
    path(f"{ITEM}down/", agenda.move, {"way": "down"}, name="down"),
    path(f"{ITEM}first/", agenda.first, name="first"),
    path(f"{ITEM}off/", agenda.off, name="off"),
    path(f"{ITEM}back/", agenda.back, name="back"),
    path(f"{ITEM}keep/", here(agenda.keep), name="keep"),
    path("", include("alongside.visits.urls_visits")),
]
