"""How a team makes it together: blocks in its own words, versions that differ in marks, signed by all anew."""

from __future__ import annotations

from datetime import timedelta

from alongside.groups.charter_blocks import BLOCKS
from alongside.groups.models import Agreement
from alongside.people.queries.standing import today_of


def test_blocks_are_chosen_worded_or_left_out_and_all_sign_each_version(team, come_in):
    page, build = f"/groups/{team.group.pk}/agreement/", f"/groups/{team.group.pk}/charter/new/"
    day = str(today_of(team.ito) + timedelta(days=90))
    form = come_in(team.sara).words(build)
    outside = come_in(team.tom).get(build)
    nothing = come_in(team.sara).post(build, words_decide="x", review_on=day)
    come_in(team.sara).post(f"/groups/{team.group.pk}/agreement/new/", words="One at a time.", review_on=day)
    first = {"take_decide": "on", "words_decide": "We decide when all said yes.", "take_pay": "on", "words_pay": "By the hour.",
             "words_end": "Never.", "review_on": day}  # fmt: skip
    for _twice in "12":
        come_in(team.sara).post(build, **first)
    one = Agreement.objects.order_by("at").last()
    come_in(team.nils).post(f"/groups/agreements/{one.pk}/sign/")
    signed = come_in(team.ito).words(page)
    again = come_in(team.nils).words(build)
    second = {"take_decide": "on", "words_decide": "We decide when nobody said no.", "review_on": day}
    come_in(team.nils).post(build, **second)
    anew = come_in(team.ito).get(page).content.decode()
    come_in(team.ito).post(f"/groups/{team.group.pk}/agreement/new/", words="Two at a time.", review_on=day)
    last = Agreement.objects.order_by("at").last()

    assert all(str(title) in form for title, _example in BLOCKS.values()) and outside.status_code == 403
    assert nothing.status_code == 422 and Agreement.objects.count() == 4
    assert one.parts == [
        {"key": "decide", "words": "We decide when all said yes."}, {"key": "pay", "words": "By the hour."},
    ]  # fmt: skip
    assert "By the hour." in signed and "One at a time." in signed and "Never." not in signed
    assert "Signed by</b> Sara Osei, Nils Berg" in signed and "Not yet: Ken Ito" in signed
    assert "We decide when all said yes." in again and "By the hour." in again
    assert (
        "nobody" in anew
        and 'class="al-diff"' in anew
        and "left out" in anew
        and "Not yet: Ken Ito, Sara Osei" in anew
    )
    assert (
        last.parts == [{"key": "decide", "words": "We decide when nobody said no."}]
        and last.words == "Two at a time."
    )
