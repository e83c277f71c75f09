"""The addresses of the policy library."""

from django.urls import path

from alongside.governance.views import policies, policy_changing

urlpatterns = [
    path("", policies.policy_list, name="policies"),
    path("new/", policy_changing.new_policy, name="new_policy"),
    path("<uuid:policy_id>/", policies.policy, name="policy"),
    path("<uuid:policy_id>/versions/", policies.history, name="policy_history"),
    path("<uuid:policy_id>/other-words/", policy_changing.reword, name="reword_policy"),
    path("<uuid:policy_id>/review/", policy_changing.review, name="review_policy"),
    path("versions/<uuid:policy_version_id>/adopt/", policy_changing.adopt, name="adopt_policy"),
    path("versions/<uuid:policy_version_id>/read/", policies.read, name="read_policy"),
]
