"""What is done with reports, in the ledger's words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any) -> Verb:
    """A word for looking back together."""
    return register(
        f"parity.{key}", sentence, place=Place.CENTER, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE
    )


REPORT_BEGUN = verb("report_begun", _("{actor} began a report: {subject}"))
REPORT_WRITTEN = verb("report_written", _("{actor} wrote in a report: {subject}"))
REPORT_AGREED = verb("report_agreed", _("{actor} said yes to a report: {subject}"))
REPORT_FINAL = verb("report_final", _("{actor} said the second yes; the report is final: {subject}"))
REPORT_MENDED = verb("report_mended", _("{actor} began to mend a report: {subject}"))
RHYTHM_SET = verb("rhythm_set", _("{actor} said how often one looks again: {subject}"))
