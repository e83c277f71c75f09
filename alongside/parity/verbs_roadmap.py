"""What is done with one's own roadmap, in the ledger's words: read by who did it, and naming nothing of it."""

from django.utils.translation import gettext_lazy as _

from alongside.parity.verbs_journals import verb

ROAD_SAID = verb("road_said", _("{actor} wrote on their own roadmap"))
ROAD_LOOKED = verb("road_looked", _("{actor} looked back on a step of their roadmap"))
ROAD_TAKEN_AWAY = verb("road_taken_away", _("{actor} took something off their roadmap"))
ROAD_SHARED = verb("road_shared", _("{actor} said who may read their roadmap"))
