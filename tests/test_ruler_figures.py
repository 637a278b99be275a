"""The ruler counts what it says: each figure on cases made by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.ruler.figures import figures
from tests.ruler.judge import Outcome, judge
from tests.ruler.matching import Entries
from tests.ruler.names import fold
from tests.ruler.predictions import Predictions, predict
from tests.ruler.samples import GOLD, Json, Sample, annotated, samples
from tests.tables import cases

SHARED = Path(__file__).parents[2] / "shared" / "gold"

TEXT = "도봉구는 하천정비 평가에서 3년 연속 최우수구(1위)로 뽑혀 5천만원을, 우수구 2곳은 1천만원씩 받는다."
KNOWN: Entries = {"seoul.streams": frozenset(map(fold, ["하천 가꾸기", "하천정비 평가"]))}

MONEY = {"type": "money", "text": "5천만원", "krw": 50000000, "krw_max": None, "role": "award"}
TIER = {"type": "tier", "text": "최우수구", "code": "top"}
STREAK = {"type": "streak", "text": "3년 연속", "count": 3, "unit": "year"}
RANK = {"type": "rank", "text": "1위", "rank": 1}
PROGRAM = {"type": "program", "text": "하천정비 평가", "name": "하천정비 평가"}
EMPTY = dict.fromkeys(
    ["recipient", "program", "host", "year", "tier", "rank", "streak", "prize", "krw"]
)
AWARD = {
    **EMPTY,
    "recipient": "서울특별시 도봉구",
    "program": "하천정비 평가",
    "name": "하천정비 평가",
    "year": 2014,
    "tier": "top",
    "rank": 1,
    "streak": 3,
}
OTHER = {**AWARD, "program": "도로청소 평가", "name": "도로청소 평가", "tier": "excellent"}
SUM = {"count": 2, "tier": "excellent", "krw": None}


def placed(mention: Json) -> Json:
    start = TEXT.index(mention["text"])
    return {"start": start, "end": start + len(mention["text"]), **mention}


def document(
    mentions: Sequence[Json] = (),
    awards: Sequence[Json] = (),
    totals: Sequence[Json] = (),
    published: str | None = None,
) -> dict[str, Any]:
    return {
        "published": published,
        "mentions": [placed(m) for m in mentions],
        "awards": list(awards),
        "totals": list(totals),
    }


def counted(gold: Mapping[str, Any], got: Mapping[str, Any]) -> dict[str, Any]:
    verdicts = judge(Sample("one", TEXT, document(**gold)), document(**got), KNOWN)
    found = figures([verdicts])
    out: dict[str, Any] = {
        name: (rate.right, rate.predicted, rate.gold)
        for name, rate in {**found.rates, **{f".{k}": v for k, v in found.slots.items()}}.items()
    }
    return {**out, **found.shares}


def mention(gold: Json, **changed: object) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"mentions": [gold]}, {"mentions": [{**gold, **changed}]}


def award(**changed: object) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"awards": [AWARD]}, {"awards": [{**AWARD, **changed}]}


FIGURES = {
    "nothing asked and nothing found": (({}, {}), {"money": (0, 0, 0), "published": 1.0}),
    "money, its span and value": (mention(MONEY), {"money": (1, 1, 1), "role": 1.0}),
    "money of another value": (mention(MONEY, krw=1), {"money": (0, 1, 1), "role": 0.0}),
    "money, a range cut to its low end": (
        mention({**MONEY, "krw_max": 60000000}, krw_max=None),
        {"money": (0, 1, 1)},
    ),
    "money, one character of the span too few": (
        ({"mentions": [MONEY]}, {"mentions": [{**MONEY, "text": "5천만"}]}),
        {"money": (0, 1, 1)},
    ),
    "role counts where the money was found": (
        mention(MONEY, role="other"),
        {"money": (1, 1, 1), "role": 0.0},
    ),
    "a tier's span need only overlap": (mention(TIER, text="최우수"), {"tier": (1, 1, 1)}),
    "a tier of another code": (mention(TIER, code="excellent"), {"tier": (0, 1, 1)}),
    "a tier elsewhere": (
        ({"mentions": [TIER]}, {"mentions": [{**TIER, "text": "우수구 2"}]}),
        {"tier": (0, 1, 1)},
    ),
    "one prediction stands for one tier only": (
        ({"mentions": [TIER, TIER]}, {"mentions": [TIER]}),
        {"tier": (1, 1, 2)},
    ),
    "a streak, count and unit": (mention(STREAK, text="3년"), {"streak": (1, 1, 1)}),
    "a streak of another unit": (mention(STREAK, unit="time"), {"streak": (0, 1, 1)}),
    "a rank of another place": (mention(RANK, rank=2), {"rank": (0, 1, 1)}),
    "a programme with half of its span": (
        mention(PROGRAM, text="하천정비"),
        {"program": (1, 1, 1)},
    ),
    "a programme with less than half": (mention(PROGRAM, text="평가"), {"program": (0, 1, 1)}),
    "a link to an entry that bears the name": (
        mention(PROGRAM, id="seoul.streams"),
        {"link": (1, 1, 1)},
    ),
    "a link to an entry that does not": (
        mention({**PROGRAM, "name": "도로청소"}, id="seoul.streams"),
        {"program": (1, 1, 1), "link": (0, 1, 1)},
    ),
    "no link": (mention(PROGRAM, id=None), {"program": (1, 1, 1), "link": (0, 0, 1)}),
    "a record": (
        award(),
        {"records": (1, 1, 1), "slots": (6, 6, 6), ".year": (1, 1, 1), ".host": (0, 0, 0)},
    ),
    "a key slot wrong": (
        award(year=2013),
        {"records": (0, 1, 1), "slots": (5, 6, 6), ".year": (0, 1, 1)},
    ),
    "a key slot left empty": (
        award(streak=None),
        {"records": (0, 1, 1), "slots": (5, 5, 6), ".streak": (0, 0, 1)},
    ),
    "a key slot made up": (
        award(prize="대통령상"),
        {"records": (0, 1, 1), "slots": (6, 7, 6), ".prize": (0, 1, 0)},
    ),
    "host and money are no key": (
        award(host="서울특별시", krw=1),
        {"records": (1, 1, 1), "slots": (6, 8, 6), ".host": (0, 1, 0), ".krw": (0, 1, 0)},
    ),
    "a programme by its full name": (
        award(program="하천정비", program_name="하천정비 평가"),
        {"records": (1, 1, 1)},
    ),
    "a programme by its area": (
        award(program="자치구 대항전", area="하천정비"),
        {"records": (1, 1, 1)},
    ),
    "a programme by its entry": (
        award(program="물길", program_id="seoul.streams"),
        {"records": (1, 1, 1)},
    ),
    "a programme by another name": (
        award(program="도로청소"),
        {"records": (0, 1, 1), ".program": (0, 1, 1)},
    ),
    "a recipient that was renamed and spaced apart": (
        (
            {"awards": [{**AWARD, "recipient": "강원도 춘천시"}]},
            {"awards": [{**AWARD, "recipient": "강원특별자치도춘천시"}]},
        ),
        {".recipient": (1, 1, 1)},
    ),
    "a record missed, with all its slots": (
        ({"awards": [AWARD]}, {}),
        {"records": (0, 0, 1), "slots": (0, 0, 6)},
    ),
    "a record made up, with all its slots": (
        ({}, {"awards": [AWARD]}),
        {"records": (0, 1, 0), "slots": (0, 6, 0)},
    ),
    "recipient and year alone tie no records": (
        (
            {"awards": [{**EMPTY, "recipient": "서울특별시 도봉구", "year": 2014, "tier": "top"}]},
            {
                "awards": [
                    {**EMPTY, "recipient": "서울특별시 도봉구", "year": 2014, "tier": "model"}
                ]
            },
        ),
        {"records": (0, 1, 1), ".recipient": (0, 1, 1)},
    ),
    "records in any order": (
        ({"awards": [AWARD, OTHER]}, {"awards": [OTHER, AWARD]}),
        {"records": (2, 2, 2)},
    ),
    "the better of two goes with the record": (
        ({"awards": [AWARD]}, {"awards": [{**AWARD, "tier": None}, AWARD]}),
        {"records": (1, 2, 1), ".tier": (1, 1, 1), ".year": (1, 2, 1)},
    ),
    "totals are triples": (
        ({"totals": [SUM, SUM]}, {"totals": [SUM, {**SUM, "krw": 1}]}),
        {"totals": (1, 2, 2)},
    ),
    "the dateline": (({"published": "2014-12"}, {"published": "2014-12-01"}), {"published": 0.0}),
}


@pytest.mark.parametrize("case", cases(FIGURES))
def test_figure(case: tuple[tuple[dict[str, Any], dict[str, Any]], dict[str, Any]]) -> None:
    (gold, got), expected = case
    found = counted(gold, got)
    assert {name: found[name] for name in expected} == expected


def test_rates_are_over_all_releases() -> None:
    one = judge(Sample("a", TEXT, document([TIER])), document([TIER]), KNOWN)
    two = judge(Sample("b", TEXT, document([TIER, TIER])), document([{**TIER, "code": "x"}]), KNOWN)
    found = figures([one, two])
    assert found.documents == 2
    assert found.rates["tier"].to_dict() == {"p": 0.5, "r": 0.3333, "f1": 0.4, "gold": 3, "pred": 2}


def test_offsets_that_do_not_hold_are_told() -> None:
    moved = {"mentions": [{**TIER, "start": 0, "end": 4}]}
    verdicts = judge(Sample("one", TEXT, document()), document(**moved), KNOWN)
    assert (verdicts[0].figure, verdicts[0].outcome) == ("offset", Outcome.WRONG)


def test_the_projects_own_releases_are_sound() -> None:
    found = annotated([GOLD])
    assert len(found) == len(list(GOLD.glob("*.txt"))) == len(list(GOLD.glob("*.json"))) >= 42
    for sample in found:
        assert sample.gold is not None
        verdicts = judge(sample, sample.gold, {})
        assert {v.outcome for v in verdicts if v.figure != "link"} == {Outcome.RIGHT}, sample.id


def test_two_releases_of_one_name_are_an_error(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.txt").write_text(TEXT, encoding="utf-8")
    assert [s.id for s in samples([tmp_path])] == ["a/one", "b/one"]
    with pytest.raises(ValueError, match="two releases are named one"):
        samples([tmp_path / "a", tmp_path / "b"])


def test_a_mention_that_is_not_in_the_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    gold = {"mentions": [{**TIER, "nth": 2}], "awards": [], "totals": [], "published": None}
    (tmp_path / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    with pytest.raises(ValueError, match="one: '최우수구'"):
        samples([tmp_path])


@pytest.mark.skipif(not SHARED.is_dir(), reason="no other scorer beside this")
@pytest.mark.parametrize("folder", ["seeds", "dev"])
def test_the_same_figures_as_the_scorer_beside_it(folder: str, tmp_path: Path) -> None:
    wanted = annotated([SHARED / folder])
    got = predict(wanted)
    kept = tmp_path / "predictions.jsonl"
    kept.write_text(_lines(got), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "score.py", folder, "--json", "--pred", kept],
        cwd=SHARED,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    own = figures(judge(sample, got.of(sample), got.entries) for sample in wanted)
    assert own.to_dict() == json.loads(done.stdout)


def _lines(got: Predictions) -> str:
    return "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in got.documents.values())
