"""The addresses of one's own journal, and of where one sees oneself."""

from django.urls import path

from alongside.parity.views import journals

urlpatterns = [
    path("parity/journal/", journals.journal, name="journal"),
    path("parity/journal/write/", journals.write, name="write_journal"),
    path("parity/journal/<uuid:page_id>/", journals.journal_page, name="journal_page"),
    path("parity/journal/<uuid:page_id>/tell/", journals.tell, name="tell"),
    path("parity/told/", journals.told_list, name="told_pages"),
    path("parity/told/<uuid:told_page_id>/", journals.told, name="told_page"),
    path("parity/told/<uuid:told_page_id>/take-back/", journals.take_back, name="take_page_back"),
    path("parity/where/", journals.continuum, name="continuum"),
    path("parity/where/<uuid:placing_id>/share/", journals.share, name="share_placing"),
]
