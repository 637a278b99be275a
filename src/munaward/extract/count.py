"""Numbers of things that awards are counted by: ``8개 부문``, ``12건``, ``최우수 2, 우수 4``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from attrs import frozen

from munaward.extract import numerals
from munaward.extract.base import Reading
from munaward.model import Count

_HEAD = (
    r"(?:(?:세부|단위|전|평가)\s?)?(?:부문|분야|사업|평가|기관(?!\s?표창)|지표|항목|과제|시책"
    r"|업무|영역|표창|시군구|시군|시·군·구|시·군|구·군|군·구|구군|군구"
    r"|읍면동|읍·면·동|자치구|지자체|자치단체|부서|단체|기관\s?표창|상(?=[을이의,\s)]|$)|지역"
    r"|도시|시도|시·도|구|군|시|도(?=[를의가\s]))"
)
_DIGITS = re.compile(
    rf"(?=\d)(?<![\d제년월])(?<!\d[.,])(?P<number>\d{{1,3}}(?:,\d{{3}})+|[1-9]\d{{0,3}})\s?"
    rf"(?P<unit>개소(?!년)|개(?!월|국|년|선|발|교|최|소년|청|통|막|방|정|인|별"
    rf"|관)(?:\s?{_HEAD})?|건(?![립설축강물])|곳|차례|가지|(?:부문|분야)(?![가-힣]*별)|팀|종)"
)
_WORDS = regex.compile(
    rf"(?<![가-힣])(?P<number>한(?=\s(?:곳|건(?![립설축강물])|개|가지))"
    rf"|(?!한\s)(?:{numerals.NATIVE_PATTERN}))\s(?P<unit>(?:개\s?)?(?:부문|분야|평가|사업|기관|곳"
    rf"|건|개|상(?=[을이])|가지))(?!\s?번째)"
)
_GRADE = (
    r"(?:종합대상|대상|최우수|우수|장려|모범|노력|발전|도약|특별|준우수|입선|금상|은상|동상|본상"
    r"|기타)(?:상|구|기관|등급)?"
)
_GRADE_COUNT = re.compile(
    rf"{_GRADE}[^\S\t]?(?:\((?P<bracketed>[1-9]\d?)\)"
    rf"|(?P<bare>[1-9]\d?)(?=\s?(?:,(?!\d)|[·/)?])|\.(?!\d)|\s(?:등|으로|{_GRADE})|$))"
)
_GIVER = (
    r"(?:중앙(?:부처|정부|단위)?|정부|국가|도(?:단위)?|시|민간(?:기관|단체)?|외부(?:기관)?|기타"
    r"|[가-힣]{1,3}[시도])"
)
_SHARED = re.compile(
    rf"(?<![가-힣]){_GIVER}\s?(?P<bare>[1-9]\d{{0,2}})"
    rf"(?=(?:\s?[,·]\s?{_GIVER}\s?\d{{1,3}}){{0,4}}"
    rf"\s?[,·]\s?{_GIVER}\s?\d{{1,3}}\s?(?P<unit>개\s?(?:분야|부문|사업|평가)|건|개(?![가-힣])))"
)
"""The counter stands with the last giver alone: 중앙부처 7, 도 15, 민간 2건."""
_GIVERS = re.compile(
    rf"(?<![가-힣]){_GIVER}\s?[1-9]\d{{0,2}}(?:\s?[,·/]\s?{_GIVER}\s?[1-9]\d{{0,2}}){{2,5}}"
    r"(?=[ \t]*(?:[|)\]…\n]|$))"
)
"""A line of givers without any counter: 중앙 7, 도 9, 기타 3."""
_NUMBER = re.compile(r"(?P<bare>\d+)")


@frozen
class CountExtractor:
    """Finds counts of areas, cases, places and prizes; ordinals (세 번째) are none."""

    name: str = "count"

    def extract(self, reading: Reading) -> Iterator[Count]:
        """Yield the counts in text order."""
        view = reading.view
        found = [_count(view, m) for counts in (_DIGITS, _WORDS) for m in counts.finditer(view)]
        found += [_bare(m) for m in _GRADE_COUNT.finditer(view)]
        found += [_bare(m, m["unit"]) for m in _SHARED.finditer(view)]
        for row in _GIVERS.finditer(view):
            found += [_bare(m, "건") for m in _NUMBER.finditer(view, *row.span())]
        by_span = {c.span: c for c in found}
        yield from (by_span[span] for span in sorted(by_span))


def _count(view: str, match: re.Match[str] | regex.Match[str]) -> Count:
    unit = match["unit"].strip()
    end = match.start() + len(match.group().rstrip())
    return Count(
        start=match.start(),
        end=end,
        text=view[match.start() : end],
        count=numerals.cardinal(match["number"]),
        unit=unit,
    )


def _bare(match: re.Match[str], unit: str = "") -> Count:
    """The number of ``최우수 2`` in a list of grades, its counter left out or given elsewhere."""
    group = "bare" if match["bare"] else "bracketed"
    start, end = match.span(group)
    return Count(start=start, end=end, text=match[group], count=int(match[group]), unit=unit)
