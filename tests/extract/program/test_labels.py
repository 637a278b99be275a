"""One-word areas and further mentions of names that the text has listed."""

from __future__ import annotations

import pytest

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.labels import labels

from ...markup import read
from ...readings import before_programs
from ...tables import cases
from .names_in import names_of

AREAS = frozenset({"복지", "안전", "교통", "환경"})

REPEATED = {
    "listed-then-streak": (
        "서울시 공동협력사업에서 △일자리 △보육 분야 우수구로 뽑혔다. <program>일자리</program>는 3년 연속 우수구다.",
        ["일자리", "보육"],
    ),
    "quoted-then-plain": (
        "‘걷는 골목길’ 분야 우수구로 뽑혔다. <program>걷는 골목길</program>은 3년 연속 우수구다.",
        ["걷는 골목길"],
    ),
    "prizes-handed-out": (
        "‘그루마당’ 대통령상을 받았다. 제7회 <program>그루마당</program> 시상식이 열렸다.",
        ["그루마당"],
    ),
    "taxonomy-area-with-its-word": (
        "서울시 공동협력사업에서 <program>복지 분야</program> 우수구로 뽑혔다.",
        ["공동협력사업"],
    ),
    "taxonomy-area-and-streak": (
        "서울시 공동협력사업에서 상을 탔다. <program>복지</program>는 4년 연속 우수구다.",
        ["공동협력사업"],
    ),
    "row-of-areas": (
        "공동협력사업에서 <program>복지</program> <program>안전</program> <program>교통</program> 우수구로 뽑혔다.",
        ["공동협력사업"],
    ),
    "unknown-word-in-a-row": (
        "공동협력사업에서 <program>복지</program>, <program>청렴</program>, <program>교통</program>, 우수구로 뽑혔다.",
        ["공동협력사업"],
    ),
}
NONE = {
    "no-umbrella": (
        "하천정비 평가에서 우수구로 뽑혔다. 복지는 4년 연속 우수구다.",
        ["하천정비 평가"],
    ),
    "no-result": ("서울시 공동협력사업이 있다. 복지 분야는 예산이 늘었다.", ["공동협력사업"]),
    "bare-word": ("공동협력사업에서 우수구로 뽑혀 복지 예산을 늘렸다.", ["공동협력사업"]),
    "inside-a-word": ("공동협력사업에서 생활복지 분야가 우수구로 뽑혔다.", ["공동협력사업"]),
    "two-words-are-no-row": ("공동협력사업에서 안전 교통 우수구로 뽑혔다.", ["공동협력사업"]),
}


@pytest.mark.parametrize("case", cases({**REPEATED, **NONE}))
def test_labels(case: tuple[str, list[str]]) -> None:
    row, known = case
    text, wanted = read(row) if "<program" in row else (row, [])
    candidates = []
    for name in known:
        source = "quoted" if f"‘{name}’" in text else "listed"
        candidates.append(Candidate(text.index(name), text.index(name) + len(name), source))
    found = [
        c
        for c in labels(before_programs(text), candidates, AREAS)
        if all(c.end <= k.start or k.end <= c.start for k in candidates)
    ]
    assert names_of(text, found) == [f"{m.start}:{m.text}" for m in wanted]
