"""PDFs that are odd but whole: dense type, tiny type, turned and overlapping lines, columns, fonts that say strange
things, pages shown again and again."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from hypothesis import strategies as st

from tests.fuzz.seeds import LETTERS
from tests.fuzz.vocabulary import words

# Signs drawn in all of one file: twenty pages of small print.
_ROOM = 150_000
# Codes of the odd font and what it says they mean: half a pair, a control sign, a ligature, Hebrew, no character.
_MEANS = (
    ("<41>", "<D83D>"), ("<42>", "<0002>"), ("<43>", "<00660066>"), ("<44>", "<05D0>"), ("<45>", "<FFFE>"),
    ("<46>", "<00AD>"), ("<47>", "<DC00>"), ("<48>", "<0000>"), ("<49>", "<FEFF>"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """Words on a page so many times, each time moved by *across* and *down*, in points; *turn* in degrees."""

    text: str
    left: float
    base: float
    size: float
    turn: float
    across: float
    down: float
    font: int
    way: int  # how signs are drawn: 3 is invisible
    stretch: float  # per cent of the usual width
    times: int

    def drawn(self, room: int) -> Iterator[str]:
        """Yield the drawing of it, of at most *room* signs."""
        shown = self.text.encode("cp1252", "replace").decode("cp1252").translate(_ESCAPED)
        a, b = cos(radians(self.turn)), sin(radians(self.turn))
        for number in range(min(self.times, room // max(len(self.text), 1))):
            left, base = self.left + number * self.across, self.base - number * self.down
            yield (
                f"BT /F{self.font} {self.size:.3f} Tf {self.way} Tr {self.stretch:.1f} Tz "
                f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {left:.2f} {base:.2f} Tm ({shown}) Tj ET"
            )


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "()\\"} | {"\r": "\\r", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: marks, size in points, quarter turns, and how many times it is shown."""

    marks: tuple[Mark, ...]
    width: float
    height: float
    turned: int
    shown: int


def _letter() -> tuple[Sheet, ...]:
    """A letter as a ministry prints it, fifty lines to a page."""
    lines = LETTERS[0].decode().splitlines()
    return tuple(
        Sheet(
            tuple(
                Mark(line, 80, 780 - 14 * row, 10, 0, 0, 0, 1, 0, 100, 1)
                for row, line in enumerate(lines[at : at + 50])
                if line
            ),
            595, 842, 0, 1,
        )
        for at in range(0, len(lines), 50)
    )  # fmt: skip


LETTER = _letter()

_places = st.one_of(st.floats(0, 600), st.floats(-900, 2_000), st.sampled_from((0.0, 1e6, -1e6)))
_steps = st.one_of(st.just(0.0), st.floats(-15, 15), st.floats(-0.5, 0.5))

marks = st.builds(
    Mark,
    text=st.one_of(words, words, st.text(alphabet="ABCDEFGHI 1,", max_size=20)),
    left=_places,
    base=_places,
    size=st.one_of(st.sampled_from((5.0, 8.0, 10.0)), st.floats(0, 1), st.floats(-20, 300)),
    turn=st.one_of(st.just(0.0), st.sampled_from((90.0, 180.0, 270.0)), st.floats(-180, 180)),
    across=_steps,
    down=st.one_of(_steps, st.just(12.0)),
    font=st.integers(1, 4),
    way=st.sampled_from((0, 0, 0, 1, 3, 7)),
    stretch=st.one_of(st.just(100.0), st.just(100.0), st.floats(0, 400)),
    times=st.one_of(st.integers(1, 4), st.integers(1, 60), st.integers(1, 8_000)),
)

_odd_sheets = st.builds(
    Sheet,
    marks=st.lists(marks, max_size=6).map(tuple),
    width=st.one_of(st.just(595.0), st.floats(1, 5_000)),
    height=st.one_of(st.just(842.0), st.floats(1, 5_000)),
    turned=st.integers(0, 3),
    shown=st.one_of(st.just(1), st.just(1), st.integers(1, 30)),
)


def _marked(sheet: Sheet, more: Sequence[Mark]) -> Sheet:
    return Sheet((*sheet.marks, *more), sheet.width, sheet.height, sheet.turned, sheet.shown)


def dense(shown: int) -> Sheet:
    """Return a page of small print, ten thousand signs, *shown* so many times."""
    line = "De brug bij Zijldam is dicht, en de sluis erbij ook nog een hele tijd, zegt de wachter nu."
    return Sheet((Mark(line, 20, 830, 6, 0, 0, 6.5, 1, 0, 100, 120),), 595, 842, 0, shown)


def clipped(words: int) -> Sheet:
    """Return a page of so many words, each of which clips what is drawn after it."""
    return Sheet((Mark("ab", 80, 700, 10, 0, 0.2, 0.1, 1, 7, 100, words),), 595, 842, 0, 1)


def _dense_first(shown: int, words: int, plain: Sheet) -> tuple[Sheet, ...]:
    """Pages that cost much to read, and after them what costs much to open."""
    return (dense(shown), clipped(words), plain)


sheets = st.one_of(
    st.builds(_dense_first, st.integers(1, 7), st.integers(500, 8_000), st.sampled_from(LETTER)),
    st.lists(_odd_sheets, min_size=1, max_size=4),
    st.lists(st.builds(_marked, st.sampled_from(LETTER), st.lists(marks, max_size=4)), min_size=1, max_size=5),
    st.lists(st.one_of(st.sampled_from(LETTER), _odd_sheets), min_size=1, max_size=5),
)


def make_pdf(made: Sequence[Sheet], *, packed: bool) -> bytes:
    """Return the file of these pages, their drawings *packed* or plain."""
    room = _ROOM
    drawings: list[str] = []
    for sheet in made:
        lines = [line for mark in sheet.marks for line in mark.drawn(room // (len(sheet.marks) * sheet.shown))]
        drawings.append("\n".join(lines))
        room -= min(sum(map(len, lines)) * sheet.shown, room)
    return _file(list(_objects(made, drawings, packed)))


def _objects(made: Sequence[Sheet], drawings: Sequence[str], packed: bool) -> Iterator[bytes]:
    kids = " ".join(f"{8 + 2 * at} 0 R" for at, sheet in enumerate(made) for _ in range(sheet.shown))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {sum(sheet.shown for sheet in made)} >>".encode()
    yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
    yield b"<< /Type /Font /Subtype /TrueType /BaseFont /None /FirstChar 65 /LastChar 66 /Widths [0 9000] >>"
    yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 7 0 R >>"
    yield _stream(_meanings().encode(), packed=False)
    for at, (sheet, drawing) in enumerate(zip(made, drawings, strict=True)):
        yield (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width:.2f} {sheet.height:.2f}] "
            f"/Rotate {90 * sheet.turned} /Contents {9 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> >> >>"
        ).encode()
        yield _stream(drawing.encode("cp1252"), packed=packed)


def _meanings() -> str:
    """What the odd font says its codes mean."""
    rows = "\n".join(f"{code} {means}" for code, means in _MEANS)
    return f"begincmap 1 begincodespacerange <00> <FF> endcodespacerange {len(_MEANS)} beginbfchar\n{rows}\nendbfchar"


def _stream(data: bytes, *, packed: bool) -> bytes:
    filled = zlib.compress(data) if packed else data
    way = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(filled), way, filled)


def _file(objects: Sequence[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    start, size = len(made), len(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)
