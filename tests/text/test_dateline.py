import datetime

import pytest

from munaward.text import Source, dateline, may_be_dated, segment

BODY = "마포구는 서울시 평가에서 최우수구로 선정됐다고 9일 밝혔다."


def published(head: str, tail: str = "") -> str | None:
    view = Source(f"마포구, 3년 연속 최우수구\n{head}\n\n{BODY}\n{tail}").view
    found = dateline(view, segment(view))
    assert found is None or may_be_dated(view)
    return found.text if found else None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("승인 2016.01.08 20:39", "2016-01-08"),
        ("  • 승인 2016.01.08 20:39", "2016-01-08"),
        ("보도일 2016-01-08 작성자 홍길동", "2016-01-08"),
        ("2016. 1. 8. 15:14", "2016-01-08"),
        ("등록 2016-01-08 15:26:28", "2016-01-08"),
        ("기사입력 : 2016-01-08", "2016-01-08"),
        ("기사입력  2016/01/08 [09:54]   홍길동 기자", "2016-01-08"),
        ("기사입력 2016-01-08 오후 2:51:00", "2016-01-08"),
        ("작성자 편집국 작성일 16-01-08 09:12 조회 214회", "2016-01-08"),
        ("글쓴이 편집국 | 16-01-08 14:20 | 조회 184", "2016-01-08"),
        ("2016년 01월 08일 (금) 09:12:40 홍길동 기자", "2016-01-08"),
        ("홍길동 기자 | 2016.01.08 16:52:08", "2016-01-08"),
        ("순창=홍길동 기자 | 기사승인 2016.01.08 17:05 | 15면", "2016-01-08"),
        ("입력 2016 01 08 18:08", "2016-01-08"),
        ("2016.01.08 16:04 입력", "2016-01-08"),
        ("가람저널 | 2016.01.08 11:06 승인 | 1142호", "2016-01-08"),
        ("배포일시 2016. 1. 8.(금)", "2016-01-08"),
        ("최종수정 2016.01.09 10:51 기사입력 2016.01.08 10:36", "2016-01-08"),
        ("가람일보   2016-01-08 09:41:27   수정 2016-01-09 15:20:03", "2016-01-08"),
        ("입력 2016.01.08 18:02 | 수정 2016.01.09 18:40 | 댓글 2", "2016-01-08"),
        ("최종편집 2016-01-08 09:12:44", "2016-01-08"),
        ("보도일시 : 2016. 1. 8.(금) 조간", "2016-01-08"),
        ("등록일 : 2016.01.08   담당 : 기획과   조회 : 31", "2016-01-08"),
        ("제공일자 2016-01-08", "2016-01-08"),
        ("2016年 1月 8日", "2016-01-08"),
        ("최종 업데이트 2016/01/08 15:08   글/사진 = 홍길동 기자", "2016-01-08"),
        ("배포일시 : 2016. 1. 8.(금) / 즉시 보도하여 주시기 바랍니다.", "2016-01-08"),
        ("마 포 구               보도자료 2016. 1. 8.(금)", "2016-01-08"),
        ("제공일 2016. 1. 8.(금)   담당 기획과 평가팀(☎02-300-0000)   매수 2매", "2016-01-08"),
        ("▷ 가람뉴스 ▷ 2016/01/08 ▷ 글 홍길동 기자", "2016-01-08"),
        ("월간 마포소식 2016년 1월호 | 12쪽", "2016-01"),
        ("제공일시 : 16-01-08", "2016-01-08"),
        ("방송일 16-01-08   가람방송 홍길동", "2016-01-08"),
        ("가람방송 16-01-08 홍길동", None),
        ("2016년 1월 호우 피해 복구", None),
        ("2016년 1월 호국 행사", None),
        ("승인 2016.13.08 20:39", None),
        ("홍길동 기자", None),
    ],
)
def test_forms(line: str, text: str | None) -> None:
    assert published(line) == text


def test_a_text_without_years_is_not_dated() -> None:
    assert not may_be_dated("구는 9일 3억 2000만원을 들여 12.5km를 정비했다. 문의 02-330-1234")


def test_a_month_alone() -> None:
    view = Source(f" date 2016-02 마포구, 3년 연속 최우수구\n\n{BODY}").view
    found = dateline(view, segment(view))
    assert found is not None
    assert (found.text, found.date) == ("2016-02", datetime.date(2016, 2, 1))


def test_the_day_in_the_title_of_a_daily_column() -> None:
    view = f"[시·군 브리핑] 2016년 1월 8일\n\n◇가람군, 3년 연속 SA\n{BODY}"
    found = dateline(view, segment(view))
    assert found is not None
    assert found.text == "2016-01-08"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param("마포사랑 2016년 1월호", "2016-01", id="issue of a magazine"),
        pytest.param("마포사랑 2016년 1월 호평 이어져", None, id="word that begins like it"),
        pytest.param("2016년 1월 마포구 재활용 평가 최우수구", None, id="month of a result"),
    ],
)
def test_the_month_in_a_title(title: str, text: str | None) -> None:
    view = f"{title}\n\n{BODY}"
    found = dateline(view, segment(view))
    assert (found.text if found else None) == text


def test_the_page_number_of_a_newspaper_at_the_end() -> None:
    assert published("", "2016-01-08 27면") == "2016-01-08"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("[가람일보 2016.01.08] 구는 상을 받았다고 밝혔다.", "2016-01-08", id="outlet"),
        pytest.param(
            "(서울=가람) 2016년 1월 8일 홍길동 기자 = 구는 상을 받았다.", "2016-01-08", id="agency"
        ),
        pytest.param(
            "구는 상을 받았다고 밝혔다. <2016.1.8 홍길동 기자>", "2016-01-08", id="sign-off"
        ),
        pytest.param(
            "(서울=가람) 홍길동 기자 = 구는 2016년 평가에서 상을 받았다고 8일 밝혔다.",
            None,
            id="day alone",
        ),
        pytest.param("구는 시상식(2016.1.8 시청)에서 상을 받았다고 밝혔다.", None, id="event"),
    ],
)
def test_marks_of_the_outlet(body: str, text: str | None) -> None:
    view = Source(f"마포구, 3년 연속 최우수구\n\n{body}\n").view
    found = dateline(view, segment(view))
    assert (found.text if found else None) == text


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        pytest.param("수정 2016.01.09 03:40\n입력 2016.01.08 18:08", "", id="revised first"),
        pytest.param("• 2016.01.10 (일)\n작성일 16-01-08 09:12", "", id="today in the menu"),
        pytest.param("승인 2016.01.08 20:39", "이전글 노원구 대상 수상 16.01.02", id="neighbour"),
        pytest.param("승인 2016.01.08", "많이 본 뉴스\n입력 2015.01.02 10:00 노원구", id="sidebar"),
    ],
)
def test_the_first_publication_wins(head: str, tail: str) -> None:
    assert published(head, tail) == "2016-01-08"


@pytest.mark.parametrize(
    "line",
    [
        "1. 공모기간 : 2016. 3. 21.(월) ~ 4. 20.(수) 18:00",
        "마포구는 2016년 1월 8일 시상식에서 최우수상을 받았다고 밝혔다.",
        "블로그 운영을 종료합니다.(2016.1.8.) 새 블로그에서 만나요!",
    ],
    ids=["period", "event", "notice"],
)
def test_dates_of_the_article_are_no_datelines(line: str) -> None:
    assert published("", line) is None
