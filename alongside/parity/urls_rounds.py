"""The addresses of what people say without names."""

from django.urls import path

from alongside.parity.views import rounds

urlpatterns = [
    path("parity/rounds/", rounds.round_list, name="rounds"),
    path("parity/rounds/new/", rounds.begin, name="begin_round"),
    path("parity/rounds/<uuid:round_id>/", rounds.one, name="round"),
    path("parity/rounds/<uuid:round_id>/not-now/", rounds.not_now, name="not_now"),
    path("parity/readiness/", rounds.readiness, name="readiness"),
    path("parity/cards/", rounds.talk_cards, name="cards"),
]
