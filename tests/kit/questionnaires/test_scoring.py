"""Scores are the published ones, to the last decimal; what cannot be scored says why and with which items it lies."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import pytest

import alongside
from alongside.kit.questionnaires import Unusable, parse, score_values, scores, scoring_of
from tests.kit.questionnaires.forms import INSTRUMENTS, coding, form, item, options, published, resources

RULES = Path(alongside.__file__).parent / "questionnaires" / "library" / "scorings"


def rule(name):
    return scoring_of(json.loads((RULES / f"{name}.json").read_text("utf-8"))["scoring"])


def values(name, answers):
    return {score.name: score.value for score in score_values(rule(name), answers)}


def bands(name, answers):
    return {
        score.name: score.band.code if score.band else None for score in score_values(rule(name), answers)
    }


AWELL = {
    "phq_9": ("phq-9", {"PHQ9_SCORE": "total"}),
    "gad_7": ("gad-7", {"GAD7_SCORE": "total"}),
    "phq_4": (
        "phq-4",
        {
            "PHQ4_ANXIETY_SCORE": "anxiety",
            "PHQ4_ANXIETY_POSITIVE_SCREENING": "anxiety-positive",
            "PHQ4_DEPRESSION_SCORE": "depression",
            "PHQ4_DEPRESSION_POSITIVE_SCREENING": "depression-positive",
            "PHQ4_TOTAL_SCORE": "total",
        },
    ),
    "promis_10": (
        "promis-global",
        {
            "GLOBAL_PHYSICAL_HEALTH_RAW_SCORE": "physical-raw",
            "GLOBAL_MENTAL_HEALTH_RAW_SCORE": "mental-raw",
            "GLOBAL_PHYSICAL_HEALTH_T_SCORE": "physical-t",
            "GLOBAL_MENTAL_HEALTH_T_SCORE": "mental-t",
        },
    ),
    "who_5": ("who-5", {"WHO5_RAW_SCORE": "raw", "WHO5_PERCENTAGE_SCORE": "percentage"}),
    "sccai": ("sccai", {"SCCAI": "total"}),
    "PRO2": (
        "pro2-crohn",
        {
            "TOTAL_SCORE": "total",
            "STOOL_FREQUENCY_AND_ABDOMINAL_PAIN_SUBSCORE": "stools-and-pain",
            "REMISSION": "remission",
        },
    ),
    "PRO2_UC": ("pro2-colitis", {"PRO2_UC_SCORE": "total", "PRO2_UC_ALERT": "alert"}),
    "zarit_12": ("zarit-12", {"ZARIT_12": "total"}),
}
BANDS = {
    "PHQ9_INTERPRETATION": {
        "None/minimal depression": "minimal",
        "Mild depression": "mild",
        "Moderate depression": "moderate",
        "Moderately severe depression": "moderately-severe",
        "Severe depression": "severe",
    },
    "GAD7_INTERPRETATION": {
        "No anxiety": "none",
        "Mild anxiety": "mild",
        "Moderate anxiety": "moderate",
        "Severe anxiety": "severe",
    },
    "PHQ4_TOTAL_SCORE_INTERPRETATION": {
        "Normal": "normal",
        "Mild": "mild",
        "Moderate": "moderate",
        "Severe": "severe",
    },
}
CASES = [
    (name, number, case)
    for name in sorted(AWELL)
    for number, case in enumerate(published(f"scores/{name}.json")["cases"])
]
WORKING_PAPER = {21.2: 21.1}
"""The mental T score of 4 in the later manual, and in the working paper that the table here is from."""


@pytest.mark.parametrize(("name", "number", "case"), CASES)
def test_a_published_score_is_reached_exactly(name, number, case):
    here, names = AWELL[name]

    found = values(here, case["input"])

    if "error" in case:
        assert {found[names[key]] for key in names} == {None}
        return
    wanted = {
        names[key]: None if isinstance(told, str) else told
        for key, told in case["output"].items()
        if key in names
    }
    wanted = {
        key: WORKING_PAPER.get(told, told) if key.endswith("-t") else told for key, told in wanted.items()
    }
    assert {key: found[key] for key in wanted} == wanted
    for key, words in BANDS.items():
        if key in case["output"]:
            assert bands(here, case["input"])["total"] == words[case["output"][key]]


def test_the_published_cases_are_many():
    assert len(CASES) == 139


@pytest.mark.parametrize("name", ["pucai", "wpcdai"])
def test_a_table_of_the_paediatric_indices_is_reached_exactly(name):
    with (INSTRUMENTS / "scores" / f"{name}_sample.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))

    def numbers(row):
        return {key: float(value) for key, value in row.items() if key not in {"total", "category"}}

    found = [score_values(rule(name), numbers(row))[0] for row in rows]
    assert len(rows) > 50
    assert [(score.value, score.band.code) for score in found] == [
        (float(row["total"]), row["category"]) for row in rows
    ]


def test_65_points_of_the_pucai_are_severe_and_64_would_be_moderate():
    span = {each.code: each.span for each in rule("pucai").rules[0].bands}

    assert span["severe"].holds(Decimal(65)) and not span["moderate"].holds(Decimal(65))
    assert span["moderate"].holds(Decimal(64)) and not span["severe"].holds(Decimal(64))


def test_the_rules_hold_what_the_published_tables_hold():
    tables = published("rules_pucai_wpcdai.json")

    for name in ("pucai", "wpcdai"):
        wanted = sum(
            max(points.values() if isinstance(points, dict) else points)
            for points in tables[name]["items"].values()
        )
        allowed = rule(name).allowed
        assert sum(max(points) for points in allowed.values()) == wanted == tables[name]["range"][1]
        assert rule(name).rules[0].highest == wanted


def test_promis_t_scores_are_those_of_the_working_papers():
    table = published("promis_global_tscores.json")
    rules = {each.name: each.table for each in rule("promis-global").rules if each.table}

    assert rules == {
        f"{part}-t": {Decimal(raw): Decimal(str(score[0])) for raw, score in table[part].items()}
        for part in ("physical", "mental")
    }


@pytest.mark.parametrize(
    ("esr", "albumin", "points"),
    [(20, 35, 0), (21, 34, 17.5), (50, 31, 17.5), (51, 30, 35), (19.6, 34.6, 0), (20.4, 30.4, 20)],
)
def test_measured_values_become_the_points_of_the_published_table(esr, albumin, points):
    names = ("abdominal_pain", "functioning", "stools", "weight", "perianal", "extraintestinal")

    found = values("wpcdai-measured", {**dict.fromkeys(names, 0), "esr": esr, "albumin": albumin})

    assert found == {"total": points}


def test_a_missing_item_is_named():
    answers = {f"GAD7_Q0{number}": 1 for number in (1, 2, 4, 5, 6)}

    (score,) = score_values(rule("gad-7"), answers)

    assert (score.value, score.why_not.code) == (None, "missing")
    assert score.missing == score.why_not.link_ids == ("GAD7_Q03", "GAD7_Q07")


def test_an_answer_out_of_range_is_named():
    answers = {f"GAD7_Q0{number}": 1 for number in range(1, 8)} | {"GAD7_Q05": 4}

    (score,) = score_values(rule("gad-7"), answers)

    assert (score.value, score.why_not.code, score.why_not.link_ids) == (None, "out_of_range", ("GAD7_Q05",))


def prorated(most, how="sum"):
    return scoring_of(
        {
            "name": "own",
            "scores": [
                {
                    "name": "total",
                    "how": how,
                    "of": ["a", "b", "c", "d"],
                    "missing": {"rule": "prorate", "most": most},
                }
            ],
        }
    )


def test_what_is_missing_is_made_up_for_by_the_rest_where_the_rule_says_so():
    one_missing, two_missing = {"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 2}

    assert [score.value for score in score_values(prorated(1), one_missing)] == [8]
    assert [score.value for score in score_values(prorated(1, "mean"), one_missing)] == [2]
    (refused,) = score_values(prorated(1), two_missing)
    assert (refused.value, refused.why_not.code, refused.why_not.params) == (None, "too_few", {"most": 1})


def test_nothing_answered_is_never_a_score():
    assert [score.value for score in score_values(prorated(4), {})] == [None]


def test_a_score_that_hangs_on_another_says_so():
    found = {score.name: score for score in score_values(rule("who-5"), {"WHO5_Q01": 5})}

    assert (found["raw"].why_not.code, found["percentage"].why_not.code) == ("missing", "depends")


def test_a_total_that_the_table_does_not_hold_has_no_value():
    scoring = scoring_of({"name": "own", "scores": [{"name": "t", "of": ["a"], "table": {"1": 10}}]})

    assert [score.value for score in score_values(scoring, {"a": 1})] == [10]
    (score,) = score_values(scoring, {"a": 2})
    assert (score.why_not.code, score.why_not.params) == ("not_in_table", {"raw": 2.0})


def test_scores_take_weights_of_options_points_of_codes_amounts_and_truths():
    questionnaire = form(
        item("weighed", "choice", answerOption=options("no", "some", "much")),
        item(
            "coded", "choice", answerOption=[{"valueCoding": coding("low")}, {"valueCoding": coding("high")}]
        ),
        item("amount", "quantity"),
        item("truth", "boolean"),
    )
    scoring = scoring_of(
        {
            "name": "own",
            "points": {"coded": {"low": 10, "high": 20}},
            "scores": [{"name": "total", "of": ["weighed", "coded", "amount", "truth"]}],
        }
    )
    answers = {
        "weighed": [coding("much")],
        "coded": [coding("high")],
        "amount": [{"value": 0.5, "unit": "h"}],
        "truth": [True],
    }

    assert [score.value for score in scores(questionnaire, answers, scoring)] == [23.5]


def test_an_item_that_is_not_asked_is_not_missing_by_the_person():
    questionnaire = form(
        item("a", "integer"),
        item("b", "integer", enableWhen=[{"question": "a", "operator": ">", "answerInteger": 5}]),
    )
    scoring = scoring_of({"name": "own", "scores": [{"name": "total", "of": ["a", "b"]}]})

    (score,) = scores(questionnaire, {"a": [1], "b": [4]}, scoring)

    assert (score.value, score.why_not.code, score.why_not.link_ids) == (None, "not_asked", ("b",))


@pytest.mark.parametrize(
    "name", ["Questionnaire-PHQ9.json", "phq-9-example.json", "profile-example-PHQ9.json"]
)
def test_the_rule_of_the_phq_9_fits_the_forms_that_others_published(name):
    raw = next(one for each, one in resources("Questionnaire").items() if each.endswith(name))
    questionnaire = parse(raw)
    answers = {
        each.link_id: [each.options[2].value] for each in questionnaire.order if len(each.options) == 4
    }

    total, safety = scores(questionnaire, answers, rule("phq-9"))

    assert (total.value, total.band.code, safety.value) == (18, "moderately-severe", True)


def test_a_form_that_asks_eight_of_the_nine_questions_says_which_is_not_asked():
    raw = next(
        one for each, one in resources("Questionnaire").items() if each.endswith("phq-9-questionnaire.json")
    )
    questionnaire = parse(raw)
    answers = {each.link_id: [each.options[2].value] for each in questionnaire.order if each.options}

    total, _ = scores(questionnaire, answers, rule("phq-9"))

    assert (total.value, total.why_not.code, total.missing) == (None, "not_asked", ("PHQ9_Q09",))


@pytest.mark.parametrize(
    "definition",
    [
        {},
        {"scores": []},
        {"scores": [{"name": "t"}]},
        {"scores": [{"name": "t", "of": ["a"], "how": "guess"}]},
        {"scores": [{"name": "t", "of": ["a"], "missing": {"rule": "invent"}}]},
        {"scores": [{"name": "t", "of": ["a"]}, {"name": "t", "of": ["b"]}]},
        {"scores": [{"name": "t", "how": "all", "when": [{"score": "later", "from": 1}]}]},
        {"scores": [{"name": "t", "of": ["a"], "times": "many"}]},
        {"scores": [{"name": str(number), "of": ["a"]} for number in range(51)]},
    ],
)
def test_rules_that_do_not_say_how_to_score_are_refused(definition):
    with pytest.raises(Unusable):
        scoring_of(definition)
