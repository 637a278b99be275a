"""Public bodies named after their municipality, which are recipients of their own."""

from __future__ import annotations

import re

_KINDS = (
    r"(?:도시|시설|도시시설|환경시설|체육시설)관리공단|시설공단|환경공단|교통공사|관광공사|지방공사|도시철도공사|"
    r"(?:도시|주택도시|도시개발|도시주택)공사|개발공사|상수도사업본부|"
    r"(?:문화|문화관광|관광|관광문화|복지|사회복지|장학|청소년|축제|평생교육|인재육성|여성가족|문화예술)재단|"
    r"서비스공단|자원봉사(?:종합)?센터|(?:건강)?가족센터|(?:육아|아이)종합지원센터|체육회|의료원|"
    r"(?:노인|장애인|종합사회|사회)복지관|새마을회|교육(?:지원)?청(?=[은는]\s)"
    r"|지역자활센터(?=[은는이가]\s)|[시군구도]립\s?(?:[가-힣]{2,4}\s?)?도서관(?=[은는이가]\s)"
    r"|의회(?=[은는이가도]\s|[와과]\s[가-힣]{2,8}(?:의회|교육청)[은는이가]\s)"
)
BODY_WORD = re.compile(
    r"공단|공사|사업본부|재단|센터|체육회|의료원|복지관|의회|교육청|지원청|새마을회|도서관"
)
"""How the name of any body ends: a text without these words names none."""
BODY = re.compile(
    rf"(?:구|시|군)?[ ]?(?:{_KINDS})"
    r"(?=(?:은|는|이|가|을|를|의|에|도|와|과|만|에서|에도|이사장|센터장)?(?![가-힣]))"
)
"""What follows a municipality's name to make it one of its bodies: ``시설관리공단``.

Councils and offices of education hold contests too: they are bodies as subjects only.

The name before it may lack its suffix: ``서대문도시관리공단``, ``원주시자원봉사센터``.
"""
