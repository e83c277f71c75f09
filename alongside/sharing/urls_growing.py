"""Addresses of growing up and of research."""

from django.urls import path

from alongside.sharing.views import consent, growing
from alongside.sharing.views.page import in_record as here

GROWING = "people/<uuid:person_id>/growing-up/"
RESEARCH = "people/<uuid:person_id>/sharing/research/"

urlpatterns = [
    path(GROWING, here(growing.growing), name="growing"),
    path(f"{GROWING}<int:band_id>/choose/", growing.choose, name="choose_ahead"),
    path(f"{GROWING}stay/<uuid:relation_id>/", growing.stay, name="stay"),
    path(f"{GROWING}no-more/<uuid:relation_id>/", growing.no_more, name="no_more"),
    path(RESEARCH, here(consent.research), name="research"),
    path(f"{RESEARCH}<str:item>/", consent.answer, name="answer"),
    path(f"{RESEARCH}studies/<uuid:study_id>/", consent.study, name="study"),
]
