"""Particles chosen by the sound that a word ends in."""

from __future__ import annotations

_SILENT = "‘’“”'\"「」『』()[]〈〉《》 "
_DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
_RIEUL = 8


def _final(word: str) -> int:
    """Number of the last syllable's final consonant, 0 where it has none."""
    last = word.rstrip(_SILENT)[-1]
    last = _DIGITS.get(last, last)
    return (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else 0


def josa(word: str, pair: str) -> str:
    """The one of ``은/는`` (behind a consonant / behind a vowel) that follows ``word``.

    >>> josa("수원시", "은/는"), josa("최우수기관", "으로/로"), josa("3등급", "을/를")
    ('는', '으로', '을')
    """
    closed, _, opened = pair.partition("/")
    final = _final(word)
    if closed == "으로" and final == _RIEUL:
        return opened
    return closed if final else opened
