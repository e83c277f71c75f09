"""The builder: choose a kind, say what it counts, see the sentence and the result, keep it as a draft, propose it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.request import Request
from alongside.registry import rules_building as rules
from alongside.registry.actions import building as acts
from alongside.registry.building.kinds import KIND_WORDS, WORDS, as_typed, kind_of
from alongside.registry.forms.building import DefinitionForm, FeedsForm, WordsForm, is_built
from alongside.registry.queries.building import my_draft, my_drafts, rulers, versions_of
from alongside.registry.showing import title_of, why_of
from alongside.registry.showing_building import definition_of, shown_beforehand
from alongside.ui.show import show

KEPT_AS_LISTS = ("all_of",)
IN_WORDS = ("title", "why", "source", "feeds")
"""What of a draft its writer said in words."""


@dataclass
class Begun:
    """What stands in the builder: of which kind, of which measure, out of which draft, and what was typed before."""

    kind: str
    typed: dict[str, Any]
    measure_id: UUID | None = None
    draft_id: UUID | None = None


@require_http_methods(["GET", "POST"])
def propose(request: Request) -> HttpResponse:
    """Propose a measure: first of which kind, then what it counts."""
    by = request.actor
    draft_id = _id(request.GET.get("draft", ""))
    draft = my_draft(by, draft_id) if draft_id is not None else None
    is_wording = draft is not None and draft.measure_id is not None
    verdict = rules.may_word(by) if is_wording else rules.may_propose(by, rules.can_state(by))
    if not verdict:
        if not verdict.may_know:
            verdict.or_refuse()
        return _not_to_propose(request, str(verdict.reason))
    if draft is not None:
        return _build(
            request, Begun(str(draft.typed.get("kind", "")), draft.typed, draft.measure_id, draft.pk)
        )
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    if kind != WORDS and is_built(kind) is None:
        kinds = [(name, *told) for name, told in KIND_WORDS.items()]
        return show(request, "registry/kinds.jinja", {"kinds": kinds, "drafts": _drafts(request)})
    return _build(request, Begun(kind, {}))


def _not_to_propose(request: Request, reason: str) -> HttpResponse:
    """Why not, what one can do instead, and what one has written already: nothing that was typed is lost."""
    typed = [one.typed for one in my_drafts(request.actor) if one.measure_id is None]
    sent = [_typed(request.POST)] if request.method == "POST" else []
    written = [[str(one[name]) for name in IN_WORDS if one.get(name)] for one in [*sent, *typed]]
    context = {"reason": reason, "written": [words for words in written if words]}
    return show(request, "registry/not_to_propose.jinja", context, status=403)


@require_http_methods(["GET", "POST"])
def propose_other(request: Request, measure_id: UUID) -> HttpResponse:
    """Propose another wording of a measure: other windows, other limits, or at last what it is counted from."""
    by = request.actor
    rules.may_word(by).or_refuse()
    version = versions_of(by, measure_id)[0]
    one = definition_of(version)
    told = request.POST.get("kind") or request.GET.get("kind", "")
    kind = is_built(told) or (kind_of(one) if one else None)
    if kind is None:
        kinds = [(name, *said) for name, said in KIND_WORDS.items() if name != WORDS]
        context = {
            "kinds": kinds if one is None else [],
            "title": title_of(version),
            "measure_id": measure_id,
        }
        return show(request, "registry/kinds.jinja", context)
    typed = {
        "title": title_of(version),
        "why": why_of(version),
        "source": _(version.source) if version.source else "",
    }
    return _build(request, Begun(kind, (as_typed(one) if one else {}) | typed, measure_id))


@require_POST
def drop(request: Request, begun_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    acts.drop_draft(by=request.actor, draft_id=begun_id)
    messages.success(request, _("Thrown away."))
    return redirect("registry:propose")


def _build(request: Request, begun: Begun) -> HttpResponse:
    by, sent = request.actor, request.POST if request.method == "POST" else None
    known, do = rulers(by), request.POST.get("do", "")
    kind = is_built(begun.kind)
    said = WordsForm(sent if do == "propose" else None, initial=begun.typed | _typed(sent))
    counts: DefinitionForm | FeedsForm
    if kind is None:
        counts = FeedsForm(sent if do == "propose" else None, initial=begun.typed | _typed(sent))
    else:
        counts = DefinitionForm(
            kind, known, sent or (begun.typed if begun.typed else None), initial=begun.typed
        )
    if do == "keep":
        return _keep(request, begun)
    if do == "propose" and said.is_valid() and counts.is_valid():
        return _propose(request, begun, said, counts)
    one = counts.definition() if isinstance(counts, DefinitionForm) else None
    context = {
        "words": said, "counts": counts, "kind": begun.kind, "kind_words": KIND_WORDS.get(begun.kind, ("", ""))[0],
        "shown": shown_beforehand(one, known), "measure_id": begun.measure_id, "draft_id": begun.draft_id,
    }  # fmt: skip
    return show(
        request, "registry/build.jinja", context, block="shown", status=422 if do == "propose" else 200
    )


def _propose(
    request: Request, begun: Begun, said: WordsForm, counts: DefinitionForm | FeedsForm
) -> HttpResponse:  # fmt: skip
    by, told = request.actor, said.cleaned_data
    new = acts.NewMeasure(
        told["title"], told["why"], told["source"],
        counts.definition() if isinstance(counts, DefinitionForm) else None,
        "" if isinstance(counts, DefinitionForm) else counts.cleaned_data["feeds"],
    )  # fmt: skip
    if begun.measure_id is None:
        version = acts.propose_measure(by=by, new=new)
    else:
        version = acts.propose_version(by=by, measure_id=begun.measure_id, new=new)
    if begun.draft_id is not None:
        acts.drop_draft(by=by, draft_id=begun.draft_id)
    messages.success(request, _("Proposed. Everyone in the community can read it and talk about it."))
    return redirect("registry:making", version.measure_id)


def _keep(request: Request, begun: Begun) -> HttpResponse:
    draft = acts.keep_draft(
        by=request.actor, typed=_typed(request.POST) | {"kind": begun.kind}, draft_id=begun.draft_id,
        measure_id=begun.measure_id,
    )  # fmt: skip
    messages.success(request, _("Kept as a draft. You alone can read it."))
    return redirect(f"/numbers/propose/?draft={draft.pk}")


def _typed(sent: Any) -> dict[str, Any]:
    left_out = ("csrfmiddlewaretoken", "do")
    if not sent:
        return {}
    return {
        key: sent.getlist(key) if key in KEPT_AS_LISTS else sent[key] for key in sent if key not in left_out
    }  # fmt: skip


def _drafts(request: Request) -> list[dict[str, Any]]:
    return [
        {"id": one.pk, "title": str(one.typed.get("title") or _("Without a name yet")), "at": one.saved_at}
        for one in my_drafts(request.actor)
    ]


def _id(told: str) -> UUID | None:
    try:
        return UUID(told) if told else None
    except ValueError:
        return None
