"""Years, stated or relative to the dateline: ``2014년``, ``’09년``, ``2018~2020년``, ``지난해``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex
from attrs import frozen

from munaward.extract.base import Reading
from munaward.extract.scope import Layout
from munaward.model import Year
from munaward.text import SegmentKind

_QUOTE = "'’‘`´"
_OPEN = r"[‘’'`“\"「『〈《<\[｢]"
_FULL = r"(?:19[5-9]|20[0-4])\d"

_EDGE = r"(?<![\d,:/-])(?<!\d\.\s?)"
_THINGS = r"(?!\s?(?:명|가구|세대|개|건|곳|원|㎡|여|평|톤|마리|그루|만|천|점|대\b|m|k))"

_STATED = regex.compile(
    # regex skips to what may be a year; each alternative begins with a look-behind, which cannot.
    rf"(?={_FULL}|[{_QUOTE}]\d\d)(?:{_EDGE}(?P<first>{_FULL}|[{_QUOTE}]\d{{2}})"
    rf"(?:년도?)?\s?(?:~|∼|～|-|–|부터\s)\s?(?P<until>{_FULL}|[{_QUOTE}]?\d{{2}})\s?(?:년도?"
    rf"|회계연도)(?!\s?\d{{1,2}}월)(?:까지)?"
    rf"|{_EDGE}(?P<year>{_FULL})\s?(?P<fiscal>회계\s?[연년]도|FY\b)"
    rf"|{_EDGE}(?P<year>{_FULL}|[{_QUOTE}]\d{{2}})\s?(?:년도?|학년도)(?![가-힣]*\s?이내)"
    rf"|(?<={_OPEN}\s?)(?P<year>{_FULL})(?=\s(?!\d)){_THINGS}"
    rf"|{_EDGE}(?P<year>{_FULL})(?=(?:,|·|,? 및)\s?{_FULL}\s?년)"
    rf"|{_EDGE}(?P<year>{_FULL})(?=\s[가-힣‘「『“A-Z]){_THINGS})"
)
"""Range, fiscal year, year with 년, before a name in quotes, in a list, before a name."""

_FULL_DATE = regex.compile(r"\s?\d{1,2}월\s?\d{1,2}일|[./-]\s?\d{1,2}[./-]")
_RECORD = regex.compile(
    r"(?:도|의)?\s?(?:\d분기|[상하]반기|한\s?해"
    r"|동안)?\s?(?:추진)?\s?실적(?=[\s)’'”\"]|을|으로|$|에|은|분)"
)

_RELATIVE = {
    0: r"올해|올 한\s?해|올 들어|올(?=\s(?!수|때|것|만|예정|경우|전망|뿐)[가-힣\d])"
    r"|금년도?|이번\s해|당해",
    -1: r"지난\s?해|작년도?|전년도?",
    -2: "재작년|지지난해|2년 전|두 해 전|이태 전",
    -3: "3년 전",
    **{-n: rf"{n}년 전(?=에[는도]?\s|엔\s)" for n in (4, 5, 6)},
    1: r"내년도?|다음\s?해",
}
_RELATIVES = regex.compile(
    "|".join(rf"(?<![가-힣\d])(?P<r{i}>{words})" for i, words in enumerate(_RELATIVE.values()))
)
_OFFSETS = {f"r{i}": offset for i, offset in enumerate(_RELATIVE)}
_NOT_RELATIVE = regex.compile(r"\s?(?:대비|동기|말고|까지만|12월)|\s?(?:\d+%|비해)")


@frozen
class YearExtractor:
    """Finds years; full dates (2012년 6월 3일, 2014. 11. 7.) are no years of anything."""

    name: str = "year"

    def extract(self, reading: Reading) -> Iterator[Year]:
        """Yield the years in text order; relative ones only where the dateline is known."""
        layout = Layout(reading.segments)
        found = [*_stated(reading.view)]
        if reading.published is not None:
            found += _relative(reading.view, reading.published.year)
        for year in sorted(found, key=lambda y: y.span):
            segment = layout.segment(year.start)
            if segment is None or segment.kind is not SegmentKind.FURNITURE:
                yield year


def _stated(view: str) -> Iterator[Year]:
    for match in _STATED.finditer(view):
        if _FULL_DATE.match(view, match.end()):
            continue
        if match["first"]:
            first = _full(match["first"])
            until = (
                _full(match["until"])
                if len(match["until"]) > 2
                else first // 100 * 100 + int(match["until"])
            )
            if until > first:
                yield _year(view, match, first, until, "stated")
            continue
        yield _year(view, match, _full(match["year"]), None, _kind(view, match))


def _kind(view: str, match: regex.Match[str]) -> Literal["stated", "fiscal", "record"]:
    if match["fiscal"]:
        return "fiscal"
    return "record" if _RECORD.match(view, match.end()) else "stated"


def _relative(view: str, published: int) -> Iterator[Year]:
    for match in _RELATIVES.finditer(view):
        offset = _OFFSETS[match.lastgroup or ""]
        if offset < 0 and _NOT_RELATIVE.match(view, match.end()):
            continue
        yield _year(view, match, published + offset, None, "relative")


def _year(
    view: str,
    match: regex.Match[str],
    year: int,
    until: int | None,
    kind: Literal["stated", "relative", "fiscal", "record"],
) -> Year:
    text = match.group().rstrip()
    return Year(
        start=match.start(),
        end=match.start() + len(text),
        text=text,
        year=year,
        until=until,
        kind=kind,
    )


def _full(text: str) -> int:
    digits = text.lstrip(_QUOTE)
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) > 60 else 2000)
