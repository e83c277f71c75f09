"""The one command, `alongside`: a thin door to what the rooms do."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import Any

import psycopg

from .lock import database_running
from .opening import open_house
from .trouble import CannotRun


def main(words: list[str] | None = None) -> int:
    """Do what was asked; say in one sentence why not, where it cannot be done."""
    words = sys.argv[1:] if words is None else words
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("ALONGSIDE_ROLE", "owner")
    if words[:1] == ["manage"]:
        return _answered(lambda: manage(words[1:]))
    asked = parser().parse_args(words)
    return _answered(lambda: asked.do(asked))


def _answered(do: Callable[[], int | None]) -> int:
    try:
        return do() or 0
    except CannotRun as reason:
        print(f"alongside: {reason.sentence}", file=sys.stderr)
        return reason.code
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 0
    except Exception as reason:
        cause = reason if isinstance(reason, psycopg.OperationalError) else reason.__cause__
        if not isinstance(cause, psycopg.OperationalError):
            raise
        print(f"alongside: The database went away: {str(cause).strip().splitlines()[0]}", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """Every word of the command, with its help."""
    top = argparse.ArgumentParser(prog="alongside", description="One house, one command.")
    top.add_argument("--version", action="version", version=version("alongside"))
    words = top.add_subparsers(required=True, metavar="WORD")
    _add(words, "up", up, "serve: PostgreSQL, pages, live updates and worker, as one")
    demo_ = _add(words, "demo", demo, "the same with the demo community")
    _with_scale(demo_, "small")
    demo_.add_argument("--build-only", action="store_true", help="make the community, serve nothing")
    _beginning(_add(words, "begin", begin, "open the first community of a real house"))
    _openid(_add(words, "openid", openid, "let people in through an organization's own sign-in"))
    _add(words, "forget-keys", forget_keys, "let somebody choose their second step anew").add_argument(
        "email"
    )
    import_ = _add(words, "import", import_records, "take in FHIR R4: bundles, NDJSON, folders, .gz, .zip")
    import_.add_argument("paths", nargs="+", metavar="PATH")
    import_.add_argument(
        "--report", metavar="FILE.csv", help="what was set aside, with file, line and reason"
    )
    import_.add_argument("--community", metavar="NAME", help="into which community, where there are several")
    import_.add_argument("--center", metavar="NAME", help="which center looks after these patients")
    import_.add_argument("--source", metavar="NAME", help="what the sending system is called")
    _questionnaires(
        _add(words, "questionnaires", questionnaires, "put FHIR Questionnaires into a community's library")
    )
    export_ = _add(words, "export", export, "write out all of a community: per patient, and whole")
    export_.add_argument("--community", required=True, metavar="NAME", help="which community")
    export_.add_argument("--to", required=True, metavar="FOLDER", help="an empty folder, or one to go on in")
    _add(words, "verify", verify, "find any altered, removed or inserted line of the ledger")
    _add(words, "backup", backup, "save everything in one file").add_argument("file")
    _add(words, "restore", restore, "bring a backup back, into an empty home").add_argument("file")
    _add(words, "doctor", doctor, "say what is wrong and how to mend it")
    bench_ = _add(words, "bench", bench, "measure against the budgets of the design")
    _with_scale(bench_, "small")
    bench_.add_argument("--only", nargs="+", metavar="NAME", help="only these figures")
    bench_.add_argument("--json", metavar="FILE", help="the figures as JSON")
    words.add_parser("manage", help="Django's own commands", add_help=False)
    return top


def _add(
    words: Any, name: str, do: Callable[[argparse.Namespace], int | None], help_: str
) -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = words.add_parser(name, help=help_, description=f"Alongside: {help_}.")
    added.set_defaults(do=do)
    return added


def _beginning(words: argparse.ArgumentParser) -> None:
    words.add_argument("--community", required=True, metavar="NAME", help="what the community is called")
    words.add_argument("--center", required=True, metavar="NAME", help="its first center")
    words.add_argument("--name", required=True, help="the first person")
    words.add_argument("--email", required=True, help="where the first person gets codes to sign in with")
    words.add_argument("--zone", default="UTC", help="its time zone, such as Europe/Stockholm")
    words.add_argument("--language", choices=["en", "sv"], default="en")


def _openid(words: argparse.ArgumentParser) -> None:
    words.add_argument(
        "key", help="a short name, such as riverside; its secret is <home>/openid/<key>.secret"
    )
    words.add_argument("--close", action="store_true", help="close it again")
    words.add_argument("--community", metavar="NAME", help="in which community")
    words.add_argument("--organization", metavar="NAME", help="which organization")
    words.add_argument("--issuer", metavar="URL", help="where its sign-in is")
    words.add_argument("--client-id", metavar="ID", help="as what it knows this house")
    words.add_argument(
        "--domain", action="append", default=[], help="an e-mail domain for which it vouches; several times"
    )
    words.add_argument("--claim", default="groups", help="the claim that is mapped to seats")
    words.add_argument(
        "--map", action="append", default=[], metavar="VALUE=ROLE", help="a seat for who is here"
    )
    words.add_argument(
        "--let-in", action="append", default=[], metavar="VALUE=ROLE", help="a seat that lets somebody new in"
    )
    words.add_argument("--second-step", action="store_true", help="its own second step counts here")


def _questionnaires(words: argparse.ArgumentParser) -> None:
    words.add_argument("paths", nargs="*", metavar="FILE.json")
    words.add_argument("--community", metavar="NAME", help="into whose library, where there are several")
    words.add_argument(
        "--shipped", action="store_true", help="the forms that come with the house, in use at once"
    )
    words.add_argument(
        "--kind", choices=["own", "free", "loaded"], default="loaded", help="whose words they are"
    )
    words.add_argument("--licence", metavar="NAME", help="under which licence; without it, as the file says")
    words.add_argument("--sensitive", action="store_true", help="the answers are kept as sensitive")
    words.add_argument("--scoring", metavar="NAME", help="a published rule of scoring, such as phq-9")


def _with_scale(words: argparse.ArgumentParser, usual: str) -> None:
    words.add_argument("--scale", choices=["small", "network", "x10"], default=usual)


def up(asked: argparse.Namespace) -> int:
    """Serve until asked to stop."""
    return open_house()


def demo(asked: argparse.Namespace) -> int:
    """The demo community, served; or only made."""
    if not asked.build_only:
        return open_house("demo", asked.scale)
    os.environ["ALONGSIDE_DEMO"] = "1"
    with database_running("demo"):
        _as_owner()
        _room("alongside.demo.command").build(asked.scale, _progress())
    return 0


def begin(asked: argparse.Namespace) -> int:
    """A community, its center and its first person."""
    with database_running("begin"):
        _as_owner()
        return int(_room("alongside.running.beginning").begin(asked) or 0)


def openid(asked: argparse.Namespace) -> int:
    """Through an organization's own sign-in."""
    with database_running("openid"):
        _as_owner()
        return int(_room("alongside.running.ways_in").run(asked) or 0)


def forget_keys(asked: argparse.Namespace) -> int:
    """Somebody lost every key."""
    with database_running("forget-keys"):
        _as_owner()
        return int(_room("alongside.running.ways_in").forget(asked) or 0)


def import_records(asked: argparse.Namespace) -> int:
    """Take in what others wrote."""
    with database_running("import"):
        _as_owner()
        return int(_room("alongside.record.importing.command").run(asked) or 0)


def questionnaires(asked: argparse.Namespace) -> int:
    """Forms from files."""
    with database_running("questionnaires"):
        _as_owner()
        return int(_room("alongside.questionnaires.command").run(asked) or 0)


def export(asked: argparse.Namespace) -> int:
    """Write out a community."""
    with database_running("export"):
        _as_owner()
        return int(_room("alongside.leaving.community.command").run(asked) or 0)


def verify(asked: argparse.Namespace) -> int:
    """Check the ledger against its seals."""
    with database_running("verify"):
        _as_owner()
        return int(_room("alongside.contributions.verifying").run() or 0)


def backup(asked: argparse.Namespace) -> int:
    """Everything in one file."""
    from .backup import save

    with database_running("backup"):
        print(save(asked.file))
    return 0


def restore(asked: argparse.Namespace) -> int:
    """A backup, brought back."""
    from .backup import bring_back

    print(bring_back(asked.file))
    return 0


def doctor(asked: argparse.Namespace) -> int:
    """What is wrong and how to mend it."""
    from .doctor import examine

    return examine()


def bench(asked: argparse.Namespace) -> int:
    """The figures, beside their budgets."""
    return int(_room("tests.bench.command").run(asked) or 0)


def manage(words: list[str]) -> int:
    """Django's own commands, with the database running."""
    with database_running("manage"):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["alongside manage", *words])
    return 0


def _as_owner() -> None:
    """Django, ready, as the owner of the tables, with every migration run."""
    os.environ["ALONGSIDE_ROLE"] = "owner"
    import django

    django.setup()
    from django.core.management import call_command

    from .readiness import waiting_migrations

    if waiting_migrations():
        call_command("migrate", verbosity=0, interactive=False)


def _room(name: str) -> Any:
    """A room's own way to do it; looked up only when asked for, because rooms are heavy."""
    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        if missing.name and name.startswith(missing.name):
            raise CannotRun(
                f"This installation cannot do that: {missing.name} is not part of it."
            ) from missing
        raise


def _progress() -> Callable[..., None]:
    def tell(*words: object) -> None:
        print(*words, flush=True)

    return tell


if __name__ == "__main__":
    sys.exit(main())
