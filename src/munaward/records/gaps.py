"""What stands between two events of a sentence, as small grammars."""

from __future__ import annotations

import re

from munaward.extract.clauses import PAST

_OPENING = r"[‘'\"“「『<〈《\[]"
_CLOSING = r"[’'\"”」』>〉》\]]"

LIST = re.compile(
    rf"{_CLOSING}?(?:\([^()]{{0,40}}\))?{_CLOSING}?(?:[,·/△▲▷▶▸○●◆◇□■①-⑮‧\s]|(?:과\s|와\s|및\s)(?:[가-힣]{{2,12}}[부처청원회시도위]의\s)"
    rf"|(?:과\s|와\s|및\s|,\s?)(?:[가-힣]{{2,12}}[부처청원회시도위](?:\s주관)?\s)?"
    rf"|[△▲▷▶▸○●]\s?[가-힣]{{2,12}}[부처청원회시도위](?:의|\s주관)?\s"
    rf"|제\d+회\s|20\d\d년?도?\s|(?:상반기|하반기|[1-4]분기)\s|그리고|나란히|등|{_OPENING})*"
)
"""Between the members of a list: commas, dots, markers, 와/과, quotation marks."""

RECIPIENT_LIST = re.compile(
    rf"{_CLOSING}?(?:\([^()]{{0,40}}\))?(?:[이가],\s(?:[가-힣·]{{1,6}}(?:에서는|에서|에는|는|은)\s)?|[,·/\s▲△▷▶|]"
    rf"|[ⅠⅡⅢⅣⅤ1-5A-E가나다라]\s?그룹\s"
    rf"|(?:(?:특별·)?광역시|광역|기초|시·도|시|군|구|도|자치구|시부|군부|구부)(?:\s?[:=]|[은는]\s|에서는?\s)\s?"
    rf"|(?:시부|군부|구부)\s|과\s|와\s|및\s|나란히|그리고\s(?:\S{{1,4}}\s){{0,3}}|[을를]\s비롯(?:해"
    rf"|한|하여)\s)*"
)
"""The same between recipients, where ``갑구가, 을구가`` is a list too."""

TOGETHER = re.compile(
    r"(?:(?:[,·]\s?|[와과]\s)(?:[가-힣]{2}\s)?[가-힣]{1,5}[시군구도]){0,5}[와과]\s(?:함께|나란히|공동으로|더불어)\s"
)
"""Behind those who got the same as the subject: ``구로구가 금천구, 용산구와 함께``."""

BESIDE = re.compile(r"[와과]\s(?:함께|나란히|더불어)\s$")
"""Before those who were selected too: ``무안군과 함께 나주시, 강진군이 이름을 올렸다``."""

OPENS = re.compile(
    r"['’\"”]?(?:\([^()]{0,20}\))?(?:\s?\d+\s?(?:개|곳|건)(?:\s?[구시군]+)?)?"
    r"\s?(?:에는|에\s(?=\S{1,8}[시군구읍면동도](?:[,·이가와과(]|\s|$))|은\s|는\s|(?:으)?로는|[=:：]|의 영예는|[을를] 보면\s"
    r"|(?:평가|등급|판정|성적)?(?:[을를]|으로|로|에)?\s(?:수상|받|차지|딴|탄|선정|뽑|꼽|오른|든|한(?=\s))[가-힣]*"
    r" (?:분야|부문|사업|곳|것|평가|시·군·구|시·군|구·군|자치구|지자체|시군|기관|[시군구](?=[은는]))[은는]"
    r"|\s?(?:분야|부문|사업|과제|평가)[은는]\s)"
    r"|\s?\d+\s?(?:개|곳|건)\s?(?:분야|부문|사업|평가|항목|자치구|시·군·구|시·군|구·군|시군|기관|[시군구])?\s?(?:[:=(]|-\s)"
)
"""Behind a result whose names follow: ``최우수구에는``, ``우수=``, ``최우수상을 받은 분야는``."""

ADNOMINAL = re.compile(
    rf"[^.]{{0,34}}[{PAST}]던\s{_OPENING}?|(?:[가-힣]{{0,6}}\s){{0,2}}[가-힣]{{0,4}}(?:[{PAST}이]던"
    rf"|던|머문|오른|뽑힌|꼽힌|선정된|받은|차지한|그친|지킨|탄|이룬)\s(?:(?:올해|지난해|20\d\d년)\s)?{_OPENING}?"
    rf"|의 주(?:인공|역)(?:인|이던|이었던)?\s{_OPENING}?|인\s{_OPENING}?"
)
"""Between a result and the noun that it modifies: ``우수구였던 ‘A’``, ``10위까지 처졌던 음성군``."""

BREAK = re.compile(
    rf"데 이어|바 있어|있어\s|[{PAST}](?:고|으며|지만|으나|는데|다)|며[,\s]|고,|다\.|됐고|에 이어|에 이은|이로써|거쳐"
)
"""The end of a clause."""

PAST_MARK = re.compile(
    r"['’\"”]?(?:보다|에서\s(?=\S*\s?(?:계단|단계|올해|이번|껑충|뛰))"
    r"|에서\s(?=[‘'“\"]?(?:\d+위|최우수|우수|모범|장려|노력|대상|[A-Z가나다라마\d][’'”\"]?\s?등급)\S{0,4}로[\s,])"
    r"|이?던\s|였던\s|에 이어|에 이은"
    r"|[을를] 거쳐|에 머물렀던|에서 올해|의 주(?:인공|역))"
)
"""Behind a result of an earlier year that the sentence compares with."""

OVERTAKEN = re.compile(r"[을를]\s(?:\S{1,6}\s)?(?:제치|따돌|누르|꺾|앞서|앞지르)")
"""Behind the one who came next: the names before it still wait (갑시가 2위 을시를 제치고 최우수에)."""

SAME_AS = re.compile(r"[와과]\s(?:같은|똑같은|동일한)\s")
"""Behind a year whose result this year's equals: 지난해와 같은 2위."""

ALTERNATIVE = re.compile(r"(?:이?나|\s또는)\s")
"""Between two grades of which the text leaves open which: 우수구나 수상구."""
BOTH_GRADES = re.compile(r"(?:\s및|[과와]|[·,])\s?")
"""Between two grades that were both given: 최우수 및 우수기관."""
SUMMED_UP = re.compile(r"[’'”」』>〉》]?\s등\s(?:모두\s|총\s)?\d+개\s?(?:분야|부문|사업|평가|시책)")
"""A list that its number closes got several grades, and nobody says who which:
A, B, C 등 9개 분야에서 최우수 및 우수로."""

BRACKETED = re.compile(r"^['’\"”]?\(\s?$")
"""Between a result and a year in brackets: ``최우수상(2024년)``."""

SUBJECT = re.compile(
    r"(?:\([^()]{0,30}\))?(?:은|는|이|가|도|에|에는|에게|을|를|로서는|으로서는)(?![가-힣])"
    r"|(?:이다|였다|이었다|입니다|이에요|예요|다(?=\.))|의\s(?:성적|순위|성적표|점수|몫)"
)
"""Behind a recipient that its clause speaks of."""
