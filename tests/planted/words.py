"""Words that the composed releases draw from, independent of every table of the parser."""

from __future__ import annotations

from attrs import frozen


@frozen
class Province:
    """A province or metropolitan city: official name, as releases print it, its towns."""

    official: str
    printed: tuple[str, ...]
    as_host: tuple[str, ...]
    towns: tuple[str, ...]


PROVINCES = (
    Province(
        "경기도",
        ("경기도", "경기"),
        ("경기도",),
        ("수원시", "안양시", "파주시", "이천시", "가평군", "양평군"),
    ),
    Province(
        "전라남도",
        ("전라남도", "전남"),
        ("전라남도", "전남도"),
        ("순천시", "나주시", "여수시", "담양군", "해남군", "보성군"),
    ),
    Province(
        "경상북도",
        ("경상북도", "경북"),
        ("경상북도", "경북도"),
        ("안동시", "구미시", "경주시", "봉화군", "청송군", "의성군"),
    ),
    Province(
        "경상남도",
        ("경상남도", "경남"),
        ("경상남도", "경남도"),
        ("진주시", "통영시", "김해시", "거창군", "합천군", "하동군"),
    ),
    Province(
        "충청남도",
        ("충청남도", "충남"),
        ("충청남도", "충남도"),
        ("아산시", "서산시", "공주시", "부여군", "홍성군", "예산군"),
    ),
    Province(
        "충청북도",
        ("충청북도", "충북"),
        ("충청북도", "충북도"),
        ("충주시", "제천시", "청주시", "옥천군", "괴산군", "단양군"),
    ),
)
"""Provinces whose names and towns did not change in the years that are composed."""

SEOUL = Province(
    "서울특별시",
    ("서울", "서울시"),
    ("서울시",),
    ("구로구", "은평구", "성북구", "마포구", "도봉구", "양천구"),
)
BUSAN = Province(
    "부산광역시",
    ("부산", "부산시"),
    ("부산시",),
    ("해운대구", "사하구", "금정구", "연제구", "수영구", "기장군"),
)

HOSTS = {
    "행정안전부": "행정안전부",
    "행안부": "행정안전부",
    "보건복지부": "보건복지부",
    "환경부": "환경부",
    "국토교통부": "국토교통부",
    "국토부": "국토교통부",
    "농림축산식품부": "농림축산식품부",
    "고용노동부": "고용노동부",
    "여성가족부": "여성가족부",
    "문화체육관광부": "문화체육관광부",
    "산림청": "산림청",
    "국민권익위원회": "국민권익위원회",
    "식품의약품안전처": "식품의약품안전처",
    "한국매니페스토실천본부": "한국매니페스토실천본부",
}
"""Bodies that evaluate, as printed, with their official names."""

REAL_NAMES = (
    "재난관리평가",
    "민원서비스 종합평가",
    "적극행정 종합평가",
    "정보공개 종합평가",
    "지방세정 종합평가",
    "산림행정 종합평가",
    "도로정비 평가",
    "식품안전관리 평가",
    "지역복지사업 평가",
    "건축행정 평가",
    "주요업무 종합평가",
    "세외수입 운영실적 평가",
    "농촌진흥사업 종합평가",
    "토지행정 종합평가",
    "옥외광고물 업무평가",
)
TOPICS = (
    "마을방송 운영",
    "빗물 관리",
    "골목상권 활성화",
    "하천 정비",
    "작은도서관 운영",
    "생활체육",
    "한우 육성",
    "병해충 방제",
    "경로당 운영",
    "공동주택 관리",
    "산불 예방",
    "귀농 정착",
    "에너지 절약",
    "치매 예방",
    "아동 돌봄",
    "도시농업",
    "생활쓰레기 감량",
    "빈집 정비",
)
HEADS = ("평가", "종합평가", "추진실적 평가", "시책 평가", "경진대회", "발표대회", "성과대회")
"""Subjects and heads of regular names that no list of programmes can hold."""

PRIZE_NAMES = (
    "대한민국 환경대상",
    "대한민국 도시농업대상",
    "한국 생활자치대상",
    "국가생산성대상",
    "자원순환 대상",
    "전국 평생학습대상",
)
"""Names that end in 대상."""

SEOUL_TITLES = (
    "찾아가는 복지 서울",
    "걷는 도시, 서울",
    "서울, 꽃으로 피다",
    "안전한 도시 만들기",
    "서울 희망일자리 만들기",
    "원전 하나 줄이기",
    "여성·가족에게 희망을 주는 서울 만들기",
)
"""Titles of the city's incentive programmes, commas, dots and all."""

GRANTS = (
    "문화도시 조성사업",
    "스마트타운 조성사업",
    "어촌마을 재생사업",
    "생활밀착형 도시숲 조성사업",
    "청년마을 만들기 사업",
    "농촌중심지 활성화사업",
)
"""Subsidy programmes for which municipalities compete."""

AREAS = (
    "세출절감",
    "주민소통",
    "문화관광",
    "지역경제",
    "자원순환",
    "보건위생",
    "안전관리",
    "사회복지",
)

GRADES = {
    "최우수": "top",
    "우수": "excellent",
    "장려": "encouragement",
}
BODIES = ("기관", " 기관")
SEOUL_GRADES = {
    "최우수구": "top",
    "우수구": "excellent",
    "모범구": "model",
    "장려구": "encouragement",
    "노력구": "effort",
    "수상구": "awarded",
}
OTHER_PRIZES = {
    "특별상": "special",
    "금상": "gold",
    "은상": "silver",
    "동상": "bronze",
    "발전상": "progress",
    "노력상": "effort",
}
LETTERS = {
    "S등급": "grade:S",
    "SA등급": "grade:SA",
    "A등급": "grade:A",
    "1등급": "grade:1",
    "2등급": "grade:2",
    "가등급": "grade:가",
    "‘가’ 등급": "grade:가",
    "나등급": "grade:나",
}
HIGH_COMMENDATIONS = {
    "대통령 표창": "대통령 표창",
    "대통령상": "대통령상",
    "국무총리 표창": "국무총리 표창",
    "국무총리상": "국무총리상",
}
"""Prizes whose giver evaluates nothing himself."""

COMMENDATIONS = {
    **HIGH_COMMENDATIONS,
    "행정안전부장관상": "행정안전부 장관상",
    "환경부 장관상": "환경부 장관상",
    "보건복지부장관 표창": "보건복지부 장관 표창",
    "기관표창": "기관표창",
}
"""Prizes named after their giver, with the short official form."""

COUNTERS = {
    "{n}년 연속": "year",
    "{n}년연속": "year",
    "{n}회 연속": "time",
    "{n}년째": "year",
}
"""How a run is printed, with its unit."""

SPELLED_RUNS = {
    "두 해 연속": (2, "year"),
    "세 차례 연속": (3, "time"),
    "2연패": (2, "time"),
    "3연속": (3, "time"),
}

PEOPLE = ("김정우", "이서연", "박도현", "최은정", "정민호", "한지수")

QUOTES = ("‘’", "‘’", "''", "“”", '""', "「」", "『』", "<>", "《》")
"""Pairs in which names are quoted."""
