"""The addresses of this room."""

from django.urls import path

from alongside.groups.views import agreed, events, groups, meetings, pauses, reaching, seats

app_name = "groups"
urlpatterns = [
    path("groups/", groups.group_list, name="groups"),
    path("groups/new/", groups.begin, name="begin"),
    path("groups/back-to-care/", groups.to_care, name="to_care"),
    path("groups/<uuid:group_id>/", groups.group, name="group"),
    path("groups/<uuid:group_id>/how/", groups.ways, name="ways"),
    path("groups/<uuid:group_id>/phase/", groups.phase, name="phase"),
    path("groups/<uuid:group_id>/end/", groups.end, name="end"),
    path("groups/<uuid:group_id>/go-on/", groups.reopen, name="reopen"),
    path("groups/<uuid:group_id>/ask/", seats.ask, name="ask"),
    path("groups/<uuid:group_id>/offer/", seats.offer, name="offer"),
    path("groups/seats/<uuid:group_seat_id>/give/", seats.give, name="give"),
    path("groups/seats/<uuid:group_seat_id>/take/", seats.take, name="take"),
    path("groups/seats/<uuid:group_seat_id>/leave/", seats.leave, name="leave"),
    path(
        "groups/seats/<uuid:group_seat_id>/champion/<uuid:organization_id>/", seats.champion, name="champion"
    ),
    path("groups/<uuid:group_id>/agreement/", agreed.agreement, name="agreement"),
    path("groups/<uuid:group_id>/agreement/new/", agreed.word, name="word"),
    path("groups/<uuid:group_id>/charter/new/", agreed.charter, name="charter"),
    path("groups/agreements/<uuid:agreement_id>/sign/", agreed.sign, name="sign"),
    path("groups/<uuid:group_id>/goals/new/", agreed.new_aim, name="new_aim"),
    path("groups/goals/<uuid:ninety_id>/", agreed.aim, name="aim"),
    path("groups/seats/<uuid:group_seat_id>/term/", seats.term, name="term"),
    path("groups/seats/<uuid:group_seat_id>/term/yes/", seats.term_yes, name="term_yes"),
    path("groups/seats/<uuid:group_seat_id>/term/no/", seats.term_no, name="term_no"),
    path("groups/<uuid:group_id>/letters/", reaching.letters, name="letters"),
    path("groups/<uuid:group_id>/pause/", pauses.pause, name="pause"),
    path("groups/<uuid:group_id>/back/", pauses.back, name="back"),
    path("groups/calendar.ics", reaching.feed, name="feed"),
    path("groups/calendar/", reaching.calendar, name="calendar"),
    path("groups/calendar/end/", reaching.end_calendar, name="end_calendar"),
    path("groups/calendar/<str:secret>.ics", reaching.subscribed, name="subscribed"),
    path("groups/<uuid:group_id>/meetings/", meetings.meeting_list, name="meetings"),
    path("groups/<uuid:group_id>/meetings/new/", meetings.call, name="call"),
    path("groups/meetings/<uuid:meeting_id>/", meetings.meeting, name="meeting"),
    path("groups/meetings/<uuid:meeting_id>/do/", meetings.do, name="do"),
    path("groups/meetings/<uuid:meeting_id>/feel/", meetings.feel, name="feel"),
    path("groups/meetings/<uuid:meeting_id>/tally/", meetings.tally, name="tally"),
    path("groups/meetings/<uuid:meeting_id>/again/", meetings.replay, name="replay"),
    path("groups/meetings/<uuid:meeting_id>/calendar.ics", reaching.entry, name="entry"),
    path("groups/events/", events.event_list, name="events"),
    path("groups/<uuid:group_id>/events/new/", events.hold, name="hold"),
    path("groups/events/<uuid:event_id>/", events.event, name="event"),
    path("groups/events/<uuid:event_id>/ask/", reaching.ask_to_come, name="ask_to_come"),
    path(
        "groups/events/asked/<uuid:event_asked_id>/take-back/",
        reaching.take_back_asking,
        name="take_back_asking",
    ),
    path("groups/events/files/<uuid:event_note_id>/", events.note_file, name="note_file"),
    path("groups/events/<uuid:event_id>/cannot/", events.cannot, name="cannot"),
    path("groups/events/<uuid:event_id>/sign-up/", events.come_to, name="sign_up"),
    path("groups/events/<uuid:event_id>/sign-off/", events.stay_away, name="sign_off"),
    path("groups/<uuid:group_id>/money/", events.money, name="money"),
    path("groups/<uuid:group_id>/money/goal/", events.fund, name="fund"),
]
