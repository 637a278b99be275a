"""What the eye gets: marks in the right places, tables of what there is."""

import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from munaward.checks import Check, Verdict
from munaward.cli.table import STYLES, bracketed, painted, show, show_checks
from munaward.model import MENTION_TYPES, Award, Mention, Money, Program, Rank, Tier, Total


def rank(text: str, start: int, end: int) -> Rank:
    return Rank(start=start, end=end, text=text[start:end], rank=1)


def tier(text: str, start: int, end: int) -> Tier:
    return Tier(start=start, end=end, text=text[start:end], code="top")


TEXT = "강서구 도시대상 대상"


@pytest.mark.parametrize(
    ("mentions", "shown"),
    [
        pytest.param([], "강서구 도시대상 대상", id="no mention"),
        pytest.param([tier(TEXT, 9, 11)], "강서구 도시대상 [대상|tier]", id="at the end"),
        pytest.param([tier(TEXT, 0, 3)], "[강서구|tier] 도시대상 대상", id="at the start"),
        pytest.param(
            [tier(TEXT, 6, 8), rank(TEXT, 4, 8)],
            "강서구 [도시[대상|tier]|rank] 대상",
            id="one inside the other, ending together",
        ),
        pytest.param(
            [tier(TEXT, 4, 6), rank(TEXT, 4, 8)],
            "강서구 [[도시|tier]대상|rank] 대상",
            id="one inside the other, beginning together",
        ),
        pytest.param(
            [tier(TEXT, 4, 6), rank(TEXT, 6, 8)],
            "강서구 [도시|tier][대상|rank] 대상",
            id="side by side",
        ),
    ],
)
def test_bracketed(mentions: list[Mention], shown: str) -> None:
    assert bracketed(TEXT, mentions).plain == shown


@given(st.text(), st.data())
def test_painted_keeps_every_offset(text: str, data: st.DataObject) -> None:
    """Control characters are replaced one for one, or every later colour would be misplaced."""
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = painted(text, [tier(text, start, end)])
    assert len(shown.plain) == len(text)
    assert [(s.start, s.end) for s in shown.spans] == [(start, end)]


@given(st.text())
def test_no_escape_sequence_gets_out(text: str) -> None:
    shown = painted(text, []).plain + bracketed(text, []).plain
    assert not {c for c in shown if c < " " or "\x7f" <= c < "\xa0"} - {"\n"}


def test_every_type_has_a_style_of_its_own() -> None:
    assert STYLES.keys() == MENTION_TYPES.keys()
    assert len(set(STYLES.values())) == len(STYLES)


def shown(*, colour: bool, awards: Sequence[Award] = (), totals: Sequence[Total] = ()) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=120,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
    )
    text = "도시대상 대상 1억원"
    mentions = [
        Program(start=0, end=4, text="도시대상", name="도시대상"),
        tier(text, 5, 7),
        Money(start=8, end=11, text="1억원", krw=100_000_000),
    ]
    show(console, text, mentions, awards, totals)
    return out.getvalue()


def test_without_colour_the_marks_are_brackets() -> None:
    plain = shown(colour=False)
    assert "\x1b" not in plain
    assert "[도시대상|program] [대상|tier] [1억원|money]" in plain


def test_with_colour_the_text_stays_whole_and_a_legend_explains() -> None:
    coloured = shown(colour=True)
    legend = coloured.splitlines()[0]
    assert all(name in legend for name in ("program", "tier", "money"))
    assert "rank" not in legend, "only what occurs"
    assert "\x1b[1;33m대상\x1b[0m" in coloured


def test_tables_have_only_columns_with_a_value() -> None:
    award = Award(recipient="대구광역시 달서구", program="[도시]대상", krw=100_000_000)
    plain = shown(colour=False, awards=[award], totals=[Total(count=3)])
    assert "대구광역시 달서구" in plain
    assert "[도시]대상" in plain, "brackets in a name are no markup"
    assert "100,000,000" in plain
    assert "result" not in plain
    assert "year" not in plain
    assert "totals" in plain


def test_a_result_is_all_that_the_record_says_of_it() -> None:
    award = Award(program="도시대상", tier="top", rank=1, streak=3, prize="대통령상")
    cells = shown(colour=False, awards=[award]).split()
    at = cells.index("top")
    assert cells[at : at + 2] == ["top", "0.00"], "confidence stands on the first line"
    assert cells[at + 2 :] == ["rank", "1", "streak", "3", "대통령상"]


def test_no_tables_without_rows() -> None:
    plain = shown(colour=False)
    assert "awards" not in plain
    assert "totals" not in plain


def test_checks_tell_what_is_broken_then_what_is_open_and_count_the_rest() -> None:
    text = "최우수 8개\n1위"

    def checked(verdict: Verdict, *spans: tuple[int, int]) -> Check:
        return Check(kind="count", verdict=verdict, claimed=1000, found=0, spans=spans, reason="왜")

    out = io.StringIO()
    told = [checked("held", (0, 3)), checked("open", (0, 6)), checked("broken", (0, 3), (4, 9))]
    show_checks(Console(file=out, width=120), text, told)
    title, *rows = (line.split() for line in out.getvalue().splitlines() if line.strip())
    assert title == ["checks", "(1", "held)"]
    assert rows[0] == ["verdict", "kind", "claim", "claimed", "found", "reason"]
    assert rows[2] == ["broken", "count", "최우수", "…", "8개", "1위", "1,000", "0", "왜"]
    assert rows[3] == ["open", "count", "최우수", "8개", "1,000", "0", "왜"]
