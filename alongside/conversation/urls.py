"""The addresses of this room."""

from django.urls import path

from alongside.conversation import views

app_name = "conversation"
urlpatterns = [
    path("talk/<slug:thing>/<uuid:subject_id>/", views.thread, name="thread"),
    path(
        "talk/<slug:thing>/<uuid:subject_id>/<uuid:remark_id>/take-back/", views.take_back, name="take_back"
    ),
]
