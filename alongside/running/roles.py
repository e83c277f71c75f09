"""The two roles towards the database: the owner of the tables, and the web, which owns nothing."""

import psycopg
from psycopg import sql

from . import home
from .binaries import check_server_version
from .trouble import CannotRun

WEB_LIMITS = {"statement_timeout": "15s", "idle_in_transaction_session_timeout": "30s", "lock_timeout": "10s"}


def prepare_embedded() -> None:
    """Both roles with today's secrets, and the database; repeated at every start."""
    with psycopg.connect(**home.parameters("admin") | {"dbname": "postgres"}, autocommit=True) as admin:
        _set_role(admin, home.OWNER, home.secret("owner.password"), "CREATEDB")
        _set_role(admin, home.WEB, home.secret("web.password"), "NOCREATEDB")
        _limit_web(admin)
        admin.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(home.WEB), sql.Identifier(home.OWNER)))
        name = home.parameters("owner")["dbname"]
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            make = sql.SQL("CREATE DATABASE {} OWNER {}")
            admin.execute(make.format(sql.Identifier(name), sql.Identifier(home.OWNER)))


def _set_role(connection: psycopg.Connection, name: str, password: str, may: str) -> None:
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone()
    verb = "ALTER" if exists else "CREATE"
    command = f"{verb} ROLE {{}} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE INHERIT {may} PASSWORD {{}}"
    connection.execute(sql.SQL(command).format(sql.Identifier(name), sql.Literal(password)))


def _limit_web(connection: psycopg.Connection) -> None:
    for setting, value in WEB_LIMITS.items():
        named = [sql.Identifier(home.WEB), sql.Identifier(setting), sql.Literal(value)]
        connection.execute(sql.SQL("ALTER ROLE {} SET {} = {}").format(*named))


def prepare_own_server() -> None:
    """On a server of one's own: new enough, and the web's role there, able to connect with its secret.

    Raises CannotRun with what to do about it.
    """
    owner = _connect_as_owner()
    with owner:
        check_server_version(str(owner.execute("SHOW server_version").fetchone()[0]))  # type: ignore[index]
        if not _web_can_connect():
            _make_web_role(owner)
        _let_owner_act_as_web(owner)
    if not _web_can_connect():
        raise CannotRun(
            f"The role {home.WEB} exists on the server, and the password in {home.home() / 'web.password'} is"
            " not its own. Put the right one into that file, or let the server's administrator set this one.",
        )


def _connect_as_owner() -> psycopg.Connection:
    given = home.parameters("owner")
    where = f"{given.get('host', 'the default host')}:{given.get('port', 5432)}/{given['dbname']}"
    try:
        return psycopg.connect(**{"connect_timeout": 5} | given, autocommit=True)
    except psycopg.OperationalError as reason:
        told = [line for line in str(reason).splitlines() if line and not line[0].isspace()]
        why = told[-1].rpartition("failed: ")[2] if told else "no answer"
        raise CannotRun(
            f"The database at {where} cannot be reached ({why}). "
            "Look at ALONGSIDE_DATABASE_URL and whether the server runs.",
        ) from reason


def _web_can_connect() -> bool:
    try:
        psycopg.connect(**{"connect_timeout": 5} | home.parameters("web")).close()
    except psycopg.OperationalError:
        return False
    return True


def _let_owner_act_as_web(owner: psycopg.Connection) -> None:
    """What somebody takes along is read in the web's role, so that nobody takes more than they see on the pages."""
    web = sql.Identifier(home.WEB)
    try:
        owner.execute(sql.SQL("SET ROLE {}").format(web))
        owner.execute("RESET ROLE")
        return
    except psycopg.errors.InsufficientPrivilege:
        pass
    try:
        owner.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(web))
    except psycopg.errors.InsufficientPrivilege as reason:
        name = owner.execute("SELECT current_user").fetchone()[0]  # type: ignore[index]
        raise CannotRun(
            f"The user in ALONGSIDE_DATABASE_URL may not act as {home.WEB}, and nobody could take their record along. "
            f"Let the server's administrator run: GRANT {home.WEB} TO {name};",
        ) from reason


def why_web_is_too_strong(owner: psycopg.Connection) -> str | None:
    """What lets the web's role pass row-level security, in words; nothing where all is well."""
    asked = """SELECT rolsuper, rolbypassrls, rolcreaterole,
            EXISTS (SELECT FROM pg_class WHERE relowner = role.oid),
            EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid)
        FROM pg_roles role WHERE rolname = %s"""
    found = owner.execute(asked, [home.WEB]).fetchone()
    if found is None:
        return "does not exist"
    words = (
        "is a superuser",
        "may bypass row-level security",
        "may make roles",
        "owns tables",
        "has other roles",
    )
    return next((word for word, so in zip(words, found, strict=True) if so), None)


def _make_web_role(owner: psycopg.Connection) -> None:
    try:
        exists = owner.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [home.WEB]).fetchone()
        verb = "ALTER" if exists else "CREATE"
        command = sql.SQL(f"{verb} ROLE {{}} LOGIN PASSWORD {{}}")
        owner.execute(command.format(sql.Identifier(home.WEB), sql.Literal(home.secret("web.password"))))
        _limit_web(owner)
    except psycopg.errors.InsufficientPrivilege as reason:
        raise CannotRun(
            f"The user in ALONGSIDE_DATABASE_URL may not make the role {home.WEB}. Let the server's "
            f"administrator run: CREATE ROLE {home.WEB} LOGIN PASSWORD "
            f"'<what is in {home.home() / 'web.password'}>';",
        ) from reason
