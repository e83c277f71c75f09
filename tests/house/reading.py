"""The code of the house, as text and as trees."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "alongside"
MADE = ("node_modules", "migrations", "__pycache__", "vendor")


def files(*endings: str, under: tuple[str, ...] = ("alongside", "config", "tests")) -> list[Path]:
    """Files written by hand that end so."""
    found = [path for name in under for path in sorted((ROOT / name).rglob("*")) if path.suffix in endings]
    return [path for path in found if not set(MADE) & set(path.parts) and path.is_file()]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    """A file's name from the top of the house."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """A file's name as Python imports it."""
    return name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def functions(module: ast.Module) -> list[ast.FunctionDef]:
    """The functions that stand in a module itself."""
    return [node for node in module.body if isinstance(node, ast.FunctionDef)]
