"""Long queries with errors find the passage that they were taken from."""

from __future__ import annotations

import pytest

from briefing_tui.search.hit import HitGroup
from tests.search.texts import engine, speech, stretch

CHINESE = (
    "去年春天我们在六个渡口装了量水尺，每天早晚各读一次，读数写在岸边的木牌上。"
    "渔民要是看见水位过了红线，就把船拖到坡上去，村里的广播也会连响三遍。"
)
ENGLISH = (
    "Last spring we put gauges at six of the ferry landings, and somebody reads them every "
    "morning and every evening. Whenever the water passes the red line the boats are pulled up "
    "the slope, and the bell of the chapel is rung three times."
)


@pytest.mark.parametrize(
    ("words", "query", "ends"),
    [
        (
            CHINESE,
            "去年春天咱们在六个渡口装了量水齿每天早晚个读一次，读数写在岸旁木牌上。"
            "鱼民要看见水位过了红线，就把船托到坡上去，村里广播会连响三遍",
            ("去年春天", "连响三遍"),
        ),
        (
            ENGLISH,
            "last spring we put gages at six of ferry landings, and someone read them every "
            "morning and evry evening. When the water passes a red line the boats were pulled up "
            "the slope and the bell of a chapel is rung",
            ("Last spring", "is rung"),
        ),
        (
            CHINESE + "\n" + ENGLISH,
            "### 渔民要是看见水位过了红钱，就把船拖到坡去，村里的厂播也会连响叁遍",
            ("渔民要是", "三遍"),
        ),
    ],
)
def test_a_pasted_passage_with_errors_is_found(
    words: str, query: str, ends: tuple[str, str]
) -> None:
    hit = engine(speech("别的事情明天再说。\n" + words + "\n散会。")).search(query)[0]
    assert (hit.group, hit.match) == (HitGroup.AS_TYPED, "typo")
    assert stretch(hit).startswith(ends[0])
    assert stretch(hit).endswith(ends[1])


def test_a_long_query_of_which_too_much_differs_is_not_found_as_typed() -> None:
    query = "去年春天我们在六个渡口修了新的候船亭，请来木匠画了图纸，又买了三十张长椅给老人坐"
    hits = engine(speech(CHINESE)).search(query)
    assert [hit for hit in hits if hit.group is HitGroup.AS_TYPED] == []
