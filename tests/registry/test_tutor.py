"""Reading a chart together: with its own numbers, right or wrong and why, and nothing kept of who answered what."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.people.actions.communities import add_organization
from alongside.registry.models import CareLine, Published
from alongside.registry.queries.published import told_of
from tests.people.worlds import World, a_world_with_charter
from tests.registry.test_pages import queries, remission, signed_in, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return a_world_with_charter()


def rows_of_all() -> dict[str, int]:
    """How many rows there are of everything, but for sessions."""
    return {
        one._meta.label: one._default_manager.count()
        for one in apps.get_models()
        if one._meta.app_label != "sessions"
    }


def test_this_chart_is_read_with_its_own_numbers_and_answers_are_kept_nowhere(world, caplog):
    version, client = remission(world), signed_in(world, "jonas")
    met = [50 + month % 3 for month in range(16)] + [75 + month % 3 for month in range(8)]
    Published.objects.filter(version=version, by="all").update(met=met)
    address = f"/numbers/{version.measure_id}/chart/read/"
    page = client.get(address)
    text = text_of(page.content.decode())
    assert page.status_code == 200 and "Three questions" in text, (page.status_code, text)
    before = rows_of_all()
    seen = re.search(r'name="seen" value="(\w+)"', page.content.decode())[1]
    good = {"seen": seen, "point": "alone", "row": "16", "next": "beyond"}
    right = text_of(client.post(address, good).content.decode())
    wrong = text_of(client.post(address, good | {"row": "17"}).content.decode())
    moved = text_of(client.post(address, good | {"seen": "0"}).content.decode())

    assert "The middle line lies at 59%." in text and "It comes from 24 points." in text
    assert "longest row on one side of the middle line is 16 points" in text
    assert right.count("Yes, that is right.") == 3
    assert wrong.count("Yes, that is right.") == 2 and "Not quite. It is: “16 points”." in wrong
    assert "There are new numbers" in moved and "that is right" not in moved
    assert rows_of_all() == before and not Line.objects.filter(verb__contains="read").exists()
    assert "beyond" not in caplog.text and "point=" not in caplog.text
    assert queries(client, address) <= 8
    assert client.get("/numbers/read/").headers["Location"] == address
    assert "Read this chart with me" in text_of(
        client.get(f"/numbers/{version.measure_id}/").content.decode()
    )


def test_what_is_hidden_has_no_lesson_and_a_hidden_month_is_never_told(world):
    version, client = remission(world), signed_in(world, "maya")
    address = f"/numbers/{version.measure_id}/chart/read/"
    girls = Published.objects.get(version=version, by="sex", key="0")
    girls.counted[5], girls.met[5] = None, None
    girls.save()
    text = text_of(client.get(f"{address}?line=sex-0").content.decode())
    hidden = text_of(client.get(f"{address}?line=sex-1").content.decode())

    assert "1 place has no point" in text
    lesson = text[text.index("Step by step") :]
    assert "June 2025" not in lesson
    assert "There is too little to read here yet." in hidden
    assert client.get(f"{address}?line=sex-9").status_code == 404


def test_centers_are_read_side_by_side_without_a_name(world):
    version, client = remission(world), signed_in(world, "amina")
    address = f"/numbers/{version.measure_id}/centers/read/"
    none = text_of(client.get(address).content.decode())
    names = ("Ekvik", "Lakeside", "Northgate")
    for name, met, size in zip(names, (150, 15, 40), (200, 20, 100), strict=True):
        center = add_organization(by=program(), community=world.community, name=name)
        Published.objects.create(
            community_id=world.community.pk, version=version, by="center", key=str(center.pk), first_month=2026 * 12,
            counted=[size], met=[met],
        )  # fmt: skip
    page = client.get(address).content.decode()
    text = text_of(page)
    seen = re.search(r'name="seen" value="(\w+)"', page)[1]
    lesson = text[text.index("Step by step") :]
    told = text_of(
        client.post(address, {"seen": seen, "one": "yes", "many": "2", "size": "small"}).content.decode()
    )

    assert "There is too little to read here yet." in none
    assert "3 centers are shown." in text and "95 of 100 centers" in text
    assert told.count("Yes, that is right.") == 3
    assert not [one for one in names if one in lesson]


def test_the_charts_that_nobody_decides_about_are_read_too(world):
    client = signed_in(world, "jonas")
    line = {
        "community_id": world.community.pk,
        "by": "all",
        "first_month": 2025 * 12,
        "made_at": timezone.now(),
    }
    CareLine.objects.create(counted=[60] * 24, met=[40] * 24, **line)
    felt = text_of(client.get("/numbers/visits-felt/read/").content.decode())

    assert "The middle line lies at 67%." in felt and "Three questions" in felt
    assert "Read this chart with me" in text_of(client.get("/numbers/visits-felt/").content.decode())
    assert "too little to read" in text_of(client.get("/registry/quality/timely/read/").content.decode())
    assert client.get("/registry/quality/nothing/read/").status_code == 404


def test_a_line_of_the_same_number_in_another_database_is_another_line(world):
    row = Published.objects.get(version=remission(world), by="all")
    other = Published(
        pk=row.pk, by="all", first_month=row.first_month, counted=row.counted, met=[1] * len(row.met)
    )

    assert told_of(row) == told_of(Published.objects.get(pk=row.pk)) != told_of(other)
