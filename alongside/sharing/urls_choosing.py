"""Who can see what, and changing it; part of sharing's addresses."""

from django.urls import path

from alongside.sharing.views import changing, history, who, why
from alongside.sharing.views.page import in_record as here

OF = "people/<uuid:person_id>/sharing/"

urlpatterns = [
    path("sharing/", here(who.mine), name="mine"),
    path(OF, here(who.who), name="who"),
    path(f"{OF}someone/", here(why.find), name="someone"),
    path(f"{OF}choices/", here(history.history), name="choices"),
    path(f"{OF}choices/<uuid:choice_id>/take-back/", changing.take_back, name="take_back"),
    path(f"{OF}why/<uuid:seat_id>/", here(why.why), name="why"),
    path(f"{OF}change/<str:whom>/<str:category>/", here(changing.change), name="change"),
]
