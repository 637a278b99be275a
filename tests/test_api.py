"""The public names, how cheaply they come, and offsets into the very text that was passed in."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
import inspect
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable

import pytest

import munaward as mw

PUBLIC = {
    "Document",
    "Failure",
    "ParseError",
    "Parser",
    "normalize",
    "parse",
    "parse_many",
    "taxonomy",
}


def test_public_names() -> None:
    assert set(mw.__all__) == PUBLIC
    assert set(dir(mw)) >= PUBLIC
    for name in PUBLIC:
        assert getattr(mw, name) is getattr(mw, name)


def test_an_unknown_name_is_an_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match=r"munaward.*nonsense"):
        mw.nonsense  # noqa: B018


def test_version() -> None:
    assert importlib.metadata.version("munaward") == mw.__version__


def test_types_are_shipped() -> None:
    assert (importlib.resources.files("munaward") / "py.typed").is_file()


def _fresh(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_loads_next_to_nothing() -> None:
    loaded = _fresh(
        "import sys, munaward; from munaward import taxonomy; taxonomy.load();"
        "munaward.taxonomy.search('희망일자리'); print(*[m for m in sys.modules"
        " if m.startswith(('kiwipiepy', 'munaward.parser', 'munaward.extract'))])"
    )
    assert loaded == ""


def test_importing_is_quick() -> None:
    took = min(
        float(
            _fresh(
                "import time; t = time.perf_counter(); import munaward;"
                "print(time.perf_counter() - t)"
            )
        )
        for _ in range(3)
    )
    assert took < 0.1


def test_submodules_do_not_shadow_public_functions() -> None:
    assert (
        _fresh(
            "import munaward; munaward.parse('구로구가 우수구로 뽑혔다.');"
            "print(callable(munaward.normalize), callable(munaward.parse),"
            " munaward.normalize('2014 서울시 희망일자리 만들기 사업').id)"
        )
        == "True True seoul.hope-jobs"
    )


def test_star_import_gives_the_public_names() -> None:
    out = _fresh("from munaward import *; print(sorted(n for n in dir() if n[0] != '_'))")
    assert out == str(sorted(PUBLIC))


@pytest.mark.parametrize(
    ("function", "keywords"),
    [
        pytest.param(mw.parse, {"published", "region"}, id="parse"),
        pytest.param(mw.Parser().parse, {"published", "region"}, id="Parser.parse"),
        pytest.param(mw.normalize, {"year", "host"}, id="normalize"),
        pytest.param(
            mw.parse_many,
            {"workers", "progress", "on_error", "published", "region"},
            id="parse_many",
        ),
    ],
)
def test_keywords(function: Callable[..., object], keywords: set[str]) -> None:
    parameters = inspect.signature(function).parameters
    named = {n for n, p in parameters.items() if p.kind is inspect.Parameter.KEYWORD_ONLY}
    assert named >= keywords


def test_taxonomy_from_the_top() -> None:
    entry = mw.taxonomy.get("seoul.hope-jobs")
    assert entry is not None and entry.name == "서울 희망일자리 만들기"
    assert mw.taxonomy.get("no.such-thing") is None
    match = mw.normalize("서울 희망일자리 만들기", year=2014, host="서울특별시")
    assert match is not None and match.id == "seoul.hope-jobs"
    assert mw.normalize("들어본 적 없는 이름") is None


RELEASE = (
    "구로구, 하천정비 평가 최우수구\n\n"
    "구로구가 환경부 주관 ‘하천정비 평가’에서 3년 연속 최우수구로 뽑혀 인센티브 1억원을 받았다.\n"
)
LAYOUTS: dict[str, Callable[[str], str]] = {
    "as-it-is": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "old-mac": lambda text: text.replace("\n", "\r"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "zero-width-spaces": lambda text: text.replace("연속", "연\u200b속").replace(
        "우수", "우\u200b수"
    ),
    "soft-hyphens": lambda text: text.replace("최우수", "최\u00ad우수"),
    "emoji-before": lambda text: "👨\u200d👩\u200d👧🏆 " + text,
    "emoji-inside": lambda text: text.replace("에서 ", "에서 🏆 "),
    "byte-order-mark": lambda text: "\ufeff" + text,
    "no-break-spaces": lambda text: text.replace(" ", "\xa0"),
    "full-width-digits": lambda text: text.replace("1억", "１억").replace("3년", "３년"),
}


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if c not in "\u200b\u00ad🏆").replace("  ", " ")


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_offsets_are_the_original_texts(layout: Callable[[str], str]) -> None:
    text = layout(RELEASE)
    doc = mw.parse(text, published="2019-12-20")
    assert doc.text == text
    for m in doc.mentions:
        assert text[m.start : m.end] == m.text
    (found,) = doc.awards
    assert (found.tier, found.streak, found.krw, found.year) == ("top", 3, 100_000_000, 2019)
    stated = "".join(_plain(text[start:end]) for start, end in found.evidence)
    assert "최우수구" in stated and "3년 연속" in stated
    as_it_is = mw.parse(RELEASE, published="2019-12-20")
    kinds = ("money", "tier", "streak", "program")
    assert [(m.type, _plain(m.text)) for m in doc.mentions if m.type in kinds] == [
        (m.type, m.text) for m in as_it_is.mentions if m.type in kinds
    ]


def test_a_long_text_is_read_in_time() -> None:
    started = time.perf_counter()
    assert len(mw.parse(RELEASE * 60, published="2019-12-20").programs) >= 60
    assert time.perf_counter() - started < 10
