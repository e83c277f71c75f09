"""The addresses of the wishes."""

from django.urls import path

from alongside.governance.views import wishes

urlpatterns = [
    path("", wishes.wish_list, name="wishes"),
    path("new/", wishes.new_wish, name="new_wish"),
    path("order/", wishes.order, name="order_wishes"),
    path("<uuid:wish_id>/", wishes.wish, name="wish"),
    path("<uuid:wish_id>/join/", wishes.join, name="join_wish"),
    path("<uuid:wish_id>/what-became/", wishes.what_became, name="wish_step"),
]
