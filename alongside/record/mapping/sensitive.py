"""What counts as sensitive: mental health, sexual health, substance use (design, section 3).

Decided by the labels that a source put on a resource, and by a small list of codes. It is a list to be read, argued
about and grown; a label always wins, so that a source can mark what no list knows. docs/reference/import.md shows it.
"""

from __future__ import annotations

import re
from typing import Any

# HL7 ActCode, information sensitivity policy; R and V are the confidentiality codes restricted and very restricted.
_LABELS_TEXT = """
    PSY PSYTHPN BH MH SEX STD HIV SUD SUDL ETH ETHUD ETHUDRG OPIOIDUD SDV SXLABU VIOL ABUSE GDIS SHD R V
"""
LABELS = frozenset(_LABELS_TEXT.split())

# ICD-10, ICD-10-CM: mental and behavioural disorders, sexually transmitted infections, HIV, self-harm, abuse.
_ICD10 = re.compile(
    r"(F\d\d|A5[0-9]|A6[0-4]|B2[0-4]|X[67]\d|X8[0-4]|T74|T76|Z21|Z72\.[0-2]|Z91\.5)", re.IGNORECASE
)
_ICD9 = re.compile(r"(29[0-9]|30[0-9]|31[0-9]|042|09[0-9]|V08)(\.|$)")

_SNOMED_TEXT = """
    35489007 370143000 36923009 832007 310497006 320751009 78667006 191736004 197480006 48694002
    21897009 371631005 80583007 47505003 69322001 13746004 58214004 68890003 406506008 192127007
    56882008 78004001 72366004 82313006 6471006 44301001 248062006 66590003 7200002 15167005 191811004
    26416006 191816009 6525002 5602001 55680006 77721001 231461004 37344009 724714001 266707007
    449868002 361055000 86406008 87117006 62479008 8098009 240589008 15628003 76272004 266128003
    33839006 105629000 93461009 706893006 225826003 95922009 428041000124106 171207006 715252007
    454711000124102 763302001 713106006 866148006 428231000124106 370995009
"""
SNOMED = frozenset(_SNOMED_TEXT.split())

# Scores and screenings: PHQ-2, PHQ-9 and their items, GAD-7, AUDIT, AUDIT-C, DAST-10, C-SSRS, HIV tests, drug use.
_LOINC_TEXT = """
    44249-1 44261-6 44250-9 44251-7 44252-5 44253-3 44254-1 44255-8 44258-2 44259-0 44260-8 69722-7
    55757-9 55758-7 89204-2 69737-5 70274-6 69725-0 68509-9 69689-8 69733-4 69734-2 69735-9 69736-7
    75624-7 75626-2 72110-0 68518-0 68519-8 68520-6 82667-7 82666-9 89213-3 93373-9 93267-3 11331-6
    74013-4 75325-1 75622-1 56888-1 7917-8 29893-5 20447-9 68961-2 43009-0 57182-8 76690-7 96842-0
    74205-6 11342-3 10197-2 3426-4 86671-5 92811-9
"""
LOINC = frozenset(_LOINC_TEXT.split())
_FORMS = re.compile(
    r"(phq-?[0-9]|44249-1|gad-?7|69737-5|audit(-?c)?$|72110-0|dast|c-?ssrs|mood|edinburgh|epds)",
    re.IGNORECASE,
)


def is_sensitive_label(code: str) -> bool:
    """Whether a security label says so."""
    return code in LABELS


def is_sensitive_code(system: str, code: str) -> bool:
    """Whether this code of a diagnosis, a test, a reason is on the list."""
    if "snomed" in system:
        return code in SNOMED
    if "loinc" in system:
        return code in LOINC
    if "icd-10" in system or "icd10" in system:
        return _ICD10.match(code) is not None
    if "icd-9" in system or "icd9" in system:
        return _ICD9.match(code) is not None
    return False


def is_sensitive_form(address: Any) -> bool:
    """Whether a questionnaire, by its address, asks about such things."""
    return isinstance(address, str) and _FORMS.search(address.partition("|")[0]) is not None
