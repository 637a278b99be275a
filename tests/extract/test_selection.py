"""선정 as the grade itself: only right behind the name of a contest."""

from __future__ import annotations

import pytest
from attrs import evolve

from munaward.extract.selection import SelectionExtractor
from munaward.model import Program

from ..markup import differences, read
from ..readings import bare
from ..tables import cases

SELECTED = {
    "in-a-headline-before-its-sum": "무안군, <program>햇살마을 공모</program> <tier code=awarded>선정</tier>… 국비 40억원",
    "behind-the-particle": "시는 <program>공공건축상</program>에 <tier code=awarded>선정</tier>됐다.",
    "too": "구는 <program>녹색도시 공모</program>에도 <tier code=awarded>선정</tier>됐다.",
    "behind-a-quote": "군은 ‘<program>마을만들기</program>’ 공모사업에 <tier code=awarded>선정</tier>돼 5억원을 받았다.",
    "call-for-pilot-projects": "군은 ‘<program>물길 숨결</program>’ 시범사업 공모에 최종 <tier code=awarded>선정</tier>됐다.",
    "at-last": "시는 「<program>어촌뉴딜</program>」 사업에 최종 <tier code=awarded>선정</tier>됐다.",
    "gloss-in-brackets": "군은 ‘<program>지역활력 공모</program>’(국토교통부)에 <tier code=awarded>선정</tier>됐다.",
    "last-of-a-list": "군은 ‘<program>마을정원 공모</program>’ 등 12건에 <tier code=awarded>선정</tier>됐다.",
    "last-of-a-list-of-contests": "‘<program>마을정원 공모전</program>’ 등이 최종 <tier code=awarded>선정</tier>됐다.",
    "item": "- 산림청 ‘<program>명품 숲길 30곳</program>’ <tier code=awarded>선정</tier>\n- 환경부 ‘물길’",
    "headline": "괴산군, <program>균형발전 공모</program>에 <tier code=awarded>선정</tier>",
    "through-it": "군은 <program>햇살마을 공모</program> <tier code=awarded>선정</tier>을 통해 사업비 40억원을 확보했다.",
}

NONE = {
    "of-the-jury": "무안군은 <program>햇살마을 공모</program> 선정 기준을 알렸다.",
    "as-a-winner": "구는 <program>하천정비 평가</program>에서 우수구로 선정됐다.",
    "as-a-body": "구는 <program>하천정비 평가</program> 우수기관에 선정됐다.",
    "wish": "군은 <program>어촌뉴딜 공모</program>에 선정되도록 힘쓴다.",
    "miss": "군은 <program>어촌뉴딜 공모</program>에 선정되지 못했다.",
    "other-words-between": "<program>어촌뉴딜 공모</program>에 앞서 후보지를 선정했다.",
    "list-of-no-contests": "군은 ‘<program>마을정원</program>’ 등 12건에 선정됐다.",
    "alone-in-a-headline": "군, ‘<program>올해의 책</program>’ 선정",
    "next-sentence": "군은 <program>어촌뉴딜 공모</program>에 나섰다. 후보지에 선정된 곳은 두 곳이다.",
}


def found_in(row: str) -> tuple[list[object], list[object]]:
    text, marked = read(row)
    names = [m for m in marked if m.kind == "program"]
    assert names
    reading = evolve(
        bare(text),
        found=tuple(Program(start=m.start, end=m.end, text=m.text, name=m.text) for m in names),
    )
    wanted = [m for m in marked if m.kind == "tier"]
    missing, extra = differences(text, wanted, SelectionExtractor().extract(reading))
    return list(missing), list(extra)


@pytest.mark.parametrize("row", cases(SELECTED))
def test_selected(row: str) -> None:
    assert "<tier" in row
    assert found_in(row) == ([], [])


@pytest.mark.parametrize("row", cases(NONE))
def test_not_selected(row: str) -> None:
    assert "<tier" not in row
    assert found_in(row) == ([], [])


def test_no_name_no_selection() -> None:
    assert list(SelectionExtractor().extract(bare("시는 공모에 선정됐다."))) == []
