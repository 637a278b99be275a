"""Which characters are dropped, and which stand for a family.

The view keeps a small set of spellings for each family of look-alikes:

========================  ==========================================================
family                    in the view
========================  ==========================================================
spaces, controls          ``" "`` (tabs stay: they part the columns of a table)
line ends                 ``\\n`` (CRLF is one)
middle dots               ``·`` (``•`` only inside a word; at a line's start it is a list marker)
dashes, minus signs       ``-``
tildes                    ``~``
double quotation marks    ``“`` ``”`` as printed, every undirected one ``"``
single quotation marks    ``‘`` ``’`` as printed, every undirected one ``'``
corner brackets           half-width ``｢｣`` become ``「」``; all others stay as printed
dot leaders               ``…``
full-width ASCII          ASCII
lone surrogates           U+FFFD
========================  ==========================================================

Every replacement is one character for one character. Invisible characters are dropped, and so are the
spaces of a letterhead that is spaced out.
"""

from __future__ import annotations

import re
import unicodedata

import regex

_FAMILIES = {
    " ": "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
    "\u205f\u2800\u3000"
    + "".join(map(chr, [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])),
    "\n": "\r\v\f\x85\u2028\u2029",
    "·": "\u0387\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe58\ufe63",
    "~": "\u02dc\u223c\u223d\u301c",
    "“": "\u201e\u201f\u301d",
    "”": "\u301e\u301f",
    '"': "\u2033\u02ba",
    "‘": "\u201a\u201b",
    "'": "`\xb4\u02b9\u02bc\u2032",
    "「": "\uff62",
    "」": "\uff63",
    "…": "\u2025\u22ef",
    ":": "\u2236",
    "/": "\u2044\u2215",
    "₩": "\uffe6",
    "\ufffd": "".join(map(chr, range(0xD800, 0xE000))),
}

FOLDS: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{char: target for target, family in _FAMILIES.items() for char in family},
    "\uff40": "'",
    "\uff0d": "-",
}
"""Character to its stand-in, one for one."""

_PLAIN = (
    frozenset(map(chr, [*range(0x0A, 0x0B), *range(0x20, 0x7F), *range(0xAC00, 0xD7A4)]))
    - FOLDS.keys()
)
"""Characters that are their own stand-ins: most of any text."""

INVISIBLE = frozenset(
    map(
        chr,
        [
            0xAD, 0x34F, 0x61C, 0x115F, 0x1160, *range(0x17B4, 0x17B6), *range(0x180B, 0x180F),
            *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164,
            *range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0, *range(0xFFF9, 0xFFFC),
        ],
    )
)  # fmt: skip
"""Characters without a shape; a joiner between two emoji is the one exception."""

# A joiner is kept only where it makes one emoji of two.
DROPPED = regex.compile(
    r"(?P<crlf>\r\n)"
    r"|(?:(?<!\p{Extended_Pictographic}[\ufe0f\U0001f3fb-\U0001f3ff]?)\u200d"
    r"|\u200d(?!\p{Extended_Pictographic})"
    r"|[" + "".join(sorted(INVISIBLE - {"\u200d"})) + "])"
)
"""What leaves the text or, as CRLF, shrinks in it."""

CLUSTER = regex.compile(r"(?s:.)[\p{M}\u1160-\u11ff\ud7b0-\ud7c6\ud7cb-\ud7fb]++")
"""A character with the marks or jamo that may compose with it."""

# Unicode puts no bound on a run of marks, and ordering one takes quadratic time.
LONGEST_CLUSTER = 32

# 보 도 자 료, 서 천 군: a letterhead spaced out fills a line or is set off by wide space.
LETTER_SPACED = re.compile(
    r"(?m)^ {0,20}+(?P<letters>[가-힣](?:(?: [가-힣]){2,11}+(?= *+$| {2}|\t)"
    r"|(?P<gap> {1,4})[가-힣](?:(?P=gap)[가-힣]){1,10}+(?= *+$)))"
)

_ARAEA = "\u119e"
# Old jamo used as a middle dot, unless it is the vowel of a syllable.
_ARAEA_DOT = re.compile(r"(?<![\u1100-\u115f])\u119e")
_BULLET_IN_WORD = re.compile(r"(?<=\w)•(?=\w)")
# Archives in legacy encodings print ? for the dot (여성?가족); real questions end in 까, 나 …
_LOST_DOT = re.compile(r"(?<=[가-힣0-9])(?<![까니냐가나죠지요랴래군네데야])\?(?=[가-힣0-9])")


def fold(text: str, distinct: set[str]) -> str:
    """The text with every character of a family replaced by its stand-in.

    ``distinct`` holds the text's characters; looking at those alone keeps plain text fast.
    """
    if _ARAEA in distinct:
        text = _ARAEA_DOT.sub("·", text)
    for char in distinct - _PLAIN:
        single = unicodedata.normalize("NFC", char) if ord(char) > 0x2FF else char
        target = FOLDS.get(single, single)
        if target != char and len(target) == 1:
            text = text.replace(char, target)
    return text


def fold_in_context(view: str) -> str:
    """Replace the characters whose meaning depends on their neighbours."""
    if "•" in view:
        view = _BULLET_IN_WORD.sub("·", view)
    if "?" in view:
        view = _LOST_DOT.sub("·", view)
    return view
