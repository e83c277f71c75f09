"""How lines are sealed: a Merkle tree as in RFC 6962, section 2.1, over each minute's lines, and a chain of its roots.

Pure: bytes in, bytes out.
"""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

NO_SEAL = bytes(32)  # what the first seal is chained to


def leaf_hash(content: bytes, mac: bytes) -> bytes:
    """One line's hash: of its content and of the mark that the program put on it."""
    return sha256(b"\x00" + content + mac).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash over two neighbours."""
    return sha256(b"\x01" + left + right).digest()


class Root:
    """The root of a Merkle tree whose leaves arrive one by one; it keeps only as many hashes as the tree is high."""

    def __init__(self) -> None:
        self.leaves = 0
        self._whole: list[bytes] = []  # roots of the whole subtrees, largest first

    def add(self, leaf: bytes) -> None:
        """Add the next leaf."""
        self.leaves += 1
        self._whole.append(leaf)
        merges = self.leaves
        while merges % 2 == 0:
            right, left = self._whole.pop(), self._whole.pop()
            self._whole.append(node_hash(left, right))
            merges //= 2

    def hash(self) -> bytes:
        """The root over all leaves so far; of none, the hash of nothing."""
        if not self._whole:
            return sha256(b"").digest()
        root = self._whole[-1]
        for left in reversed(self._whole[:-1]):
            root = node_hash(left, root)
        return root


def seal_hash(number: int, previous: bytes, root: bytes, count: int, at: datetime) -> bytes:
    """A seal's hash: its number, the seal before, the root, how many lines, and when."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds").encode()
    return sha256(number.to_bytes(8, "big") + previous + root + count.to_bytes(8, "big") + moment).digest()
