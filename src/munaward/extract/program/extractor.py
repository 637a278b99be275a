"""The extractor of programme names: gathers candidates, settles overlaps, keeps what is graded."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, field, frozen

from munaward.extract.base import Reading
from munaward.extract.calls import is_call
from munaward.extract.program.adjacent import before_results
from munaward.extract.program.announced import announced
from munaward.extract.program.candidate import Candidate, settle
from munaward.extract.program.dealt import dealt
from munaward.extract.program.fields import without_fields
from munaward.extract.program.items import won_items
from munaward.extract.program.known import KnownNames
from munaward.extract.program.labels import labels
from munaward.extract.program.listed import headed, marked, won_areas
from munaward.extract.program.names import head_of, is_generic, split_area, split_joined
from munaward.extract.program.phrases import noun_phrases
from munaward.extract.program.quoted import funded_names, quoted_names, selected_names
from munaward.extract.program.rows import lined
from munaward.extract.program.seoul import seoul_scheme
from munaward.extract.program.short import short_forms
from munaward.extract.program.summed import summed
from munaward.extract.scope import Cover, near
from munaward.extract.selection import HEADING, told_selected
from munaward.model import Mention, Money, Organization, Prize, Program, Rank, Span, Streak, Tier
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_AWARDED = re.compile(
    r"수상|선정[됐되돼했한된]|선정되|상[을도] (?:받|탔|타|휩|거머)|석권|뽑[혔히]|이름을 (?:올|내)|시상대|상복|표창|인센티브"
)


_AND = re.compile(r"(?<=[가-힣]{2})[과와]\s(?=[가-힣]{2})")
"""Between two names that share a result."""
_SHORTEST_JOINED = 6
"""Shorter words with a dot between them are one name: 보건·복지."""
_SHORTEST_HEARD = 4
"""The same of words that the text names by themselves too: 재난관리 beside 재난관리평가."""
_CUT_TO = range(_SHORTEST_HEARD, 9)
"""Lengths of such first words."""


@frozen
class ProgramExtractor:
    """Yields `Program` mentions with surface names; linking to the taxonomy comes later.

    Attributes:
        known: The lexicon, usually the names and aliases of a taxonomy.
        area_labels: Folded one-word areas (복지, 일자리) that mean something beside an umbrella only.
    """

    known: KnownNames = field(factory=lambda: KnownNames.of(()))
    area_labels: frozenset[str] = frozenset()
    name: str = "program"

    def extract(self, reading: Reading) -> Iterator[Program]:
        """Yield every candidate that survives; one that is never graded is dropped in linking."""
        if is_call(reading.view):
            return
        told = dict.fromkeys(self._candidates(reading))
        candidates = self._split(reading.view, _parted(reading.view, told))
        candidates = _outside_results(settle(candidates), reading)
        candidates = _without_owners(reading.view, candidates)
        candidates = [
            c
            for c in candidates
            if not (_is_praised(reading.view, c) or _SPENT.match(reading.view, c.end))
        ]
        candidates = settle([*candidates, *labels(reading, candidates, self.area_labels)])
        candidates = settle([*candidates, *announced(reading)])
        candidates = settle([*candidates, *short_forms(reading, candidates)])
        for c in without_fields(reading.view, candidates, reading.found):
            text = reading.view[c.start : c.end]
            name = pattern(r"\s+").sub(" ", text)
            yield Program(start=c.start, end=c.end, text=text, name=name)

    def _candidates(self, reading: Reading) -> Iterator[Candidate]:
        view = reading.view
        sentences: list[tuple[Span, list[Mention]]] = []
        found = sorted(reading.found, key=lambda m: m.span)
        known = self.known.matches(view)
        selected = False
        for segment in reading.segments:
            if segment.is_aside:
                continue
            if segment.kind is not SegmentKind.ITEM:
                selected = HEADING.fullmatch(view, segment.start, segment.end) is not None
            for sentence in segment.sentence_spans:
                inside = list(near(found, *sentence))
                sentences.append((sentence, inside))
                names = list(self.known.names(view, near(known, *sentence), sentence))
                yield from names
                yield from _in_sentence(
                    view, segment, sentence, inside, selected=selected, named=bool(names)
                )
        yield from won_items(reading)
        yield from seoul_scheme(view)
        yield from noun_phrases(reading, [s for s, _ in sentences])
        yield from before_results(
            reading,
            [(s, ms) for s, ms in sentences if any(isinstance(m, (Tier, Rank, Prize)) for m in ms)],
        )

    def _split(self, view: str, candidates: list[Candidate]) -> list[Candidate]:
        """``옥외광고물 정비와 민원행정``: two names, where the lexicon knows one of them.

        Of names that a dot joins all but one are known or stand elsewhere in the text.
        """
        out: list[Candidate] = []
        elsewhere = {view[c.start : c.end].replace(" ", "") for c in candidates}
        # A headline cuts names down to their first word: 노점정비 for 노점정비 및 가로환경개선.
        elsewhere |= {n[:k] for n in elsewhere if "·" not in n for k in _CUT_TO if k < len(n)}
        for c in candidates:
            dotted = view[c.start : c.end].split("·") if c.source != "quoted" else []
            heard = [_is_heard(p, elsewhere) or self.known.is_name(p) for p in dotted]
            apart = all(
                len(p) >= (_SHORTEST_HEARD if known else _SHORTEST_JOINED)
                for p, known in zip(dotted, heard, strict=True)
            )
            if apart and len(dotted) > 1 and sum(heard) >= max(2, len(dotted) - 1):
                ends = itertools.accumulate(len(p) + 1 for p in dotted)
                out += [
                    evolve(c, start=c.start + end - 1 - len(p.lstrip()), end=c.start + end - 1)
                    for p, end in zip(dotted, ends, strict=True)
                ]
                continue
            joint = _AND.search(view, c.start, c.end) if c.source != "quoted" else None
            parts = [(c.start, joint.start()), (joint.end(), c.end)] if joint else []
            known = [p for p in parts if self.known.is_name(view[slice(*p)])]
            if known and not any(is_generic(view[slice(*p)]) for p in parts):
                out += [evolve(c, start=a, end=b) for a, b in parts]
            else:
                out.append(c)
        return out


def _is_heard(name: str, elsewhere: Collection[str]) -> bool:
    """Whether the text names a part of a joint name elsewhere, by itself or with its head noun."""
    bare = name.replace(" ", "")
    return bare in elsewhere or f"{bare}평가" in elsewhere


def _in_sentence(
    view: str,
    segment: Segment,
    sentence: Span,
    found: list[Mention],
    *,
    selected: bool,
    named: bool,
) -> Iterator[Candidate]:
    """Names that quotes, lists and results of one sentence show; ``named``: it has a known one."""
    stated = any(isinstance(m, (Tier, Rank, Prize, Streak)) for m in found)
    award = stated or selected or bool(_AWARDED.search(view, *sentence))
    yield from quoted_names(view, sentence, award)
    yield from marked(view, sentence, found)
    yield from summed(view, sentence, found, umbrella=named)
    money = {m.start for m in found if isinstance(m, Money)}
    funded = bool(money) and told_selected(view, segment.start, sentence[1])
    line = segment.kind in (SegmentKind.ITEM, SegmentKind.ROW)
    hosts = {m.end for m in found if isinstance(m, Organization)} if funded or line else set()
    if funded:
        yield from funded_names(view, sentence, hosts, money)
    if line:
        yield from selected_names(view, sentence, hosts)
    yield from won_areas(view, sentence, found)
    if not stated:
        return
    yield from headed(view, sentence, found)
    yield from dealt(view, sentence, found)
    if line:
        cand = lined(view, sentence, found, row=segment.kind is SegmentKind.ROW)
        if cand:
            yield cand


_PRAISED = re.compile(
    r"[’'”]?(?:[과와,]\s[가-힣·]{2,12}(?:\s[가-힣·]{1,10}){0,3}?)?(?:\s사업)?(?:\s등)?[이가]\s(?:특히\s|크게\s)?"
    r"(?:(?:좋은|높은|높게|후한|큰)\s(?:평가|점수|호응)|호평|인정받)"
)
"""Behind what a municipality was praised for: A와 B 사업이 좋은 평가를 받아."""


_SPENT = re.compile(r"[’'”]?\s?(?:등)?에\s(?:활용|투입|사용[하할될]|쓸|쓰[이일인]|재투자|보[탤태])")
"""Behind what prize money is spent on: 일자리창출 사업에 활용한다."""


def _is_praised(view: str, cand: Candidate) -> bool:
    """Whether a name without head noun is the town's own work, which made it win."""
    bare = head_of(view[cand.start : cand.end].replace(" ", "")) is None
    return bare and _PRAISED.match(view, cand.end) is not None


def _without_owners(view: str, candidates: list[Candidate]) -> list[Candidate]:
    """Drop a name that only owns the next one (박람회의 도시혁신대상), unless that is its area."""
    following: list[Candidate | None] = [*candidates[1:], None][: len(candidates)]
    return [
        c
        for c, n in zip(candidates, following, strict=True)
        if n is None or n.area or view[c.end : n.start] != "의 "
    ]


def _parted(view: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates with contest and area set apart; inside one pair of quotes they stay one name."""
    out: list[Candidate] = []
    for c in candidates:
        if c.source == "quoted":
            out.append(c)
        else:
            for lo, hi in split_joined(view, c.start, c.end):
                out += [
                    c if (a, b) == c.span else evolve(c, start=a, end=b)
                    for a, b in split_area(view, lo, hi)
                ]
    return out


def _outside_results(candidates: Iterable[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates that do not lie inside another mention."""
    others = Cover(m.span for m in reading.found if not isinstance(m, Program))
    return [c for c in candidates if others.of(c.span) is None]
