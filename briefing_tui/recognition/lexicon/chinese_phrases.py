"""The phrases of Chinese by which somebody hands over, calls, thanks, answers and closes."""

from __future__ import annotations

import re

from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

# ``3.问``: a number before a mark.
NUMBERED_MARK = deferred(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）]?\s*[.．、]?\s*(?=[问問答QA])")

OUTLET_QUOTED = deferred(r"[^《》]{0,12}《[^《》]{1,20}》(?:[^《》]{0,8})?\Z")

# What somebody hands in instead of speaking: ``許委員立衡書面質詢：``.
WRITTEN = deferred("(?:所提)?书面(?:质询|意见|报告|答复|发言|说明|声明)\\Z")

# Words by which somebody thanks, calls the next, and closes.
THANKS = deferred("(?:好的?[,，、。]?\\s*)?(?:让我们)?(?:非常|再次|十分|衷心)?(?:感谢|谢谢|多谢)")
# The characters that those words begin with, in both scripts.
THANKS_BEGIN = frozenset("好非再十衷感谢謝多让讓")
# Thanks that only a host gives: for the words of the others.
_SAID = "(?:介绍|发布|回答|解答|答复|通报|补充|发言|分享|讲解|解读|说明)"
THANKS_ALL = deferred(
    "(?:以上|刚才|上述|各位|几位|[两二三四五六七八]位|您|你|我们的?|所有|全体)*(?:发布人|领导|嘉宾|负责人|专家|"
    f"负责同志|发言人|同志|主任|局长)?们?(?:所?[做作]?的)(?:精彩|详细|全面|权威|耐心|情况|深入)*{_SAID}|"
    "[两二三四五六七八](?:位|名)[^，。]{2,6}\\Z"
)
CALLS = deferred(
    "(?:首先|下面|接下来|接着|现在|最后|然后|其次|再次|下一位|下一个|有请|请|欢迎)"
    "[^。！？!?]{0,12}?(?:有?请|欢迎)"
)
# Words of a paragraph that hands over: in its last sentence somebody is asked to speak.
HANDS_OVER = deferred(
    "(?:.*[。！!]\\s*)?(?:好的?[，,]\\s*)?(?:谢谢[^，。]{0,12}[，,])?"
    "(?:这(?:个|些|几个|一)问题|第.{1,3}个问题|关于[^。？]{2,24}|针对[^。？]{2,24}|那么?|[你您]的问题|对此)?[，,]?"
    "(?:还是|就|先|再|也|下面|接下来|首先|现在|最后|我们)*[，,]?(?:让我们)?(?:有?请|由|欢迎)(?P<whom>[^。？！?!]{2,60})"
    "[。！!]?(?:谢谢[。！!]?)?\\Z",
    re.DOTALL,
)
CLOSES = deferred(
    "(?:发布会|吹风会|记者会|见面会|通报会|通气会|座谈会|说明会|招待会|活动|直播|访谈|提问|答问|问答|环节)"
    "[^。！？!?]{0,10}(?:到此结束|到此为止|到这里|到这儿|结束)(?!后)"
)
OPENS_FLOOR = deferred(
    "(?:请|下面|接下来|现在|还有|继续|最后|进入|开始|下一|哪一?位|欢迎|留给)[^。！？!?]{0,30}"
    "(?:提问|发问|举手|答问|问答|记者问)|(?:请|还有|继续|最后|再|下)[^。！？!?，]{0,6}问题吗?[。，！？?]?(?:\\Z|请)|"
    "请[^。！？!?]{0,20}(?:记者|媒体)(?:朋友)?们?[。！!]?\\Z|提问(?:之?前|时)[，,]?请"
)
# A paragraph that leads up to one by which the host is recognised.
LEADS_UP = deferred(
    "(?:好的?|嗯|谢谢|感谢)[。！，,!]*\\Z|(?:各位|记者|媒体|新闻界的?)(?:新闻界的?)?(?:记者|媒体)?朋友们?[，,：:！]|"
    f"(?:由于|因为)?时间(?:的?关系|有限)|(?:感谢|谢谢)[^，。]{{2,30}}的{_SAID}[。！!]?\\Z"
)
# Words that open the answer to a question.
ANSWER_OPENS = deferred(
    "(?:好的?[，,。]\\s*)?(?:谢谢|感谢|多谢)(?:您|你|这位|[^，。]{0,10}记者)?(?:朋友)?的?(?:提问|问题|关注|关心)|"
    "(?:您|你)(?:刚才|刚刚)?(?:提|问|说|讲)[^，。]{0,6}问题|(?:下面|好的?[，,])?(?:由我|我)来?(?:回答|回应|解答)"
)
# Words by which somebody speaks of answering, who is then no host.
ANSWERS_ONESELF = deferred(
    "(?:我|我们)[^。！？!?]{0,6}(?:回答|解答|回应|讲|补充|介绍|说)|(?:这个|这些|您的|你的)问题|大家放心"
)

# Marks that end a sentence and occur in no label.
SENTENCE_MARKS = deferred(f"[{SURE_ENDS}{SEMICOLONS}]")
# Words that occur in sentences and in no label.
SENTENCE_WORDS = deferred(
    # Words for people in a speaker's story.
    "大[爷妈叔姐哥娘嫂]$|阿[姨婆公]$|师傅$|奶奶$|爷爷$|叔叔$|老汉$|"
    "朋友们?$|^各位|女士们|同志们|[会想在常要都人]问$|统计$|来[看说讲]$|[问對对告诉跟]我们?$|而言$|的有$|"
    "说$|表示$|指出$|强调$|认为$|介绍$|透露$|称$|写道$|写$|讲$|问道$|如下$|包括$|方面$|以下$|是$|"
    "规定$|部分$|第.{1,6}[条款项]$|就是|[一二两三四五六几]句话$"
)
# Characters that begin sentences; they begin the names of places, too.
SENTENCE_STARTS = deferred(
    "^(?:我|你|他|她|它|这|那|其|该|本|一|二|三|四|五|六|七|八|九|十|第|即|如|例|比|所|因|但|而|并|且|也|还|又|"
    "是|有|在|对|从|把|被|让|给|为|以|按|据|依|按照|根据|希望)"
)
