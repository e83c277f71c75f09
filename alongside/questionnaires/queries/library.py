"""The community's library of forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.questionnaires.languages import translated
from alongside.questionnaires.models import LibraryStep, Questionnaire
from alongside.questionnaires.reading import category_of

MOST = 200


@dataclass(frozen=True)
class InUse:
    """One form of the library, in the version that holds: in use, proposed, or put away."""

    id: UUID
    origin_id: UUID
    version: int
    name: str
    title: str
    words: str
    kind: str
    licence: str
    languages: list[str]
    for_voices: list[str]
    sensitive: bool
    questions: int
    minutes: int
    author_name: str
    begun_at: datetime
    takes: bool | None

    @property
    def category(self) -> Category:
        """What answers to it are about."""
        return category_of(self.sensitive)

    @property
    def state(self) -> str:
        """in_use, proposed, or away."""
        return {True: "in_use", False: "away", None: "proposed"}[self.takes]


# Of each form the version that the latest step names; where nobody took a step, the latest version. With a word to look
# for; %(used)s leaves those that are used alone.
_LIBRARY = """
    SELECT q.id, q.origin_id, q.version, q.name, q.title@, q.words@, q.kind, q.licence, q.languages, q.for_voices,
      q.sensitive, q.questions, q.minutes, q.author_name, q.at, s.takes
    FROM (SELECT DISTINCT origin_id FROM questionnaires_questionnaire WHERE community_id = %(here)s::uuid) o
    LEFT JOIN LATERAL (
      SELECT s.questionnaire_id, s.takes FROM questionnaires_librarystep s WHERE s.origin_id = o.origin_id
      ORDER BY s.at DESC, s.id DESC LIMIT 1) s ON true
    JOIN LATERAL (
      SELECT * FROM questionnaires_questionnaire q WHERE q.origin_id = o.origin_id
        AND (s.questionnaire_id IS NULL OR q.id = s.questionnaire_id)
      ORDER BY q.version DESC LIMIT 1) q ON true
    WHERE (NOT %(used)s::boolean OR s.takes)
      AND (%(word)s::text = '' OR concat_ws(' ', q.title@, q.words@, q.title, q.name, q.owner) ILIKE %(like)s::text)
    ORDER BY s.takes DESC NULLS LAST, lower(q.title@), q.id LIMIT %(most)s::int"""


def library(by: Actor, word: str = "", *, used: bool = False) -> list[InUse]:
    """The community's forms, those in use first; `word` is looked for in their title and words. One query."""
    plain = word.strip().replace("\0", "")[:100]
    like = "%" + plain.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"
    values = {"here": by.community_id, "used": used, "word": plain, "like": like, "most": MOST}
    return [InUse(*row) for row in ask(translated(_LIBRARY), values)]


def in_use(by: Actor) -> list[InUse]:
    """The forms that the community uses. One query."""
    return library(by, used=True)


def form_in_use(by: Actor, origin_id: UUID) -> InUse:
    """One form as it is used now. Raises Refused (not found) where it is not used here."""
    found = next((one for one in in_use(by) if one.origin_id == origin_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found


def form_by_name(by: Actor, name: str) -> InUse | None:
    """A form in use by its short name."""
    return next((one for one in in_use(by) if one.name == name), None)


@dataclass(frozen=True)
class Whole:
    """A form with its versions, the newest first, and the steps that were taken, the latest first."""

    versions: list[Questionnaire]
    steps: list[LibraryStep]

    @property
    def shown(self) -> Questionnaire:
        """The version in use, or the newest."""
        used = self.steps[0].questionnaire_id if self.steps and self.steps[0].takes else None
        return next((one for one in self.versions if one.pk == used), self.versions[0])

    @property
    def is_used(self) -> bool:
        """Whether a version of it is in use."""
        return bool(self.steps) and self.steps[0].takes


def whole_form(by: Actor, origin_id: UUID) -> Whole:
    """One form with its versions and steps. Raises Refused (not found) where the community has none. Two queries."""
    found = Questionnaire.objects.filter(community=by.community_id, origin_id=origin_id)
    versions = list(found.order_by("-version"))
    if not versions:
        raise Refused("", may_know=False)
    steps = LibraryStep.objects.filter(community=by.community_id, origin_id=origin_id)
    return Whole(versions, list(steps.order_by("-at", "-id")))


def version_of(by: Actor, questionnaire_id: UUID) -> Questionnaire:
    """One version. Raises Refused (not found) where the community has none."""
    found = Questionnaire.objects.filter(community=by.community_id, pk=questionnaire_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def resource_of(by: Actor, questionnaire_id: UUID) -> str:
    """The FHIR R4 Questionnaire as it came, letter by letter."""
    return version_of(by, questionnaire_id).resource


def same_edition(by: Actor, url: str, edition: str) -> Questionnaire | None:
    """The version of the library with this canonical name, where there is one."""
    if not url:
        return None
    return Questionnaire.objects.filter(community=by.community_id, url=url, edition=edition).first()


def earlier_by_url(by: Actor, url: str) -> Any:
    """The newest version of the form with this canonical name, whatever its edition."""
    if not url:
        return None
    found = Questionnaire.objects.filter(community=by.community_id, url=url)
    return found.order_by("-version").first()
