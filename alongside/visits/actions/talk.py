"""In the visit: ticking what was talked about, and writing down what was said, decided or is to be done next."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.terms import Category
from alongside.record.actions.beside import id_from
from alongside.sharing.queries.rights import rights_over
from alongside.visits import rules, verbs
from alongside.visits.announcing import announce
from alongside.visits.models import AgendaItem, ItemAct, Visit, VisitLine
from alongside.visits.queries.agenda import closed_by, item_of
from alongside.visits.queries.talk import line_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.saying import NewLine, Speaker
from alongside.visits.signing import in_short, signed
from alongside.visits.words import visit_words

Kind = VisitLine.Kind
_VERBS = {Kind.NOTE: verbs.NOTED, Kind.DECISION: verbs.DECIDED, Kind.STEP: verbs.NEXT_STEP}


@act
def tick_item(*, by: Actor, person_id: UUID, visit_id: UUID, item_id: UUID, done: bool = True) -> AgendaItem:
    """Tick an item as talked about in this visit, or take the tick back. Ticked twice at once, it is ticked."""
    visit = _writable(by, person_id, visit_id)
    item = item_of(by, person_id, item_id, lock=True)
    if (closed_by(by, item) == "discussed") == done:
        return item
    kind = ItemAct.Kind.DISCUSSED if done else ItemAct.Kind.UNDISCUSSED
    ItemAct(**signed(by, person_id), item=item, kind=kind, visit=visit).save(force_insert=True)
    verb = verbs.ITEM_DISCUSSED if done else verbs.ITEM_UNDISCUSSED
    contribute(by, verb, item, words=in_short(item.words), about=person_id, category=Category.PLAN)
    announce(item)
    return item


@act
def write_line(*, by: Actor, person_id: UUID, visit_id: UUID, new: NewLine) -> VisitLine:
    """Write down what somebody said, what you decided, or who does what next; sent twice it arrives once."""
    visit = _writable(by, person_id, visit_id)
    item = item_of(by, person_id, new.item_id) if new.item_id else None
    said = new.said_by or Speaker(by.person_id, by.name, by.voice.value)
    line = VisitLine(
        **signed(by, person_id), id=id_from(by, new.sent_id), visit=visit, item=item, kind=new.kind,
        words=new.words.strip(), said_by_id=said.id, said_by_name=said.name, said_by_voice=said.voice,
        owner_id=new.owner_id, owner_name=new.owner_name, due_on=new.due_on,
    )  # fmt: skip
    if put(line, once=new.sent_id is not None):
        verb = _VERBS[Kind(new.kind)]
        contribute(by, verb, line, words=visit_words(visit), about=person_id, category=Category.PLAN)
        announce(line)
    return line


@act
def reword_line(*, by: Actor, person_id: UUID, visit_id: UUID, line_id: UUID, words: str) -> VisitLine:
    """Put a line in other words, or take it back where there are none. What stood there before stays readable."""
    visit = _writable(by, person_id, visit_id)
    old = line_of(by, person_id, line_id)
    line = VisitLine(
        **signed(by, person_id), visit=visit, item_id=old.item_id, kind=old.kind, words=words.strip(), replaces=old,
        said_by_id=old.said_by_id, said_by_name=old.said_by_name, said_by_voice=old.said_by_voice,
        owner_id=old.owner_id, owner_name=old.owner_name, due_on=old.due_on,
    )  # fmt: skip
    line.save(force_insert=True)
    verb = verbs.REWORDED if line.words else verbs.TAKEN_BACK
    contribute(
        by, verb, line, words=visit_words(visit), about=person_id, answers=old.pk, category=Category.PLAN
    )
    announce(line)
    return line


def _writable(by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    visit = visit_of(by, person_id, visit_id)
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    rules.when_write(visit).or_refuse()
    return visit
