"""What somebody did in joint work, on the page to read: where they sat, for whom they spoke, and what they wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from operator import itemgetter

from django.utils.translation import gettext as _

from alongside.leaving.queries.everything import Around, Told

Written = Callable[[str], str]
_WRITTEN = ("item", "note", "todo", "reword", "propose", "object", "aside", "minutes_no")


def joint_on_paper(found: Around, day: Written) -> list[Told]:
    """Each seat: the group, for whom one spoke, from when until when, and one's own words there; `day` writes a day."""
    said: dict[str, list[Told]] = defaultdict(list)
    for at, seat, words, where in sorted(_words(found), key=itemgetter(0)):
        said[seat].append({"when": day(at), "words": words, "where": where})
    return [
        {
            "group": one["group_name"], "purpose": one["group_purpose"], "title": one["title"],
            "for_whom": one["for_whom"], "since": day(one["taken_at"]) if one["taken_at"] else "",
            "until": day(one["left_at"] or one["ends"]) if one["left_at"] or one["ends"] else "",
            "said": said[one["id"]],
        }
        for one in found["groups_groupseat"]
    ]  # fmt: skip


def _words(found: Around) -> list[tuple[str, str, str, str]]:
    """(at, seat, words, where) of all that was written from one's seats."""
    places = {
        "groups_agreement": _("What we agree on"), "groups_ninetydaygoal": _("A goal for 90 days"),
        "groups_checkin": _("How a goal goes"), "groups_eventnote": _("What there was to learn"),
        "groups_event": _("An event"), "groups_fund": _("What money is for"), "groups_gift": _("What came in"),
        "partnership_pathnote": _("What a talk brought"), "partnership_prepared": _("What we ask for"),
        "partnership_flyer": _("On a flyer"), "partnership_story": _("A story that you told"),
        "partnership_guide": _("How it was to begin"),
        "improvement_saying": _("What matters, and what the problem is"), "improvement_aim": _("An aim"),
        "improvement_confirmed": _("Whether that is the problem"), "improvement_seen": _("Seen in a test"),
        "improvement_study": _("What came out of a test"), "improvement_diagramact": _("A driver or an idea"),
        "improvement_sheetline": _("On a sheet"), "improvement_looked": _("Whether it is in practice"),
    }  # fmt: skip
    told = [
        (one["at"], one["seat_id"], one["words"], where)
        for table, where in places.items() for one in found[table] if one["words"]
    ]  # fmt: skip
    acts = [one for one in found["groups_meetingact"] if one["kind"] in _WRITTEN and one["words"]]
    tests = [(one["at"], one["seat_id"], one["question"], one["title"]) for one in found["improvement_cycle"]]
    return [*told, *tests, *((one["at"], one["seat_id"], one["words"], one["meeting_title"]) for one in acts)]


def events_on_paper(found: Around, day: Written) -> list[Told]:
    """The events to which one signed up."""
    return [
        {"title": one["event_title"], "when": day(one["starts_at"])}
        for one in found["groups_signup"] if not one["off_at"]
    ]  # fmt: skip


def needs_on_paper(found: Around, day: Written) -> list[Told]:
    """Ideas, needs and concerns that one brought, also to groups in which one does not sit."""
    brought = [*found["improvement_need"], *found["improvement_concern"]]
    tasks = [one | {"words": f"{one['title']}: {one['what']}"} for one in found["partnership_opportunity"]]
    offered = [one for one in found["partnership_offer"] if one["words"]]
    told = sorted([*brought, *tasks, *offered], key=itemgetter("at"))
    return [{"words": one["words"], "when": day(one["at"])} for one in told]
