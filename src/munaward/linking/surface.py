"""What print puts before a programme's name: years, ordinals, terms of office, hosts."""

from __future__ import annotations

import re
from typing import NamedTuple

from munaward.taxonomy import Host, Taxonomy
from munaward.taxonomy.fold import key

_LEAST_NAME = 3
_LONGEST_HOST = 24
_BARE_HOST = 2
_YEAR = r"(?P<year>(?:19|20)\d\d)(?:[~∼·-](?:19|20)?\d\d)?\s?(?:회계연도|회계년도|년도|년)?"
_LEADING = re.compile(
    rf"""\s*(?:
        {_YEAR}(?![\d.])
      | ['’`]?\d\d년도?
      | 제?\s?\d{{1,3}}\s?회(?=[\s가-힣])
      | 민선\s?제?\d{{1,2}}기
      | [상하]반기
      | [(（][^()（）]{{1,20}}[)）]
    )\s*""",
    re.VERBOSE,
)
_INNER_YEAR = re.compile(r"(?<=\s)(?:19|20)\d\d(?:년도?)?(?=[\s,·]|$)")
_MARKS = " \t'\"‘’“”「」『』`´<>〈〉《》[]·,"
_MOST_PREFIXES = 4
_RULERS = ("주관", "주최", "선정", "시행")


class Surface(NamedTuple):
    """A printed name taken apart.

    Attributes:
        printed: Key of the name as it stands.
        undated: Key without years and ordinals.
        name: Key without years, ordinals and host.
        host: The host named before it, if any.
        bare_host: Whether that is a two-syllable short form (서울), which may be part of a slogan.
        year: The year named before it, if any.
    """

    printed: str
    undated: str
    name: str
    host: Host | None
    bare_host: bool
    year: int | None


def read(name: str, taxonomy: Taxonomy) -> Surface:
    """Take a printed name apart.

    >>> from munaward import taxonomy
    >>> surface = read("2012년도 행안부 재난관리평가", taxonomy.load())
    >>> surface.name, surface.host.name, surface.year
    ('재난관리평가', '행정안전부', 2012)
    """
    rest, year = _without_years(name)
    rest = _INNER_YEAR.sub("", rest)
    undated = key(rest)
    host, length = _leading_host(rest, undated, taxonomy)
    bare = _without_ruler(undated[length:]) if host else undated
    return Surface(key(name), undated, bare, host, length <= _BARE_HOST, year)


def _without_years(name: str) -> tuple[str, int | None]:
    year = None
    name = name.strip(_MARKS)
    for _ in range(_MOST_PREFIXES):
        match = _LEADING.match(name)
        if match is None or match.end() >= len(name):
            break
        year = int(match["year"]) if match["year"] and year is None else year
        name = name[match.end() :].lstrip(_MARKS)
    return name, year


def _leading_host(rest: str, folded: str, taxonomy: Taxonomy) -> tuple[Host | None, int]:
    """The host name at the start of a key, and its length: the longest that is a whole word."""
    named = taxonomy.hosts_before(folded)
    if not named:
        return None, 0
    lengths = range(min(len(folded) - _LEAST_NAME, _LONGEST_HOST), 1, -1)
    words = rest.split()
    ends = [len(key(" ".join(words[:count]))) for count in range(len(words) - 1, 0, -1)]
    for length in (*(end for end in ends if end in lengths), *lengths):  # 충북|도로 is no 충북도
        host = named.get(length)
        if host is None or host.kind == "level":
            continue
        if not folded.startswith("부문", length - 1):  # 환경|부문 is no 환경부
            return host, length
    return None, 0


def _without_ruler(folded: str) -> str:
    for word in _RULERS:
        if folded.startswith(word) and len(folded) - len(word) >= _LEAST_NAME:
            return folded[len(word) :]
    return folded
