"""What belongs to the page and not to the article: menus, bylines, buttons, lists of other news."""

from __future__ import annotations

import re

_UI_TEXT = """
가 가가가 가나다 본문 바로가기 주메뉴 메뉴 전체메뉴 닫기 열기 버튼 프린트 인쇄 인쇄하기 출력
목록 목록보기 확인 취소 상태바 기사수정 기사 메일전송 기사프린트 기사듣기 기사듣기실행
기사듣기중지 기사제보 후원하기 공유 공유하기 SNS 페이스북 트위터 카카오톡 카카오스토리
네이버블로그 밴드 링크 주소복사 URL복사 글자크기 글자사이즈 글씨크기 설정 크게 작게 확대 축소
페이지 정보 댓글 댓글쓰기 댓글목록 댓글삭제 답글 답변 글쓰기 수정 삭제 추천 비추천 좋아요 공감
조회 조회수 스크랩 신고 로그인 로그아웃 회원가입 마이페이지 전체기사 검색 통합검색 사이트 내
전체검색 사이트맵 모바일 버전 PC버전 맨위로 위로 TOP top 원본보기 아이콘 이미지 크게보기 로고
더보기 닫힘 홈 HOME Home 뉴스 지면보기 구독 구독하기 알림 전송 저장 다운로드 fa tw gp kakao
facebook twitter naver band 매우만족 만족 보통 불만 매우불만 기자 기자정보 다른기사 보기 실행
중지 회 건 개 조회수: 댓글수 실시간 이전 다음 처음 끝 이메일 복사 보도자료 언론보도 알림마당
자료실 뉴스댓글 Comments comments 읽어주기 다시듣기 폰트 프린트하기 글꼴 일간 주간 월간 참여마당
새소식 공지사항 뷰어
"""
_UI_WORDS = frozenset(_UI_TEXT.split())
_UI_WORD = re.compile(r"[^\s|:·,/()\[\]<>■▶•]+")
_UI_NUMBERED = re.compile(
    r"(?:댓글|추천|비추천|공감|좋아요|조회|조회수)?\s?[\d,]+(?:회|건|개)?|[+\-]"
)
_LONGEST_UI = 60
_LONGEST_FURNITURE = 200

_COPYRIGHT = re.compile(
    r"저작권|무단\s?전재|무단\s?복제|재배포|Copyright|COPYRIGHT|All [Rr]ights|공공누리"
    r"|출처표시|공공저작물"
)
_LABEL = re.compile(
    r"\[?(?:담당\s?부서|작성\s?부서|주관\s?부서|작성자|작성일|등록일|등록자|게시일|보도일"
    r"|배포일|보도일시|배포일시|제공일|제공일시|제공일자|조회수"
    r"|첨부\s?파일|연락처|전화번호|글쓴이|기자명|사진제공|기사제보|접수 및 문의|문의처)(?![가-힣])"
    r"|\[?(?:분류|구분|담\s?당\s?자?|사\s{0,6}진|부서|조회|첨부|문의|전화|이메일|출처|자료|자료제공|자료출처"
    r"|제보|추천|키워드|태그|매수|URL)"
    r"(?:\s?[:：=|]|\s.{0,30}\d{2,4}-\d{3,4}|.{0,40}(?:담당\s?부서|작성자|등록일|조회수))"
)
_LABEL_PROSE = re.compile(r"(?:다|요)[.?!]")
_BYLINE = re.compile(
    r"^(?:[^.]{0,30}[=/\]|)]\s?|/|\[[^\]]{0,12}\]\s?)?\s?[가-힣]{2,4}\s?(?:선임|수습|객원|시민|전문"
    r"|명예)?기자(?:명)?\b"
    r"|(?:19|20)\d\d[-./]\s?\d{1,2}[-./]\s?\d{1,2}\.?\s.{0,20}\s[가-힣]{2,4}\s?기자$"
    r"|^기자명?\s|^기자$|온라인 ?뉴스팀|^/?취합\s?=|^/[가-힣]{2,4}\s?기자$|[\w.+-]+@[\w-]+\.[\w.]+"
)
_BYLINE_WORDS = ("기자", "@", "뉴스팀", "뉴스 팀", "취합")
"""Of these a byline has one."""
_BYLINE_PROSE = re.compile(r"(?:다|요)[.?!][\s”\"]|(?:다|요)[.]$")
_LONGEST_BYLINE = 90

_BREADCRUMB = re.compile(r"^[^<>]{1,20}(?:\s[>»›]\s[^<>]{1,20}){1,7}$")
_PIPES = re.compile(r"^[^|]{1,15}+(?:\|[^|]{1,16}+){2,20}+$")
_CELLS = re.compile(
    r"(?:^|\|)\s{0,3}(?:(?:19|20)\d\d년|결과|훈격|등급|주관(?:\s?기관)?|[가나다라마SABC]등급|\d위"
    r"|(?:[최준]?\s{0,2}우\s{0,2}수|장\s{0,2}려|대\s{0,2}상)(?:상|\s?기관|[시군구])?)"
    r"\s{0,3}(?=[|(]|$)|\d억|만\s?원"
)
"""What stands between pipes in a table and in no menu."""
_NOTICE = re.compile(
    r"^(?:\S.{0,20}바로가기$|보\s?도\s?자\s?료$|[-<(]?\s?끝\s?[.>)-]?$|이 기사를 공유"
    r"|이 기사 좋아요|기사 ?URL|해당 메뉴에|현재 페이지"
    r"|계정을 선택|댓글을 남기|삭제한 댓글|그래도 삭제|등록된 댓글"
    r"|로그인 후 |AI ?(?:요약|가 |가$|로 |번역|음성)|본 (?:기사|콘텐츠|공공저작물)"
    r"|보도자료 상세|(?:이전글, ?다음글)|이용 ?약관"
    r"|개인정보|청소년 ?보호|네이버에서 .{0,20}구독|.{2,20} 구독하기"
    r"|.{2,20}의? ?다른 ?기사 ?보기|기사 ?(?:본문|내용)과 다를)"
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|bmp|hwpx?|pdf|docx?|xlsx?|pptx?|zip|mp4)\b", re.I)
_PHONE_OR_URL = re.compile(r"^(?:https?://\S+|www\.\S+|[☎☏]?\s?[\d()\-~]{7,20})$")
_WEATHER = re.compile(
    r"^(?:(?:맑음|흐림|구름\S{0,3}|비|눈|안개)\s?)?-?\d{1,3}(?:\.\d)?\s?(?:%|'C|℃|°C?|도)$"
)

_SIDEBAR = re.compile(
    r"^[\[<【■▶◆●]?\s?(?:(?:지역|전국|사회|정치|경제|문화|스포츠|연예|전체|주간|일간)\s)?"
    r"(?:(?:가장 )?많이 (?:본|읽은|찾는) ?(?:뉴스|기사|글|콘텐츠)?|(?:실시간"
    r"|오늘의?|지금"
    r"|이 ?시각)\s?(?:주요|인기|많이|핫|추천|HOT)?\s?"
    r"(?:뉴스|기사|이슈|랭킹|헤드라인|본)|(?:관련|연관|주요|인기|최신|최근|추천|다른|핫|톱"
    r"|베스트)\s?(?:뉴스|기사|글|이슈|포스트|콘텐츠)"
    r"|댓글 (?:많은|많이)|함께 본 (?:기사|뉴스)|\(?다음 뉴스|이웃 소식|[‘'\"][가-힣 ]{1,12}[’'\"]\s?(?:카테고리의 )?다른 글"
    r"|[〔\[<【]?알림[〕\]>】]|당신이 (?:관심|좋아)|(?:HOT|Hot|BEST|Best|TOP|MOST) ?(?:ISSUE|Issue"
    r"|NEWS|News"
    r"|이슈|뉴스|클릭|\d+)"
    r"|헤드라인 ?뉴스|.{1,20}카테고리의 다른 글|이 기사와 함께|함께 (?:본|보면|읽)|(?:섹션"
    r"|분야)별 (?:주요|인기)|관련 ?검색어"
    r"|.{0,8}기자의? 다른 기사$|랭킹 ?뉴스|뉴스 ?랭킹)"
)
_LONGEST_SIDEBAR_HEAD = 34
_NEIGHBOUR = re.compile(
    r"^(?:▲|▼|◀|▶|<|>)?\s?(?:이전\s?글|다음\s?글|이전\s?기사|다음\s?기사|윗글|아랫글)(?:\s|$|:)"
)
_COMMENTS = re.compile(r"^댓글\s?(?:\(\s?)?[1-9]\d{0,4}(?:개|\s?\))?$|^[1-9]\d{0,4}개의 댓글$")

_MENTION_OF_DATE = re.compile(
    r"(?:19|20)?\d{2}\s?(?:[./-]|년)\s?\d{1,2}\s?(?:[./-]|월)\s?\d{1,2}|(?:19"
    r"|20)\d{2} \d{2} \d{2}\b|^\d{1,2}:\d{2}"
)
_STAMP_WORD = r"(?:입력|승인|등록|작성|방송|보도(?:\s?자료)?|게시|송고|배포|발행|수정|업데이트|편집|date)(?:일시|일자|일)?"
_STAMP_LABEL = re.compile(
    rf"{_STAMP_WORD}[^가-힣]{{0,12}}\d|\d[^가-힣]{{0,8}}{_STAMP_WORD}(?![가-힣])"
    r"|\d{1,2}:\d{2}|기자(?![가-힣])|\d{1,3}면(?![가-힣])"
)
_DIGIT = re.compile(r"\d")
_DATE_CHARS = re.compile(r"[\s\d.:/|()\-년월일]")
_LONGEST_STAMP = 110
_RELEASED = re.compile(rf"\[?{_STAMP_WORD}\s?[:：|]\s?(?:19|20)\d\d\s?[-./년]")
"""A form's field with the day of release; a request to print it may stand behind the day."""


def is_copyright(text: str) -> bool:
    """Whether the line is a copyright notice: the article ends before it."""
    return len(text) <= 160 and _COPYRIGHT.search(text) is not None


def is_sidebar_head(text: str) -> bool:
    """Whether the line opens a list of other articles."""
    return len(text) <= _LONGEST_SIDEBAR_HEAD and _SIDEBAR.match(text) is not None


def is_neighbour(text: str) -> bool:
    """Whether the line names the previous or next article."""
    return _NEIGHBOUR.match(text) is not None


def is_comments_head(text: str) -> bool:
    """Whether readers' comments follow the line, once the article has begun."""
    return _COMMENTS.match(text) is not None


def is_stamp(text: str) -> bool:
    """Whether the line carries the time of publication or revision and little more."""
    if len(text) > _LONGEST_STAMP or not _DIGIT.search(text):
        return False
    if _RELEASED.match(text):
        return True
    if _LABEL_PROSE.search(text):
        return False
    if not _MENTION_OF_DATE.search(text):
        return False
    bare = _DATE_CHARS.sub("", text)
    return len(bare) <= 4 or (
        _STAMP_LABEL.search(text) is not None and len(bare) <= _LONGEST_STAMP // 2
    )


def is_byline(text: str) -> bool:
    """Whether the line names the reporter."""
    return (
        len(text) <= _LONGEST_BYLINE
        and any(word in text for word in _BYLINE_WORDS)
        and _BYLINE.search(text) is not None
        and _BYLINE_PROSE.search(text) is None
    )


def is_furniture(text: str) -> bool:
    """Whether the line belongs to the page: menu, button, label, byline, notice, copyright."""
    if not text:
        return True
    if len(text) > _LONGEST_FURNITURE:
        return False
    if is_copyright(text) or is_byline(text) or _is_interface(text):
        return True
    if len(text) <= 120 and _NOTICE.match(text):
        return True
    if _LABEL.match(text) and not _LABEL_PROSE.search(text):
        return True
    if len(text) <= 60 and (
        _FILE.search(text) or _PHONE_OR_URL.match(text) or _WEATHER.match(text)
    ):
        return True
    return len(text) <= 120 and (_BREADCRUMB.match(text) is not None or _is_menu(text))


def _is_menu(text: str) -> bool:
    return _PIPES.match(text) is not None and _CELLS.search(text) is None


def _is_interface(text: str) -> bool:
    if len(text) > _LONGEST_UI:
        return False
    return all(
        word[0] in _UI_WORDS or _UI_NUMBERED.fullmatch(word[0]) is not None
        for word in _UI_WORD.finditer(text)
    )
