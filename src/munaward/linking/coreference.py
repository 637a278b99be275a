"""Which mentions of programmes mean the same one, and what each belongs to.

A release names one programme in many ways (원전하나 줄이기, 원전 하나 줄이기 분야, 원전 줄이기):
mentions are grouped by their folded core, then a shorter name joins the one longer name that
contains it. An area (분야, 부문) belongs to the contest named before it.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from attrs import field, frozen

from munaward.extract.base import Reading
from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.model import Program, Span
from munaward.text import SegmentKind
from munaward.text.patterns import pattern

_TAIL = re.compile(
    r"(?:운영평가|종합평가|평가|사업|분야|부문|부분|인센티브|추진실적|실적|우수사례|종합|공모전"
    r"|공모|경진대회|발표대회|성과대회|대회|업무|시상식)$"
)
_FRONT = re.compile(
    r"^(?:道|민선\d기|대한민국|전국|자치구|구군|시군|서울형|서울시|서울(?=.{4})|여름철|국회)+(?=.{3})"
)
_SAME = (
    ("지방자치단체", "지자체"),
    ("자치단체", "지자체"),
    ("기초단체장", "단체장"),
    ("기초지자체장", "단체장"),
    ("시군구청장", "단체장"),
)


@frozen
class Entity:
    """A programme or area as this document speaks of it.

    Attributes:
        key: Number of the entity in the document.
        name: Its fullest surface name.
        best: View span of the mention that bears it.
        parent: Key of the contest that it is an area of, else None.
        mentions: Spans of its mentions, in text order.
    """

    key: int
    name: str
    best: Span
    parent: int | None
    mentions: tuple[Span, ...] = field(factory=tuple)


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The part of a name that tells programmes apart, folded.

    >>> core("2014 지방자치단체 생산성 대상") == core("전국 지자체 생산성대상")
    True
    """
    text = (
        pattern(r"[\W_]+")
        .sub("", unicodedata.normalize("NFKC", name))
        .casefold()
        .replace("市", "시")
    )
    text = pattern(r"^(?:20\d\d년?도?|제\d+회)").sub("", text)
    for long, short in _SAME:
        text = text.replace(long, short)
    text = _FRONT.sub("", text)
    while (shorter := _TAIL.sub("", text)) != text and len(shorter) >= 2:
        text = shorter
    return text


def _is_area(name: str) -> bool:
    return name.endswith(AREA_HEADS)


def _subsequence(short: str, long: str) -> bool:
    """Whether every character of ``short`` occurs in ``long`` in order, its first pair together."""
    if short in long:
        return True
    if len(short) < 4 or short[:2] not in long:
        return False
    at = long.index(short[:2])
    rest = iter(long[at:])
    return all(c in rest for c in short)


class _Groups:
    """Mentions gathered under folded cores; joined once all are known."""

    def __init__(
        self,
        mentions: Sequence[Program],
        parents: dict[int, int | None],
        in_title: set[int],
        hosts: dict[Span, str],
    ) -> None:
        self.of: dict[int, int] = {}
        first: dict[tuple[str, str | None], int] = {}
        for i, m in enumerate(mentions):
            parent = parents.get(i)
            scope = core(mentions[parent].name) if parent is not None else None
            host = hosts.get(m.span)
            key = (core(m.name), scope)
            known = first.setdefault(key, i)
            if known != i and host and self._another(mentions[known], m, hosts):
                known = first.setdefault((f"{core(m.name)} {host}", scope), i)
            self.of[i] = known
        body = {group for i, group in self.of.items() if i not in in_title}
        named: dict[int, set[str]] = {}
        for i, group in self.of.items():
            if mentions[i].span in hosts and i not in in_title:
                named.setdefault(group, set()).add(hosts[mentions[i].span])
        self._join_short(mentions, first, body, named)

    @staticmethod
    def _another(a: Program, b: Program, hosts: dict[Span, str]) -> bool:
        """Whether two hosts hold contests of nearly one name (공무원 … 대회, 전국 공무원 … 대회)."""
        nationwide = [m.name.startswith(("전국", "대한민국")) for m in (a, b)]
        return nationwide[0] != nationwide[1] and a.span in hosts and hosts[a.span] != hosts[b.span]

    def _join_short(
        self,
        mentions: Sequence[Program],
        first: dict[tuple[str, str | None], int],
        body: set[int],
        hosts: dict[int, set[str]],
    ) -> None:
        target: dict[int, int] = {}
        # A longer name holds the first pair of the shorter one, whichever way it contains it.
        holding: defaultdict[str, dict[tuple[str, str | None], int]] = defaultdict(dict)
        for (name, scope), i in first.items():
            for pair in map("".join, itertools.pairwise(name)):
                holding[pair][name, scope] = i
        for (name, scope), i in first.items():
            options = {
                j
                for (other, scope2), j in holding.get(name[:2], {}).items()
                if i != j
                and (j in body or i not in body)
                and len(other) > len(name)
                and _subsequence(name, other)
                and (scope == scope2 or scope is None or scope2 is None)
                and not (i in hosts and j in hosts and hosts[i].isdisjoint(hosts[j]))
                and (
                    _may_join(mentions[i].name, mentions[j].name, name, other)
                    or (
                        (name in other and i in hosts and hosts[i] == hosts.get(j))
                        and _both_judge(mentions[i].name, mentions[j].name)
                    )
                )
            }
            if len(options) > 1:
                longest = max(options, key=lambda j: len(mentions[j].name))
                chain = core(mentions[longest].name)
                if all(_subsequence(core(mentions[j].name), chain) for j in options):
                    options = {longest}
            if len(options) == 1:
                target[i] = options.pop()
        for i, group in self.of.items():
            seen = set()
            while group in target and group not in seen:
                seen.add(group)
                group = target[group]
            self.of[i] = group


_FAMILY = re.compile(
    r"(?P<judged>평가|점검|측정|진단)$|(?P<held>경진대회|경연대회|공모전|콘테스트)$"
)
"""An evaluation of what was done and a contest of entries are two, whatever they share."""
_OF_MERIT = re.compile(r"유공$|인증$")
"""Honours for merit and certificates are not the evaluation of nearly the same name."""


def _may_join(short_name: str, long_name: str, short: str, long: str) -> bool:
    """Whether a short name may stand for a longer one that contains it."""
    families = {_FAMILY.search(name.replace(" ", "")) for name in (short_name, long_name)}
    if len({f.lastgroup for f in families if f}) > 1:
        return False
    kinds = {bool(_OF_MERIT.search(name)) for name in (short_name, long_name)}
    if len(kinds) > 1 and names_contest(short_name) and names_contest(long_name):
        return False
    if _is_area(long_name) and not _is_area(short_name) and names_contest(short_name):
        return False
    if names_contest(short_name) and not names_contest(long_name) and len(short) < len(long) - 6:
        return False
    if len(short) <= 3 and names_contest(long_name) and not names_contest(short_name):
        return False
    if short_name.startswith("대한민국") and long.startswith("국가"):
        return False
    contests = names_contest(short_name) and names_contest(long_name)
    closes = long.endswith(short) and contests
    return len(short) >= 3 or long.startswith(short) or closes


def _both_judge(short_name: str, long_name: str) -> bool:
    """Whether both are evaluations: 행안부 물가 평가 may be its 지방물가 안정관리 평가."""
    return short_name.endswith("평가") and long_name.endswith("평가")


def group(
    reading: Reading, mentions: Sequence[Program], hosts: dict[Span, str]
) -> tuple[list[Entity], dict[int, int]]:
    """Entities of a document and the entity of each mention (by its place in ``mentions``).

    ``hosts`` are those that the text names, by the mention's span.
    """
    parents = _parents(reading, mentions)
    titles = [s for s in reading.segments if s.kind is SegmentKind.HEADLINE]
    in_title = {
        i for i, m in enumerate(mentions) if any(s.start <= m.start < s.end for s in titles)
    }
    groups = _Groups(mentions, parents, in_title, hosts)
    members: dict[int, list[int]] = {}
    for i in range(len(mentions)):
        members.setdefault(groups.of[i], []).append(i)
    number = {root: n for n, root in enumerate(members)}
    entities = []
    for root, ids in members.items():
        named = [p for i in ids if (p := parents.get(i)) is not None]
        parent = number[groups.of[named[0]]] if named and groups.of[named[0]] != root else None
        best = mentions[
            max(
                ids,
                key=lambda i: (
                    i not in in_title,
                    names_contest(mentions[i].name),
                    len(mentions[i].name.replace(" ", "")),
                    -i,
                ),
            )
        ]
        entities.append(
            Entity(number[root], best.name, best.span, parent, tuple(mentions[i].span for i in ids))
        )
    return entities, {i: number[groups.of[i]] for i in range(len(mentions))}


def _parents(reading: Reading, mentions: Sequence[Program]) -> dict[int, int | None]:
    """For each area the contest that it belongs to: the last one named before it, near enough."""
    parents: dict[int, int | None] = {}
    sentences = [s for seg in reading.segments for s in seg.sentence_spans]
    contest: int | None = None
    sentence = -1
    at = 0
    contest_sentence = -9
    cores: set[str] = set()
    quoted: dict[str, int] = {}
    for i, m in enumerate(mentions):
        while at < len(sentences) and sentences[at][1] <= m.start:
            at += 1
        sentence = at
        if _is_area(m.name) and not _NAMED_FIELD.search(m.name):
            if (
                i
                and reading.view.startswith("(", m.start - 1)
                and not _is_area(mentions[i - 1].name)
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
    for i, m in enumerate(mentions):
        if i not in parents and i not in quoted.values() and core(m.name) in quoted:
            parents[i] = quoted[core(m.name)]
    return parents


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
