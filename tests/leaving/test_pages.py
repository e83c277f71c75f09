"""The page says what is in it; the file is found by who asked, in the seat in which they asked."""

from __future__ import annotations

import io
import zipfile

from alongside.leaving.models import Parcel
from alongside.leaving.parcels import make
from alongside.people.models import Caregiver, Seat
from tests.leaving.world import parcel_of
from tests.record.family import Family


def test_the_page_says_what_is_in_it_and_makes_the_file(told: Family, knocking, as_web):
    browser = knocking(told.maya)
    with as_web():
        page = browser.get("/me/take-along/")
        answer = browser.post(f"/people/{told.of}/take-along/")
    parcel = Parcel.objects.get()
    with as_web():
        waiting = browser.get(answer.headers["Location"])
    make(parcel.pk)
    with as_web():
        ready = browser.get(answer.headers["Location"])
        file = browser.get(f"/parcels/{parcel.pk}/file/")

    assert (page.status_code, answer.status_code) == (200, 302)
    assert 'http-equiv="refresh"' in waiting.content.decode()
    assert "Save the file" in ready.content.decode()
    packed = zipfile.ZipFile(io.BytesIO(b"".join(file.streaming_content)))
    assert {"record.json", "record.html", "what-was-done.csv"} <= set(packed.namelist())
    assert file.headers["Content-Disposition"].startswith('attachment; filename="maya-lindqvist-')


def test_nobody_else_finds_the_file(told: Family, looking, knocking, as_web):
    parcel = parcel_of(told.maya, told.of, looking)
    met = {}
    for who in ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher"):
        browser = knocking(getattr(told, who))
        with as_web():
            met[who] = {browser.get(f"/parcels/{parcel.pk}/{more}").status_code for more in ("", "file/")}

    assert met == {"maya": {200}} | {who: {404} for who in met if who != "maya"}


def test_the_same_person_in_another_hat_does_not_find_it(told: Family, looking, knocking, as_web):
    parcel = parcel_of(told.maya, told.of, looking)
    other = Seat.objects.create(community=told.community, person_id=told.of, role="advocate")
    browser = knocking(told.maya)
    session = browser.session
    with as_web():
        first = browser.get(f"/parcels/{parcel.pk}/").status_code
    session["seat"] = str(other.pk)
    session.save()
    with as_web():
        assert (first, browser.get(f"/parcels/{parcel.pk}/").status_code) == (200, 404)


def test_who_no_longer_may_choose_does_not_fetch_it(told: Family, looking, knocking, as_web):
    parcel = parcel_of(told.anna, told.of, looking)
    browser = knocking(told.anna)
    with as_web():
        before = browser.get(f"/parcels/{parcel.pk}/file/").status_code
    Caregiver.objects.filter(caregiver=told.anna.person_id).update(may_choose=False)
    with as_web():
        after = browser.get(f"/parcels/{parcel.pk}/file/").status_code

    assert (before, after) == (200, 403)


def test_two_at_once_are_enough(told: Family, knocking, as_web):
    browser = knocking(told.maya)
    with as_web():
        codes = [browser.post(f"/people/{told.of}/take-along/").status_code for _ in range(3)]

    assert codes == [302, 302, 403]
