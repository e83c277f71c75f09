"""The addresses of this room."""

from django.urls import path

from alongside.groups.views import agreed, groups, seats

app_name = "groups"
urlpatterns = [
    path("groups/", groups.group_list, name="groups"),
    path("groups/new/", groups.begin, name="begin"),
    path("groups/back-to-care/", groups.to_care, name="to_care"),
    path("groups/<uuid:group_id>/", groups.group, name="group"),
    path("groups/<uuid:group_id>/how/", groups.ways, name="ways"),
    path("groups/<uuid:group_id>/phase/", groups.phase, name="phase"),
    path("groups/<uuid:group_id>/end/", groups.end, name="end"),
    path("groups/<uuid:group_id>/ask/", seats.ask, name="ask"),
    path("groups/<uuid:group_id>/offer/", seats.offer, name="offer"),
    path("groups/seats/<uuid:group_seat_id>/give/", seats.give, name="give"),
    path("groups/seats/<uuid:group_seat_id>/take/", seats.take, name="take"),
    path("groups/seats/<uuid:group_seat_id>/leave/", seats.leave, name="leave"),
    path(
        "groups/seats/<uuid:group_seat_id>/champion/<uuid:organization_id>/", seats.champion, name="champion"
    ),
    path("groups/<uuid:group_id>/agreement/", agreed.agreement, name="agreement"),
    path("groups/<uuid:group_id>/agreement/new/", agreed.word, name="word"),
    path("groups/agreements/<uuid:agreement_id>/sign/", agreed.sign, name="sign"),
    path("groups/<uuid:group_id>/goals/new/", agreed.new_aim, name="new_aim"),
    path("groups/goals/<uuid:ninety_id>/", agreed.aim, name="aim"),
]
