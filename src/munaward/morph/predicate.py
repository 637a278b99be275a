"""Whether a clause's event happened, did not, is hoped for, or hangs on a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

import regex

from munaward.morph.morph import Morph


class Modality(StrEnum):
    """How a clause's last predicate presents its event."""

    FACTUAL = "factual"
    NEGATED = "negated"
    INTENDED = "intended"
    CONDITIONAL = "conditional"


# Morphemes are matched as text, one "form/TAG" behind a space each.
_WILL = r" (?:ᆯ|을)/ETM"
_ANY = r"(?: [^ ]+)"

_SAYING = re.compile(
    rf" (?:[^ ]*[다라자]고|[^ ]*다며|[^ ]*라며|[^ ]*다면서|[^ ]*라면서)/EC{_ANY}{{0,6}}"
    r" (?:말|밝히|전하|강조|설명|덧붙이|당부|소감|알리|발표|귀띔|하|다짐|약속|전|밝혀지)/[^ ]+"
    rf"(?:(?! [^ ]+/EC){_ANY}){{0,4}}(?: [^ ]+/E[CF])?(?: [^ ]+/S[A-Z])*$"
)
_FOUND = re.compile(
    r" 것/NNB (?:으로|로)/JKB (?:나타나|알려지|집계|조사|확인|드러나|전하|밝혀지|파악|평가)/[^ ]+"
    rf"{_ANY}{{0,5}}$"
)
# The clause before a plain connective is another one; 어/게/지/고 before an auxiliary are not.
_BOUNDARY = re.compile(
    r" (?:고|며|으며|나|으나|지만|는데|은데|ㄴ데|ᆫ데|면서|으면서|어서|아서|자|더니|다가|는가)/EC"
    r"(?! [^ ]+/VX)(?=(?: [^ ]+/(?!S)[A-Z]+))"
    r"| (?:어|아)/EC(?= (?:[^ ]+/(?:N|M|X|SN|SS|SW)))"
)

_CONDITION = regex.compile(
    r"(?<! (?:따르|보|비하|견주|합치|더하|나누|치|들|꼽|살피|비추)/VV)"
    r"(?<! (?:감안|고려|비교|합산|환산|포함)/NNG 하/XSV)"
    r" (?:면|으면|라면|이라면|다면|ᆫ다면|는다면|거든)/EC"
    rf"|{_WILL} (?:경우|때|시)/NN[GB]"
)
_INTENTION = re.compile(
    rf"{_WILL} 것/NNB(?: (?:으로|로|이|을)/J[A-Z]+)? (?:기대|보이|예상|전망|관측|점치|확실|목표"
    rf"|약속|다짐|바라|이)/[^ ]+"
    rf"|{_WILL} (?:예정|계획|방침|전망|생각|각오|목표|포부|구상|작정|채비|요량|태세|듯|판"
    rf"|것)/NN[GB]"
    r"(?!(?: [^ ]+)* 었/EP)"
    r"| (?:도록|게끔|려고|으려고|려|으려|고자|러|으러)/EC"
    r"| 기/ETN(?: (?:를|을)/JKO)? (?:위하|바라|희망|기대|원하|소망|위)/[^ ]+"
    r"| 고/EC 싶/VX"
    r"| 겠/EP"
    r"| (?:노리|바라|꿈꾸|넘보|겨냥|벼르|바라보)/(?:VV|NNG)"
    r"| (?:재)?(?:도전|도전장|목표|기대|희망|다짐|염원|후보|도약)/NNG"
    rf"(?: [^ ]+/(?:J[A-Z]+|XSV|VV|VCP|E[A-Z]+)){{0,5}}(?: [^ ]+/S[A-Z])*$"
    r"| 목표/NNG (?:로|으로)/JKB"
    r"| 최선/NNG 을/JKO 다하/VV"
    r"| 최선/NNG 을/JKO 다/MAG 하/XSV"
    r"| 박차/NNG 를/JKO 가하/VV"
    rf"|{_WILL} 수/NNB(?: [^ ]+/J[A-Z]+)? 있/V[AV](?! 었/EP)"
)
_NEGATION = re.compile(
    r" 지/EC(?: [^ ]+/J[A-Z]+)? (?:(?:못하|않|말)/V[XV]|못/MAG 하/[^ ]+)"
    r"| (?:안|못)/MAG(?: [^ ]+/NN[GP])? [^ ]+/(?:VV|XSV)"
    rf"|{_WILL} 수/NNB(?: [^ ]+/J[A-Z]+)? 없/V[AV]"
    r"| 아니/VCN| (?:적|일|바|데)/NN[BG](?: [^ ]+/J[A-Z]+)? 없/V[AV]"
    r"| (?:탈락|실패|낙방|낙마|제외|무산|불발|고배|쓴잔|낙선|좌절|배제)/NNG"
    rf"(?: [^ ]+/(?:J[A-Z]+|X[A-Z]+|V[A-Z]+|E[A-Z]+)){{0,6}}(?: [^ ]+/S[A-Z])*$"
    r"| (?:미끄러지|밀려나|밀리|놓치|떨어지|빗나가|비켜나|비껴가)/VV"
)
# Enough for the longest ending in the tables; it also bounds the time.
_TAIL = 40


def modality(morphs: Sequence[Morph]) -> Modality:
    """How the last predicate of a clause presents its event.

    A frame of reporting around it (… 밝혔다, … 것으로 나타났다) is looked through.

    >>> from munaward.morph.kiwi import Analyser
    >>> def read(text: str) -> str:
    ...     return modality(Analyser().analyse(text, [(0, len(text))])[0]).value
    >>> read("우수구로 선정됐다"), read("상을 받지 못했다")
    ('factual', 'negated')
    """
    text = "".join(f" {m.form}/{m.tag}" for m in morphs[-_TAIL:])
    saying = _SAYING.search(text)
    if saying:
        text = text[: text.index("/EC", saying.start()) + len("/EC")]
    found = _FOUND.search(text)
    if found:
        text = text[: found.start()]
    last = 0
    for boundary in _BOUNDARY.finditer(text):
        last = boundary.end()
    # A condition rules what follows it, so it is no boundary itself.
    if _CONDITION.search(text, last):
        return Modality.CONDITIONAL
    if _INTENTION.search(text, last):
        return Modality.INTENDED
    # 놓치지 않았다: two negations cancel each other.
    negations = sum(1 for _ in _NEGATION.finditer(text, last))
    return Modality.NEGATED if negations % 2 else Modality.FACTUAL
