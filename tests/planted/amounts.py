"""Amounts of won as releases print them, each renderer with the condition on which it is exact."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

MAN, EOK = 10**4, 10**8
Renderer: TypeAlias = Callable[[int], str | None]
"""An amount's text, or None where this style cannot print it without loss."""


def _parts(won: int) -> tuple[int, int]:
    return won // EOK, won % EOK // MAN


def _style(small: Callable[[int], str], gap: str = "", won: str = "원") -> Renderer:
    def render(amount: int) -> str | None:
        eok, man = _parts(amount)
        if amount % MAN or not amount:
            return None
        texts = ([f"{eok}억"] if eok else []) + ([f"{small(man)}만"] if man else [])
        return gap.join(texts) + won

    return render


def _thousands(man: int) -> str:
    return f"{man // 1000}천{man % 1000 or ''}" if man >= 1000 else str(man)


def _words(man: int) -> str:
    digits = zip(f"{man:04d}", ("천", "백", "십", ""), strict=True)
    return "".join(d + unit for d, unit in digits if d != "0")


def _millions(amount: int) -> str | None:
    return f"{amount // 10**6}백만원" if amount % 10**6 == 0 and amount >= 10**7 else None


def _decimal(amount: int) -> str | None:
    tenths, rest = divmod(amount, EOK // 10)
    return (
        f"{tenths // 10}.{tenths % 10}억원" if not rest and amount > EOK and tenths % 10 else None
    )


RENDERERS: dict[str, Renderer] = {
    "glued": _style(str),
    "won-apart": _style(str, won=" 원"),
    "spaced": _style(str, gap=" "),
    "spaced-won-apart": _style(str, gap=" ", won=" 원"),
    "comma": _style("{:,}".format),
    "comma-spaced": _style("{:,}".format, gap=" ", won=" 원"),
    "thousands": _style(_thousands),
    "thousands-spaced": _style(_thousands, gap=" ", won=" 원"),
    "words": _style(_words),
    "digits": "{:,}원".format,
    "millions": _millions,
    "decimal": _decimal,
}

APPROXIMATE: dict[str, Renderer] = {
    "yeo-man": lambda n: (
        f"{_thousands(n // MAN)}여만원" if n < EOK and n % (10 * MAN) == 0 else None
    ),
    "yeo-won": lambda n: f"{n // EOK}억여원" if n % EOK == 0 else None,
    "eok-yeo-man": lambda n: (
        f"{n // EOK}억{_thousands(n % EOK // MAN)}여만원"
        if n > EOK and n % EOK >= 10**7 and n % 10**7 == 0
        else None
    ),
}
"""Renderers with 여, which say about as much."""
