"""When a release was published, as its page states it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from attrs import frozen

from munaward.text.segments import Segment, SegmentKind


@frozen
class Published:
    """A date of publication.

    Attributes:
        text: ISO spelling, ``2015-01-09``; ``2022-02`` where only the month is stated.
        date: The day; the first of the month where only the month is stated.
    """

    text: str
    date: datetime.date


class _Rank(IntEnum):
    """How surely a date is that of the first publication; the lowest wins."""

    PUBLISHED = 0  # 입력, 승인, 등록 …
    STAMP = 1  # a time, a reporter's name or a page number stands beside it
    REVISED = 2  # 수정, 업데이트
    BARE = 3


_DATE = re.compile(
    r"(?<![\d.\-])(?<!\d/)(?P<year>(?:19|20)\d{2}|\d{2}(?=[-./]\d{2}[-./]\d{2}))"
    r"(?:\s?[-./]\s?|\s?[년年]\s?|\s)(?P<month>\d{1,2})(?!\d)"
    r"(?:(?:\s?[-./]\s?|\s?[월月]\s?|\s)(?P<day>\d{1,2})(?!\d)\s?(?:[일日]|\.(?!\d))?)?"
)
_MAYBE = re.compile(r"\d\d(?:(?<=19|20)\d\d[-./년年\s]|[-./]\d\d[-./]\d\d)")
"""What every `_DATE` has, found many times as fast."""
_TIME = re.compile(
    r"\s?[(\[]?\s?[월화수목금토일]?(?:요일)?\s?[)\]]?\s?[\[(]?\s?(?:오전|오후|AM|PM|T)?\s?"
    r"(?P<clock>\d{1,2}(?::\d{2}){1,2}|\d{1,2}시(?:\s?\d{1,2}분)?)?\s?[\])]?"
)
_PUBLISHED = (
    r"(?:최초|기사|등록|작성|게시|송고|발행|보도|배포|게재)?\s?"
    r"(?:입력|승인|등록|작성|게시|송고|발행|보도|배포|게재|올림)\s?(?:일시|일자|시간|시각|날짜|일)?"
    r"|(?:제공|방송)\s?(?:일시|일자|일)|보도\s?자료|날짜|date|Date|DATE|posted|Posted"
)
_REVISED = (
    r"(?:최종|기사|마지막)?\s?(?:수정|업데이트|갱신|편집)\s?(?:일시|일자|시간|시각|날짜|일)?"
    r"|updated|Updated"
)
_LABEL_BEFORE = re.compile(
    rf"(?:(?P<revised>{_REVISED})|(?P<published>{_PUBLISHED}))\s{{0,8}}[:：|=]?\s{{0,8}}[\[(]?$"
)
_LABEL_BEHIND = re.compile(
    rf"\s?(?:(?P<revised>{_REVISED})|(?P<published>{_PUBLISHED}))(?![가-힣])"
)
_STAMPED = re.compile(
    r"기자(?![가-힣])|[\w.+\-]+@[\w\-]+\.|\d{1,3}\s?면(?![가-힣])|제?\s?\d{2,5}\s?호"
)
_ISSUE = re.compile(r"\s?월\s?호(?![가-힣])")
"""Behind the month of a magazine: 2020년 1월호."""
_DAY = r"(?:19|20)\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}"
_OUTLET = (
    r"(?:기자(?![가-힣])|=|\d{1,2}:\d{2}|(?:일보|신문|뉴스\S{0,3}|저널|타임[스즈]|통신|연합|방송|매일|경제|투데이"
    r"|[시군구도]청)(?=[\s\])>】,/]))"
)
_AGENCY_LINE = re.compile(
    rf"^[\[【(<](?=[^\]】)>]{{0,40}}{_DAY})(?=[^\]】)>]{{0,40}}{_OUTLET})[^\]】)>]{{0,40}}[\]】)>]"
    rf"|^[(\[【][^)\]】]{{2,20}}[)\]】]\s?{_DAY}\s?일?\s?[가-힣]{{2,4}}\s?기자\s?="
)
"""An outlet's mark before the first sentence that states the whole date."""
_SIGN_OFF = re.compile(
    rf"[\[【(<](?=[^\]】)>]{{0,40}}{_DAY})(?=[^\]】)>]{{0,40}}{_OUTLET})[^\]】)>]{{0,40}}[\]】)>]$"
)
"""The same behind the last one."""
_WIDEST_LABEL = 24
_EARLIEST, _LATEST = 1990, 2099
_LONGEST_REST = 24


@frozen
class _Candidate:
    rank: _Rank
    published: Published


def dateline(view: str, segments: Sequence[Segment]) -> Published | None:
    """The date of first publication that the page states, or None.

    Dates of revision, of today in a menu and of other articles give way to it; dates inside the
    article are none.

    >>> from munaward.text import segment
    >>> view = "수상 소식\\n수정 2020.12.03 03:40\\n입력 2020.12.02 18:08\\n구는 3일 상을 받았다."
    >>> dateline(view, segment(view)).text
    '2020-12-02'
    """
    best: _Candidate | None = None
    for item in segments:
        for candidate in _candidates(view, item):
            if best is None or candidate.rank < best.rank:
                best = candidate
    return best.published if best else None


def may_be_dated(view: str) -> bool:
    """Whether any date stands in the text at all."""
    return _MAYBE.search(view) is not None


def _candidates(view: str, item: Segment) -> Iterator[_Candidate]:
    if item.kind is SegmentKind.HEADLINE:
        if item.marker:
            yield from _in_line(item.marker)
        if item.end - item.start <= _LONGEST_REST * 2:
            text = view[item.start : item.end]
            match = _DATE.search(text)
            # A title that says little more than its day is the head of a daily column.
            column = match and match["day"] and len(text) - len(match[0]) <= _LONGEST_REST
            if column or (match and _ISSUE.match(text, match.end())):
                yield from _in_line(text)
    elif item.kind is SegmentKind.FURNITURE:
        yield from _in_line(view[item.start : item.end])
    elif item.kind is SegmentKind.CAPTION:
        # A stamp may share its line with the photographer's credit.
        labelled = (_Rank.PUBLISHED, _Rank.REVISED)
        found = _in_line(view[item.start : item.end])
        yield from (candidate for candidate in found if candidate.rank in labelled)
    elif item.kind is SegmentKind.PARAGRAPH:
        text = view[item.start : item.end]
        mark = _AGENCY_LINE.match(text) or _SIGN_OFF.search(text)
        if mark:
            yield from _in_line(mark[0])


def _in_line(text: str) -> Iterator[_Candidate]:
    stamped = _STAMPED.search(text) is not None
    matches = list(_DATE.finditer(text))
    previous_end = 0
    for index, match in enumerate(matches):
        time = _TIME.match(text, match.end())
        end = time.end() if time else match.end()
        clock = time is not None and time["clock"] is not None
        before = text[max(previous_end, match.start() - _WIDEST_LABEL) : match.start()]
        following = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        rank = _rank(before, text[end:following], index + 1 == len(matches), clock or stamped)
        previous_end = end
        published = _published(match["year"], match["month"], match["day"])
        if published is None:
            continue
        labelled = rank in (_Rank.PUBLISHED, _Rank.REVISED)
        if match["day"] is None and not labelled and not _ISSUE.match(text, match.end()):
            continue
        if len(match["year"]) == 2 and not labelled and not clock:
            continue
        if (
            " " in match[0].strip()
            and "." not in match[0]
            and not ("년" in match[0] or "年" in match[0])
            and not labelled
        ):
            continue
        yield _Candidate(rank, published)


def _rank(before: str, behind: str, last: bool, stamped: bool) -> _Rank:
    label = _LABEL_BEFORE.search(before)
    if label is None and last:
        label = _LABEL_BEHIND.match(behind)
    if label is None:
        return _Rank.STAMP if stamped else _Rank.BARE
    return _Rank.REVISED if label["revised"] else _Rank.PUBLISHED


def _published(year: str, month: str, day: str | None) -> Published | None:
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    if not _EARLIEST <= full_year <= _LATEST:
        return None
    try:
        date = datetime.date(full_year, int(month), int(day or 1))
    except ValueError:
        return None
    return Published(date.isoformat() if day else f"{date:%Y-%m}", date)
