"""The engine of forms: FHIR R4 Questionnaire in, answers, faults, scores and QuestionnaireResponse out. No Django.

**Answers** are one flat dictionary, plain JSON, as a draft is kept: `{key: [value, ...]}`.

- A *key* is the item's linkId. Where the item stands inside something that repeats (a repeating group, or the answers
  of a repeating question), the numbers of the instances follow after `@`, outermost first: `medicine.name@0`,
  `reaction.sign@1.0`. A repeating group itself is `medicine@0`, `medicine@1`. `key_of(link_id, at)` and
  `parts_of(key)` make and take apart. A key is good as the name of a form field.
- A *value* is what FHIR has behind `value[x]`: bool (boolean), int (integer), int or float (decimal), str (date,
  dateTime, time, string, text, url), dict (Coding for choice and open-choice, Quantity, Attachment, Reference). A
  choice whose options are not Codings holds the option's own value (int, str); an open-choice's own words are a str.
  A value of a kind that the item does not take stands as `{"valueX": ...}`, is kept, and is a fault.
- No value: no key, or an empty list. The order of keys means nothing; the order of values is the order of answers.

**What there is**

- `parse(resource, known=None) -> Questionnaire`: raises `Unusable(code, params)`. `known`: value sets that the house
  has, `{canonical url: [Coding, ...]}`. `Questionnaire`: url, version, title, items, `item(link_id)`, `raw` (the
  resource itself, untouched), `remarks` (what is not supported: Fault as warning), languages, licence.
  `Item`: link_id, type, words, prefix, help, entry_format, required, repeats, many, read_only, hidden, control, codes,
  options, options_unknown, open (own words are an answer), limits (min_value, max_value, min_length, max_length,
  decimals, min_occurs, max_occurs, max_size, min_quantity, max_quantity), unit, units, mime_types, items, raw.
  `Option`: value, kind, words, name, prefix, weight, chosen, exclusive. All words are `Words`: `str(words)` or
  `words.to("sv")`.
- `begin(questionnaire) -> Answers`: initial values and initialSelected.
- `places(questionnaire, answers) -> list[Place]`: what to show, in order, closed items left out:
  `Place(key, item, at, depth, count, number)`; of a repeating group one place for each instance
  (`number` from 0, `count` in all, at least one).
- `open_items(questionnaire, answers) -> frozenset[str]`: the keys that are enabled.
- `typed(item, texts) -> list[value]`: from a form's texts; raises `Unreadable(fault)`. Options go by the option's name:
  `item.options[n].name` is the value of a radio button, `""` is no answer; other words of an open-choice as typed;
  of a quantity two texts for each answer, number and unit code.
- `shown(item, value, language="en") -> str`: an answer in words. `texts_of(item, values) -> list[str]`: as typed.
- `check(questionnaire, answers, finished=True) -> list[Fault]`: `Fault(code, link_id, key, number, params, severity)`.
  Unfinished: nothing is asked for that is not there yet. `check_item(questionnaire, answers, key)`: one field alone.
- `kept(questionnaire, answers) -> Answers`: answers of closed items left out (they are not part of a response), and
  calculated ones put in. `calculated(questionnaire, answers) -> Answers`: the calculated ones alone.
- `to_response(questionnaire, answers, *, status, subject, author, source, authored, language) -> dict`;
  `from_response(questionnaire, response) -> Answers`; `check_response(questionnaire | None, response) -> list[Fault]`.
- `scoring_of(definition) -> Scoring`; `scores(questionnaire, answers, scoring=None) -> list[Score]`:
  `Score(name, words, value, why_not, band, unit, lowest, highest, used, missing)`; `why_not` is
  `WhyNot(code, link_ids, params)`, `band` is `Band(code, words)`. Without a scoring: the items that calculate a number.
- `observations(questionnaire, answers, language="") -> list[Observed]`, with
  `Observed(key, link_id, codes, kind, value, category, words)`: which answers stand in the record on their own.
- `add_instance(questionnaire, answers, key)`, `drop_instance(questionnaire, answers, key) -> Answers`.

**Codes of faults** (severity error unless said): required, minCount, maxCount, minLength, maxLength, minValue,
maxValue, maxDecimalPlaces, invalidAnswerType, invalidAnswerOption, invalidCoding, invalidNewLine, invalidFormat,
invalidUnit, invalidUnitValueSet, invalidRefValue, invalidRefResourceType, invalidRefResourceTypeRestriction,
attachmentTooBig, attachmentSizeInconsistent, attachmentType, exclusiveOption, tooLong;
of a response: questionnaireNotFound, invalidLinkId, groupShouldNotHaveAnswers, displayAnswer, answerWithoutRepeats;
warnings: closed (answered, though not asked), invariant, invariantExecution, valueSetUnknown, cannotCompute,
notSupported, calculatedDiffers (of a response).

**Why not scored**: missing, out_of_range, not_a_number, not_asked, too_few, not_in_table, depends, cannot_compute.
"""

from alongside.kit.questionnaires.answering import (
    add_instance,
    begin,
    drop_instance,
    measured,
    number_from,
    option_of,
    shown,
    texts_of,
    typed,
)
from alongside.kit.questionnaires.checking import check, check_item
from alongside.kit.questionnaires.checking_responses import check_response
from alongside.kit.questionnaires.faults import Fault, Unreadable, Unusable, WhyNot
from alongside.kit.questionnaires.items import Item, Option, Questionnaire
from alongside.kit.questionnaires.keys import key_of, parts_of
from alongside.kit.questionnaires.observing import Observed, observations
from alongside.kit.questionnaires.opening import Answers, Place, State
from alongside.kit.questionnaires.parsing import parse
from alongside.kit.questionnaires.responses import from_response, to_response
from alongside.kit.questionnaires.scores import Band, Score, score_values, scores
from alongside.kit.questionnaires.scoring import Scoring, scoring_of
from alongside.kit.questionnaires.words import Words
from alongside.kit.questionnaires.working import calculated, kept, open_items, places, worked_out

__all__ = [
    "Answers",
    "Band",
    "Fault",
    "Item",
    "Observed",
    "Option",
    "Place",
    "Questionnaire",
    "Score",
    "Scoring",
    "State",
    "Unreadable",
    "Unusable",
    "WhyNot",
    "Words",
    "add_instance",
    "begin",
    "calculated",
    "check",
    "check_item",
    "check_response",
    "drop_instance",
    "from_response",
    "kept",
    "key_of",
    "measured",
    "number_from",
    "observations",
    "open_items",
    "option_of",
    "parse",
    "parts_of",
    "places",
    "score_values",
    "scores",
    "scoring_of",
    "shown",
    "texts_of",
    "to_response",
    "typed",
    "worked_out",
]
