"""The addresses of worries about working together."""

from django.urls import path

from alongside.parity.views import worries

urlpatterns = [
    path("parity/worries/", worries.worry_list, name="worries"),
    path("parity/worries/common/", worries.common, name="common_worries"),
    path("parity/worries/new/", worries.begin, name="raise_worry"),
    path("parity/worries/<uuid:worry_id>/", worries.worry, name="worry"),
    path("parity/worries/<uuid:worry_id>/hand-on/", worries.move, name="move_worry"),
    path("parity/worries/own/<slug:worry_secret>/", worries.own, name="own_worry"),
]
