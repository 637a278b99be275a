"""What changed between two versions, release by release: gained, lost, and merely different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tests.ruler.figures import Figures, figures
from tests.ruler.judge import Outcome, Verdict, award_words, judge, mention_words, total_words
from tests.ruler.matching import KEY
from tests.ruler.predictions import Predictions
from tests.ruler.samples import Json, Sample

_TOLD_BY_RECORDS = {f"slot.{slot}" for slot in KEY}
"""Figures whose changes are seen in the records."""


@frozen
class Change:
    """What changed in one release.

    Attributes:
        id: The release.
        gained: Right now and not before; false before and gone now.
        lost: Right before and not now; false now and not before.
        gone: Of a release without annotation, what was found before and is not now.
        new: Of a release without annotation, what is found now and was not before.
    """

    id: str
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any((self.gained, self.lost, self.gone, self.new))


@frozen
class Comparison:
    """Two versions on the same releases.

    Attributes:
        changes: Of the releases that changed, in order.
        old: The figures before, over the annotated releases; None where there are none.
        new: The figures now.
        documents: How many releases were read.
    """

    changes: tuple[Change, ...]
    old: Figures | None
    new: Figures | None
    documents: int


def compare(samples: Sequence[Sample], old: Predictions, new: Predictions) -> Comparison:
    """What a second version reads otherwise than a first."""
    judged: list[tuple[list[Verdict], list[Verdict]]] = []
    changes = []
    for sample in samples:
        if sample.gold is None:
            changes.append(_differences(sample.id, old.of(sample), new.of(sample)))
            continue
        before = judge(sample, old.of(sample), old.entries)
        now = judge(sample, new.of(sample), new.entries)
        changes.append(_gains_and_losses(sample.id, before, now))
        judged.append((before, now))
    return Comparison(
        changes=tuple(filter(None, changes)),
        old=figures(before for before, _ in judged) if judged else None,
        new=figures(now for _, now in judged) if judged else None,
        documents=len(samples),
    )


def _gains_and_losses(name: str, before: Iterable[Verdict], now: Iterable[Verdict]) -> Change:
    old, new = [v for v in before if _told(v)], [v for v in now if _told(v)]
    return Change(
        name,
        gained=(*_only(new, old, Outcome.RIGHT), *_only(old, new, Outcome.FALSE, "no longer ")),
        lost=(*_only(old, new, Outcome.RIGHT), *_only(new, old, Outcome.FALSE, "now ")),
    )


def _told(verdict: Verdict) -> bool:
    return verdict.figure not in _TOLD_BY_RECORDS


def _only(
    these: Sequence[Verdict], those: Sequence[Verdict], outcome: Outcome, prefix: str = ""
) -> Iterator[str]:
    """What has an outcome in one version alone; of a right thing also what the other makes of it."""

    def of(verdicts: Sequence[Verdict]) -> Counter[tuple[str, str]]:
        return Counter((v.figure, v.item) for v in verdicts if v.outcome is outcome)

    instead = {(v.figure, v.item): v.detail for v in those if v.outcome is not outcome}
    word = f"{prefix}{outcome.value} " if prefix else ""
    for key in (of(these) - of(those)).elements():
        figure, item = key
        detail = instead.get(key)
        yield f"{word}{figure}: {item}" + (f" ({detail})" if detail else "")


def _differences(name: str, old: Json, new: Json) -> Change:
    before, now = Counter(_things(old)), Counter(_things(new))
    return Change(name, gone=tuple((before - now).elements()), new=tuple((now - before).elements()))


def _things(got: Json) -> Iterator[str]:
    yield f"published: {got.get('published')}"
    for m in got["mentions"]:
        names = "".join(f" {m[k]}" for k in ("name", "id") if m.get(k) is not None)
        yield f"{m['type']}: {mention_words(m)}{names}"
    for award in got["awards"]:
        yield f"records: {award_words(award)}"
    for total in got["totals"]:
        yield f"totals: {total_words(total)}"
