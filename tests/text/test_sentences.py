import pytest

from munaward.text import speech_spans
from munaward.text.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("상을 받았다. 기쁘다.", ["상을 받았다.", "기쁘다."], id="plain"),
        pytest.param("1위에 올랐다.구는 웃었다.", ["1위에 올랐다.", "구는 웃었다."], id="no space"),
        pytest.param(
            "상을 받은 것.2012년에도 그랬다.", ["상을 받은 것.", "2012년에도 그랬다."], id="것."
        ),
        pytest.param("점수 차는 3.2점이다.", ["점수 차는 3.2점이다."], id="decimal"),
        pytest.param("2014. 11. 7. 시상식이 열렸다.", ["2014. 11. 7. 시상식이 열렸다."], id="date"),
        pytest.param("대상 2, 우수 4.상금은 1억.", ["대상 2, 우수 4.", "상금은 1억."], id="number"),
        pytest.param("시.군.구가 상을 받았다.", ["시.군.구가 상을 받았다."], id="list of units"),
        pytest.param("U.S. 뉴스가 뽑았다.", ["U.S. 뉴스가 뽑았다."], id="abbreviation"),
        pytest.param("a@b.kr로 보내세요. 끝.", ["a@b.kr로 보내세요.", "끝."], id="e-mail"),
        pytest.param("상 휩쓸어...시상금 7억 확보", ["상 휩쓸어...시상금 7억 확보"], id="ellipsis"),
        pytest.param(
            "또 받았을까요? 그렇습니다!", ["또 받았을까요?", "그렇습니다!"], id="question"
        ),
        pytest.param(
            "구청장은 “상을 받았다. 기쁘다”고 말했다.",
            ["구청장은 “상을 받았다. 기쁘다”고 말했다."],
            id="sentences inside a quotation",
        ),
        pytest.param(
            "군수는 “또 받겠다.“ 고 밝혔다. 끝.",
            ["군수는 “또 받겠다.“ 고 밝혔다.", "끝."],
            id="an opening mark typed for the closing one",
        ),
        pytest.param(
            "“상을 또 받았다.” 구청장이 웃었다.",
            ["“상을 또 받았다.”", "구청장이 웃었다."],
            id="a quotation that is a sentence",
        ),
        pytest.param(
            "‘한다.’는 구호다. 끝.", ["‘한다.’는 구호다.", "끝."], id="a quoted name with a stop"
        ),
        pytest.param(
            "’14년 1위다. ’15년 2위다.", ["’14년 1위다.", "’15년 2위다."], id="apostrophes"
        ),
        pytest.param("(한 번만. 정말로) 받았다.", ["(한 번만. 정말로) 받았다."], id="brackets"),
    ],
)
def test_sentences(text: str, ends: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == ends


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("구청장은 “주민 덕분이다”라고 말했다.", ["주민 덕분이다"]),
        (
            "구청장은 “모두의 상”이라며 “내년에도 받겠다”고 밝혔다.",
            ["모두의 상", "내년에도 받겠다"],
        ),
        ('군수는 "큰 힘이 됐다"며 "더 뛰겠다"고 전했다.', ["큰 힘이 됐다", "더 뛰겠다"]),
        ("구는 “클린 마포 만들기” 평가에서 1위를 했다.", []),
        ("도시는 “문화의 수도”라는 별명을 얻었다.", []),
    ],
    ids=["라고", "two parts", "straight quotes", "a name", "a nickname"],
)
def test_speech(text: str, speech: list[str]) -> None:
    assert [text[a:b] for a, b in speech_spans(text, [(0, len(text))])] == speech
