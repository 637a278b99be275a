"""The pipeline: what it is told beside the text, what it is made of, what it refuses."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import munaward as mw
from munaward.extract.base import Reading
from munaward.extract.money import MoneyExtractor
from munaward.extract.rank import RankExtractor
from munaward.extract.tier import TierExtractor
from munaward.model import Tier, Year
from munaward.parser import default_extractors, default_parser
from munaward.taxonomy import load

TEXT = "구로구는 올해 하천정비 평가에서 3년 연속 우수구로 뽑혀 인센티브 5000만원을 받았다."


def test_published_is_the_dateline_where_the_text_has_none() -> None:
    for when in ("2016-03-09", datetime.date(2016, 3, 9)):
        doc = mw.parse(TEXT, published=when)
        assert doc.published == "2016-03-09"
        assert [a.year for a in doc.awards] == [2016]


def test_a_month_is_enough() -> None:
    doc = mw.parse(TEXT, published="2016-03")
    assert doc.published == "2016-03"
    assert doc.awards[0].year == 2016


def test_the_texts_own_dateline_goes_first() -> None:
    doc = mw.parse(f"{TEXT}\n입력 2013-11-05 10:20\n", published="2016-03-09")
    assert doc.published == "2013-11-05"
    assert doc.awards[0].year == 2013


def test_without_a_dateline_nothing_is_made_up() -> None:
    doc = mw.parse(TEXT)
    assert doc.published is None
    assert doc.awards[0].year is None
    assert doc.of_type(Year) == ()


@pytest.mark.parametrize(
    "wrong", ["어제", "2016-13-01", "2016", "2016/03/09", "20160309x", "2016-02-30", "", " 2016-03"]
)
def test_what_is_no_date_is_an_error_that_names_it(wrong: str) -> None:
    with pytest.raises(ValueError) as error:
        mw.parse(TEXT, published=wrong)
    assert repr(wrong) in str(error.value) and "2015-01-09" in str(error.value)


def test_doubtful_awards_are_left_out_and_nothing_else() -> None:
    text = f"{TEXT} 도로청소 평가도 치렀다. 결과는 3위였다."
    every = mw.parse(text, published="2016-03-09")
    sure, doubtful = every.awards
    assert sure.confidence > doubtful.confidence
    for least, left in ((0.0, 2), (doubtful.confidence, 2), (sure.confidence, 1), (1.0, 0)):
        some = mw.parse(text, published="2016-03-09", min_confidence=least)
        assert some.awards == every.awards[:left]
        assert (some.mentions, some.totals) == (every.mentions, every.totals)
        (same,) = mw.parse_many([text], published="2016-03-09", min_confidence=least)
        assert same == some


@pytest.mark.parametrize("wrong", [-0.1, 1.1, 50, float("nan")])
def test_what_is_no_probability_is_an_error(wrong: float) -> None:
    with pytest.raises(ValueError, match="min_confidence must be from 0 to 1"):
        mw.parse(TEXT, min_confidence=wrong)


@pytest.mark.parametrize(
    ("region", "name"),
    [
        ("대구광역시", "대구광역시 중구"),
        ("인천광역시", "인천광역시 중구"),
    ],
)
def test_region_settles_a_name_that_several_share(region: str, name: str) -> None:
    doc = mw.parse("중구가 하천정비 평가에서 우수구로 뽑혔다.", region=region)
    assert [a.recipient for a in doc.awards] == [name]


def test_without_a_region_a_shared_name_is_nobody() -> None:
    assert mw.parse("중구가 하천정비 평가에서 우수구로 뽑혔다.").awards == ()


@pytest.mark.parametrize("thing", [None, b"\xea\xb5\xac", 7, ["구로구"], Path("a.txt")])
def test_what_is_no_string_is_a_type_error_that_names_its_type(thing: object) -> None:
    with pytest.raises(TypeError, match=f"must be a str, not {type(thing).__name__}"):
        mw.parse(thing)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " ", "\n", "\t \r\n \u3000\n\n", "\ufeff", "\u200b"])
def test_empty_texts_hold_nothing(text: str) -> None:
    doc = mw.parse(text)
    assert (doc.text, doc.mentions, doc.awards, doc.totals, doc.published) == (
        text,
        (),
        (),
        (),
        None,
    )


@pytest.mark.parametrize("text", ["가", "1", ".", "오늘은 맑다.", "👍" * 50, "\ud800", "a\0b"])
def test_texts_without_awards_hold_none(text: str) -> None:
    assert mw.parse(text).awards == ()


def test_one_extractor_alone() -> None:
    doc = mw.Parser(extractors=[MoneyExtractor()]).parse(TEXT)
    assert {m.type for m in doc.mentions} == {"money"}
    assert doc.awards == ()


def test_an_extractor_left_out() -> None:
    rest = [e for e in default_parser().extractors if e.name != "streak"]
    assert len(rest) == len(default_parser().extractors) - 1
    doc = mw.Parser(extractors=rest).parse(TEXT, published="2019-12-20")
    assert doc.streaks == ()
    (found,) = doc.awards
    assert (found.tier, found.streak) == ("excellent", None)


class StarExtractor:
    """A grade of one's own: ★★★."""

    name = "star"

    def extract(self, reading: Reading) -> Iterator[Tier]:
        at = reading.view.find("★")
        if at >= 0:
            yield Tier(start=at, end=at + 1, text="★", code="grade:★")


def test_an_extractor_added() -> None:
    parser = mw.Parser(extractors=[StarExtractor(), *default_parser().extractors])
    doc = parser.parse("구로구는 ‘하천정비 평가’ ★을 받았다.", published="2019-12-20")
    assert [(t.text, t.code) for t in doc.tiers] == [("★", "grade:★")]
    assert [(a.program, a.tier) for a in doc.awards] == [("하천정비 평가", "grade:★")]


def test_no_extractors_no_mentions() -> None:
    doc = mw.Parser(extractors=[]).parse(TEXT)
    assert (doc.mentions, doc.awards, doc.totals) == ((), (), ())


def test_later_extractors_see_what_earlier_ones_found() -> None:
    seen: list[set[str]] = []

    class Spy:
        name = "spy"

        def extract(self, reading: Reading) -> Iterator[Tier]:
            seen.append({m.type for m in reading.found})
            return iter(())

    extractors = [Spy(), TierExtractor(), Spy(), RankExtractor(), Spy()]
    mw.Parser(extractors=extractors).parse("구로구는 하천정비 평가에서 1위로 우수구에 뽑혔다.")
    assert seen == [set(), {"tier"}, {"tier", "rank"}]


def test_extractors_have_names_of_their_own() -> None:
    names = [e.name for e in default_extractors()]
    assert names == [e.name for e in default_parser().extractors]
    assert len(set(names)) == len(names)
    assert {"money", "tier", "streak", "rank", "program", "municipality"} <= set(names)


def test_a_taxonomy_of_ones_own(tmp_path: Path) -> None:
    known = "서울 금천구는 서울시 ‘희망일자리 만들기’ 평가에서 우수구로 뽑혔다."
    shipped = mw.Parser(taxonomy=load()).parse(known, published="2014-12-20")
    assert [p.id for p in shipped.programs] == ["seoul.hope-jobs"]

    path = Path(mw.taxonomy.__file__).parents[1] / "data" / "taxonomy.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    for key, value in data.items():
        if isinstance(value, list) and value and "id" in value[0]:
            data[key] = [e for e in value if e["id"].startswith("env.") and "." not in e["id"][4:]]
            data[key] = [{**e, "parent": None, "predecessors": []} for e in data[key]]
    mine = tmp_path / "taxonomy.json"
    mine.write_text(json.dumps(data), encoding="utf-8")
    other = mw.Parser(taxonomy=load(mine)).parse(known, published="2014-12-20")
    assert [p.id for p in other.programs] == [None]
    assert [a.tier for a in other.awards] == ["excellent"]


def test_the_same_text_gives_the_same_document() -> None:
    first = mw.parse(TEXT, published="2019-12-20")
    assert first == mw.parse(TEXT, published="2019-12-20")
    assert first == mw.Parser().parse(TEXT, published="2019-12-20")


TEXTS = [TEXT, "", "용산구가 도로청소 평가에서 1위를 했다.", "중구가 우수구로 뽑혔다.", TEXT]


def test_many_are_as_one_each() -> None:
    one_by_one = [mw.parse(t, published="2019-12-20", region="서울특별시") for t in TEXTS]
    assert list(mw.parse_many(TEXTS, published="2019-12-20", region="서울특별시")) == one_by_one


def test_many_are_read_one_at_a_time() -> None:
    taken = []

    def texts() -> Iterator[str]:
        for text in TEXTS:
            taken.append(text)
            yield text

    docs = mw.parse_many(texts())
    assert taken == []
    next(docs)
    assert len(taken) < len(TEXTS)


def test_many_of_none() -> None:
    assert list(mw.parse_many([])) == []


def test_a_grade_inside_a_name_is_part_of_the_name() -> None:
    doc = mw.parse("구로구는 ‘우수기관 발굴 경진대회’에서 1위를 했다.", published="2019-12-20")
    assert [p.text for p in doc.programs] == ["우수기관 발굴 경진대회"]
    assert doc.tiers == ()


def test_a_certificate_inside_a_name_is_its_grade() -> None:
    doc = mw.parse("구로구는 ‘민원서비스 우수기관 인증’을 받았다.", published="2019-12-20")
    assert [p.text for p in doc.programs] == ["민원서비스 우수기관 인증"]
    assert [(t.text, t.code) for t in doc.tiers] == [("인증", "certified")]


def test_a_programme_of_another_host_takes_no_grade_from_the_one_spoken_of() -> None:
    doc = mw.parse(
        "금천구가 올해 상을 받았다.\n\n보건복지부 지역복지사업 평가에서 우수구로 뽑혔다.\n\n"
        "지자체 재정분석에서도 2년 연속 수상했다.",
        published="2019-12-30",
    )
    told = [(a.program, a.host, a.tier, a.streak) for a in doc.awards]
    assert told == [
        ("지역복지사업 평가", "보건복지부", "excellent", None),
        ("지자체 재정분석", None, None, 2),
    ]


def test_where_a_line_was_wrapped_says_nothing() -> None:
    text = (
        "구로구는 서울시의 도로청소 평가에서 우수상을 받은 데 이어 "
        "하천정비 평가에서 우수구로 뽑혀 인센티브로 2억원을 받았다."
    )
    wrapped = text.replace("평가에서 우수", "평가에서\n우수")
    assert wrapped.count("\n") == 2
    assert mw.parse(wrapped).awards == mw.parse(text).awards != ()
