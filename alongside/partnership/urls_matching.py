"""The addresses of tasks, offers and profiles."""

from django.urls import path

from alongside.partnership.views import cards, matching, mentoring, offers, opportunities, profiles, work

urlpatterns = [
    path("partners/along/", mentoring.mentor_list, name="mentors"),
    path("partners/along/me/", mentoring.stand, name="stand_as_mentor"),
    path("partners/along/<uuid:mentor_id>/", mentoring.ask, name="ask_mentor"),
    path("partners/along/<uuid:mentor_id>/end/", mentoring.stand_no_more, name="stand_no_more"),
    path("partners/along/asked/<uuid:mentoring_id>/", mentoring.say, name="say_mentoring"),
    path("partners/along/asked/<uuid:mentoring_id>/time/", mentoring.time, name="mentoring_time"),
    path("partners/along/time/<uuid:mentoring_time_id>/back/", mentoring.recall_time, name="recall_time"),
    path("partners/who/", cards.card_list, name="trading_cards"),
    path("partners/who/me/", cards.mine, name="trading_card"),
    path("partners/who/me/away/", cards.away, name="card_away"),
    path("partners/who/cards.pdf", cards.sheet, name="cards_sheet"),
    path("opportunities/", opportunities.opportunity_list, name="opportunities"),
    path("opportunities/new/", opportunities.begin, name="begin_task"),
    path("opportunities/could/", opportunities.propose, name="propose"),
    path("opportunities/outside/", opportunities.board, name="board"),
    path("opportunities/outside/<slug:slug>/", opportunities.outside, name="outside"),
    path("opportunities/lacks/", work.gap_list, name="gaps"),
    path("opportunities/groups/<uuid:group_id>/", work.team_work, name="team_work"),
    path("opportunities/work/<uuid:work_id>/strike/", work.strike, name="strike"),
    path("opportunities/offers/<uuid:offer_id>/", offers.say, name="say_offer"),
    path("opportunities/offers/<uuid:offer_id>/show/<uuid:person_id>/", offers.show_to, name="show_offer"),
    path("opportunities/for-me/", profiles.for_me, name="for_me"),
    path("opportunities/me/", profiles.me, name="me"),
    path("opportunities/me/asked/", profiles.how_asked, name="how_asked"),
    path("opportunities/me/<uuid:part_id>/", profiles.change, name="change_part"),
    path("opportunities/me/<uuid:part_id>/away/", profiles.away, name="take_away"),
    path("opportunities/asked/<uuid:work_asked_id>/no/", matching.not_this_time, name="not_this_time"),
    path("opportunities/<uuid:opportunity_id>/people/", matching.who_fits, name="who_fits"),
    path("opportunities/<uuid:opportunity_id>/people/<uuid:person_id>/", matching.ask, name="ask"),
    path("opportunities/<uuid:opportunity_id>/", opportunities.opportunity, name="opportunity"),
    path("opportunities/<uuid:opportunity_id>/offer/", offers.offer, name="offer"),
    path("opportunities/<uuid:opportunity_id>/take-up/", opportunities.take_up, name="take_up"),
    path("opportunities/<uuid:opportunity_id>/close/", opportunities.close, name="close"),
    path("opportunities/<uuid:opportunity_id>/contact/", opportunities.contact, name="contact"),
    path("opportunities/<uuid:opportunity_id>/strangers/", opportunities.strangers, name="strangers"),
]
