"""The addresses of being there for each other."""

from django.urls import path

from alongside.partnership.views import certificates, contacts, gratitude, introductions

urlpatterns = [
    path("partners/groups/<uuid:group_id>/contacts/", contacts.contacts, name="contacts"),
    path("partners/contacts/<uuid:group_seat_id>/name/", contacts.name, name="name_contact"),
    path("partners/contacts/<uuid:contact_id>/say/", contacts.say, name="say_contact"),
    path("partners/groups/<uuid:group_id>/thanks/", gratitude.thanks, name="thanks"),
    path("partners/groups/<uuid:group_id>/thanks/latest/", gratitude.latest, name="celebrated"),
    path("partners/groups/<uuid:group_id>/thanks/new/", gratitude.new_thanks, name="new_thanks"),
    path("partners/groups/<uuid:group_id>/thanks/glad/", gratitude.new_celebration, name="new_celebration"),
    path("partners/thanks/<uuid:thanks_id>/who-reads/", gratitude.who_reads, name="who_reads"),
    path("partners/celebrations/<uuid:celebration_id>/picture/", gratitude.picture, name="picture"),
    path("partners/groups/<uuid:group_id>/certificate/", certificates.ask, name="ask_certificate"),
    path("partners/certificates/<uuid:certificate_id>/", certificates.certificate, name="certificate"),
    path("partners/certificates/<uuid:certificate_id>/show/", certificates.show_it, name="show_certificate"),
    path("partners/certificates/<uuid:certificate_id>.pdf", certificates.file, name="certificate_file"),
    path("c/<slug:certificate_code>/", certificates.check, name="check_certificate"),
    path("partners/worked-before/", introductions.directory, name="worked_before"),
    path("partners/worked-before/me/", introductions.me, name="may_be_found"),
    path("partners/worked-before/<uuid:person_id>/", introductions.ask, name="ask_introduction"),
    path("partners/introductions/<uuid:introduction_id>/", introductions.introduction, name="introduction"),
]
