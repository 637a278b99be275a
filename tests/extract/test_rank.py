"""Places in evaluations, and the places that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading
from munaward.extract.rank import RankExtractor
from munaward.model import Rank
from munaward.text import Source, segment


def ranks(text: str) -> list[Rank]:
    view = Source(text).view
    return list(RankExtractor().extract(Reading(view=view, segments=tuple(segment(view)))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("재정분석 전국 1위를 차지했다.", [("1위", 1)]),
        ("현장 평가 분야 1 위를 했다.", [("1 위", 1)]),
        ("유성구는 두 평가 모두 2 등", [("2 등", 2)]),
        ("시부 3·4위는 영주시와 김천시다.", [("3", 3), ("4위", 4)]),
        ("도 합동평가에서 군부 10곳 중 7위에 그쳤다.", [("7위", 7)]),
        ("9개 도 중 6위로 밀렸다.", [("6위", 6)]),
        ("경쟁력 평가 서울시 3위로 전년(7위)보다 뛰었다.", [("3위", 3), ("7위", 7)]),
        ("지난해 10위까지 처졌던 군은 올해 2위로 올라섰다.", [("10위", 10), ("2위", 2)]),
        ("우리 군은 농정 평가에서 전국 3등입니다.", [("3등", 3)]),
        ("지난해 9위였던 군은 2위까지 치고 올라왔다.", [("9위", 9), ("2위", 2)]),
        ("2위와 3점 차로 1위를 했다.", [("1위", 1)]),
        ("군은 도의 ‘수출시책 평가’에서 도내 4위를 했다.", [("4위", 4)]),
    ],
)
def test_rank(text: str, found: list[tuple[str, int]]) -> None:
    assert [(r.text, r.rank) for r in ranks(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "청렴도 1등급을 받았다.",
        "2014 위생분야 평가에서 우수구로 뽑혔다.",
        "문화시설 수 전국 1위라는 통계가 있다.",
        "인구 대비 도서관 수 전국 1위다.",
        "로또 1등 당첨금을 기부했다.",
        "1위부터 5위까지 표지판을 준다.",
        "1위부터 5위까지 치과 검진권을 준다.",
        "내년에는 1위를 목표로 뛴다.",
        "3위 이내를 노린다.",
        "징수율 2위를 기록했다.",
        "1위~3위 댓글은 소식지에 실린다.",
        "자치구 중 1위 규모다.",
        "우수사례 500건 중 80건이 올라 1위를 달린다.",
        "2위와의 점수 차를 벌렸다.",
        "상위 10위권에 들었다.",
        "사업 17개 등을 벌였다.",
        "3위원회로 나눴다.",
    ],
)
def test_no_rank(text: str) -> None:
    assert ranks(text) == []


def test_a_call_for_entries_has_no_places() -> None:
    labels = "접수기간: 6월 1일까지\n{}: 주민 누구나\n시상내역: 전국 1위 50만원\n"
    text = "생활원예 솜씨 겨루기\n\n우리 군은 지난해 대회에서 전국 1위를 했다.\n" + labels
    assert ranks(text.format("참가자격")) == []
    assert len(ranks(text.format("참고"))) > 0


@given(st.text(alphabet="0123위등·,. 를에전국중률로", max_size=50))
def test_spans_are_exact_and_ordered(text: str) -> None:
    view = Source(text).view
    found = ranks(text)
    assert all(view[r.start : r.end] == r.text and r.rank > 0 for r in found)
    assert found == sorted(found, key=lambda r: r.span)
