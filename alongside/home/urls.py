"""The front door's addresses."""

from django.urls import path

from alongside.home.views import places, search, today

app_name = "home"
urlpatterns = [
    path("", today.today, name="today"),
    path("search/", search.search, name="search"),
    path("together/", places.together, name="together"),
    path("help/", places.help_page, name="help"),
]
