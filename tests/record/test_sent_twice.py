"""A page that is sent twice, by a finger or by a slow line, leaves one of everything."""

from __future__ import annotations

import re

from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.contributions.models import Line
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.entries import write_entry
from alongside.record.models import Comment, Dispute, File
from tests.record.family import Family, calprotectin


def id_in(page: str, form: str) -> str:
    """The id that the page gave what will be written in this form."""
    return re.search(rf'name="{form}-id" value="([0-9a-f-]+)"', page).group(1)


def test_a_comment_with_its_file_arrives_once(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    address = f"/people/{family.of}/record/{entry.origin_id}/"
    with as_web():
        jonas = knocking(family.jonas)
        sent_id = id_in(jonas.get(address).content.decode(), "comment")
        for _twice in range(2):
            told = {"comment-id": sent_id, "comment-words": "Better!",
                    "comment-file": SimpleUploadedFile("note.txt", b"After breakfast.")}  # fmt: skip
            assert jonas.post(f"{address}comment/", told).status_code == 302
        again = id_in(jonas.get(address).content.decode(), "comment")
        jonas.post(f"{address}comment/", {"comment-id": again, "comment-words": "Better!"})

    assert (Comment.objects.count(), File.objects.count()) == (2, 1)
    assert Line.objects.filter(verb="record.commented").count() == 2


def test_views_arrive_once(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    address = f"/people/{family.of}/record/{entry.origin_id}/"
    dispute = see_it_differently(
        by=family.anna, person_id=family.of, origin_id=entry.origin_id, words="Not his."
    )
    with as_web():
        maya = knocking(family.maya)
        page = maya.get(address).content.decode()
        for form, where in (
            ("answer", f"views/{dispute.pk}/answer/"),
            ("settle", f"views/{dispute.pk}/how-it-went/"),
        ):
            told = {f"{form}-id": id_in(page, form), f"{form}-words": "The lab mixed them up."}
            answers = [maya.post(f"{address}{where}", told).status_code for _twice in range(2)]
            assert answers == [302, 302]

    assert Dispute.objects.count() == 3


def test_what_two_people_send_with_one_id_are_two(family: Family, knocking, as_web) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    address = f"/people/{family.of}/record/{entry.origin_id}/"
    told = {"comment-id": str(entry.pk), "comment-words": "Better!"}
    with as_web():
        for who in (family.jonas, family.anna):
            knocking(who).post(f"{address}comment/", told)

    assert sorted(Comment.objects.values_list("author_name", flat=True)) == [
        "Anna Lindqvist",
        "Jonas Lindqvist",
    ]
