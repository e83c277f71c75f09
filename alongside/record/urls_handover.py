"""Addresses of the talk about handing over."""

from django.urls import path

from alongside.record.views import handovers
from alongside.record.views.place import in_record

TALK = "people/<uuid:person_id>/growing-up/talk/"

urlpatterns = [
    path(TALK, in_record(handovers.handover), name="handover"),
    path(f"{TALK}begin/", in_record(handovers.begin), name="handover_begin"),
    path(f"{TALK}mine/", in_record(handovers.prepare), name="handover_prepare"),
    path(f"{TALK}agreed/", in_record(handovers.agree), name="handover_agree"),
]
