"""Strategies that compose releases from templates and note the truth while they write.

A template is a sentence with slots. ``{시:은/는}`` prints a town and the particle that fits it,
``{상2:을/를}`` the second grade word, ``{:과/와}`` a particle
behind a closing quote, ``[받았다|탔다]`` one of the choices. What every slot says is
noted with its offsets; a template's *rows* say which slots make one award: ``"시 이름 상 돈"``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from attrs import Factory, define, evolve, field, frozen
from hypothesis import strategies as st

from . import words
from .amounts import APPROXIMATE, EOK, MAN, RENDERERS
from .josa import josa

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]
Fields = dict[str, Any]


@frozen
class Planted:
    """A mention that a text holds: its kind, its offsets, what it says."""

    kind: str
    start: int
    end: int
    says: tuple[Any, ...]


@frozen
class Release:
    """A composed text and what it states."""

    text: str
    mentions: tuple[Planted, ...]
    awards: tuple[Fields, ...]
    published: str


@frozen
class Pattern:
    """A template with the awards that it states.

    Attributes:
        id: Kind and name of the sentence, ``kind.name``.
        text: The template.
        rows: The awards, each the names of its slots; ``-1`` puts it in the year before.
        region: Where its towns lie.
        broken: What the parser does not get right yet (``records``, ``mentions``) and why.
    """

    id: str
    text: str
    rows: tuple[str, ...]
    region: str
    broken: dict[str, str]

    @property
    def hostless(self) -> bool:
        """Whether the template names nobody who evaluates."""
        return not re.search(r"\{(?:도|주관)[\d:}]", self.text)


@frozen
class Word:
    """What a slot prints, the mention that it is (kind and values), the fields that it gives."""

    text: str
    kind: str | None = None
    says: tuple[Any, ...] = ()
    fields: Fields = field(factory=dict)


@define
class Draft:
    """A text on its way, with everything that was drawn for its slots."""

    draw: Draw
    province: words.Province
    year: int
    quotes: str
    text: str = ""
    slots: dict[str, Word] = Factory(dict)
    taken: dict[str, list[Any]] = Factory(dict)
    mentions: list[Planted] = Factory(list)

    def one(self, choices: Any, pool: str | None = None) -> Any:
        """One of the choices; of a pool, one that was not drawn from it before."""
        used = self.taken.setdefault(pool, []) if pool else []
        chosen = self.draw(st.sampled_from([c for c in choices if c not in used]))
        used.append(chosen)
        return chosen

    def write(self, template: str) -> None:
        """Print a template at the end of the text."""
        chosen = re.sub(
            r"\[([^\]\n]*\|[^\]\n]*)\]", lambda m: str(self.one(m[1].split("|"))), template
        )
        chosen = chosen.replace("‘", self.quotes[0]).replace("’", self.quotes[1])
        at = 0
        for slot in re.finditer(r"\{(?P<name>[가-힣]*)(?P<nth>\d?)(?::(?P<pair>[^}]+))?\}", chosen):
            self.text += chosen[at : slot.start()]
            if slot["name"]:
                self._fill(slot["name"], slot["nth"])
            if slot["pair"]:
                self.text += josa(self.text, slot["pair"])
            at = slot.end()
        self.text += chosen[at:]

    def _fill(self, name: str, nth: str) -> None:
        word = self.slots.get(name + nth)
        if word is None:
            word = self.slots[name + nth] = SLOTS[name](self)
        start = len(self.text)
        self.text += word.text
        if word.kind:
            self.mentions.append(Planted(word.kind, start, len(self.text), word.says))

    def award(self, row: str) -> Fields:
        """The record that a row of slot names states; its host only where it is beyond doubt."""
        out: Fields = dict.fromkeys(FIELDS)
        out["year"] = self.year
        parts = row.split()
        for part in parts:
            if part == "-1":
                out["year"] = self.year - 1
            else:
                out.update(self.slots[part].fields)
        if not any(part.endswith(("2", "3")) for part in parts if part.startswith(_NAMES)):
            for slot in ("도", "주관"):
                if slot in self.slots:
                    out["host"] = self.slots[slot].fields["host"]
        return out


_NAMES = ("이름", "사업", "공모", "대상명")

OPEN = "open"
"""The kind of a planted word that may be found or not."""

FIELDS = ("recipient", "program", "area", "year", "tier", "rank", "streak", "prize", "krw")
"""The fields of every record; ``host`` joins them where a text states it."""


def _town(draft: Draft) -> Word:
    town = draft.one(draft.province.towns, "town")
    printed = f"{draft.one(draft.province.printed)} {town}"
    return Word(printed, fields={"recipient": f"{draft.province.official} {town}"})


def _bare_town(draft: Draft) -> Word:
    town = draft.one(draft.province.towns, "town")
    return Word(town, fields={"recipient": f"{draft.province.official} {town}"})


def _own_host(draft: Draft) -> Word:
    return Word(draft.one(draft.province.as_host), fields={"host": draft.province.official})


def _host(draft: Draft) -> Word:
    printed = draft.one(sorted(words.HOSTS))
    return Word(printed, fields={"host": words.HOSTS[printed]})


def _year(draft: Draft) -> Word:
    year = draft.year - draft.one([0, 0, 1])
    return Word(f"{year}년", fields={"year": year})


def _name(names: tuple[str, ...]) -> Callable[[Draft], Word]:
    def word(draft: Draft) -> Word:
        name = draft.one(names, "name")
        return Word(name, "program", (), {"program": name})

    return word


def _any_name(draft: Draft) -> Word:
    if draft.draw(st.booleans()):
        return _name(words.REAL_NAMES)(draft)
    name = f"{draft.one(words.TOPICS, 'topic')} {draft.one(words.HEADS)}"
    return Word(name, "program", (), {"program": name})


def _contest(draft: Draft) -> Word:
    name = f"{draft.one(words.GRANTS, 'name')} 공모"
    return Word(name, "program", (), {"program": name})


def _unclaimed(slot: Callable[[Draft], Word]) -> Callable[[Draft], Word]:
    """A word that stands for nothing won; whether it is a mention is left open."""
    return lambda draft: evolve(slot(draft), kind=OPEN, says=(), fields={})


def _kind(draft: Draft) -> Word:
    """What the town calls itself, 시, 군 or 구."""
    own = draft.slots.get("시") or draft.slots.get("군")
    return Word(own.text[-1] if own else "시")


def _area(draft: Draft) -> Word:
    name = draft.one(words.AREAS, "area") + draft.one([" 분야", " 부문"], None)
    return Word(name, "program", (), {"area": name})


def _grade(bodies: tuple[str, ...]) -> Callable[[Draft], Word]:
    def word(draft: Draft) -> Word:
        grade = draft.one(sorted(words.GRADES), "grade")
        code = words.GRADES[grade]
        return Word(grade + draft.one(bodies), "tier", (code,), {"tier": code})

    return word


def _grade_of(table: dict[str, str]) -> Callable[[Draft], Word]:
    def word(draft: Draft) -> Word:
        printed = draft.one(sorted(table), "grade")
        return Word(printed, "tier", (table[printed],), {"tier": table[printed]})

    return word


def _commendation(table: dict[str, str]) -> Callable[[Draft], Word]:
    def word(draft: Draft) -> Word:
        printed = draft.one(sorted(table))
        return Word(printed, fields={"prize": table[printed]})

    return word


def _run(draft: Draft) -> Word:
    if draft.draw(st.integers(0, 4)) == 0:
        printed = draft.one(sorted(words.SPELLED_RUNS), "run")
        count, unit = words.SPELLED_RUNS[printed]
    else:
        count, form = draft.one(range(2, 13), "run"), draft.one(sorted(words.COUNTERS))
        printed, unit = form.format(n=count), words.COUNTERS[form]
    return Word(printed, "streak", (count, unit), {"streak": count})


def _plain_run(draft: Draft) -> Word:
    count = draft.one(range(2, 13), "run")
    return Word(f"{count}년 연속", "streak", (count, "year"), {"streak": count})


def _place(draft: Draft) -> Word:
    place = draft.one(range(1, 6), "place")
    return Word(f"{place}위", "rank", (place,), {"rank": place})


AMOUNTS = st.one_of(
    st.integers(1, 99).map(lambda n: n * 10**6),
    st.integers(1, 40).map(lambda n: n * 5 * 10**7),
    st.integers(1001, 99999).map(lambda n: n * MAN),
    st.integers(1, 30).map(lambda n: n * EOK),
)


def _money(role: str) -> Callable[[Draft], Word]:
    def word(draft: Draft) -> Word:
        amount = draft.draw(AMOUNTS.filter(lambda n: n not in draft.taken.setdefault("won", [])))
        draft.taken["won"].append(amount)
        renderers = [*RENDERERS.values(), *APPROXIMATE.values()]
        text = draft.one(list(dict.fromkeys(filter(None, (r(amount) for r in renderers)))))
        return Word(text, "money", (amount, role), {"krw": amount} if role == "award" else {})

    return word


def _rank(place: int) -> Callable[[Draft], Word]:
    return lambda draft: Word(f"{place}위", "rank", (place,), {"rank": place})


def _person(draft: Draft) -> Word:
    return Word(draft.one(words.PEOPLE, "person"))


def _fixed(text: str, code: str) -> Callable[[Draft], Word]:
    return lambda draft: Word(text, "tier", (code,), {"tier": code})


SLOTS: dict[str, Callable[[Draft], Word]] = {
    "시": _town,
    "군": _bare_town,
    "도": _own_host,
    "주관": _host,
    "해": _year,
    "이름": _any_name,
    "대상명": _name(words.PRIZE_NAMES),
    "사업": _name(words.SEOUL_TITLES),
    "공모": _name(words.GRANTS),
    "부문": _area,
    "상": _grade(("상",)),
    "기관": _grade(words.BODIES),
    "맨": _grade(("",)),
    "등급": _grade_of(words.LETTERS),
    "구상": _grade_of(words.SEOUL_GRADES),
    "딴상": _grade_of(words.OTHER_PRIZES),
    "대상": _fixed("대상", "grand"),
    "최우수": _fixed("최우수 시·군", "top"),
    "표창": _commendation(words.COMMENDATIONS),
    "높은표창": _commendation(words.HIGH_COMMENDATIONS),
    "자치": _kind,
    "공모전": _contest,
    "딴이름": _unclaimed(_any_name),
    "딴기관": _unclaimed(_grade(words.BODIES)),
    "공모없음": _unclaimed(_name(words.GRANTS)),
    "연속": _run,
    "해연속": _plain_run,
    "위": _place,
    "일위": _rank(1),
    "이위": _rank(2),
    "삼위": _rank(3),
    "공모선정": _fixed("선정", "awarded"),
    "돈": _money("award"),
    "값": _money("other"),
    "이": _person,
}

DATELINES = (
    ("입력 {y}-{m:02}-{d:02} 10:20", "front"),
    ("기사입력 : {y}.{m:02}.{d:02}", "front"),
    ("승인 {y}.{m:02}.{d:02} 15:16", "front"),
    ("{y}년 {m}월 {d}일", "front"),
    ("{y}-{m:02}-{d:02}", "end"),
)
NOISE = (
    "한편 {자치:은/는} 지난 봄부터 {값:을/를} 들여 하천 둔치를 정비하고 있다.",
    "지난해 관내 인구는 3년 연속 감소했지만 관광객은 12% 늘었다.",
    "관내 경로당 214곳에는 올해 난방비로 {값:이/가} 지원된다.",
    "자세한 내용은 기획예산과(031-228-1234)로 물으면 된다.",
    "{이} 기획실장은 “모든 직원이 함께 애쓴 결과”라며 “주민이 살기 좋은 고장을 만들겠다”고 말했다.",
    "이번 사업에는 자원봉사자 1,200여 명이 힘을 보탰다.",
    "도서관은 5년째 운영 중인 이동책방을 다음 달부터 하루 두 차례로 늘린다.",
    "주민센터는 매주 화요일 오후 2시부터 4시까지 한글교실을 연다.",
    "건강체험관에는 지난달까지 3만5천여 명이 다녀갔다.",
)
"""Sentences that state no award; a slot of theirs is money of another kind at most."""

BEFORE = (
    "홈 > 지방자치 > 시정소식",
    "▲ 담당 직원들이 기념사진을 찍고 있다.(사진=제공)",
    "행정·복지 뉴스",
    "{이} 기자",
)
"""Lines that pages print above an article."""

BYLINES = ("{이} 기자 news@example.com", "/{이} 기자", "[저작권자 ⓒ 무단전재 및 재배포 금지]")


@st.composite
def releases(draw: Draw, pattern: Pattern, dateline: bool = True) -> Release:
    """Texts that state what one pattern states, with other lines before and after it."""
    year, month, day = (
        draw(st.integers(2018, 2022)),
        draw(st.integers(3, 12)),
        draw(st.integers(1, 28)),
    )
    region = {"province": words.PROVINCES, "seoul": (words.SEOUL,), "busan": (words.BUSAN,)}
    draft = Draft(
        draw,
        province=draw(st.sampled_from(region[pattern.region])),
        year=year,
        quotes=draw(st.sampled_from(words.QUOTES)),
    )
    line, where = draw(st.sampled_from(DATELINES))
    line = line.format(y=year, m=month, d=day)
    if dateline and where == "front":
        draft.text = f"{line}\n\n"
    if draw(st.integers(0, 3)) == 0:
        draft.write(draw(st.sampled_from(BEFORE)))
        draft.text += "\n\n"
    draft.write(pattern.text)
    awards = tuple(draft.award(row) for row in pattern.rows)
    listless = draft.text.endswith(".")
    for sentence in draw(st.lists(st.sampled_from(NOISE), max_size=3, unique=True)):
        # Behind a list only a new paragraph is no part of its last item.
        draft.text += draw(st.sampled_from(["\n", "\n\n", " "] if listless else ["\n\n"]))
        draft.slots.pop("값", None)
        draft.slots.pop("이", None)
        draft.write(sentence)
    if draw(st.booleans()):
        draft.text += "\n\n"
        draft.write(draw(st.sampled_from(BYLINES)))
    if dateline and where == "end":
        draft.text += f"\n{line}"
    published = f"{year}-{month:02}-{day:02}"
    return Release(draft.text, tuple(draft.mentions), awards, published)
