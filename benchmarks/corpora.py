"""What is read: award-dense releases, general news, a mixed archive, one long document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]

GOLD = ROOT / "tests" / "gold"
"""The project's own annotated releases."""

SEEDS = ROOT.parent / "shared" / "gold" / "seeds"
"""Releases that belong to others and stand beside a clone, or not."""

NEWS = 300
"""Articles of general news: about as many characters as the releases have."""

TEMPLATES = Path(__file__).with_name("news.txt").read_text("utf-8").rstrip("\n").split("\n---\n")
_RELEASES_IN_A_HUNDRED = 2

_PARAGRAPH = 40
_PAGE = re.compile(r"무단|저작권|Copyright|ⓒ|@|기자|댓글|입력|승인|등록|HOME")

_TOWNS = """
    수원시 구미시 전주시 강릉시 여수시 진주시 충주시 포천시 통영시 서산시 익산시 경주시 제천시 목포시 김해시
    동해시 종로구 마포구 강서구 송파구 해운대구 수성구 유성구 연수구 광산구 분당구
""".split()
_PROVINCES = "경기도 강원도 충청북도 충청남도 전라북도 전라남도 경상북도 경상남도".split()
_FAMILIES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신".split()
_GIVEN = "민수 지우 현아 도하 서희 은채 태오 하나 유리 준호 나래 보미 기태 소라 재호".split()
_OTHERS = {
    "team": ["푸른고래", "한강매", "남해파도", "북악호랑이", "서라벌말", "무등산코끼리"],
    "company": ["가람전자", "누리모터스", "한들에너지", "새터바이오", "다온조선소"],
    "univ": ["한울대", "가온과학기술대", "새벽대", "도담대"],
    "film": ["겨울 사진관", "물때", "돌아오는 배", "오후 네 시의 마루"],
    "country": ["튀르키예", "네팔", "페루", "인도네시아", "아프가니스탄"],
}


def releases(*folders: Path) -> list[str]:
    """The texts of folders; of none, every release at hand that is full of awards."""
    paths = [path for folder in folders or (GOLD, SEEDS) for path in sorted(folder.glob("*.txt"))]
    return [path.read_bytes().decode() for path in paths]


def news(number: int, seed: int = 0) -> list[str]:
    """Articles of general news that report no award; the same ones for the same seed."""
    random = Random(seed)
    return [TEMPLATES[n % len(TEMPLATES)].format_map(_words(random)) + "\n" for n in range(number)]


def mixed(number: int, some: Sequence[str]) -> list[str]:
    """An archive as a search for town names gives it: two texts of a hundred are releases."""
    texts = news(number, seed=1)
    step = 100 // _RELEASES_IN_A_HUNDRED
    places = range(step // 2, number, step)
    texts[step // 2 :: step] = spread(some, len(places))
    return texts


def paragraphs(texts: Iterable[str]) -> list[str]:
    """The longer lines of texts, without what belongs to the page and ends an article."""
    lines = (line.strip() for text in texts for line in text.splitlines())
    return [line for line in lines if len(line) >= _PARAGRAPH and not _PAGE.search(line)]


def long_document(texts: Iterable[str], times: int = 1) -> str:
    """The paragraphs of texts as one article, as often as asked."""
    return "\n\n".join(paragraphs(texts) * times)


def spread(texts: Sequence[str], number: int) -> list[str]:
    """So many of some texts, taken evenly from all of them."""
    return [texts[n * len(texts) // number] for n in range(number)]


def short_texts(number: int) -> Iterator[str]:
    """So many short texts, a paragraph of a release with a number of its own, none held."""
    some = paragraphs(releases())
    return (f"{some[n % len(some)]} 구는 {n}건의 사업을 마쳤다." for n in range(number))


def _words(random: Random) -> dict[str, object]:
    """What the gaps of one article are filled with."""
    town, town2 = random.sample(_TOWNS, 2)
    family = random.choice(_FAMILIES)
    lowest = random.randint(3, 12)
    words: dict[str, object] = {
        "town": town,
        "town2": town2,
        "gu": random.choice([name for name in _TOWNS if name.endswith("구")]),
        "kind": town[-1],
        "province": random.choice(_PROVINCES),
        "lastname": family,
        "person": family + random.choice(_GIVEN),
        "person2": random.choice(_FAMILIES) + random.choice(_GIVEN),
        "day": random.randint(1, 28),
        "month": random.randint(1, 12),
        "pct": random.randint(5, 85),
        "n1": random.randint(20, 400),
        "n2": random.randint(100, 900),
        "n3": f"{random.randint(1000, 9900):,}",
        "n4": random.randint(11, 60),
        "c1": lowest,
        "c2": lowest + 6,
        "c3": lowest + 14,
        **{f"m{n}": random.randint(2, 9) for n in range(1, 6)},
        **{name: random.choice(choices) for name, choices in _OTHERS.items()},
    }
    words["team1"], words["team2"] = random.sample(_OTHERS["team"], 2)
    return words
