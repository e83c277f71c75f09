"""Questions about looks and reviews of emergency access; part of governance's addresses."""

from django.urls import path

from alongside.governance.views import reviewing

urlpatterns = [
    path("people/<uuid:person_id>/questions/ask/", reviewing.ask_why, name="ask_why"),
    path("questions/", reviewing.look_questions, name="look_questions"),
    path("questions/<uuid:question_id>/", reviewing.look_question, name="look_question"),
    path("reviews/", reviewing.reviews, name="reviews"),
    path("reviews/<uuid:emergency_id>/", reviewing.review, name="review"),
]
