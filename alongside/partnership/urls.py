"""The addresses of this room."""

from django.urls import path

from alongside.partnership.urls_learning import urlpatterns as learning
from alongside.partnership.urls_matching import urlpatterns as matching
from alongside.partnership.urls_money import urlpatterns as money
from alongside.partnership.urls_preparing import urlpatterns as preparing
from alongside.partnership.urls_support import urlpatterns as support
from alongside.partnership.views import interest, paths, recruiting, stories

app_name = "partnership"
urlpatterns = [
    path("partners/", paths.partners, name="partners"),
    path("partners/begin/", paths.begin, name="begin"),
    path("partners/cards/", recruiting.cards, name="cards"),
    path("partners/paths/<uuid:path_id>/", paths.path, name="path"),
    path("partners/paths/<uuid:path_id>/champion/", paths.champion, name="champion"),
    path("partners/paths/<uuid:path_id>/talk/", paths.talk, name="talk"),
    path("partners/paths/<uuid:path_id>/ready/", recruiting.prepare, name="prepare"),
    path("partners/paths/<uuid:path_id>/people/", recruiting.people, name="people"),
    path("partners/paths/<uuid:path_id>/people/new/", recruiting.think_of, name="think_of"),
    path("partners/paths/<uuid:path_id>/flyers/new/", recruiting.new_flyer, name="new_flyer"),
    path("partners/people/<uuid:candidate_id>/", recruiting.candidate, name="candidate"),
    path("partners/flyers/<uuid:flyer_id>/", recruiting.flyer, name="flyer"),
    path("partners/flyers/<uuid:flyer_id>/<slug:paper>.pdf", recruiting.flyer_file, name="flyer_file"),
    path("partners/flyers/<uuid:flyer_id>/end/", recruiting.end_flyer, name="end_flyer"),
    path("partners/paths/<uuid:path_id>/tell/", stories.guide, name="guide"),
    path("partners/groups/<uuid:group_id>/stories/", stories.stories, name="stories"),
    path("partners/stories/<uuid:exchange_id>/", stories.exchange, name="exchange"),
    path("partners/stories/<uuid:exchange_id>/stop/", stories.stop, name="stop"),
    path("i/<slug:flyer_code>/", interest.interest, name="interest"),
    path("partners/yours/<slug:own_secret>/", interest.yours, name="yours"),
    *learning,
    *matching,
    *money,
    *preparing,
    *support,
]
