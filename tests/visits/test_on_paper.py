"""What of a visit's page is printed, and what is not."""

from __future__ import annotations

from alongside.visits.actions.agenda import add_item


def test_what_is_opened_to_write_about_an_item_is_not_on_paper(family, knocking, as_web, under_way):
    add_item(by=family.maya, person_id=family.of, words="Sleep")
    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/visits/{under_way.pk}/").content.decode()

    assert page.count("Write about this") == 1
    assert page.index('<div class="no-print"><details', page.index("Sleep")) < page.index("Write about this")
