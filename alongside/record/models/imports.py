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
    patients = models.IntegerField(default=0, help_text="New ones.")
    patients_known = models.IntegerField(default=0)
    new_versions = models.BigIntegerField(default=0)
    noticed = models.BigIntegerField(default=0, help_text="Taken in, with something to look at.")
    by_kind = models.JSONField(default=dict, help_text="What came in: FHIR resource type to number.")
    source = models.TextField(
        default="", help_text="What the sending system is called: its names for things hold within it."
    )
    asked = models.TextField(
        default="", help_text="What was asked for: the same again goes on where it stopped."
    )
    uploaded = models.BooleanField(
        default=False, help_text="Came through the page; otherwise from the command."
    )
    begun_in_seat = models.UUIDField(null=True, blank=True)

    privacy = (
        dict.fromkeys(
            ["id", "community", "center", "begun_by", "state", "bytes_total", "bytes_read"], "technical"
        )
        | dict.fromkeys(["read", "taken_in", "unchanged", "set_aside", "patients", "problem"], "activity")
        | dict.fromkeys(
            ["patients_known", "new_versions", "noticed", "by_kind", "source", "uploaded"], "activity"
        )
        | {"begun_by_name": "identity", "begun_at": "activity", "ended_at": "activity", "asked": "technical"}
        | {"begun_in_seat": "technical"}
    )


class ImportSource(models.Model):
    """One file of a run, and how far it was read: where a run goes on after it was killed."""

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="sources")
    position = models.IntegerField(default=0, help_text="Its place in the order of reading.")
    name = models.TextField()
    path = models.TextField()
    size = models.BigIntegerField(default=0)
    sha256 = models.TextField(default="", blank=True)
    records_done = models.BigIntegerField(default=0)
    done = models.BooleanField(default=False)

    privacy = dict.fromkeys(
        ["id", "run", "position", "path", "size", "sha256", "records_done", "done"], "technical"
    ) | {"name": "identity"}


class SetAside(models.Model):
    """Something that could not be read: where it stood and why. Nothing else was lost for it.

    `taken_in` marks what was taken in all the same, and that somebody should look at.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="things_set_aside")
    file = models.TextField()
    line = models.BigIntegerField(null=True)
    kind = models.TextField(default="", blank=True)
    reason = models.TextField()
    taken_in = models.BooleanField(default=False)

    privacy = {
        "id": "technical", "run": "technical", "file": "identity", "line": "technical", "kind": "activity",
        "reason": "activity", "taken_in": "activity",
    }  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["run", "id"], name="setaside_by_run")]


class PatientKey(models.Model):
    """By which name a source calls a patient, and in which file: how a reference finds the person it means."""

    id = models.BigAutoField(primary_key=True)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT)
    source = models.TextField()
    key = models.TextField()
    file = models.TextField()
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    stands_in = models.BooleanField(
        default=False, help_text="Known from references only, until the patient's own resource comes."
    )

    privacy = dict.fromkeys(
        ["id", "community", "source", "person", "stands_in"], "technical"
    ) | dict.fromkeys(["key", "file"], "identity")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "source", "key", "file", "person"], name="patient_key_once"
            )
        ]


class ImportWaiting(models.Model):
    """A resource whose patient has not come yet; taken up again when everything else was read."""

    id = models.BigAutoField(primary_key=True)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="waiting")
    file = models.TextField()
    line = models.BigIntegerField()
    address = models.TextField(default="", blank=True)
    resource = models.TextField()

    privacy = {
        "id": "technical", "run": "technical", "file": "identity", "line": "technical", "address": "technical",
        "resource": "health",
    }  # fmt: skip


class ImportedPatient(models.Model):
    """What one run brought in about one person; `told` once the ledger has its line."""

    id = models.BigAutoField(primary_key=True)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="brought")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    new = models.BooleanField()
    entries = models.IntegerField(default=0)
    told = models.BooleanField(default=False)

    privacy = {
        "id": "technical", "run": "technical", "person": "technical", "new": "activity", "entries": "activity",
        "told": "technical",
    }  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "person"], name="imported_patient_once")]


class Reference(models.Model):
    """A FHIR resource about nobody in particular: a practitioner, an organization, a questionnaire, a definition.

    Kept beside the record, lossless, version by version. `open` ones may be read by the community; the others name
    a patient whom nobody could find, or may hold anything, and are shown to nobody.
    """

    id = models.UUIDField(primary_key=True, default=time_ordered_id, editable=False)
    community = models.ForeignKey("people.Community", on_delete=models.PROTECT)
    source = models.TextField()
    source_key = models.TextField()
    version = models.PositiveIntegerField(default=1)
    kind = models.TextField(help_text="FHIR resource type.")
    title = models.TextField()
    open = models.BooleanField()
    resource = models.TextField(help_text="The FHIR R4 resource itself, lossless.")
    recorded_at = models.DateTimeField(db_default=Now())

    privacy = dict.fromkeys(["id", "community", "source", "source_key", "version", "open"], "technical") | {
        "kind": "open", "title": "identity", "resource": "health", "recorded_at": "activity",
    }  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["community", "source", "source_key", "version"], name="reference_version_once"
            )
        ]
