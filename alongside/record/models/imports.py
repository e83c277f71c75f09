"""What came in from elsewhere: runs, how far each source was read, and what was set aside."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from alongside.kit.ids import time_ordered_id


class ImportRun(models.Model):
    """One bringing-in of files for one center: begun by whom, how far, with what result."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT)
    center = models.ForeignKey("people.Organization", null=True, on_delete=models.PROTECT)
    begun_by = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT)
    begun_by_name = models.TextField()
    begun_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True, blank=True)
    state = models.TextField(default="waiting")
    problem = models.TextField(default="", blank=True, help_text="Why it ended early, in words.")
    bytes_total = models.BigIntegerField(default=0)
    bytes_read = models.BigIntegerField(default=0)
    read = models.BigIntegerField(default=0)
    taken_in = models.BigIntegerField(default=0)
    unchanged = models.BigIntegerField(default=0)
    set_aside = models.BigIntegerField(default=0)
    patients = models.IntegerField(default=0)

    privacy = (
        dict.fromkeys(
            ["id", "community", "center", "begun_by", "state", "bytes_total", "bytes_read"], "technical"
        )
        | dict.fromkeys(["read", "taken_in", "unchanged", "set_aside", "patients", "problem"], "activity")
        | {"begun_by_name": "identity", "begun_at": "activity", "ended_at": "activity"}
    )


class ImportSource(models.Model):
    """One file of a run, and how far it was read: where a run goes on after it was killed."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="sources")
    name = models.TextField()
    path = models.TextField()
    size = models.BigIntegerField(default=0)
    sha256 = models.TextField(default="", blank=True)
    records_done = models.BigIntegerField(default=0)
    done = models.BooleanField(default=False)

    privacy = dict.fromkeys(["id", "run", "path", "size", "sha256", "records_done", "done"], "technical") | {
        "name": "identity"
    }


class SetAside(models.Model):
    """Something that could not be read: where it stood and why. Nothing else was lost for it."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="things_set_aside")
    file = models.TextField()
    line = models.BigIntegerField(null=True)
    kind = models.TextField(default="", blank=True)
    reason = models.TextField()

    privacy = {
        "id": "technical", "run": "technical", "file": "identity", "line": "technical", "kind": "activity",
        "reason": "activity",
    }  # fmt: skip
