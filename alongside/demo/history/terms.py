"""What the register writes down, with its codes, units and reference ranges, in English and in Swedish."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.kit.terms import Category

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
ICD10 = "http://hl7.org/fhir/sid/icd-10"
ATC = "http://www.whocc.no/atc"
CVX = "http://hl7.org/fhir/sid/cvx"
OWN = "https://alongside.example/codes"
UCUM = "http://unitsofmeasure.org"


@dataclass(frozen=True)
class Measure:
    """A number that is written down: its code, what it is called, its unit and its ordinary range."""

    key: str
    system: str
    code: str
    en: str
    sv: str
    unit: str
    ucum: str
    kind: str
    low: float | None = None
    high: float | None = None
    digits: int = 1
    category: Category = Category.RESULTS

    def title(self, language: str) -> str:
        """What it is called."""
        return self.sv if language == "sv" else self.en


def _laboratory(
    key: str,
    code: str,
    en: str,
    sv: str,
    unit: str,
    ucum: str,
    low: float | None,
    high: float | None,
    digits: int,
) -> Measure:
    return Measure(key, LOINC, code, en, sv, unit, ucum, "laboratory", low, high, digits)


WEIGHT = Measure("weight", LOINC, "29463-7", "Weight", "Vikt", "kg", "kg", "vital-signs")
HEIGHT = Measure("height", LOINC, "8302-2", "Height", "Längd", "cm", "cm", "vital-signs")
CRP = _laboratory("crp", "1988-5", "CRP, blood test", "CRP, blodprov", "mg/L", "mg/L", None, 5, 1)
ESR = _laboratory("esr", "4537-7", "Sedimentation rate (ESR)", "Sänka (SR)", "mm/h", "mm/h", None, 20, 0)
ALBUMIN = _laboratory(
    "albumin", "1751-7", "Albumin, blood test", "Albumin, blodprov", "g/L", "g/L", 35, 50, 0
)
HEMOGLOBIN = _laboratory("hemoglobin", "718-7", "Hemoglobin", "Hemoglobin", "g/L", "g/L", 117, 153, 0)
PLATELETS = _laboratory("platelets", "777-3", "Platelets", "Trombocyter", "10*9/L", "10*9/L", 150, 450, 0)
FERRITIN = _laboratory(
    "ferritin", "2276-4", "Ferritin, iron store", "Ferritin, järnförråd", "µg/L", "ug/L", 15, 150, 0
)
VITAMIN_D = _laboratory("vitamin-d", "1989-3", "Vitamin D", "D-vitamin", "nmol/L", "nmol/L", 50, 150, 0)
ALT = _laboratory("alt", "1742-6", "Liver test (ALT)", "Leverprov (ALAT)", "U/L", "U/L", None, 45, 0)
CALPROTECTIN = _laboratory(
    "calprotectin", "38445-3", "Calprotectin, stool test", "Kalprotektin, avföringsprov", "µg/g", "ug/g", None, 250, 0
)  # fmt: skip
SCORE = Measure("score", OWN, "activity-score", "Activity score, from eight parts", "Aktivitetspoäng, av åtta delar",
                "points", "{score}", "survey")  # fmt: skip

PGA = {
    "en": ("Doctor’s judgement of the disease", ("quiet", "mild", "moderate", "severe")),
    "sv": ("Läkarens bedömning av sjukdomen", ("lugn", "mild", "måttlig", "svår")),
}
SYMPTOMS = {"en": "Symptoms at the visit", "sv": "Besvär vid besöket"}
SYMPTOM_ITEMS = {
    "pain": ("Tummy pain", "Ont i magen", ("none", "some", "strong"), ("inget", "lite", "mycket")),
    "wellbeing": ("Well-being", "Mående", ("well", "below par", "poor"), ("mår bra", "sådär", "mår dåligt")),
    "belly": ("Belly on examination", "Magen vid undersökning", ("soft", "tender", "very tender"),
              ("mjuk", "öm", "mycket öm")),
    "elsewhere": ("Outside the gut", "Utanför magen", ("nothing", "one thing", "several things"),
                  ("inget", "en sak", "flera saker")),
    "perianal": ("Around the bottom", "Runt stjärten", ("nothing", "a tag", "draining"), ("inget", "flik", "vätskar")),
}  # fmt: skip
STOOLS = ("Stools in a day", "Toalettbesök per dag")

DIAGNOSES = {
    "crohn": (SNOMED, "34000006", "Crohn’s disease", "Crohns sjukdom"),
    "colitis": (SNOMED, "64766004", "Ulcerative colitis", "Ulcerös kolit"),
    "unclassified": (SNOMED, "24526004", "Inflammatory bowel disease, unclassified",
                     "Inflammatorisk tarmsjukdom, oklassificerad"),
    "anemia": (ICD10, "D50.9", "Iron deficiency anemia", "Järnbristanemi"),
    "joints": (ICD10, "M25.5", "Joint pain", "Ledvärk"),
    "fistula": (ICD10, "K60.3", "Fistula near the bottom", "Fistel vid stjärten"),
    "anxiety": (ICD10, "F41.9", "Anxiety", "Ångest"),
    "growth": (ICD10, "R62.8", "Slow growth", "Långsam tillväxt"),
}  # fmt: skip

MEDICINES = {
    "prednisolone": ("H02AB06", "Prednisolone", "Prednisolon", "tablet by mouth, once in the morning",
                     "tablett, en gång på morgonen"),
    "nutrition": ("V06DB", "Full liquid nutrition", "Flytande helnutrition", "all meals, for six to eight weeks",
                  "alla måltider i sex till åtta veckor"),
    "mesalazine": ("A07EC02", "Mesalazine", "Mesalazin", "by mouth, twice a day", "två gånger om dagen"),
    "azathioprine": ("L04AX01", "Azathioprine", "Azatioprin", "tablet by mouth, once in the evening",
                     "tablett, en gång på kvällen"),
    "methotrexate": ("L04AX03", "Methotrexate", "Metotrexat", "injection under the skin, once a week",
                     "spruta under huden, en gång i veckan"),
    "infliximab": ("L04AB02", "Infliximab", "Infliximab", "infusion at the center, every eight weeks",
                   "dropp på mottagningen, var åttonde vecka"),
    "adalimumab": ("L04AB04", "Adalimumab", "Adalimumab", "injection under the skin, every other week",
                   "spruta under huden, varannan vecka"),
    "iron": ("B03AA07", "Iron", "Järn", "by mouth, once a day", "en gång om dagen"),
}  # fmt: skip
