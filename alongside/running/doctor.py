"""What is wrong with this house, and how to mend it: each thing looked at by itself, so that one ill hides no other."""

import shutil
import smtplib
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

import psycopg

from . import home, preflight
from .binaries import choose
from .lock import database_running, house_here
from .postgres import major_of
from .roles import why_web_is_too_strong
from .trouble import CannotRun

GOOD, NOTE, BAD = "  ok", "note", " BAD"
LOW_ROOM = 1_000_000_000


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: how it is, and how to mend it."""

    state: str
    words: str
    mend: str = ""


def examine() -> int:
    """Look at everything, tell it line by line; 1 where something is wrong."""
    wrong = 0
    for finding in findings():
        print(f"{finding.state}  {finding.words}", flush=True)
        if finding.mend:
            print(f"      {finding.mend}", flush=True)
        wrong += finding.state == BAD
    print("All is well." if not wrong else f"{wrong} to mend.")
    return 1 if wrong else 0


def findings() -> Iterator[Finding]:
    """Everything that can be looked at, from the ground up."""
    for look in (python, the_home, room, postgres, ports, mail, chromium):
        yield looked(look)
    with ExitStack() as stack:
        if not home.own_server() and major_of(home.data_folder()) is None:
            yield Finding(NOTE, "There is no database here yet.", "It is made by: alongside up")
            return
        try:
            stack.enter_context(database_running("doctor"))
            owner = stack.enter_context(psycopg.connect(**home.parameters("owner"), autocommit=True))
        except (CannotRun, psycopg.Error) as reason:
            yield Finding(
                BAD, f"The database cannot be reached: {reason}", "See what is said above about it."
            )
            return
        yield Finding(GOOD, "The database answers.")
        for look_inside in (roles, migrations, worker, seals):
            yield looked(partial(look_inside, owner))


def looked(look: Callable[[], Finding]) -> Finding:
    """What a look finds, also where it is refused."""
    try:
        return look()
    except CannotRun as reason:
        what, _, mend = reason.sentence.partition(". ")
        return Finding(BAD, what.rstrip(".") + ".", mend)
    except psycopg.Error as reason:
        return Finding(BAD, f"The database refused to tell: {str(reason).splitlines()[0]}")


def python() -> Finding:
    """Which Python this is; an older one than 3.11 does not get as far as this."""
    return Finding(GOOD, f"Python is {'.'.join(str(part) for part in sys.version_info[:3])}.")


def the_home() -> Finding:
    """Can the home be written to?"""
    preflight.check_home()
    return Finding(GOOD, f"The home is {home.home()}.")


def room() -> Finding:
    """Is there room on the disk?"""
    free = shutil.disk_usage(home.home()).free
    if free < LOW_ROOM:
        return Finding(
            NOTE, f"The disk has {free // 1_000_000} MB left.", "Make room there before it is full."
        )
    return Finding(GOOD, f"The disk has {free // 1_000_000_000} GB left.")


def postgres() -> Finding:
    """Is there a PostgreSQL to use?"""
    preflight.check_database()
    if home.own_server():
        return Finding(GOOD, "The PostgreSQL server of your own answers and is new enough.")
    binaries = choose(major_of(home.data_folder()))
    return Finding(GOOD, f"PostgreSQL {binaries.major} is in {binaries.folder}.")


def ports() -> Finding:
    """Are the ports free, or used by this house itself?"""
    here = house_here()
    if here.get("url"):
        return Finding(GOOD, f"The house is open: {here['url']}")
    port, live_port = preflight.choose_ports()
    return Finding(GOOD, f"Ports {port} and {live_port} are free.")


def mail() -> Finding:
    """Does the mail server answer?"""
    from config.mail import read_mail

    given = read_mail(home.read_text("ALONGSIDE_EMAIL_URL"), home.home() / "mail")
    host = given.get("EMAIL_HOST")
    if not host:
        return Finding(NOTE, f"Mail is written to {home.home() / 'mail'}.", "To send it: ALONGSIDE_EMAIL_URL")
    server = smtplib.SMTP_SSL if given["EMAIL_USE_SSL"] else smtplib.SMTP
    try:
        with server(host, given["EMAIL_PORT"], timeout=5) as answering:
            answering.noop()
    except (OSError, smtplib.SMTPException) as reason:
        return Finding(
            BAD, f"The mail server {host} does not answer ({reason}).", "Look at ALONGSIDE_EMAIL_URL."
        )
    return Finding(GOOD, f"The mail server {host} answers.")


def chromium() -> Finding:
    """Is there a browser for the browser tests? Only who develops needs one."""
    if shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome"):
        return Finding(GOOD, "Chromium is here, for browser tests.")
    return Finding(
        NOTE, "Chromium is not here; only browser tests need it.", "On Debian: apt-get install chromium"
    )


def roles(owner: psycopg.Connection) -> Finding:
    """Is the web's role as small as it has to be?"""
    too_strong = why_web_is_too_strong(owner)
    if too_strong:
        mend = f"Row-level security does not hold. Let the server's administrator take that from {home.WEB}."
        return Finding(BAD, f"The role {home.WEB} {too_strong}.", mend)
    return Finding(GOOD, "The pages own nothing in the database and cannot pass row-level security.")


def migrations(owner: psycopg.Connection) -> Finding:
    """Are the tables those that the code expects?"""
    import django

    from .readiness import waiting_migrations

    django.setup()
    waiting = waiting_migrations()
    if waiting:
        return Finding(
            BAD, f"{len(waiting)} migrations wait.", "Run: alongside manage migrate (or alongside up)"
        )
    return Finding(GOOD, "Every migration is run.")


def worker(owner: psycopg.Connection) -> Finding:
    """Does the worker live? It can only where the house is open."""
    asked = "SELECT extract(epoch FROM now() - max(last_heartbeat)) FROM procrastinate_workers"
    (age,) = owner.execute(asked).fetchone() or (None,)
    if not house_here().get("url"):
        return Finding(GOOD, "The house is closed, and so the worker rests.")
    if age is None or age > 60:
        log = home.home() / "logs" / "worker.log"
        return Finding(BAD, "The worker has given no sign for a minute.", f"What it said last: {log}")
    return Finding(GOOD, f"The worker gave a sign {age:.0f} s ago.")


def seals(owner: psycopg.Connection) -> Finding:
    """Is the ledger sealed to the end? The worker does it each minute."""
    asked = """SELECT (SELECT max(at) FROM contributions_seal),
        (SELECT count(*) FROM contributions_line line WHERE at < now() - interval '5 minutes'
            AND at > coalesce((SELECT max(at) FROM contributions_seal), '-infinity'))"""
    last, unsealed = owner.execute(asked).fetchone() or (None, 0)
    if unsealed and house_here().get("url"):
        mend = "The worker seals each minute: look whether it lives."
        return Finding(BAD, f"{unsealed} lines of the ledger are older than 5 minutes and not sealed.", mend)
    return Finding(
        GOOD, f"The ledger was last sealed {last:%Y-%m-%d %H:%M}." if last else "Nothing is sealed yet."
    )
