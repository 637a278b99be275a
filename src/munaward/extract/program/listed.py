"""Names in lists: △ items in a sentence, commas before ‘등 9개 부문’, lists headed by a grade, rows.

A list is read only where results stand with it; lists of criteria, indicators and of a
municipality's own projects look the same and are told by what the sentence does with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from munaward.extract.clauses import PAST
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, is_generic, trim
from munaward.model import (
    Mention,
    Money,
    Municipality,
    Organization,
    Prize,
    Rank,
    Span,
    Streak,
    Tier,
)
from munaward.text.patterns import pattern

MARKERS = "△▲▷▶▸▹○●◆◇□■▦◦•①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_MARKER = regex.compile(rf"[{MARKERS}]\s?")
_CRITERIA = re.compile(
    r"지표|항목|잣대|평가요소|요소로|기준(?:으로|은|에)|따진다|따졌|따져|살폈|살핀|살펴|들여다|훑|채점|심사|공을 들"
    r"|추진해|펼쳐|펼쳤|힘써|제안|보폭|맞춤형 (?:지원|서비스)|에 걸쳐|영역"
)
_SUM = re.compile(
    r"\s(?:둘|셋|넷|다섯|[두세네]\s가지)(?=[은이다])|\s?(?:등\s?)?(?:모두\s|총\s)?(?:(?<!\d)\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?개?\s?(?:전\s?)?(?:부문"
    r"|분야|사업|건|평가|과제|시책)"
)
_SUMMED = re.compile(
    r"[둘셋넷섯][은이]|[두세네]\s가지|[0-9두세네섯곱덟홉열]\s?개?\s?(?:전\s?)?(?:부문|분야|사업|건|평가|과제|시책)"
)
"""Where `_SUM` can match at all; found many times as fast."""
_ITEM_END = re.compile(
    r"\(|(?<=\S)\s?\[|\s(?:두|세|네|다섯)\s가지|\s?등\s?(?:\d|모두|총|네|세|두|$)|\s등(?:[이의은에을]|으로)?(?=\s|$)|\s등이?다[.]?$|(?:에서|에서는|이다|으로|이며"
    r"|부문에서)(?=[\s,]|$)|\s[:：=]\s|\s?[:：]\s?|(?<![어놀높])이(?=\s*$|,)|(?<![평국물추증참인허여])가(?=\s*$"
    r"|,)|와(?=\s*$)|[은는](?=\s*$|,|\s[\d‘'])|를(?=\s*$|,)|(?<!마)을(?=\s*$|,)|(?<=[가-힣])이?다[.]?\s*$|\s[-–]\s|[.]$"
)
_LEADING = re.compile(
    r"\s?(?:그리고|및|또한|또|특히|이어)\s"
    r"|(?P<whole>\s?\d+개\s(?:[가-힣]{2,4}\s)?(?:분야|부문|사업|과제|시책|지표)\s(?:중|가운데)\s)"
)
_RESULTS = (Tier, Rank, Prize, Money, Streak)
_WALLS = (*_RESULTS, Municipality, Organization)
_RANKED = re.compile(r"에서(?:는|도)?\s(?:나란히\s|모두\s|각각\s)?\d+위")
_TAKES = re.compile(r",|\s(?:각각\s|나란히\s|함께\s)?(?:이름을|뽑|선정|올[라랐]|들|해당|포함|꼽)")
_OF_AREAS = re.compile(
    r"['’\"”]?(?:으로|로|[을를]|에)\s(?:꼽힌|뽑힌|선정된|받은|수상한|오른)\s(?:분야|부문|사업)[은는]\s"
)
"""Behind a grade that heads a list: 최우수구로 꼽힌 분야는."""
HEADED = re.compile(r"['’\"”]?(?:\(\d[^()]{0,20}\))?\s?(?:에는|은|는|(?:으)?로는|[=:：])\s?")
"""Behind a result that opens a list of what or who got it."""
_PAIR = re.compile(
    r"(?:[은는]|에서|[,’”]|거꾸로|반면)\s((?:[가-힣A-Za-z·]{2,12}\s)?[가-힣A-Za-z·]{2,14})[과와]\s((?:[가-힣A-Za-z·]{2,12}\s)?[가-힣A-Za-z·]{2,14})$"
)
_HOST_TAIL = re.compile(r"(?:의|이|가)?\s?(?:주관|주최)?\s?")
_FIRST = re.compile(r"[은는] (?P<item>[^,△▲▷○]{4,45})$")
"""The first item of a marked list, before its first mark."""
_CLOSE = re.compile(r"[이가](?=\s|,|$)|[을를]\s")
_CONJ = re.compile(r"(?<=[가-힣\d)])(?:과|와)\s|,\s?|\s및\s|[·](?=\S+(?:사업|평가|관리|대책)\b)")


def _after(pattern: re.Pattern[str], view: str, start: int, end: int) -> int:
    """How many characters the pattern takes at ``start``."""
    found = pattern.match(view, start, end)
    return len(found[0]) if found else 0


def item(
    view: str, start: int, end: int, stops: list[Mention], *, paired: bool = False
) -> Candidate | None:
    """The name that an item of a list opens with, up to its grade, money, bracket or particle."""
    while start < end and view[start] in " -·:":
        start += 1
    for m in stops:
        if isinstance(m, Municipality | Organization) and m.start <= start + 1 < m.end <= end:
            start = m.end + _after(_HOST_TAIL, view, m.end, end)
    for conj in _LEADING.finditer(view, start, end):
        start = conj.end() if conj.start() == start or conj["whole"] else start
    for m in stops:
        if start <= m.start < end and isinstance(m, _RESULTS):
            end = min(end, m.start)
    found = _ITEM_END.search(view, start, end)
    start, end = trim(view, start, found.start() if found else end)
    name = view[start:end]
    for m in stops:
        town = isinstance(m, Municipality) and m.code and not PROVINCE_END.search(m.name)
        if town and start < m.end and m.start < end:
            if not paired or m.start <= start + 1 or m.end < end - 1:
                return None
            start, end = trim(view, start, m.start)
    name = view[start:end]
    if any(isinstance(m, Municipality) and m.span == (start, end) for m in stops):
        return None
    if (
        not 2 <= len(name) <= 45
        or (is_generic(name) and name != "합동평가")
        or pattern(rf"[{PAST}겠]|다$|[!?“”‘’'\"「」『』<>《》〈〉]|\d+년").search(name)
    ):
        return None
    return Candidate(start, end, "listed", name.endswith(AREA_HEADS))


_PAID = re.compile(r"[가-힣]\s?\([^()△▲]{0,12}\d[^()△▲]{0,8}원\)")
"""An item with what it brought in brackets: △원전 하나 줄이기(9천만원)."""
_WON_AREAS = re.compile(
    r"(?:상을 받은|수상한|입상한|선정된|(?<![가-힣])수상)\s(?:분야|부문|사업)(?:[은는]\s|\s?[:：]\s?)"
)
"""Before a list of all that was won: 상을 받은 분야는 ▲A ▲B."""


def marked(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the ``△A △B △C`` lists inside one sentence."""
    markers = list(_MARKER.finditer(view, *sentence))
    opened = any(c in MARKERS for c in view[max(0, sentence[0] - 2) : sentence[0]])
    if len(markers) + opened < 2 or not markers:
        yield from _graded_alone(view, sentence, markers, found)
        return
    text = view[sentence[0] : sentence[1]]
    stated = any(isinstance(m, Tier | Rank | Prize | Streak) for m in found)
    paid = len(_PAID.findall(view, *sentence)) > 1
    if paid and not stated and (cand := item(view, sentence[0], markers[0].start(), found)):
        yield cand
    won = _WON_AREAS.search(view, *sentence)
    won = won if won and markers[0].start() <= won.end() + 1 else None
    stated = stated or paid or won is not None
    if not stated and not (
        _SUM.search(view, markers[-1].end(), sentence[1]) and "분야" in text + "부문"
    ):
        return
    if _CRITERIA.search(view[markers[-1].end() : sentence[1]][:45]) and not _SUM.search(
        view, markers[-1].end(), sentence[1]
    ):
        return
    if (
        _CRITERIA.search(text)
        and not won
        and not any(isinstance(m, Tier | Rank) for m in found if m.start > markers[0].start())
    ):
        return
    if not stated and not pattern(r"(?:분야|부문|사업)(?:다|이다|으로|가 평가 대상)").search(
        text[-30:]
    ):
        return
    first = _FIRST.search(view[sentence[0] : markers[0].start()].rstrip())
    if first and not stated:
        cand = item(view, sentence[0] + first.start("item"), markers[0].start(), found)
        if cand:
            yield cand
    for i, marker in enumerate(markers):
        stop = markers[i + 1].start() if i + 1 < len(markers) else sentence[1]
        cand = item(view, marker.end(), stop, found, paired=True)
        if cand:
            yield cand


def _graded_alone(
    view: str, sentence: Span, markers: Sequence[regex.Match[str]], found: list[Mention]
) -> Iterator[Candidate]:
    """The item of a list that is a sentence of its own: ``▲도로정비 사업은 장려구다``."""
    tier = next((m for m in found if isinstance(m, Tier)), None)
    if not markers or markers[0].start() != sentence[0] or tier is None:
        return
    cand = item(view, markers[0].end(), tier.start, found)
    if cand and _TOPIC.fullmatch(view, cand.end, tier.start):
        yield cand


_TOPIC = re.compile(r"[은는]\s[‘'“\"]?")


def won_areas(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the lists that 수상 분야는 opens: ``수상 분야는 도로정비, 재난대비 등이다``."""
    opened = _WON_AREAS.search(view, *sentence)
    if opened is None or view[opened.end() : opened.end() + 1] in MARKERS:
        return
    edges = [opened.end()]
    for sep in _separators(view, opened.end(), sentence[1]):
        edges += [sep.start(), sep.end()]
    edges.append(sentence[1])
    items = [item(view, a, b, found) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if len(items) > 1 and None not in items:
        yield from (c for c in items if c is not None)


def summed(view: str, sentence: Span, found: list[Mention], umbrella: bool) -> Iterator[Candidate]:
    """Names of the comma lists that a count or 분야 closes: ``복지, 일자리, 안전 등 9개 부문``."""
    text = view[sentence[0] : sentence[1]]
    stated = any(isinstance(m, Tier | Rank | Prize | Streak) for m in found) or "선정" in text
    anchors = _SUM.finditer(view, *sentence) if _SUMMED.search(text) else ()
    for anchor in anchors:
        after = view[anchor.start() : min(sentence[1], anchor.end() + 28)]
        if _CRITERIA.search(after) or not (stated or umbrella):
            continue
        pair = _PAIR.search(view, max(sentence[0], anchor.start() - 40), anchor.start())
        if pair and pattern(r"2|두").search(anchor[0]):
            yield from (
                Candidate(*pair.span(k), "listed", True) for k in (1, 2) if not is_generic(pair[k])
            )
            continue
        if not stated and not pattern(r"진행|평가 대상|이루어진|구성|으로 나|이다|다\.?$").search(
            after
        ):
            continue
        yield from _backwards(view, sentence[0], anchor.start(), found)
    if stated:
        for anchor in _RANKED.finditer(view, *sentence):
            yield from _backwards(view, sentence[0], anchor.start(), found)
        for anchor in _AREA.finditer(view, *sentence):
            if _JUDGED.match(view, anchor.end(), sentence[1]):
                continue
            at = anchor.start()
            if at > sentence[0] and view[at - 1].isspace():
                at -= 1
            listed = list(_backwards(view, sentence[0], at, found))
            if len(listed) > 1:
                yield from listed[1:]
                last = listed[0]
                yield (
                    Candidate(last.start, anchor.end(), "listed", True) if last.end == at else last
                )


_AREA = re.compile(r"(?:분야|부문)(?=[은는이가에도]|에서|$|\s)")
_JUDGED = re.compile(r"\s\d+개\s?(?:\S{1,4}\s?)?(?:항목|지표|시책|과제)")
"""Behind the areas that an evaluation looks at: 6개 분야 31개 항목."""


_AND = re.compile(r"[가-힣·]{2,8}(?P<and>[과와]\s)[가-힣·]{1,7}[^한된인는\W]")


def _parted(view: str, cand: Candidate) -> list[Candidate]:
    """``지방세정과 지적행정`` at the head of a list: two areas, the last first."""
    joint = _AND.fullmatch(view, cand.start, cand.end)
    if joint is None:
        return [cand]
    parts = [
        evolve(cand, start=joint.end("and")),
        evolve(cand, end=joint.start("and"), area=False),
    ]
    return [c for c in parts if not is_generic(view[c.start : c.end])]


def _backwards(view: str, lo: int, end: int, found: list[Mention]) -> list[Candidate]:
    """Read comma separated items to the left of ``end``; last item first."""
    out: list[Candidate] = []
    chunks = list(
        pattern(r"(?:[^,()△▲▷▶▸○●◆◇□■▦]|\([^()]*\)){1,60}").finditer(view, pos=lo, endpos=end)
    )
    for chunk in reversed(chunks):
        start, stop = chunk.span()
        text = view[start:stop]
        last = stop == end
        if not last and pattern(r"[가-힣][은는]\s+$").search(text):
            break
        head = pattern(
            r"(?:[은는던]|에서|에서는|에서도|으로|로|[이가]|해|[을를])\s(?!.*(?:[은는]|에서|에서도|으로|[을를])\s)"
        ).search(
            text,
        )
        bounded = head is not None and head.end() < len(text) and (start == lo or len(text) > 14)
        if bounded and head:
            start += head.end()
        if pattern(rf"[{PAST}]|며$|고$").search(view[start:stop]):
            break
        cand = item(view, start, stop, found)
        if cand is None or any(
            isinstance(m, _WALLS) and m.start < cand.end and m.end > cand.start for m in found
        ):
            break
        out += _parted(view, cand)
        if bounded or (start == lo and not last):
            break
    return out if len(out) > 1 else []


def headed(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the lists that a grade opens: ``최우수=도로정비, 재난대비``, ``모범구에는 A와 B가``."""
    tiers = [
        m
        for m in found
        if isinstance(m, Tier | Prize | Rank) and not _in_brackets(view, sentence[0], m.start)
    ]
    for i, tier in enumerate(tiers):
        areas = _OF_AREAS.match(view, tier.end, sentence[1])
        opened = areas or HEADED.match(view, tier.end, sentence[1])
        if not opened:
            continue
        stop = tiers[i + 1].start if i + 1 < len(tiers) else sentence[1]
        close = _CLOSE.search(view, opened.end(), stop)
        if areas:
            close = None
        elif close and opened[0].strip()[-1:] not in "=:：":
            stop = close.start()
        elif opened[0].strip()[-1:] not in "=:：":
            continue
        if (
            close
            and opened[0].strip()[-1:] not in "=:："
            and not _TAKES.match(view, close.end(), sentence[1])
        ):
            continue
        if (
            any(isinstance(m, Municipality) and opened.end() <= m.start < stop for m in found)
            or view[opened.end()] in MARKERS
        ):
            continue
        at = opened.end()
        for sep in [*_separators(view, at, stop), None]:
            cand = item(view, at, sep.start() if sep else stop, found)
            if cand:
                yield cand
            if sep:
                at = sep.end()


def _name_cell(view: str, start: int, end: int, found: list[Mention]) -> Candidate | None:
    """The cell of a row in columns that names the programme: no number, no town, no host."""
    cells = list(_CELL.finditer(view, start, end))
    if len(cells) < 2:
        return None
    for cell in cells:
        taken = any(
            isinstance(m, _WALLS)
            and m.start < cell.end()
            and cell.start() < m.end
            and (m.end - m.start) * 2 > len(cell[0])
            for m in found
        )
        if not taken and pattern(r"[가-힣]{2}").search(cell[0]) and cell[0] not in _CATEGORY:
            return item(view, *cell.span(), found)
    return None


PROVINCE_END = re.compile(r"(?:특별시|광역시|도)$")
_CATEGORY = (
    "중앙",
    "중앙부처",
    "기타",
    "정부",
    "민간",
    "외부",
    "외부기관",
    "시·도",
    "도",
    "시",
    "구분",
    "소계",
)
_WORD = r"(?![|/]\s|…{2})(?:(?!…{2})\S)++"
_CELL = re.compile(
    rf"{_WORD}(?:\s{_WORD})*+(?=\s{{2,}}|\t|\s*$|\s[|/](?:\s|$)|\s?…{{2,}}|\s?\[[^\]]{{2,12}}\])"
)


def _in_brackets(view: str, start: int, at: int) -> bool:
    """Whether a bracket opened since ``start`` is still open at ``at``."""
    near = view[max(start, at - 60) : at]
    return near.rfind("(") > near.rfind(")")


def _separators(view: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Where a list of names is cut: commas and 와/과, but not in brackets or in numbers."""
    for sep in _CONJ.finditer(view, start, stop):
        before = view[start : sep.start()]
        if before.count("(") == before.count(")") and not pattern(r"\d").match(
            view[sep.end() : sep.end() + 1]
        ):
            yield sep


def lined(view: str, line: Span, found: list[Mention], *, row: bool) -> Candidate | None:
    """The name that an item or a table row opens with, before its grade."""
    results = [
        m for m in found if isinstance(m, Tier | Rank | Prize) and line[0] <= m.start < line[1]
    ]
    if not results or results[0].start <= line[0] + 1:
        return None
    if not row and (
        line[1] - line[0] > 70 or pattern(rf"[{PAST}음함임다]\.?$").search(view[line[0] : line[1]])
    ):
        return None
    start = line[0]
    if row and (cell := _name_cell(view, line[0], results[0].start, found)):
        return cell
    if row:
        label = pattern(r"(?:중앙|도|시|기타|정부|민간|외부|국가|[0-9]{1,2})\s+").match(
            view[start : line[1]]
        )
        start += label.end() if label else 0
    return item(view, start, results[0].start, found)
