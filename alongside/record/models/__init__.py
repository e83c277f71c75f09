"""The room's nouns, cut by what they are about."""

from alongside.record.models.beside import Comment, Dispute, File
from alongside.record.models.entries import Entry
from alongside.record.models.handovers import Handover, HandoverAgreed, HandoverReady, HandoverWords
from alongside.record.models.holds import Hold
from alongside.record.models.imports import (
    ImportedPatient,
    ImportRun,
    ImportSource,
    ImportWaiting,
    PatientKey,
    Reference,
    SetAside,
)
from alongside.record.models.lately import LatelyRow, LatelyStale
from alongside.record.models.own import Draft, Followed
from alongside.record.models.touched import CountStale, Touched

__all__ = [
    "Comment", "Dispute", "Draft", "Entry", "File", "Followed", "Handover", "HandoverAgreed", "HandoverReady",
    "HandoverWords", "Hold", "ImportRun", "ImportSource", "ImportWaiting",
    "CountStale", "ImportedPatient", "LatelyRow", "LatelyStale", "PatientKey", "Reference", "SetAside", "Touched",
]  # fmt: skip
