"""Which contest an area belongs to: 복지 분야, ‘A 평가’의 ‘B’ 분야, A·B·C 등 3개 부문."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.base import Reading
from munaward.extract.program.announced import AREA, SUMMED
from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.linking.core import abbreviates, core
from munaward.model import Program
from munaward.text import Segment, SegmentKind


def is_area(name: str) -> bool:
    """Whether a name says by its head noun that it is a part of something."""
    return name.endswith(AREA_HEADS)


def parents_of(reading: Reading, mentions: Sequence[Program]) -> dict[int, int | None]:
    """For each area the contest that it belongs to: the last one named before it, near enough."""
    walk = _Walk(reading, mentions)
    for i in range(len(mentions)):
        walk.note(i)
    told = walk.quoted | _listed_with(reading.view, mentions, walk.parents, walk.spoken_of)
    # 청소 분야 is what a list of its contest calls 청소.
    called = {core(mentions[i].name): contest for i, contest in walk.parents.items()}
    contests = {*told.values(), *called.values()}
    for i, m in enumerate(mentions):
        if i in walk.parents or i in contests:
            continue
        contest = told.get(core(m.name))
        if contest is None and not names_contest(m.name):
            contest = called.get(core(m.name))
        if contest is not None:
            walk.parents[i] = contest
    return walk.parents


class _Walk:
    """The mentions in text order, and the contest spoken of at each."""

    def __init__(self, reading: Reading, mentions: Sequence[Program]) -> None:
        self.parents: dict[int, int | None] = {}
        self.quoted: dict[str, int] = {}
        """The contest of names in quotes that are called its areas, by their cores."""
        self.spoken_of: dict[int, int] = {}
        """The contest named before a mention in its sentence."""
        self._view = reading.view
        self._mentions = mentions
        self._sentences = [s for seg in reading.segments for s in seg.sentence_spans]
        self._leads = _leads(reading.segments)
        self._sentence = 0
        self._cores: set[str] = set()
        self._contest: int | None = None
        self._contest_sentence = -9
        self._searched = 0
        self._another = False

    def note(self, i: int) -> None:
        m = self._mentions[i]
        while (
            self._sentence < len(self._sentences) and self._sentences[self._sentence][1] <= m.start
        ):
            self._sentence += 1
        if self._contest is not None and self._contest_sentence == self._sentence:
            self.spoken_of[i] = self._contest
        if is_area(m.name) and not _NAMED_FIELD.search(m.name):
            self._note_area(i)
        elif self._contest is not None and _quoted_area(
            self._view, self._mentions[self._contest], m
        ):
            self.parents[i] = self.quoted[core(m.name)] = self._contest
        elif names_contest(m.name) or _NAMED_CONTEST.search(m.name):
            self._contest, self._contest_sentence = i, self._sentence
            self._note_contest(core(m.name))
            self._searched, self._another = m.end, False

    def _note_contest(self, name: str) -> None:
        """Count a contest unless it is the one of the headline, named in full or in short."""
        known = next(iter(self._cores), name) if len(self._cores) < _FEW else name
        short, long = sorted((known, name), key=len)
        if not self._cores or not abbreviates(short, long):
            self._cores.add(name)

    def _note_area(self, i: int) -> None:
        start = self._mentions[i].start
        before = self._mentions[i - 1] if i else None
        if before and self._view.startswith("(", start - 1) and not is_area(before.name):
            gap = self._view[before.end : start - 1]
            if not gap.strip("’'\"”」』》〉 "):
                self.parents[i] = i - 1
                return
            if _ITEM.search(gap):
                return
        if (
            before
            and not is_area(before.name)
            and _OF_QUOTED.fullmatch(self._view, before.end, start)
        ):
            self.parents[i] = i - 1
        elif self._contest is not None and self._is_of(self._contest, i):
            self.parents[i] = self._contest

    def _is_of(self, contest: int, area: int) -> bool:
        named, m = self._mentions[contest], self._mentions[area]
        return (
            core(m.name) != core(named.name)
            and not _ITEM_BEFORE.search(self._view, max(named.end, m.start - 3), m.start)
            and not (
                self._sentence == self._contest_sentence and _LISTED.match(self._view, named.end)
            )
            and not self._another_between(named.end, m.start)
            and (
                self._sentence - self._contest_sentence <= 1
                or len(self._cores) == 1
                or self._leads.get(self._sentence) == self._contest_sentence
            )
        )

    def _another_between(self, contest_end: int, area_start: int) -> bool:
        """Whether another evaluation was spoken of since; each stretch is searched once."""
        if not self._another and self._searched < area_start:
            low = max(contest_end, self._searched - _ANOTHER_REACH)
            self._another = _ANOTHER.search(self._view, low, area_start) is not None
            self._searched = area_start
        return self._another


def _leads(segments: Sequence[Segment]) -> dict[int, int]:
    """For each sentence in an item, by number, the last one before its list."""
    out: dict[int, int] = {}
    number, lead = 0, -1
    for segment in segments:
        for _ in segment.sentence_spans:
            if segment.kind is SegmentKind.ITEM:
                out[number] = lead
            else:
                lead = number
            number += 1
    return out


_FEW = 2
"""With so many contests named, an area is not of the one named farther off."""
_COUNTED = re.compile(rf"(?:,\s?{AREA}){{0,5}}{SUMMED}")
"""Behind a list of areas: 조림, 임도 등 4개 부문."""
_OPENS = re.compile(
    r"[’'\"”」』》〉]?(?:\([^()]{0,20}\))?"
    r"(?:[은는의]\s|(?:에서|의)[^.…,]{0,12}\s?\d{1,2}개\s?(?:분야|부문|영역)\s(?:중|가운데)\s)"
    rf"(?:{AREA},\s?){{0,3}}"
)
"""Between a contest and its areas: ‘A 평가’는 조림, 임도 …; A에서 6개 분야 중 화재, 범죄 …"""
_JOINT = re.compile(rf",\s?(?:{AREA},\s?){{0,3}}|[과와]\s|\s및\s|\s?[△▲▷▶○●]\s?")


def _listed_with(
    view: str,
    mentions: Sequence[Program],
    parents: dict[int, int | None],
    spoken_of: dict[int, int],
) -> dict[str, int]:
    """The contest of bare areas, by their cores, that a list shares with its last or counts.

    ``‘A 평가’는 조림, 임도 등 4개 부문으로`` and ``화재, 범죄 분야``; ``spoken_of`` is the contest
    named before a mention in its sentence.
    """
    listed: dict[str, int] = {}
    starts = [0] * len(mentions)
    for i in range(1, len(mentions)):
        joined = _JOINT.fullmatch(view, mentions[i - 1].end, mentions[i].start)
        starts[i] = starts[i - 1] if joined else i
    taken: set[tuple[int, int]] = set()
    for i in range(len(mentions) - 1, 0, -1):
        last = mentions[i]
        contest = parents.get(i) if is_area(last.name) else None
        counted = contest is None and _COUNTED.match(view, last.end)
        if counted:
            contest = spoken_of.get(i)
        first = i if contest is None else max(starts[i], contest + 1)
        # A list that was taken from its last member need not be taken from each.
        if contest is None or (contest, first) in taken:
            continue
        if not _OPENS.fullmatch(view, mentions[contest].end, mentions[first].start):
            continue
        run = mentions[first : i + 1]
        if (counted or len(run) > 1) and not any(names_contest(m.name) for m in run):
            listed |= {core(m.name): contest for m in run}
            taken.add((contest, first))
    return listed


_ITEM = re.compile(r"[△▲▷▶▸○●]")
"""Before another item of a list inside a sentence."""
_OF_QUOTED = re.compile(r"[’'\"”」』》〉]의?\s")
"""Between a quoted name, whatever its head noun, and its area: ‘소비자의 선택’ 교통 부문."""
_ITEM_BEFORE = re.compile(r"[△▲▷▶○●]\s?$")
_NAMED_CONTEST = re.compile(r"(?:사업|대상|대전|(?<!향)상|상\s?시상식)$")
_BETWEEN = re.compile(
    r"[’'\"”」』》〉]?(?:\([^()]{0,20}\))?(?:의|에서|에서는|\s가운데|\s중)?\s?[‘'\"“「『《〈]"
)
"""Between a contest and its area in quotes: ‘마을만들기 평가’의 ‘."""
_QUOTED_AREA = re.compile(r"[’'\"”」』》〉]\s?(?:분야|부문)(?![가-힣]*별)")


def _quoted_area(view: str, contest: Program, m: Program) -> bool:
    """Whether a quoted name is the area of the contest right before it: ‘A 평가’의 ‘B’ 분야."""
    return (
        not names_contest(m.name)
        and _BETWEEN.fullmatch(view, contest.end, m.start) is not None
        and _QUOTED_AREA.match(view, m.end) is not None
    )


_ANOTHER = re.compile(
    r"[가-힣](?:시|도|부|처|청)(?:의|\s주관)?\s(?:\S{1,6}\s)?평가(?:에서는?|에선)?\s"
)
"""Before the areas of an evaluation that only its host names: 서울시 평가 청소 분야."""
_ANOTHER_REACH = 24
"""More than the characters of a match."""
_NAMED_FIELD = re.compile(r"(?:평가|대회|유공|공모|대상)\s?(?:분야|부문)$")
"""A contest with 분야 behind its own head noun is no area of another (유공 분야)."""
_LISTED = re.compile(r"[’'”」]?(?:\([^()]{0,80}\))?(?:\s?[,△▲]|[과와]\s)")
