"""Lists of won programmes, one a line, as long as the count above them says."""

from __future__ import annotations

import pytest

from munaward.extract.program.items import won_items

from ...readings import before_programs
from ...tables import cases
from .names_in import marked_names, names_of

LISTS = {
    "counted-above": "구는 8개 사업 가운데 3개 사업에서 수상구로 뽑혔다.\n"
    "- <program>하천정비</program>\n- <program>걷는 골목, 금천</program>\n- <program>주차질서</program>",
    "gloss-left-out": "구는 2개 분야에서 우수구로 뽑혔다.\n- <program>하천정비</program>(치수과)\n"
    "- <program>주차질서</program>(교통과)",
}
NONE = {
    "another-count": "구는 5개 사업에서 수상구로 뽑혔다.\n- 하천정비\n- 주차질서",
    "no-grade": "구는 2개 사업을 새로 벌인다.\n- 하천정비\n- 주차질서",
    "no-count": "구는 하천과 교통에서 우수구로 뽑혔다.\n- 하천정비\n- 주차질서",
    "one-item": "구는 1개 분야에서 우수구로 뽑혔다.\n- 하천정비",
    "generic-items": "구는 2개 분야에서 우수구로 뽑혔다.\n- 평가\n- 분야",
    "a-paragraph-between": "구는 2개 분야에서 우수구로 뽑혔다.\n\n주민들이 함께 애쓴 결과라고 구는 설명했다.\n\n"
    "- 하천정비\n- 주차질서",
}


@pytest.mark.parametrize("row", cases({**LISTS, **NONE}))
def test_won_items(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, won_items(before_programs(text))) == names
