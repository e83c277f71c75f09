"""What an import does, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Place

BROUGHT_IN = register("record.brought_in", _("{actor} brought in {subject} about {about}"))
FILES_SENT = register("record.files_sent", _("{actor} sent {subject} to be taken in"), place=Place.CENTER)
