"""The addresses of getting ready."""

from django.urls import path

from alongside.partnership.views import orientation

urlpatterns = [
    path("partners/getting-ready/", orientation.mine, name="getting_ready"),
    path("partners/getting-ready/groups/<uuid:group_id>/", orientation.group_ready, name="group_ready"),
    path("partners/getting-ready/groups/<uuid:group_id>/me/", orientation.tick_mine, name="get_ready"),
    path("partners/getting-ready/groups/<uuid:group_id>/list/", orientation.write, name="ready_list"),
]
