"""Municipalities in running text, lists, tables and headlines."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading
from munaward.extract.municipality import MunicipalityExtractor, main_municipality
from munaward.model import Municipality
from munaward.text import Segment, SegmentKind


def read(
    text: str,
    *,
    published: str | None = None,
    region: str | None = None,
    kinds: dict[int, SegmentKind] | None = None,
) -> Reading:
    """A reading with a segment a line; ``kinds`` names those that are no paragraphs."""
    segments, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = (kinds or {}).get(number, SegmentKind.PARAGRAPH)
            segments.append(Segment(at, at + len(line), kind))
        at += len(line) + 1
    day = datetime.date.fromisoformat(published) if published else None
    return Reading(view=text, segments=tuple(segments), published=day, region=region)


def found(reading: Reading) -> list[Municipality]:
    return list(MunicipalityExtractor().extract(reading))


def names(text: str, **how: object) -> list[tuple[str, str]]:
    return [(m.text, m.name) for m in found(read(text, **how))]  # type: ignore[arg-type]


S, B, N = "서울특별시", "부산광역시", "인천광역시"
D, G, J, U = "대구광역시", "광주광역시", "대전광역시", "울산광역시"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("마포구가 상을 받았다.", [("마포구", f"{S} 마포구")], id="one bearer"),
        pytest.param(
            "부산 사상구가 받았다.", [("부산 사상구", f"{B} 사상구")], id="province before"
        ),
        pytest.param(
            "경기도 수원시 장안구는 뽑혔다.",
            [("경기도 수원시 장안구", "경기도 수원시 장안구")],
            id="three levels",
        ),
        pytest.param(
            "광주시 남구가 뽑혔다.", [("광주시 남구", f"{G} 남구")], id="광주시 with a district"
        ),
        pytest.param(
            "경기 광주시가 뽑혔다.", [("경기 광주시", "경기도 광주시")], id="광주시 in 경기"
        ),
        pytest.param("중구가 뽑혔다.", [], id="nothing says which 중구"),
        pytest.param("고성군이 뽑혔다.", [], id="nothing says which 고성군"),
        pytest.param(
            "경남도는 고성군을 뽑았다.",
            [("경남도", "경상남도"), ("고성군", "경상남도 고성군")],
            id="the province in the sentence settles it",
        ),
        pytest.param(
            "포항시 북구가 뽑혔다.", [("포항시 북구", "경상북도 포항시 북구")], id="ward after city"
        ),
        pytest.param(
            "강진군수와 해남군의 협약",
            [("강진군", "전라남도 강진군"), ("해남군", "전라남도 해남군")],
            id="head of county",
        ),
        pytest.param(
            "우수 기관은 (대구) 남구, 중구다.",
            [("남구", f"{D} 남구"), ("중구", f"{D} 중구")],
            id="province in brackets",
        ),
        pytest.param(
            "우수 기관은 (대구) 남구와 부산 동구, 서구다.",
            [("남구", f"{D} 남구"), ("부산 동구", f"{B} 동구"), ("서구", f"{B} 서구")],
            id="another province ends the bracket",
        ),
        pytest.param("양산시장이 받았다.", [("양산시", "경상남도 양산시")], id="mayor"),
        pytest.param("은평구청에서 열렸다.", [("은평구", f"{S} 은평구")], id="office"),
        pytest.param("노원구민이 뽑았다.", [], id="residents are no municipality"),
        pytest.param(
            "강서구의회가 열렸다.", [("강서구의회", "강서구의회")], id="council is another body"
        ),
        pytest.param("강서구의회에서 열렸다.", [], id="council is no place"),
        pytest.param("강서구교육청 평가에서 이겼다.", [], id="office of education as host"),
        pytest.param("대구은행과 부산일보가 도왔다.", [], id="inside company names"),
        pytest.param("중구난방이었다. 서구화가 빠르다.", [], id="inside words"),
        pytest.param(
            "경기가 나쁘다. 대전이 치열하다.", [], id="common words that are provinces too"
        ),
        pytest.param(
            "구리 전선과 예산이 필요하다.", [], id="common words that are short forms too"
        ),
        pytest.param(
            "예산군은 예산을 늘렸다.", [("예산군", "충청남도 예산군")], id="예산 as budget"
        ),
        pytest.param(
            "수영구는 수영을 가르친다.", [("수영구", f"{B} 수영구")], id="수영 as swimming"
        ),
    ],
)
def test_single_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "서울시는 강동·강북·관악·금천구를 뽑았다.",
            ["강동구", "강북구", "관악구", "금천구"],
            id="dots",
        ),
        pytest.param(
            "우수 기관은 (대구) 남구, 중구 (부산) 동구, 서구다.",
            ["남구", "중구", "동구", "서구"],
            id="provinces in brackets",
        ),
        pytest.param(
            "울산시는 중ㆍ남ㆍ북구를 뽑았다.", ["중구", "남구", "북구"], id="one syllable"
        ),
        pytest.param(
            "강원도는 삼척 동해시와 양양 인제군을 뽑았다.",
            ["삼척시", "동해시", "양양군", "인제군"],
            id="spaces",
        ),
        pytest.param(
            "대전시는 중구·대덕구와 유성구를 뽑았다.", ["중구", "대덕구", "유성구"], id="full names"
        ),
        pytest.param(
            "정부는 여수·김해·파주시와 평창·해남군을 뽑았다.",
            ["여수시", "김해시", "파주시", "평창군", "해남군"],
            id="several provinces",
        ),
        pytest.param(
            "대구시는 달성·남구를 뽑았다.", ["달성군", "남구"], id="a county among districts"
        ),
        pytest.param(
            "부산 중구·동구·영도구가 뽑혔다.",
            ["중구", "동구", "영도구"],
            id="province carries over",
        ),
        pytest.param(
            "경남 함안·거창군이 뽑혔다.", ["함안군", "거창군"], id="province before a list"
        ),
        pytest.param(
            "충북도는 옥천, 보은, 영동군을 뽑았다.", ["옥천군", "보은군", "영동군"], id="commas"
        ),
        pytest.param(
            "강원도는 우수 2개 시군(양양, 삼척)을 뽑았다.", ["양양군", "삼척시"], id="sure one last"
        ),
        pytest.param(
            "강원도는 우수 2개 시군(정선, 동해)을 뽑았다.",
            ["정선군", "동해시"],
            id="sure one last, first is a word",
        ),
        pytest.param(
            "강원도는 최우수 1개 군(정선)을 뽑았다.", ["정선군"], id="alone behind its number"
        ),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert [n.split()[-1] for _, n in names(text) if " " in n] == expected


@pytest.mark.parametrize(
    ("surface", "published", "name", "code"),
    [
        ("인천 남구", "2017-05-01", "인천광역시 남구", "28170"),
        ("인천 미추홀구", "2019-05-01", "인천광역시 미추홀구", "28177"),
        ("춘천시", "2022-12-01", "강원도 춘천시", "42110"),
        ("춘천시", "2023-12-01", "강원특별자치도 춘천시", "51110"),
        ("전북도", "2023-12-31", "전라북도", "45000"),
        ("전북도", "2024-02-01", "전북특별자치도", "52000"),
        ("군위군", "2020-01-01", "경상북도 군위군", "47720"),
        ("군위군", "2024-01-01", "대구광역시 군위군", "27720"),
        ("청원군", "2012-01-01", "충청북도 청원군", "43710"),
        ("연기군", "2010-01-01", "충청남도 연기군", "44730"),
        ("마산시", "2009-01-01", "경상남도 마산시", "48160"),
        ("창원시", "2009-01-01", "경상남도 창원시", "48110"),
        ("창원시", "2015-01-01", "경상남도 창원시", "48120"),
        ("여주군", "2012-01-01", "경기도 여주군", "41730"),
        ("제주도", "2012-01-01", "제주특별자치도", "50000"),
        ("세종시", "2015-01-01", "세종특별자치시", "36110"),
    ],
)
def test_name_of_the_day(surface: str, published: str, name: str, code: str) -> None:
    (one,) = found(read(f"{surface}는 상을 받았다.", published=published))
    assert (one.name, one.code) == (name, code)


def test_region_settles_shared_names() -> None:
    assert names("동구가 받았다.", region="대전광역시") == [("동구", f"{J} 동구")]


def test_one_composed_name_settles_the_others() -> None:
    text = "인천 서구가 나섰다.\n서구는 상을 받았다."
    assert [n for _, n in names(text, published="2019-01-01")] == [f"{N} 서구"] * 2


def test_sidebar_does_not_vote() -> None:
    text = "중구가 받았다.\n부산시 뉴스\n부산진구 소식"
    kinds = {1: SegmentKind.SIDEBAR, 2: SegmentKind.SIDEBAR}
    assert ("중구", f"{B} 중구") not in names(text, kinds=kinds)
    assert ("부산진구", f"{B} 부산진구") in names(text, kinds=kinds)


def test_dateline_votes_but_is_no_mention() -> None:
    assert names("(울산=홍길동 기자) 동구가 상을 받았다.") == [("동구", f"{U} 동구")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "은평, 3년 연속 수상\n은평구는 상을 받았다.", ["은평", "은평구"], id="headline"
        ),
        pytest.param("도봉구는 받았다.\n도봉이 웃었다.", ["도봉구", "도봉"], id="particle"),
        pytest.param("도봉구는 받았다.\n도봉 둘레길을 걷자.", ["도봉구"], id="attribute"),
        pytest.param("도봉구는 받았다.\n도봉산에 올랐다.", ["도봉구"], id="inside a word"),
    ],
)
def test_short_forms_need_their_document(text: str, expected: list[str]) -> None:
    assert [t for t, _ in names(text)] == expected


def test_spaced_names_in_tables_only() -> None:
    text = "광주시 평가\n최우수   남 구   북 구\n올해 중 구 청사에서 열었다."
    assert [t for t, _ in names(text, kinds={1: SegmentKind.ROW}, region=G)] == [
        "광주시", "남 구", "북 구",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("노원구시설관리공단이 뽑혔다.", "노원구시설관리공단"),
        ("마포구 시설관리공단은 뽑혔다.", "마포구시설관리공단"),
        ("춘천시자원봉사센터가 뽑혔다.", "춘천시자원봉사센터"),
        ("성동도시관리공단은 뽑혔다.", "성동도시관리공단"),
        ("금천구의회가 2등급을 받았다.", "금천구의회"),
        ("강원도교육청은 3등급이다.", "강원도교육청"),
        ("영월군새마을회가 뽑혔다.", "영월군새마을회"),
        ("부산 금정구시설관리공단은 뽑혔다.", "금정구시설관리공단"),
        ("수원문화재단이 뽑혔다.", "수원문화재단"),
        ("영월지역자활센터는 뽑혔다.", "영월지역자활센터"),
        ("금천구립도서관이 뽑혔다.", "금천구립도서관"),
        ("금천구립 한빛도서관은 뽑혔다.", "금천구립한빛도서관"),
    ],
)
def test_bodies_keep_their_own_name(text: str, body: str) -> None:
    (one,) = found(read(text))
    assert (one.name, one.code) == (body, None)


@pytest.mark.parametrize(
    ("text", "mayors"),
    [
        pytest.param(
            "강북구(구청장 박수철)는 받았다.\n박수철 구청장은 웃었다. 박 구청장은 웃었다.",
            ["박수철 구청장", "박 구청장"],
            id="full name and surname",
        ),
        pytest.param("강북구는 받았다.\n큰 시장과 전통 시장이 붐볐다.", [], id="시장 as market"),
        pytest.param(
            "순천시는 받았다.\n김하늘 시장은 웃었다. 전통 시장도 붐볐다.",
            ["김하늘 시장"],
            id="mayor beside market",
        ),
    ],
)
def test_mayors_stand_for_their_town(text: str, mayors: list[str]) -> None:
    assert [t for t, _ in names(text) if "청장" in t or "시장" in t] == mayors


def test_towns_of_jeju() -> None:
    text = "제주도는 제주시 노형동과 서귀포시 표선면을 뽑았다. 연동은 장려였다."
    assert [n.split()[-1] for _, n in names(text)] == ["제주특별자치도", "노형동", "표선면", "연동"]
    assert names("시스템 연동은 끝났다.") == []


@pytest.mark.parametrize(
    ("text", "kinds", "own"),
    [
        (
            "강서구, 최우수\n부산 강서구는 받았다. 사하구도.",
            {0: SegmentKind.HEADLINE},
            "부산광역시 강서구",
        ),
        ("종로구(구청장 김철수)는 받았다. 노원구, 노원구도.", {}, "서울특별시 종로구"),
        ("종로구, 노원구가 받았다.", {}, None),
        (
            "은평구, 종합 1위\n노원구·중랑구는 우수\n은평구는 받았다. 노원구, 중랑구도.",
            {0: SegmentKind.HEADLINE, 1: SegmentKind.HEADLINE},
            "서울특별시 은평구",
        ),
        (
            "은평구·노원구 1위\n은평구, 노원구는 받았다.",
            {0: SegmentKind.HEADLINE},
            None,
        ),
        ("대전시는 유성구와 서구를 뽑았다. 대덕구도.", {}, "대전광역시"),
        (
            "충북도, 세 고장에 상\n충북도는 옥천군을 뽑았다. 옥천군은 웃었다. 옥천군민도.",
            {0: SegmentKind.HEADLINE},
            "충청북도",
        ),
        (
            "충북도, 옥천군에 상\n충북도는 옥천군을 뽑았다. 옥천군은 웃었다.",
            {0: SegmentKind.HEADLINE},
            "충청북도 옥천군",
        ),
        (
            "충북도 하천 평가 1위 올라\n옥천군은 웃었다. 옥천군수도.",
            {0: SegmentKind.HEADLINE},
            "충청북도 옥천군",
        ),
        (
            "경북 의성군과 영주시는 상을 받았다. 의성군은 경북도 7개, 영주시는 9개 분야다.",
            {},
            None,
        ),
        ("사상소식 2019년 5월호\n우리 고을이 상을 받았다.", {}, "부산광역시 사상구"),
        ("월간 옥천사랑 5월호\n동구와 서구가 함께 받았다.", {}, "충청북도 옥천군"),
        ("옥천사랑방 문 열어\n이웃이 모였다.", {}, None),
        ("고성소식 2019년 5월호\n우리 고을이 상을 받았다.", {}, None),
        ("옥천소식 5월호\n영동군은 받았다. 영동군수도.", {}, "충청북도 영동군"),
        ("옥천소식 5월호\n우리 군과 영동군은 받았다. 영동군수도.", {}, "충청북도 옥천군"),
    ],
)
def test_main_municipality(text: str, kinds: dict[int, SegmentKind], own: str | None) -> None:
    reading = read(text, kinds=kinds)
    one = main_municipality(reading, found(reading))
    assert (one and one.name) == own


def test_spans_fill_their_text_in_order() -> None:
    text = "대구시는 중·남·북구와 달서구, 수성구시설관리공단을 뽑았다."
    mentions = found(read(text))
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


PIECES = [
    "중",
    "남구",
    "북구",
    "서울",
    "부산시",
    "구로",
    "구로구",
    "·",
    ", ",
    " ",
    "와 ",
    "가 ",
    "청장",
]


@given(
    st.lists(st.sampled_from([*PIECES, "제주시 ", "연동", "박 군수", "시설공단", "x"]), max_size=25)
)
def test_any_text_gives_exact_disjoint_mentions(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    mentions = found(read(text))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


def test_town_names_of_other_cities() -> None:
    text = "전주시는 중앙동과 천지동에서 열었다. 제주에서도 왔다. 중앙동은 붐볐다."
    assert [t for t, _ in names(text)] == ["전주시"]
