"""The files that lie in no patient's folder: what was handed out at events, receipts, what is held from one."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

from django.db import connection

from alongside.ui.keeping import path_of

_FILES = """SELECT n.sha256 FROM groups_eventnote n JOIN groups_group g ON g.id = n.group_id
    WHERE g.community_id = %(community)s AND n.sha256 <> ''
    UNION SELECT b.sha256 FROM partnership_celebration b JOIN groups_group g ON g.id = b.group_id
    WHERE g.community_id = %(community)s AND b.sha256 <> ''
    UNION SELECT r.sha256 FROM partnership_receipt r JOIN partnership_claim c ON c.id = r.claim_id
    WHERE c.community_id = %(community)s
    UNION SELECT f.sha256 FROM record_file f JOIN people_person p ON p.id = f.person_id
    WHERE p.community_id = %(community)s AND f.held_until > now() ORDER BY 1"""


def write_files(community_id: UUID, folder: Path) -> dict[str, int]:
    """Copy each once, named by its checksum, as its row in `tables/` names it; how many, and how many are gone."""
    with connection.cursor() as cursor:
        cursor.execute(_FILES, {"community": community_id})
        names = [name for (name,) in cursor.fetchall()]
    there = [name for name in names if path_of(name).exists()]
    for name in there:
        shutil.copyfile(path_of(name), folder / name)
    return {"files": len(there), "lost": len(names) - len(there)}
