"""The terms that every room shares: seats, categories, audiences, rights, place, phase and what an act produces.

The numbers are stored in the database: never renumber one. Meanings stand in GLOSSARY.md.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """The seat that a person acts in (capability A18)."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    CLINICIAN = "clinician"
    RESEARCHER = "researcher"
    IMPROVER = "improver"
    COORDINATOR = "coordinator"
    ADVOCATE = "advocate"
    ADMINISTRATOR = "administrator"
    DEVELOPER = "developer"
    PUBLIC = "public"
    FUNDER = "funder"
    PROGRAM = "program"


OWN_HEALTH_ROLES = frozenset({Role.PATIENT, Role.CAREGIVER})
CARE_ROLES = frozenset({Role.PATIENT, Role.CAREGIVER, Role.CLINICIAN})


class Voice(StrEnum):
    """How an author's mark is drawn: one shape each, all of equal weight."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    CLINICIAN = "clinician"
    RESEARCHER = "researcher"
    DEVICE = "device"
    SYSTEM = "system"
    OTHER = "other"


class Category(IntEnum):
    """What a thing about a person is about; each has exactly one (design, section 3)."""

    IDENTITY = 1
    CONTACT = 2
    CONDITIONS = 3
    MEDICINES = 4
    RESULTS = 5
    NOTES = 6
    VISITS = 7
    JOURNAL = 8
    QUESTIONNAIRES = 9
    PLAN = 10
    SENSITIVE = 11
    MESSAGES = 12


class Audience(IntEnum):
    """Who stands how near to the person, near to far; the nearest that contains a seat decides."""

    SELF = 0
    CAREGIVERS = 1
    TEAM = 2
    CENTER = 3
    NETWORK = 4
    STUDY = 5
    COMMUNITY = 6


class Right(IntEnum):
    """What an audience may do with a category: none < see < contribute."""

    NONE = 0
    SEE = 1
    CONTRIBUTE = 2


class Bound(StrEnum):
    """A guardrail's kind: a right that no choice may go below (floor) or above (ceiling)."""

    FLOOR = "floor"
    CEILING = "ceiling"


class BandEffect(StrEnum):
    """What an age band does to caregivers' sight from an age on."""

    HIDDEN = "hidden"
    OWN_CHOICE = "own_choice"
    ENDS = "ends"


class Place(StrEnum):
    """Where in the system of care an act stands."""

    DIRECT_CARE = "direct care"
    CENTER = "center"
    ORGANIZATION = "organization"
    SYSTEM = "system"


class Phase(StrEnum):
    """When in the work an act stands."""

    DESIGN = "design"
    PLAN = "plan"
    IMPLEMENT = "implement"
    EVALUATE = "evaluate"


class Produces(StrEnum):
    """What an act leaves behind (capability D57)."""

    INFORMATION = "information"
    KNOWLEDGE = "knowledge"
    KNOW_HOW = "know-how"


class Precision(StrEnum):
    """How exactly a person knows when something was."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


class HoldEffect(StrEnum):
    """When what the clinic writes reaches the person: a clinician may hold it, it waits, or it comes when asked for."""

    MAY = "may"
    WAITS = "waits"
    ASKED = "asked"


class ConsentItem(StrEnum):
    """One line of the consent matrix: what is shared, with whom, and what one may be asked.

    After the dynamic consent of the RUDY study, doi 10.1186/s40900-021-00253-6.
    """

    PRIMARY_GIVEN = "primary_given"
    PRIMARY_COMING = "primary_coming"
    CLINICAL_GIVEN = "clinical_given"
    CLINICAL_COMING = "clinical_coming"
    USE_NONPROFIT = "use_nonprofit"
    USE_FORPROFIT = "use_forprofit"
    LINK_FAMILY = "link_family"
    LINK_RESEARCH = "link_research"
    CONTACT_REMINDERS = "contact_reminders"
    CONTACT_NEWS = "contact_news"
    CONTACT_STUDIES = "contact_studies"


class ConsentWord(StrEnum):
    """An answer in the consent matrix; without one it counts as "ask me"."""

    YES = "yes"
    NO = "no"
    ASK = "ask"
