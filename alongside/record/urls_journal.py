"""The journal's and the story's addresses; part of the record's."""

from django.urls import path

from alongside.record.views import followed, journal, story

urlpatterns = [
    path("journal/", journal.my_journal, name="my_journal"),
    path("people/<uuid:person_id>/journal/", journal.journal, name="journal"),
    path("people/<uuid:person_id>/journal/draft/", journal.keep, name="journal_draft"),
    path("people/<uuid:person_id>/journal/following/", followed.following, name="following"),
    path(
        "people/<uuid:person_id>/journal/<uuid:origin_id>/take-back/",
        journal.take_back,
        name="journal_take_back",
    ),
    path("people/<uuid:person_id>/story/", story.story, name="story"),
    path("people/<uuid:person_id>/story/add/", story.tell, name="story_tell"),
    path("people/<uuid:person_id>/story/<uuid:origin_id>/", story.tell_again, name="story_change"),
]
