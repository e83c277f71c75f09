"""The addresses of this room."""

from django.urls import path

from alongside.people.views import community, demo, invitations, me, near, signing_in

app_name = "people"
urlpatterns = [
    path("sign-in/", signing_in.sign_in, name="sign_in"),
    path("sign-in/code/", signing_in.code, name="code"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("signed-out/", signing_in.signed_out, name="signed_out"),
    path("language/", signing_in.language, name="language"),
    path("invitation/<str:secret>/", invitations.invitation, name="invitation"),
    path("demo/", demo.door, name="door"),
    path("demo/leave/", demo.leave, name="leave_demo"),
    path("demo/mail/", demo.mail, name="mail"),
    path("me/", me.me, name="me"),
    path("me/edit/", me.edit, name="edit"),
    path("me/hats/", me.hats, name="hats"),
    path("me/expertise/", me.expertise, name="expertise"),
    path("me/expertise/<uuid:expertise_id>/end/", me.end_my_expertise, name="end_my_expertise"),
    path("me/close/", me.close, name="close"),
    path("me/sessions/", signing_in.sessions, name="sessions"),
    path("me/sessions/end/", signing_in.out_everywhere, name="out_everywhere"),
    path("me/invitations/", invitations.invitations, name="invitations"),
    path("me/invitations/<uuid:invitation_id>/withdraw/", invitations.withdraw, name="withdraw"),
    path("people/<uuid:person_id>/", near.person, name="person"),
    path("people/<uuid:person_id>/caregivers/", near.caregivers, name="caregivers"),
    path("people/<uuid:person_id>/team/", near.team, name="team"),
    path("caregivers/<uuid:relation_id>/end/", near.end_relation, name="end_caregiver"),
    path("caregivers/<uuid:relation_id>/stay/", near.let_stay, name="let_stay"),
    path("team/<uuid:member_id>/leave/", near.leave, name="leave_team"),
    path("community/", community.directory, name="directory"),
    path("community/topics/<uuid:topic_id>/", community.topic, name="topic"),
    path("community/twice/", community.twice, name="twice"),
    path("community/twice/<uuid:kept_id>/<uuid:gone_id>/", community.merge, name="merge"),
    path("community/twice/<uuid:merge_id>/undo/", community.take_apart, name="take_apart"),
]
