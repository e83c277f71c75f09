"""What others published, with their verdicts: forms are read, responses are judged as they judged them."""

from __future__ import annotations

from collections import Counter

import pytest
from babel import Locale

from alongside.kit.questionnaires import (
    Unusable,
    begin,
    check,
    check_response,
    from_response,
    parse,
    places,
    scores,
    to_response,
)
from tests.kit.questionnaires.forms import pairs, published, resources

PAIRS = pairs()
FORMS = resources("Questionnaire")
REFUSED = {"Questionnaire-qs1.json": "badLinkId"}


def jurisdictions():
    """The countries of the value set that two of the pairs name, from another source."""
    named = Locale("en").territories.items()
    return [
        {"system": "urn:iso:std:iso:3166", "code": code, "display": words}
        for code, words in named
        if len(code) == 2
    ]


KNOWN = {"http://hl7.org/fhir/ValueSet/jurisdiction": jurisdictions()}


def test_all_37_pairs_are_here():
    assert Counter(each["expect_success"] for each, _, _ in PAIRS.values()) == {True: 8, False: 29}


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_a_pair_gets_the_published_verdict(name):
    expected, questionnaire, response = PAIRS[name]

    faults = check_response(parse(questionnaire, KNOWN) if questionnaire else None, response)

    accepted = not [fault for fault in faults if fault.severity == "error"]
    published_codes = Counter((issue["code"], issue["severity"] == "warning") for issue in expected["issues"])
    assert accepted == expected["expect_success"]
    assert Counter((fault.code, fault.severity == "warning") for fault in faults) == published_codes


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_published_form_is_read_shown_and_begun(name):
    refused = next((code for end, code in REFUSED.items() if name.endswith(end)), None)
    if refused:
        with pytest.raises(Unusable, match=refused):
            parse(FORMS[name])
        return

    questionnaire = parse(FORMS[name])

    assert questionnaire.raw is FORMS[name]
    assert places(questionnaire, begin(questionnaire))
    assert [
        fault
        for fault in check(questionnaire, begin(questionnaire), finished=False)
        if fault.severity == "error"
    ] == []


def test_a_form_that_the_reference_validator_refuses_is_refused():
    wrong = {
        "resourceType": "Questionnaire",
        "item": [
            {"type": "integer", "linkId": "N0"},
            {"type": "integer", "linkId": "N1"},
            {
                "type": "integer",
                "linkId": "N2",
                "enableWhen": [
                    {"question": name, "operator": "=", "answerInteger": 1} for name in ("N0", "N1")
                ],
            },
        ],
    }

    with pytest.raises(Unusable, match="enableBehaviorMissing"):
        parse(wrong)


def test_the_published_response_of_the_phq_9_is_read_and_its_wrong_total_is_found():
    questionnaire = parse(published("sdc/questionnaire-sdc-profile-example-PHQ9.json"))
    response = published("sdc/questionnaireresponse-sdc-profile-example-PHQ9.json")

    answers = from_response(questionnaire, response)
    faults = check_response(questionnaire, response)

    weights = {"Not-at-all": 0, "Several-days": 1, "More than half the days": 2, "Nearly every day": 3}
    total = sum(weights[values[0]["code"]] for values in answers.values() if "code" in values[0])
    assert (total, answers["H1/TS"][0]["value"]) == (10, 13)
    assert [score.value for score in scores(questionnaire, answers)] == [total]
    assert [(fault.code, fault.link_id, fault.severity) for fault in faults] == [
        ("calculatedDiffers", "H1/TS", "warning")
    ]


def test_the_published_response_of_us_core_totals_12():
    questionnaire = parse(next(one for name, one in FORMS.items() if name.endswith("phq-9-example.json")))
    response = next(
        one for name, one in resources("QuestionnaireResponse").items() if name.endswith("phq-9-example.json")
    )

    answers = from_response(questionnaire, response)

    weights = [
        next(
            option.weight
            for option in questionnaire.item(key).options
            if option.value["code"] == values[0]["code"]
        )
        for key, values in answers.items()
        if questionnaire.item(key).options and questionnaire.item(key).codes[0]["code"] != "69722-7"
    ]
    assert sum(weights) == 12


def test_the_risk_of_hunger_follows_from_the_answers():
    questionnaire = parse(published("sdc/questionnaire-sdc-profile-example-hunger-vital-signs.json"))
    often, _, never, _ = (option.value for option in questionnaire.item("/88122-7").options)

    def risk(first, second):
        response = to_response(questionnaire, {"/88122-7": [first], "/88123-5": [second]})
        return response["item"][-1]["answer"][0]["valueCoding"]["display"]

    assert (risk(often, never), risk(never, never)) == ("At risk", "No risk")
