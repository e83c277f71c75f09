"""Several processes that write the register's entries and compile who sees them, a hundred patients at a time.

Each transaction is whole: a process that is killed leaves a community that is not finished, which the next start
clears away. A process whose parent is gone stops after the hundred that it has in hand.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from datetime import date
from multiprocessing.connection import Connection, wait
from typing import Any
from uuid import UUID

import psycopg
from django.db import connection

from alongside.demo.history.course import Visit
from alongside.demo.history.pen import COLUMNS
from alongside.demo.register import TOGETHER, Register, riverbend_register
from alongside.demo.world import Scale

CHUNK = 100
SETTINGS = ("SET synchronous_commit = off", "SET gin_pending_list_limit = '64MB'", "SET work_mem = '96MB'")
Order = tuple[Scale, date, UUID]
Task = tuple[int, int]


def write_all(size: Scale, register: Register) -> Iterator[tuple[int, int]]:
    """Write every patient's entries and grants; after each hundred, how many patients and entries it was."""
    order = (size, register.world.today, register.world.community_id)
    tasks = iter([(begin, min(begin + CHUNK, register.count)) for begin in range(0, register.count, CHUNK)])
    context = multiprocessing.get_context("spawn")
    lines: list[Connection] = []
    processes = []
    for _ in range(max(1, min(8, os.cpu_count() or 1))):
        here, there = context.Pipe()
        process = context.Process(target=work, args=(there, _parameters(), order), daemon=True)
        process.start()
        there.close()
        lines.append(here)
        processes.append(process)
    try:
        yield from _hand_out(lines, tasks)
    finally:
        for line in lines:
            line.close()
        for process in processes:
            process.join(30)


def _hand_out(lines: list[Connection], tasks: Iterator[Task]) -> Iterator[tuple[int, int]]:
    busy: set[Any] = set()
    for line in lines:
        task = next(tasks, None)
        if task:
            line.send(task)
            busy.add(line)
    while busy:
        ready: list[Any] = wait(list(busy))
        for line in ready:
            done: Any = line.recv()
            if isinstance(done, str):
                raise RuntimeError(done)
            task = next(tasks, None)
            if task:
                line.send(task)
            else:
                busy.discard(line)
            yield done


def _parameters() -> dict[str, Any]:
    given = connection.settings_dict
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {name: given[key] for name, key in named.items() if given[key]}


def work(line: Connection, parameters: dict[str, Any], order: Order) -> None:
    """What one process does: hundred after hundred, until nobody asks any more."""
    register = riverbend_register(*order)
    with psycopg.connect(**parameters) as database:
        for setting in SETTINGS:
            database.execute(setting)
        database.commit()
        while True:
            try:
                begin, end = line.recv()
            except EOFError:
                return
            try:
                count = write_some(database, register, begin, end)
            except psycopg.Error as problem:
                line.send(f"The demo cannot be written: {problem}")
                return
            line.send((end - begin, count))


def write_some(database: psycopg.Connection, register: Register, begin: int, end: int) -> int:
    """Write the entries of these patients and who sees them, in one transaction; how many entries it was."""
    count, persons = 0, []
    told: dict[int, list[Visit]] = {}
    with database.transaction(), database.cursor() as cursor:
        with cursor.copy(f"COPY record_entry ({COLUMNS}) FROM STDIN") as copy:
            for number in range(begin, end):
                persons.append(register.patient(number).id)
                rows, told[number] = register.course(number)
                count += len(rows)
                copy.write("".join(rows))
        for table, lines in register.together(told).items():
            with cursor.copy(f"COPY {table} ({TOGETHER[table]}) FROM STDIN") as copy:
                copy.write("".join(lines))
        cursor.execute("SELECT sharing_compile(%s)", [persons])
    return count
