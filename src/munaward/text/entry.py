"""A logical line while its kind is being found, and what its wording alone tells."""

from __future__ import annotations

import re

from attrs import frozen

from munaward.text.segments import SegmentKind

_PREDICATE = re.compile(
    r"(?:다|요|까|죠|음|함|됨|임)[.?!](?:$|[\s”\"’']|[가-힣])|(?:습니다|어요|해요)\S{0,6}$"
)
_SHORTEST_PROSE = 26
LONG_PROSE = 80
DECK_MARKERS = frozenset(["-", "•", "·", "*", "▪", "◦"])

_PERSON = re.compile(
    r"^[가-힣]{2,4}\s(?:[가-힣]{2,8}\s?)?[가-힣]{0,6}(?:구청장|시장|군수|도지사|지사)\.?$"
)
_CAPTION_TAIL = re.compile(
    r"(?:사진|제공)\s?[=:]\s?[^=]{2,20}\s?[)\]]?\s?$"
    r"|[가-힣]{2,8}(?:구|군|시|도|청|회|부|원|사|단|소|스|보)?\s?제공\.?\s?\)?(?:\s?/\s?\S{2,8})?$"
    r"|[(\[]\s?사진\s?(?:제공)?\s?[=:][^)\]]{1,24}[)\]]|ⓒ\s?[가-힣]{2,10}$"
)
_CAPTION_CUE = re.compile(
    r"[(](?:가운데|왼쪽|오른쪽|앞줄|뒷줄|사진|좌|우|중앙)|기념\s?(?:촬영|사진)|(?:사진|모습"
    r"|전경|조감도|포스터)(?:[.]|$)|하고 있다|찍고 있다"
)
_SOURCE_MARK = re.compile(r"^(?:원본보기|이미지 ?크게|사진 ?확대|클릭하면)")
_LONGEST_CAPTION = 160
_TABLE_HEAD = re.compile(
    r"^(?:구\s*분|사업\s?명|평가\s?명|시책\s?명|대회\s?명|포상\s?명|수상\s?명|부문|분야|순위"
    r"|등급|연번|번호|시\s?군|시·군|자치구"
    r"|기관\s?명?|부서|연도|년도|훈격|일자)"
    r"(?:\s|/|\|)"
)


@frozen
class Entry:
    """A logical line while its kind is being found.

    Attributes:
        start: View offset of its first character, marker excluded.
        end: View offset after its last character.
        marker: List marker or label before it, else "".
        gap: Whether a blank line stands before it.
        text: The line itself.
        prose: Whether a whole sentence stands in it.
        kind: What it is, None while that is open.
    """

    start: int
    end: int
    marker: str
    gap: bool
    text: str
    prose: bool
    kind: SegmentKind | None = None

    def marked(self, kind: SegmentKind | None) -> Entry:
        """The same line with a kind."""
        if kind is self.kind:
            return self
        return Entry(self.start, self.end, self.marker, self.gap, self.text, self.prose, kind)


def is_prose(text: str) -> bool:
    """Whether a whole sentence stands in the line."""
    return len(text) >= _SHORTEST_PROSE and _PREDICATE.search(text) is not None


def is_caption(entry: Entry, following: Entry | None) -> bool:
    """Whether the line describes a picture."""
    text = entry.text
    if len(text) > _LONGEST_CAPTION:
        return False
    if following is not None and _SOURCE_MARK.match(following.text):
        return True
    if entry.marker in {"▲", "△", "▼"} and _CAPTION_CUE.search(text):
        return True
    if not entry.marker and _PERSON.match(text):
        return True
    if "사진" not in text and "제공" not in text and "ⓒ" not in text:
        return False
    return _CAPTION_TAIL.search(text) is not None and "기자 =" not in text


def is_person(text: str) -> bool:
    """Whether the line is a name and an office, as under a portrait."""
    return _PERSON.match(text) is not None


def heads_table(text: str) -> bool:
    """Whether the line begins as the head of a table does."""
    return _TABLE_HEAD.match(text + " ") is not None
