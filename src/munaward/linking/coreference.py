"""Which mentions of programmes mean the same one, and what each belongs to.

A release names one programme in many ways (원전하나 줄이기, 원전 하나 줄이기 분야, 원전 줄이기):
mentions are grouped by their folded core, then a shorter name joins the one longer name that
contains it. An area (분야, 부문) belongs to the contest named before it.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from attrs import field, frozen

from munaward.extract.base import Reading
from munaward.extract.program.names import names_contest
from munaward.linking.areas import is_area, parents_of
from munaward.linking.core import abbreviates, core
from munaward.model import Program, Span
from munaward.text import SegmentKind


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
                and abbreviates(name, other)
                and (scope == scope2 or scope is None or scope2 is None)
                and not (i in hosts and j in hosts and hosts[i].isdisjoint(hosts[j]))
                and (
                    _may_join(mentions[i].name, mentions[j].name, name, other)
                    or (
                        scope is None
                        and j < i
                        and name in other
                        and is_area(mentions[i].name)
                        and not names_contest(mentions[j].name)
                        and not is_area(mentions[j].name)
                    )
                    or (
                        (name in other and i in hosts and hosts[i] == hosts.get(j))
                        and _both_judge(mentions[i].name, mentions[j].name)
                    )
                )
            }
            if len(options) > 1:
                longest = max(options, key=lambda j: len(mentions[j].name))
                chain = core(mentions[longest].name)
                if all(abbreviates(core(mentions[j].name), chain) for j in options):
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
    if is_area(long_name) and not is_area(short_name) and names_contest(short_name):
        return False
    if names_contest(short_name) and not names_contest(long_name) and len(short) < len(long) - 6:
        return False
    if len(short) <= 3 and names_contest(long_name) and not names_contest(short_name):
        return False
    if short_name.startswith("대한민국") and long.startswith("국가"):
        return False
    if long in (f"비{short}", f"탈{short}"):  # 비수도권 is not what 수도권 is short for.
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
    parents = parents_of(reading, mentions)
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
