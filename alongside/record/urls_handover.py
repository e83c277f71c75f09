"""Addresses of the talk about handing over."""

from django.urls import path

from alongside.record.views import handovers

TALK = "people/<uuid:person_id>/growing-up/talk/"

urlpatterns = [
    path(TALK, handovers.handover, name="handover"),
    path(f"{TALK}begin/", handovers.begin, name="handover_begin"),
    path(f"{TALK}mine/", handovers.prepare, name="handover_prepare"),
    path(f"{TALK}agreed/", handovers.agree, name="handover_agree"),
]
