"""Which contest an area belongs to: 복지 분야, ‘A 평가’의 ‘B’ 분야, A·B·C 등 3개 부문."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.base import Reading
from munaward.extract.program.announced import AREA, SUMMED
from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.linking.core import core
from munaward.model import Program
from munaward.text.patterns import pattern


def is_area(name: str) -> bool:
    """Whether a name says by its head noun that it is a part of something."""
    return name.endswith(AREA_HEADS)


def parents_of(reading: Reading, mentions: Sequence[Program]) -> dict[int, int | None]:
    """For each area the contest that it belongs to: the last one named before it, near enough."""
    parents: dict[int, int | None] = {}
    sentences = [s for seg in reading.segments for s in seg.sentence_spans]
    contest: int | None = None
    sentence = -1
    at = 0
    contest_sentence = -9
    cores: set[str] = set()
    quoted: dict[str, int] = {}
    spoken_of: dict[int, int] = {}
    for i, m in enumerate(mentions):
        while at < len(sentences) and sentences[at][1] <= m.start:
            at += 1
        sentence = at
        if contest is not None and contest_sentence == sentence:
            spoken_of[i] = contest
        if is_area(m.name) and not _NAMED_FIELD.search(m.name):
            if (
                i
                and reading.view.startswith("(", m.start - 1)
                and not is_area(mentions[i - 1].name)
            ):
                gap = reading.view[mentions[i - 1].end : m.start - 1]
                if not gap.strip("’'\"”」』》〉 "):
                    parents[i] = i - 1
                    continue
                if _ITEM.search(gap):
                    continue
            listed = contest is not None and pattern(r"[△▲▷▶○●]\s?$").search(
                reading.view, mentions[contest].end, m.start
            )
            sibling = contest is not None and _LISTED.match(reading.view, mentions[contest].end)
            if (
                contest is not None
                and core(m.name) != core(mentions[contest].name)
                and not listed
                and not (sibling and sentence == contest_sentence)
                and not _ANOTHER.search(reading.view, mentions[contest].end, m.start)
                and (sentence - contest_sentence <= 1 or len(cores) == 1)
            ):
                parents[i] = contest
            continue
        if contest is not None and _quoted_area(reading.view, mentions[contest], m):
            parents[i] = contest
            quoted[core(m.name)] = contest
            continue
        if names_contest(m.name) or pattern(r"(?:사업|대상|대전|(?<!향)상|상\s?시상식)$").search(
            m.name
        ):
            contest, contest_sentence = i, sentence
            cores.add(core(m.name))
    told = quoted | _listed_with(reading.view, mentions, parents, spoken_of)
    contests = set(told.values())
    for i, m in enumerate(mentions):
        if i not in parents and i not in contests and core(m.name) in told:
            parents[i] = told[core(m.name)]
    return parents


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
_NAMED_FIELD = re.compile(r"(?:평가|대회|유공|공모|대상)\s?(?:분야|부문)$")
"""A contest with 분야 behind its own head noun is no area of another (유공 분야)."""
_LISTED = re.compile(r"[’'”」]?(?:\([^()]*\))?(?:\s?[,△▲]|[과와]\s)")
