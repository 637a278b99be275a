"""Names that stand behind their result: ``최우수구에는 △A △B``, ``2위 용산구``, ``우수(갑시, 을군)``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.records.cluster import Cluster
from munaward.records.events import Event, Kind
from munaward.records.gaps import ADNOMINAL, BREAK, LIST, RECIPIENT_LIST
from munaward.text.patterns import pattern

_BRACKET = re.compile(r"['’\"”]?\s?\(\s?")
"""Between a result and those in the brackets behind it."""


def takes(view: str, cluster: Cluster, event: Event, *, fresh: bool) -> bool:
    """Whether a cluster takes a name for good that stands behind its result.

    A name that a result describes (``우수구였던 A``) is given to it and yet waits for the next one.
    ``fresh``: other names wait for a result already.
    """
    gap = view[cluster.end : event.start]
    people = event.kind is Kind.RECIPIENT
    listed = [
        e for e in cluster.events if e.kind is event.kind and e.start > cluster.results[0].start
    ]
    if not fresh and ADNOMINAL.fullmatch(gap) and not listed:
        _give(cluster, event)
        return False
    if people and listed and _described(view, cluster, listed, event):
        cluster.pairs[-1][0].append(event)
        return False
    if cluster.opened and _pairs_up(view, cluster, event, people=people):
        return True
    if listed and cluster.opened:
        return _goes_on(view, cluster, listed[-1], event, fresh=fresh)
    after = any(
        e.start > cluster.results[0].start for e in (*cluster.programs, *cluster.recipients)
    )
    if cluster.opened and not fresh and not after and not BREAK.search(gap):
        _give(cluster, event)
        return True
    return _points_at(view, cluster, event, gap, fresh=fresh)


def _give(cluster: Cluster, event: Event) -> None:
    """Make ``event`` the first of its kind that the cluster has."""
    people, names = cluster.pairs[-1]
    if event.kind is Kind.RECIPIENT:
        cluster.pairs = [([event], names)]
    else:
        cluster.pairs, cluster.own_programs = [(people, [event])], True


def _described(view: str, cluster: Cluster, listed: Sequence[Event], event: Event) -> bool:
    """Whether a recipient is one of a list that a result describes or holds in its brackets.

    ``우수구로 꼽힌 갑·을·병구``, ``우수(갑시, 을군)``
    """
    before = view, cluster.results[-1].end, listed[0].start
    opened = ADNOMINAL.fullmatch(*before) or _BRACKET.fullmatch(*before)
    between = view[listed[-1].end : event.start]
    return opened is not None and RECIPIENT_LIST.fullmatch(between) is not None


def _pairs_up(view: str, cluster: Cluster, event: Event, *, people: bool) -> bool:
    """``1위는 △승용차요일제 유성구 △도시농업 서구``: pairs of programme and recipient."""
    folk, names = cluster.pairs[-1]
    last = max((*folk, *names), key=lambda e: e.end, default=None)
    if last is None or last.start < cluster.results[0].start or last.kind is event.kind:
        return False
    gap = view[last.end : event.start]
    if people and not folk and pattern(r"\s|은\s|는\s|에\s|:\s?").fullmatch(gap):
        folk.append(event)
        return True
    if not people and folk and pattern(r",?\s?[△▲▷▶○●]\s?|,\s").fullmatch(gap):
        cluster.pairs.append(([], [event]))
        return True
    return False


def _goes_on(view: str, cluster: Cluster, last: Event, event: Event, *, fresh: bool) -> bool:
    """Take one more of the list that the result opened."""
    people = event.kind is Kind.RECIPIENT
    between = view[last.end : event.start]
    joint = RECIPIENT_LIST if people else LIST
    if joint.fullmatch(between) or (not people and not BREAK.search(between) and not fresh):
        cluster.pairs[-1][0 if people else 1].append(event)
        return True
    return False


def _points_at(view: str, cluster: Cluster, event: Event, gap: str, *, fresh: bool) -> bool:
    """Take a name that the result stands right before."""
    last = cluster.results[-1].kind
    if event.kind is Kind.RECIPIENT:
        bare = last is Kind.TIER and not cluster.recipients and not fresh
        if gap == " " and (last is Kind.RANK or bare):
            _give(cluster, event)
            cluster.opened = True
            return True
        bracketed = _BRACKET.fullmatch(gap) is not None and not fresh
        taken = pattern(r"['’\"”]?[을를]\s").fullmatch(gap) and pattern(r"[이가]").match(
            view, event.end
        )
        if bracketed or taken:
            _give(cluster, event)
            return True
        return False
    headed = pattern(r"['’\"”]?에\s[‘'\"“「『<〈《]?").fullmatch(gap)
    if last is Kind.TIER and headed and not cluster.own_programs:
        _give(cluster, event)
        cluster.opened = True
        return True
    if last is Kind.STREAK and gap == " " and len(cluster.results) == 1:
        if cluster.own_programs and cluster.programs:
            cluster.pairs[-1][1].append(event)
        else:
            _give(cluster, event)
        return True
    return False
