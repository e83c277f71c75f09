"""Where expressions are run: DuckDB in this process, or an Apache Spark cluster (ALONGSIDE_ANALYTICS=spark://...)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from alongside.registry.measuring.compiled import compiled
from alongside.registry.measuring.definition import Definition
from alongside.registry.measuring.naming import CLOCK, name_of
from alongside.registry.snapshot.manifest import Manifest

SPARK = "spark://"


class Engine(Protocol):
    """Whoever answers expressions over one snapshot."""

    def rows(self, question: str, one: Definition | None = None) -> list[tuple[Any, ...]]:
        """All rows of the answer to a question about a measure."""

    def ask_about(self, members: Sequence[int] | None) -> None:
        """Call these members `asked`; None: everyone who is enrolled."""


class DuckDB:
    """The engine in this process: nothing to operate."""

    def __init__(self, manifest: Manifest, folder: Path, memory: str = "1500MB") -> None:
        import duckdb  # noqa: PLC0415 - half a second, for whoever counts

        self.database = duckdb.connect()
        self.database.execute(f"SET memory_limit = '{memory}'")
        self.database.execute("SET preserve_insertion_order = false")
        for kind in manifest.files:
            files = ", ".join(f"'{path}'" for path in manifest.paths(folder, kind))
            self.database.execute(f"CREATE VIEW {name_of(kind)} AS SELECT * FROM read_parquet([{files}])")  # noqa: S608
        self.database.execute(f"CREATE TABLE {CLOCK} AS SELECT DATE '{manifest.day}' AS today")  # noqa: S608

    def rows(self, question: str, one: Definition | None = None) -> list[tuple[Any, ...]]:
        """All rows of the answer."""
        return list(self.database.execute(compiled(question, one, "duckdb")).fetchall())

    def ask_about(self, members: Sequence[int] | None) -> None:
        """Call these members `asked`; None: everyone who is enrolled."""
        self.database.execute("CREATE OR REPLACE TEMP TABLE asked (member INTEGER)")
        if members is None:
            enrolled = name_of("enrolled")
            self.database.execute(f"INSERT INTO asked SELECT DISTINCT member FROM {enrolled}")  # noqa: S608
        else:
            self.database.execute("INSERT INTO asked SELECT unnest(?::INTEGER[])", [list(members)])

    def close(self) -> None:
        """Let go of memory."""
        self.database.close()


class Spark:
    """A cluster, reached at its master's address; it reads the same files, which lie where all of it can reach them."""

    def __init__(self, manifest: Manifest, folder: Path, master: str) -> None:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra that few need

        builder = SparkSession.builder.master(master).appName("alongside")
        self.session = (
            builder.config("spark.sql.session.timeZone", "UTC")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate()
        )
        for kind in manifest.files:
            self.session.read.parquet(*manifest.paths(folder, kind)).createOrReplaceTempView(name_of(kind))
        self.session.createDataFrame([(manifest.day,)], "today date").createOrReplaceTempView(CLOCK)

    def rows(self, question: str, one: Definition | None = None) -> list[tuple[Any, ...]]:
        """All rows of the answer."""
        return [tuple(row) for row in self.session.sql(compiled(question, one, "pyspark")).collect()]

    def ask_about(self, members: Sequence[int] | None) -> None:
        """Call these members `asked`; None: everyone who is enrolled."""
        if members is None:
            asked = self.session.table(name_of("enrolled")).select("member").distinct()
        else:
            asked = self.session.createDataFrame([(one,) for one in members], "member int")
        asked.createOrReplaceTempView("asked")

    def close(self) -> None:
        """Leave the cluster."""
        self.session.stop()


@contextmanager
def engine_for(manifest: Manifest, folder: Path, analytics: str = "") -> Iterator[DuckDB | Spark]:
    """The engine that the settings name, over this snapshot."""
    spark = analytics.startswith((SPARK, "local"))
    found = Spark(manifest, folder, analytics) if spark else DuckDB(manifest, folder)
    try:
        yield found
    finally:
        found.close()
