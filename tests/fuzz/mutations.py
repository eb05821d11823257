"""Files with something wrong: cut, swollen, turned over, with pieces of other formats in them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

_PIECES = (
    b"<", b">", b"&#0;", b"\xff\xfe", b"<!DOCTYPE x [", b"<div>", b"</al>", b"\0", b"PK\x03\x04", b"endobj\n",
    b"9" * 30,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where, as a share of the file; how many bytes go; what comes, and how often."""

    where: float
    gone: int
    piece: bytes
    times: int

    def apply(self, data: bytes) -> bytes:
        """Return *data* with the change made."""
        at = int(self.where * len(data))
        return data[:at] + self.piece * self.times + data[at + self.gone :]


changes = st.lists(
    st.builds(
        Change,
        where=st.floats(0, 1),
        gone=st.one_of(st.integers(0, 8), st.integers(0, 5_000)),
        piece=st.one_of(st.sampled_from(_PIECES), st.binary(max_size=12)),
        times=st.one_of(st.integers(1, 3), st.integers(1, 3_000)),
    ),
    max_size=6,
)
