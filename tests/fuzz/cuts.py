"""Files with something wrong: cut, swollen, turned over, with pieces of other formats in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

_PIECES = (
    b"<", b">", b"&#0;", b"\xff\xfe", b"<!DOCTYPE x [", b"<div>", b"</al>", b"\0", b"PK\x03\x04", b"endobj\n",
    b"9" * 30,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cut:
    """One change: where, as a share of the file; how many bytes go; what comes, and how often."""

    where: float
    gone: int
    piece: bytes
    times: int

    def apply(self, data: bytes) -> bytes:
        """Return *data* with the change made."""
        at = int(self.where * len(data))
        return data[:at] + self.piece * self.times + data[at + self.gone :]


def cut_up(data: bytes, made: Iterable[Cut]) -> bytes:
    """Return *data* with all changes made, one after another."""
    for cut in made:
        data = cut.apply(data)
    return data


cuts = st.lists(
    st.builds(
        Cut,
        where=st.floats(0, 1),
        gone=st.one_of(st.integers(0, 8), st.integers(0, 5_000)),
        piece=st.one_of(st.sampled_from(_PIECES), st.binary(max_size=12)),
        times=st.one_of(st.integers(1, 3), st.integers(1, 3_000)),
    ),
    max_size=6,
)

# One file in six is broken in its bytes as well.
few_cuts = st.one_of(*(st.just([]) for _ in range(5)), cuts)
