"""The ledger's own page."""

from django.urls import path

from alongside.contributions import views

app_name = "contributions"
urlpatterns = [
    path("me/contributions/", views.my_contributions, name="mine"),
]
