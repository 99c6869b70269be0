"""Composing transcripts from the parts that labels are made of, in combinations nobody listed."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

PEOPLE = [
    ("许立衡", "云岭市水利局", "副局长"),
    ("闻静姝", "云岭市教育局", "党组书记、局长"),
    ("顾砚秋", "云岭市卫生健康委员会", "副主任"),
    ("陆怀舟", "云岭市民政局", "二级调研员"),
    ("欧阳明远", "山海经济技术开发区", "管委会主任"),
]
HOST = ("周岚", "云岭市人民政府新闻办公室", "主任")
OUTLETS = ["云岭日报记者", "云岭网记者", "《山海时报》记者", "山海通讯社记者", "云岭广播电视台记者"]
SPEECH = [
    "今年以来，我们完成了全部排查，整改率达到94.6%。",
    "下面我从两个方面作介绍。",
    "我们将继续努力，把实事办好。",
    "工作目标是：年底前全部完工。",
    "群众说：“水比山泉还甜。”",
    "主要有三个方面：一是水，二是电，三是路。",
    "截至5月20日，完成投资3.86亿元。",
]
QUESTIONS = ["请问明年有什么安排？谢谢。", "我想了解一下，资金从哪里来？", "这项工作什么时候完成？"]
GREETING = "各位记者朋友，大家好。"


@dataclass(frozen=True)
class Style:
    """The way in which one collection sets its labels."""

    opening: str
    bracket: str
    office: str
    colon: str
    own_line: bool
    stamp: str

    @property
    def plain(self) -> bool:
        """Return whether nothing but a colon would tell the label."""
        return not (self.opening or self.bracket or self.stamp)

    def label(self, person: tuple[str, str, str], first: bool) -> str:
        """A person's label."""
        name, body, title = person
        if self.office == "brackets" and first:
            words = f"{name}（{body}{title}）"
        elif self.office == "before":
            words = f"{body}{title}{name}"
        elif self.office == "before and space":
            words = f"{body}{title} {name}"
        else:
            words = name
        return self.set(words)

    def set(self, words: str) -> str:
        """Words, set as a label."""
        if self.bracket:
            words = self.bracket[0] + words + self.bracket[1]
        closing = "**" if "**" in self.opening else ""
        end = "\n" if self.own_line else ""
        return f"{self.opening}{words}{self.stamp}{self.colon}{closing}{end}"


@dataclass(frozen=True)
class Composed:
    """A transcript and who speaks in it."""

    text: str
    speakers: tuple[str, ...]


STYLES = st.builds(
    Style,
    st.sampled_from(["", "### ", "**", "- ", "• "]),
    st.sampled_from(["", "", "【】", "[]", "〔〕"]),
    st.sampled_from(["brackets", "before", "before and space", "name"]),
    st.sampled_from([":", "：", "︰", " :"]),
    st.booleans(),
    st.sampled_from(["", "", " [10:11]", " (10:11:05)"]),
)


@st.composite
def transcripts(draw: st.DrawFn) -> Composed:
    """A press conference: host, officials in turn, questions; one style, or one a role."""
    style = draw(STYLES)
    asking = style if draw(st.booleans()) else draw(STYLES)
    line_end = draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    indent = draw(st.sampled_from(["", "　　", "  "]))
    officials = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=4, unique=True))
    host_label = style.set(draw(st.sampled_from(["主持人 周岚", "主持人周岚", "周岚（主持人）"])))
    listed = "，".join(f"{body}{title}{name}" for name, body, title in officials)
    parts = [
        f"云岭市民生实事新闻发布会\n时间：2024年5月30日\n出席发布会的有：{listed}。\n",
        f"{host_label}{GREETING}请{officials[0][0]}{officials[0][2].split('、')[-1]}介绍情况。\n",
    ]
    speakers = [HOST[0]]
    for person in officials:
        words = draw(st.lists(st.sampled_from(SPEECH), min_size=1, max_size=4))
        parts.append(style.label(person, first=True) + GREETING + "\n".join(words) + "\n")
        speakers.append(person[0])
    for outlet in draw(st.lists(st.sampled_from(OUTLETS), max_size=4, unique=True)):
        person = draw(st.sampled_from(officials))
        question = draw(st.sampled_from(QUESTIONS))
        parts.append(asking.set(outlet) + question + "\n")
        parts.append(style.label(person, first=False) + draw(st.sampled_from(SPEECH)) + "\n")
        speakers += [outlet, person[0]]
    text = "".join(parts)
    text = "".join(indent + line + line_end for line in text.splitlines())
    return Composed(text, tuple(speakers))
