import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.text import Source, segment

from ..timing import grows_less


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(s.kind.value, s.marker, text[s.start : s.end]) for s in segment(text)]


PROSE = "마포구는 서울시 평가에서 최우수구로 선정됐다고 9일 밝혔다."
LONG = (
    "한편 구는 지난해에도 같은 평가에서 우수상을 받아 시상금 5천만 원을 확보했으며 "
    "올해에는 두 단계를 뛰어올라 맨 윗자리에 서게 됐다고 설명했다."
)


def test_title_repeated_by_the_page_is_a_headline_twice() -> None:
    text = (
        "마포구, 3년 연속 최우수구\n상태바\n마포구, 3년 연속 최우수구\n"
        f"  • 승인 2016.01.08 20:39\n\n{PROSE}"
    )
    assert [k for k, _, _ in kinds(text)] == [
        "headline", "furniture", "headline", "furniture", "paragraph",
    ]  # fmt: skip


def test_decks_below_the_title_are_headlines() -> None:
    text = (
        "노원구, 상복 터졌다\n- 서울시 평가 8개 부문서 최우수상 휩쓸어\n\n홍길동 기자\n"
        f"총 12개 분야서 6억 확보\n\n{PROSE}"
    )
    assert [k for k, _, _ in kinds(text)] == [
        "headline", "headline", "furniture", "headline", "paragraph",
    ]  # fmt: skip


def test_points_of_a_memo_are_no_decks() -> None:
    text = (
        "마포구 2016년 대외평가 수상 현황\n\n○ (정부) 장려 1, 노력 1\n"
        " - 도로관리 평가 노력상, 상금 2백만 원\n○ (서울시) 최우수 1\n"
        f" - 물절약 실천 평가 최우수구, 상금 3천만 원\n\n{PROSE}"
    )
    assert [k for k, _, _ in kinds(text)] == [
        "headline", "subhead", "item", "subhead", "item", "paragraph",
    ]  # fmt: skip


def test_a_title_that_is_a_sentence_is_still_a_title() -> None:
    text = (
        "[마포소식] 우리 구가 또 해냈어요! 문화 분야 최우수구\n\n"
        f"마포지기 2014. 11. 7. 18:20\n\n{PROSE}"
    )
    assert kinds(text)[0][0] == "headline"
    assert kinds(text)[-1][0] == "paragraph"


def test_a_labelled_title_begins_behind_its_label() -> None:
    text = (
        f"마포구청\n제목 2015년 인센티브사업 9개 분야 수상\n작성일 2015.12.28. 조회 31\n\n{PROSE}"
    )
    assert ("headline", "제목", "2015년 인센티브사업 9개 분야 수상") in kinds(text)


def test_a_lone_sentence_is_no_headline() -> None:
    assert kinds(PROSE) == [("paragraph", "", PROSE)]


@pytest.mark.parametrize("marker", ["◆", "◇", "○", "□", "▣"])
def test_a_short_marked_line_before_prose_is_a_subhead(marker: str) -> None:
    text = f"마포구 수상 소식 모음\n{PROSE}\n{marker} 청소 분야 10년째 1위\n{LONG}"
    assert ("subhead", marker, "청소 분야 10년째 1위") in kinds(text)


def test_an_unmarked_line_without_predicate_before_prose_is_a_subhead() -> None:
    text = f"구정 단신 세 꼭지\n{LONG}\n\n강북구 교육비 신청 접수\n{LONG}"
    assert ("subhead", "", "강북구 교육비 신청 접수") in kinds(text)


@pytest.mark.parametrize(
    "marker", ["△", "▲", "▷", "▶", "▸", "○", "●", "◆", "□", "■", "▦", "①", "⑴", "-", "·", "*", "1."]
)
def test_items_of_every_marker(marker: str) -> None:
    lines = [f"{marker} 희망복지 최우수상", f"{marker} 안전도시 우수상", f"{marker} 일자리 장려상"]
    text = f"마포구, 상 휩쓸어\n{PROSE}\n" + "\n".join(lines)
    assert [k for k, m, _ in kinds(text) if m == marker] == ["item"] * 3


def test_the_last_item_before_prose_is_no_subhead() -> None:
    text = f"{PROSE}\n○ 희망복지 최우수상\n○ 안전도시 우수상\n{LONG}"
    assert [k for k, m, _ in kinds(text) if m == "○"][-1] == "item"


def test_a_numeral_that_is_a_subject_is_no_marker() -> None:
    text = f"{PROSE}\n③은 지난해 장려상에서 두 계단 올라선 것이라 뜻이 남다르다고 구는 설명했다."
    assert kinds(text)[-1][1] == ""


def test_a_list_inside_a_sentence_stays_whole() -> None:
    text = "구는 △희망복지 △안전도시 △일자리 등 3개 분야에서 최우수구로 뽑혔다."
    assert len(segment(text)) == 1


@pytest.mark.parametrize(
    "rows",
    [
        "사업명 등급 시상금\n희망복지 최우수 120백만원\n자치회관 운영 우수 60백만원",
        "구  분   2016년   2017년\n최우수   남 구   북 구\n우  수   서 구   남 구",
        "구 분 / 시 부 / 군 부\n최우수 / 가람시 / 나래군\n우 수 / 다온시 / 라온군",
        "희망복지 평가 ………… 최우수\n자치회관 평가 …… 우수상 (3천만원)\n청소대상 ……… 대상",
        "구분\n사업명\n등급\n복지\n희망복지\n최우수\n일자리\n희망일자리\n우수",
    ],
    ids=["one space", "aligned", "slashes", "dot leaders", "a cell a line"],
)
def test_tables(rows: str) -> None:
    text = f"마포구, 상 휩쓸어\n\n{PROSE}\n\n{rows}\n\n{LONG}"
    assert [k for k, _, _ in kinds(text)].count("row") == rows.count("\n") + 1


def test_rows_below_the_title_of_a_table() -> None:
    text = f"{PROSE}\n\n[표] 민원서비스 평가 등급\n나등급 가람구\n다등급 나래구 다온구"
    assert [k for k, _, _ in kinds(text)] == ["paragraph", "subhead", "row", "row"]


@pytest.mark.parametrize(
    "caption",
    [
        "▲ 홍길동 마포구청장(가운데)이 직원들과 상패를 들고 있다.",
        "▲ 시상식 뒤 기념 촬영",
        "마포구청 전경(사진=마포구)",
        "마포구청 전경. 마포구 제공.",
        "홍길동 구청장이 상패를 받고 웃고 있다./제공=마포구",
        "홍길동 마포구청장",
    ],
)
def test_captions(caption: str) -> None:
    text = f"마포구, 3년 연속 최우수구\n\n{caption}\n\n{PROSE}"
    assert [k for k, _, _ in kinds(text)] == ["headline", "caption", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "홈 > 뉴스 > 지방자치",
        "전자민원 | 정보공개 | 구정소식",
        "본문 바로가기",
        "홍길동 기자 gdhong@example.kr",
        "서울=홍길동 기자",
        "기사입력 : 2008-12-30 15:20",
        "담당부서 기획예산과 작성일 2011.12.27. 조회 318",
        "저작권자 © 가람신문 무단전재 및 재배포 금지",
        "댓글 0",
        "페이스북 공유하기",
        "첨부 111227_수상.hwp (29KB)",
        "문의: 기획예산과 ☎02-3425-0000",
        "AI 요약은 기사 내용과 다를 수 있습니다.",
        "배포일시 2015. 1. 9.(금)",
        "제공일시   즉시   매수 2매",
        "담 당 자 : 기획예산과 홍길동",
        "사    진 : 2매",
        "▷ 가람뉴스 ▷ 2015/01/09 ▷ 글 홍길동 기자",
        "보도자료 : 2015. 1. 9.(금) / 조간부터 써 주시면 고맙겠습니다.",
        "방송일시 : 2015. 1. 9. 저녁 8시",
        "전자민원 | 대상별 안내 | 구정소식",
        "분야별 | 우수사례 | 주관부서",
    ],
)
def test_furniture(line: str) -> None:
    text = f"마포구, 3년 연속 최우수구\n{line}\n\n{PROSE}"
    assert kinds(text)[1][0] == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "추천 기관 18곳 가운데 최우수 3곳",
        "- 부서 평가 최우수 기획예산과",
        "- 2014. 11. 7. 시상식에서 대상 수상",
        "희망 기자재 지원 사업 최우수",
        "사진전 : 주민이 뽑은 작품 최우수",
        "2015. 1. 9. 평가에서 최우수상을 거둔 홍길동 기자재팀",
        "기관 | 분야 | 등급 | 금액",
        "환경부 | 하천 평가 | 최우수 | 1억",
        "도로 평가 | 나등급 | 3천만 원",
        "도로 평가 | 전국 | 2위",
    ],
)
def test_content_that_looks_like_furniture(line: str) -> None:
    text = f"마포구, 3년 연속 최우수구\n{PROSE}\n{line}\n{LONG}"
    assert kinds(text)[2][0] != "furniture"


@pytest.mark.parametrize(
    "head",
    [
        "많이 본 뉴스",
        "[지역 많이 본 뉴스]",
        "[관련기사]",
        "인기기사",
        "'마포소식' 카테고리의 다른 글",
        "댓글 3",
        "HOT ISSUE",
    ],
)
def test_what_follows_the_article_is_a_sidebar(head: str) -> None:
    text = (
        f"마포구, 3년 연속 최우수구\n{PROSE}\n홍길동 기자\n\n{head}\n1. 노원구, 대상 수상\n"
        "강남구 시상금 3억 확보"
    )
    assert [k for k, _, _ in kinds(text)][-3:] == ["sidebar"] * 3


def test_neighbouring_articles_are_sidebars() -> None:
    text = f"{PROSE}\n이전글 노원구 최우수상 수상\n다음글 강남구 대상 수상"
    assert [k for k, _, _ in kinds(text)] == ["paragraph", "sidebar", "sidebar"]


def test_the_article_goes_on_behind_a_box_of_links() -> None:
    text = (
        f"마포구, 3년 연속 최우수구\n{PROSE}\n\n[관련기사]\n- 노원구, 대상 수상\n\n{LONG}\n"
        "홍길동 기자"
    )
    assert [k for k, _, _ in kinds(text)][-2:] == ["paragraph", "furniture"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "마포구는 희망복지 평가에서\n최우수구로 선정돼 1억 원을\n받았다고 9일 밝혔다.",
            1,
            id="wrapped",
        ),
        pytest.param(
            " ○ ｢공원 속\n   도시 만들기｣ 분야 우수\n ○ 안전 분야 최우수", 2, id="open bracket"
        ),
        pytest.param(
            " ○ 복지 분야는 처음으로 우수구에 이름\n   을 올림", 1, id="a word cut in two"
        ),
        pytest.param("대회에서 장관상을,\n공모전에서는 대상을 받았답니다!", 1, id="comma"),
        pytest.param("마포구가 상을 받았다.\n노원구도 상을 받았다.", 2, id="two sentences"),
        pytest.param("밀물시 세금 농사 으뜸\n도 세정 평가 최우수…상금 1억", 2, id="two titles"),
        pytest.param(
            "홍길동 구청장\n이 가운데 복지는 2년째 최우수구 자리를 지켰다.", 2, id="caption"
        ),
        pytest.param("◇서울시 평가, 정상에\n서울시 평가에서 구는 1위를 했다.", 2, id="subhead"),
    ],
)
def test_wrapped_lines(text: str, pieces: int) -> None:
    assert len(segment(Source(text).view)) == pieces


@given(
    st.lists(
        st.sampled_from(
            ["마포구", " ", "\n", "- ", "△", "① ", "“", "”", "다.", "1.", " | ", " > ", "\t", "?",
             "2015.01.09", "기자", "많이 본 뉴스\n", "댓글 3\n", "구분 등급\n", "(", ")", "을 ",
             "사진="]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_segments_hold_every_word_once_and_sentences_every_word_of_a_segment(view: str) -> None:
    previous_end = 0
    for item in segment(view):
        assert previous_end <= item.start < item.end
        previous_end = item.end
        assert view[item.start : item.end] == view[item.start : item.end].strip()
        at = item.start
        for start, end in item.sentences:
            assert at <= start < end <= item.end
            assert not view[at:start].strip()
            at = end
        assert at == item.end


@pytest.mark.parametrize(
    "unit", ["「\n", "을\n을 ", "구분 가\n", "- 가\n", "가  나\n", "“", "(", "다.", "가 > ", "=가"]
)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    short, long = (unit * (length // len(unit)) for length in (16_000, 64_000))
    assert grows_less(6, lambda: segment(short), lambda: segment(long))
