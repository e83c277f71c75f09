"""The addresses of learning paths."""

from django.urls import path

from alongside.partnership.views import learning

urlpatterns = [
    path("partners/learning/", learning.learning, name="learning"),
    path("partners/learning/new/", learning.new_path, name="new_learning_path"),
    path("partners/learning/<slug:path_key>/", learning.path, name="learning_path"),
    path("partners/learning/<uuid:path_key>/change/", learning.change_path, name="change_learning_path"),
    path("partners/learning/<slug:path_key>/new/", learning.new_step, name="new_learning_step"),
    path("partners/learning/<slug:path_key>/<slug:step_key>/", learning.step, name="learning_step"),
    path(
        "partners/learning/<slug:path_key>/<uuid:own_step>/change/",
        learning.change_step,
        name="change_learning_step",
    ),
]
