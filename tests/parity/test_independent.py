"""What is counted is held to another reading of the same rows: one that shares no definition with the house."""

from __future__ import annotations

import ast
from pathlib import Path

from django.apps import apps

OTHERS = [Path(__file__).with_name(f"{name}.py") for name in ("naive", "naive_factors", "naive_report")]
IN_CARE = ("record", "plans", "visits", "conversation")


def test_the_other_reading_takes_tables_from_the_house_and_no_words_of_sql():
    words = [one.read_text(encoding="utf-8") for one in OTHERS]
    read = [one for text in words for one in ast.walk(ast.parse(text))]
    taken = {one.module for one in read if isinstance(one, ast.ImportFrom) and one.module}

    assert not [one for one in read if isinstance(one, ast.Import)]
    assert {one.split(".")[2] for one in taken if one.startswith("alongside")} == {"models"}
    assert not [one for one in ("cursor", "connection", "raw(", "RawSQL") for text in words if one in text]


def test_no_row_in_care_tells_that_it_is_a_question():
    """Once one does, who asks is counted as who begins goals is: docs/explanation/parity.md, "Who begins in care"."""
    told = [
        f"{model.__name__} {field.name} {choice}".lower()
        for room in IN_CARE
        for model in apps.get_app_config(room).get_models()
        for field in model._meta.fields
        for choice in [key for key, _label in field.choices or ()] or [""]
    ]

    assert len(told) > 150
    assert [one for one in told if "question" in one] == []
