"""One row in every table of the registry, about Maya or of her community; what a hostile seat would like to read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.kit.terms import Category, Role
from alongside.registry.actions.building import agree, keep_draft, keep_own_definition, propose_version
from alongside.registry.actions.enrolling import ask_consent
from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out
from alongside.registry.actions.measures import look_after, offer_measure
from alongside.registry.actions.quality import send_doubt
from alongside.registry.enrolling import Whom
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import (
    Alike,
    CareAsked,
    Counting,
    Member,
    OwnDefinition,
    OwnResult,
    Published,
    Ruler,
    Standing,
    Taken,
)
from alongside.registry.shipped import SHIPPED
from alongside.sharing.models import Study
from tests.registry.listing_doors import doubting
from tests.registry.proposing import NEW

ACTIVE = Looking(Scope.CENTER, {"active": 1})
RESULTS = [int(Category.RESULTS)]


def of_everything(world: Any) -> dict[str, Any]:
    """The ids by which statements name them."""
    amina, maya = world.actor("amina"), {"person_id": world.maya.id}
    version = offer_measure(by=program(community_id=world.community.pk), one=SHIPPED[0])
    look_after(by=amina, measure_id=version.measure_id)
    listed = keep_list(by=amina, title="Active", looking=ACTIVE, shared=True)
    keep_list(by=amina, title="Mine alone", looking=ACTIVE)
    tried = reach_out(by=amina, new=NewOutreach("call", "no_answer", list_id=listed.pk), **maya)
    ask_consent(by=amina, whom=Whom.SELF, **maya)
    doubt = doubting(world)["doubt_id"]
    send_doubt(by=world.actor("maya"), doubt_id=doubt, to="clinic", **maya)
    counted(world, version)
    taken(world)
    building(world, version)
    return {
        "measure": version.measure_id,
        "version": version.pk,
        "list": listed.pk,
        "tried": tried.pk,
        "doubt": doubt,
    }


def counted(world: Any, version: Any) -> None:
    """What the worker counts, without its counting."""
    here, now = world.community, timezone.now()
    Counting.objects.create(community=here, moment=now, day=now.date(), members=1, charter=1)
    Member.objects.create(community=here, person_id=world.maya.id)
    Published.objects.create(
        community=here, version=version, by="all", first_month=24000, counted=[9], met=[9], left_out=[0]
    )
    Standing.objects.create(
        person_id=world.maya.id, version=version, categories=RESULTS, counted=True, met=False, on=now.date()
    )
    CareAsked.objects.create(
        visit_id=uuid4(),
        person_id=world.maya.id,
        community=here,
        center=world.center,
        month=24000,
        until=now.date(),
    )
    Alike.objects.create(community=here, diagnosis=0, band=1, people=20, made_at=now)


def building(world: Any, version: Any) -> None:
    """What Amina has begun, and what she agreed to; her center's own definition; what is known beforehand."""
    amina = world.actor("amina")
    keep_draft(by=amina, typed={"title": "x"})
    agree(by=amina, version_id=propose_version(by=amina, measure_id=version.measure_id, new=NEW).pk)
    keep_own_definition(by=amina, measure_id=version.measure_id, definition=SHIPPED[0].definition, why="x")
    own = OwnDefinition.objects.get()
    OwnResult.objects.create(own=own, scope="all", day=timezone.localdate())
    Ruler.objects.create(community=world.community, key="visit", enrolled=20, made_on=timezone.localdate())


def taken(world: Any) -> None:
    """A list that Amina took along, and a study's file."""
    study = Study.objects.create(community=world.community, title="Bright Gut", purpose="x", run_by="x")
    by = {
        "author_id": world.amina.id, "author_name": "Amina Rahman", "author_role": Role.CLINICIAN, "voice": "clinician",
        "at": timezone.now() - timedelta(days=1), "community": world.community, "title": "x", "why": "x", "people": 1,
    }  # fmt: skip
    Taken.objects.create(**by, kind="list")
    Taken.objects.create(**by, kind="study", study_id=study.pk)
