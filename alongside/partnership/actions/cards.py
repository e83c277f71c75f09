"""Making a card of oneself, and taking it away."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.models import Card
from alongside.partnership.queries.cards import my_card
from alongside.partnership.rules_profiles import may_tell


@dataclass(frozen=True)
class CardWords:
    """What stands on the two sides."""

    called: str
    brings: str
    ask_me: str = ""
    works: str = ""
    besides: str = ""


@act
def make_card(*, by: Actor, words: CardWords) -> Card:
    """Make it, or make it anew: what stood there before is kept nowhere."""
    may_tell(by).or_refuse()
    one_at_a_time(f"card {by.person_id}")
    card = my_card(by)
    if card is not None:
        Card.objects.filter(pk=card.pk).update(**asdict(words), at=timezone.now())
    else:
        assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
        card = Card(**written_by(by), community_id=by.community_id, person_id=by.person_id, **asdict(words))
        card.save(force_insert=True)
    contribute(by, verbs.CARD_MADE, card, words=by.name, about=by.person_id)
    return card


@act
def take_card_away(*, by: Actor) -> None:
    """Take it away: it is gone at once. What is not there is not there afterwards either."""
    may_tell(by).or_refuse()
    one_at_a_time(f"card {by.person_id}")
    card = my_card(by)
    if card is None:
        return
    contribute(by, verbs.CARD_GONE, card, words=by.name, about=by.person_id)
    Card.objects.filter(pk=card.pk).delete()
