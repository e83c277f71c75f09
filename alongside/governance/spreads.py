"""Answers as a spread: how many chose what, never who."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from alongside.governance.models import Question


def question_shown(question: Question) -> dict[str, Any]:
    """A question with its choices, and where it is counted how the answers spread."""
    spread = getattr(question, "spread", None)
    counts = spread.counts if spread is not None else []
    total = sum(counts)
    rows = [
        {"choice": choice, "count": count, "share": round(100 * count / total) if total else 0}
        for choice, count in zip(question.choices, counts, strict=False)
    ]
    return {
        "id": question.pk, "words": question.words, "choices": question.choices, "rows": rows, "total": total,
        "table": [(one["choice"], str(one["count"]), f"{one['share']} %") for one in rows],
        "too_few": spread is not None and not counts, "sentence": _sentence(rows, total),
    }  # fmt: skip


def _sentence(rows: list[dict[str, Any]], total: int) -> str:
    if not total:
        return ""
    most = max(rows, key=lambda one: one["count"])
    told = {"count": most["count"], "total": total, "choice": most["choice"]}
    return _("%(count)d of %(total)d said: %(choice)s") % told
