"""Merkle trees as in RFC 6962, checked by another way of making them and by the RFC's own vectors."""

from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from alongside.contributions.sealing import NO_SEAL, Root, leaf_hash, node_hash, seal_hash
from tests.calm import CALM

# The well-known vectors of the Certificate Transparency reference implementation.
INPUTS = [bytes.fromhex(word) for word in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def root_of(leaves):
    root = Root()
    for leaf in leaves:
        root.add(leaf)
    return root.hash()


def by_the_rfc(leaves):
    """MTH(D[n]) of RFC 6962, section 2.1, as it is written there."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + by_the_rfc(leaves[:k]) + by_the_rfc(leaves[k:])).digest()


def test_roots_are_those_of_the_reference_implementation():
    made = {count: root_of([leaf_hash(one, b"") for one in INPUTS[:count]]).hex() for count in ROOTS}

    assert made == ROOTS


@CALM
@given(st.lists(st.binary(min_size=32, max_size=32), max_size=70))
def test_root_is_as_the_rfc_says(leaves):
    assert root_of(leaves) == by_the_rfc(leaves)


@CALM
@given(st.lists(st.binary(min_size=32, max_size=32), min_size=2, max_size=20, unique=True), st.data())
def test_root_changes_with_any_leaf_and_their_order(leaves, data):
    place = data.draw(st.integers(0, len(leaves) - 2))
    swapped = [*leaves[:place], leaves[place + 1], leaves[place], *leaves[place + 2 :]]
    shorter = leaves[:place] + leaves[place + 1 :]

    assert len({root_of(leaves), root_of(swapped), root_of(shorter)}) == 3


def test_leaf_is_never_taken_for_a_node():
    left, right = leaf_hash(b"a", b""), leaf_hash(b"b", b"")

    assert leaf_hash(left, right) != node_hash(left, right)


def test_seal_depends_on_each_of_its_parts():
    at = datetime(2026, 11, 22, 1, tzinfo=UTC)
    other = datetime(2026, 11, 22, 1, 0, 0, 1, tzinfo=UTC)
    root, more = root_of([leaf_hash(b"a", b"")]), root_of([leaf_hash(b"b", b"")])
    seals = [
        seal_hash(1, NO_SEAL, root, 1, at), seal_hash(2, NO_SEAL, root, 1, at), seal_hash(1, root, root, 1, at),
        seal_hash(1, NO_SEAL, more, 1, at), seal_hash(1, NO_SEAL, root, 2, at), seal_hash(1, NO_SEAL, root, 1, other),
    ]  # fmt: skip

    assert len(set(seals)) == 6
