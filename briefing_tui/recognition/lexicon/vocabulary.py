"""The words by which transcripts tell who speaks: tables, each entry with its meaning.

Chinese tables are written in simplified characters; :func:`simple` converts the words of a
label before they are looked up. To support other labels, add words here, or to
a desk's own words (:mod:`briefing_tui.recognition.lexicon.own_words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon.own_words import (
    Meanings,
    OwnWords,
    Pattern,
    Words,
    han,
    latin,
)
from briefing_tui.text.patterns import deferred

# The traditional characters of the tables below, one to one. Only labels and short leads
# pass through this: search has the whole table.
_SIMPLE = str.maketrans(
    "並來係個們備傳僑儀儲內別則劃劉動務勞區協卻厙厲參吳呂員問喬單嚴國園圖團執堯報場塗壽夠婁婦"
    "孫學宮實寧審寫寶專對導屬島嶽帥師幹廣廳張強後徑從復愛態慣慶應懷戰戶掃採揮擊據攝數於時晉書"
    "會東條楊業榮構樂標橋機檔檢欄權欒欽歐歡氣決況淨減湯溫滿漁漢濟瀏灣烏營爭爲爾獨獸現環產畢當"
    "發監盧確碼祕祿禮稅稱竇節範簡籤糧紀紅級紹終組結絡給統經維網線編緱練縛縣總績繆織續羅義習聞"
    "聯聲聶職聽肅臺與興舉舘荊莊華萬葉蒼蓋蔣蕭薊藍藝藺蘇蘭處號衆術衛裏見規視覽觀計訊託記訪許診"
    "詞詢話該認語說調談請論諧諶諸謀講謝譙譚譯議護讀讓豐貝負財貢責貴費賀賁資賈賓賞質賴贊趙車軍"
    "軒輕輛輯轅辦農這連進遊過達遲選還邊郟郵鄉鄒鄔鄧鄭酈醫釋鈄鈕銀錄錢錯鍵鍾鎮鏈鐵長門閆開間閔"
    "閱閻闕關闞陣陰陳陸陽隊階際險雙雜離難雲電鞏韋韓項須領頭頻題額顏願類顧顯風養餘館饒馬馮駐駱"
    "驗驟體鬱魚魯鮑鳳鹹麼黃點黨齊龍龐龔佈峯鄺樸矯藥設鮮麥預眾",
    "并来系个们备传侨仪储内别则划刘动务劳区协却厍厉参吴吕员问乔单严国园图团执尧报场涂寿够娄妇"
    "孙学宫实宁审写宝专对导属岛岳帅师干广厅张强后径从复爱态惯庆应怀战户扫采挥击据摄数于时晋书"
    "会东条杨业荣构乐标桥机档检栏权栾钦欧欢气决况净减汤温满渔汉济浏湾乌营争为尔独兽现环产毕当"
    "发监卢确码秘禄礼税称窦节范简签粮纪红级绍终组结络给统经维网线编缑练缚县总绩缪织续罗义习闻"
    "联声聂职听肃台与兴举馆荆庄华万叶苍盖蒋萧蓟蓝艺蔺苏兰处号众术卫里见规视览观计讯托记访许诊"
    "词询话该认语说调谈请论谐谌诸谋讲谢谯谭译议护读让丰贝负财贡责贵费贺贲资贾宾赏质赖赞赵车军"
    "轩轻辆辑辕办农这连进游过达迟选还边郏邮乡邹邬邓郑郦医释钭钮银录钱错键钟镇链铁长门闫开间闵"
    "阅阎阙关阚阵阴陈陆阳队阶际险双杂离难云电巩韦韩项须领头频题额颜愿类顾显风养余馆饶马冯驻骆"
    "验骤体郁鱼鲁鲍凤咸么黄点党齐龙庞龚布峰邝朴矫药设鲜麦预众",
)


def simple(words: str) -> str:
    """Return ``words`` in the simplified characters of these tables, one code point for one."""
    if words.isascii():
        return words
    if len(words) <= _LONGEST_NAME:
        return _simple_name(words)
    return words if _TRADITIONAL.isdisjoint(words) else words.translate(_SIMPLE)


# Looking whether there is anything to replace is faster than replacing.
_TRADITIONAL = frozenset(map(chr, _SIMPLE))


# Names and offices recur, so they are cached; sentences do not.
_LONGEST_NAME = 24


@lru_cache(maxsize=4096)
def _simple_name(words: str) -> str:
    return words.translate(_SIMPLE)


def _alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, simple(words).split()), key=len, reverse=True))


def _more(words: Iterable[str]) -> str:
    """Return own words in Chinese characters as further alternatives of an expression."""
    return "".join(f"|{re.escape(simple(word))}" for word in sorted(han(words), key=len)[::-1])


def _own_roles(words: Iterable[str], own: OwnWords) -> Iterator[tuple[str, Role]]:
    """Yield the given words that are own labels of a role, each with its role."""
    meanings = {simple(word).casefold(): meaning for word, meaning in own.labels}
    for word in map(simple, words):
        if (meaning := meanings[word.casefold()]) in set(Role):
            yield word, Role(meaning)


ROLES: dict[str, Role] = dict.fromkeys(
    """
    主持人 主持 主持者 司仪 主席 会议主席 新闻发布会主持人 发布会主持人
    """.split(),
    Role.HOST,
)
ROLES |= dict.fromkeys(
    """
    记者 有记者 记者问 有记者问 提问 提问者 记者提问 媒体 媒体记者 现场记者 网友 网民 与会者
    听众 观众 主持人问 有记者追问 记者追问 采访人 采访者 访谈者 提问人
    """.split(),
    Role.REPORTER,
)
ROLES |= dict.fromkeys(simple("司会 司会者 進行").split(), Role.HOST)
ROLES |= dict.fromkeys(simple("質問者 質問 기자 질문").split(), Role.REPORTER)
ROLES |= dict.fromkeys(
    """
    翻译 口译 传译 译员 现场翻译 手语翻译
    """.split(),
    Role.INTERPRETER,
)

ROLES = Meanings(ROLES, lambda own: _own_roles(han(dict(own.labels)), own))

QUESTION_MARKS = Pattern(
    lambda own: (
        r"(?:问|追问|提问|再问|问题?\s*[\d一二三四五六七八九十]+|Q\s*\d*"
        rf"{_more(own.meaning('question'))})\Z"
    )
)
ANSWER_MARKS = Pattern(
    lambda own: (
        r"(?:答|回答|答复|答问|回应|答案?\s*[\d一二三四五六七八九十]+|A\s*\d*"
        rf"{_more(own.meaning('answer'))})\Z"
    )
)

# ``3.问``: a number before a mark.
NUMBERED_MARK = deferred(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）]?\s*[.．、]?\s*(?=[问問答QA])")

# Words that end the name of an office that a person holds.
OFFICE_ENDS = _alternatives(
    """
    大臣 副大臣 総理 官房長官 報道官 総裁 知事 会見者
    委員長 課長 系長 次長 室長 部会長 教育長 町長 消防長
    局长 主任 书记 部长 市长 县长 区长 省长 州长 乡长 镇长 村长 处长 科长 司长
    厅长 院长 校长 行长 会长 社长 台长 所长 站长 队长 组长 署长 关长 庭长 园长
    馆长 馆员 主席 委员 常委 秘书长 秘书 发言人 新闻官 调研员 巡视员 检察长 董事长
    理事长 总经理 经理 总监 总裁 总编辑 总编 主编 参谋长 政委 主委 党组成员 成员
    教授 研究员 院士 专家 博士 工程师 医师 医生 大使 公使 参赞 领事 总理 总统
    首相 国务委员 代表 议员 负责人 干部 专员 督察 总督 长官 司令员 指挥长 指挥官
    总指挥 组织委员 助理 顾问 主管 首席执行官 行政总裁 副手 律师 法官 检察官 警司
    处长级 厅级 总干事 干事 部首长 政务委员 主任委员 主任秘书 次长 政次 常次 主委员 幕僚长 资政 议长
    理事 监事 董事 校监 总工 经济师 会计师 统计师 总工程师 总规划师 总兽医师
    总农艺师 总经济师 首席专家 首席科学家 一级巡视员 二级巡视员 联络员 领队 教练 选手
    预报员 支队长 大队长 总队长 中队长 厂长 场长 支书 督学 设计师 规划师 建筑师 兽医师 农艺师
    药师 护士 护士长 警长 指导员 政治委员 总师 大校 上校 少将 中将 特派员 特首 检察员 审判员
    参事 技正 技监 专门委员 主秘 执秘 视察 监事长 船长 机长 教育长 村主任
    医务人员 工作人员 志愿者 同志 先生 女士 小姐
    """
)


OFFICES = Words(OFFICE_ENDS.split("|"), lambda own: map(simple, han(own.offices)))


def office_ends(own: OwnWords) -> str:
    """Return the words that end the name of an office, with own ones, as alternatives."""
    more = _more(own.offices)
    return f"{more[1:]}|{OFFICE_ENDS}" if more else OFFICE_ENDS


OFFICE_WORD = Pattern(office_ends)

# Those of them that are a form of address and no office, and that are the head of a place.
POLITE = ("同志", "先生", "女士", "小姐")
HEADS_OF_PLACES = ("市长", "县长", "区长", "省长", "州长", "乡长", "镇长", "村长")


def ends_as_office(words: str) -> bool:
    """Return whether words end as the name of an office does."""
    return OFFICES.ending(words) is not None


# Voices without a name: exact words of a label, which end no office.
VOICES = frozenset(
    """
    厂家 商家 店家 业主 居民 村民 市民 家长 学生 员工 职工 患者 客户 用户 顾客 店主 老板
    物业 群众 同学 老师 消费者 供应商 开发商 施工方 甲方 乙方 原告 被告
    辩护人 公诉人 证人 第三人 申请人 被申请人
    """.split()
)

# Words that begin a person's position within a body; the words before are the body.
OFFICE_BEGINS = Pattern(
    lambda own: (
        "党组|党委(?!组织部|宣传部|办)|党工委|党总支|党支部|常务|副|正|一级|二级|三级|四级|首席|新闻发言人|"
        f"总工程师|(?!总工会)(?:{office_ends(own)})"
    )
)

# Words that end the name of a body.
BODIES = Words(
    """
    局 委 办 办公室 厅 部 院 会 区 市 县 省 州 旗 乡 镇 街道 公司 中心 集团 大学 学院 医院 处 署
    台 社 馆 所
    站 行 队 校 学校 研究所 司 组 政府 法院 检察院 联 盟 国 港 海关 银行 基金 协会 学会 商会
    联合会 总会 工会
    团委 妇联 党 军 军区 战区 支队 总队 指挥部
    """.split(),
    lambda own: map(simple, han(own.bodies)),
)

# Words that end the name of an outlet.
OUTLETS = Words(
    """
    记者 日报 晚报 早报 时报 周报 周刊 快报 商报 晨报 都市报 报 报社 通讯社 新闻社 电视台 电台
    广播 广播台 广播电台
    卫视 总台 央视 融媒体 融媒体中心 新闻网 网 新闻 新闻客户端 客户端 杂志 杂志社 传媒 媒体 频道
    在线 网站 社 财经
    之声 融媒 头条
    """.split(),
    lambda own: map(simple, han(own.outlets)),
)


def ends_as_body(words: str) -> bool:
    """Return whether words end as the name of a body does."""
    return BODIES.ending(words) is not None


def ends_as_outlet(words: str) -> bool:
    """Return whether words end as the name of an outlet does."""
    return OUTLETS.ending(words) is not None


OUTLET_QUOTED = deferred(r"[^《》]{0,12}《[^《》]{1,20}》(?:[^《》]{0,8})?\Z")

# Words of a line ``word: …`` that describe the document, never the speaker.
FIELDS = Words(
    """
    时间 地点 来源 作者 编辑 责任编辑 责编 摄影 摄 标题 主题 字号 当前位置 发布人 发布者 主办
    主办单位 承办 审核 校对 监制 发布时间 发布日期 发稿时间 日期 来源单位 信息来源 稿源 文章来源
    媒体来源 专业号 公众号 微信号 稿件来源 原标题 原文链接
    索引号 文号 关键词 分享 分享到 打印 附件 备注 说明 注 注释 编者按 编者注 导语 背景 链接
    相关链接 相关新闻 相关报道 阅读 点击 浏览次数 浏览量 扫一扫 联系电话 电话 传真 邮箱 地址
    网址 出席 出席人员 出席嘉宾 嘉宾 参加人员 与会人员 列席 记录 整理 翻译整理 文字 文 图 图文
    文字整理 图片 视频 直播 直播时间 直播地点 栏目 频道 分类 标签 类别 版权 声明 免责声明 提示
    更新时间 发文机关 成文日期 有效性 题 题目 会议时间 会议地点 发布会时间 发布会地点 签发
    总编辑 值班主任 值班编辑 终审 初审 复审 二审 一审 三审 供稿 投稿 纪录 实录 文稿 新闻稿 报导
    撰文 采写 采访 主讲 发言实录 文字实录 主要内容 内容 摘要
    出席委员 列席委员 出席议员 列席议员 列席人员 列席官员 出席官员 请假委员
    请假议员 缺席委员 缺席议员 提案人 连署人 附议人 决议 联系人 记录人 整理人
    续会出席人员 缺席人员 请假人员 出席者 记录员
    """.split(),
    lambda own: map(simple, han(own.fields)),
)
FIELD_ENDS = ("电话", "热线", "邮箱", "网址", "地址", "二维码", "公众号")
# Those of them under which people are listed.
PRESENT_FIELDS = frozenset(
    """
    出席 出席人员 出席嘉宾 嘉宾 参加人员 与会人员 列席 发布人 participants attendees present
    出席委员 列席委员 出席议员 列席议员 列席人员 列席官员 出席官员 请假委员
    请假议员 缺席委员 缺席议员 续会出席人员 缺席人员 请假人员 出席者 提案人 连署人 附议人
    """.split()
)
FIELDS_LATIN = Words(
    """
    note notes subject date time contact contacts re from to cc source location place venue
    embargo embargoed tags title url source_url published_time modified_time topics participants
    attendees present editor editors author authors photo caption background copyright
    themen thema sprecher temas tema sujets ort datum fecha lugar fuente participantes
    transcript video audio link links tel phone fax email website address agenda
    yeas nays ayes noes abstentions abstained tellers pairs
    media_contact presenti assenti verbalizzante ausentes presentes excused absent
    """.split(),
    lambda own: latin(own.fields),
)

# Words before a colon that are part of what is said: days, and what is counted.
SPOKEN_LATIN = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes
    sábado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi
    jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica
    first second third fourth fifth finally
    """.split()
)

# Words that begin a heading or a sentence, and no name.
HEADS_LATIN = frozenset(
    """
    the a an our my your his her its their this that these those next first second third last final
    key main other more new what why how when where who which one two three four five and but so
    yes no el la los las un una der die das ein eine le les une il lo gli o os as um uma
    mein meine unser unsere mi mis nuestro nuestra mon ma mes notre nos mio mia nostro nostra
    meu minha nosso nossa
    """.split()
)


def is_field(word: str) -> bool:
    """Return whether a word before a colon names a field that describes the document."""
    word = simple("".join(word.split()))
    return word in FIELDS or word.casefold() in FIELDS_LATIN


def is_field_line(words: str) -> bool:
    """Return whether a line begins with a field's word and a colon."""
    colons = [at for at in map(words.find, ":：︰∶") if at >= 0]
    return bool(colons) and words[: min(colons)].rstrip() in FIELDS


ROLES_LATIN: dict[str, Role] = dict.fromkeys(
    """
    moderator host operator chairperson facilitator emcee mc
    """.split(),
    Role.HOST,
)
ROLES_LATIN |= dict.fromkeys(
    """
    moderador moderadora presentador presentadora modérateur modératrice animateur moderator:in
    moderation moderatorin vorsitzender vorsitzende vors sprecher:in présentateur présentatrice
    animatrice locutor locutora apresentador apresentadora mediador mediadora moderatore moderatrice
    conduttore conduttrice ведущий ведущая модератор announcer
    """.split(),
    Role.HOST,
)
ROLES_LATIN |= dict.fromkeys(
    """
    pregunta periodista interlocutor interlocutora intervención intervencion
    вопрос реплика журналист корреспондент корреспонденты
    prensa journaliste journalistes frage zusatzfrage zusatz nachfrage zuruf journalist:in
    pergunta jornalista jornalistas repórter domanda giornalista giornalisti preguntas reportero
    reportera periodistas journalistin fragesteller fragestellerin questions интервьюер репортёр
    """.split(),
    Role.REPORTER,
)
ROLES_LATIN |= dict.fromkeys(
    """
    q question interviewer reporter reporters press journalist questioner correspondent
    """.split(),
    Role.REPORTER,
)
# Those of them that are words for people.
ASKERS_LATIN = frozenset(
    """
    reporter journalist correspondent periodista reportero reportera journaliste jornalista
    repórter giornalista журналист корреспондент journalistin
    """.split()
)
ROLES_LATIN |= dict.fromkeys(["press member", "media", "media representative"], Role.REPORTER)
# Those who may ask or not; their words decide.
ROLES_LATIN |= dict.fromkeys(
    """
    participant audience attendee crowd unidentified voz público asistentes asistente
    """.split(),
    Role.UNKNOWN,
)
ROLES_LATIN["audience member"] = Role.UNKNOWN
# Who else speaks in a court.
ROLES_LATIN |= dict.fromkeys(
    (
        "the witness|the court|the reporter|the court reporter|the clerk|the bailiff|the deponent|"
        "the videographer|the defendant|the plaintiff|the interpreter"
    ).split("|"),
    Role.UNKNOWN,
)
ROLES_LATIN |= dict.fromkeys(
    """
    interpreter translator intérprete traductor traductora interprète traducteur traductrice
    dolmetscher dolmetscherin interprete tradutor tradutora переводчик
    """.split(),
    Role.INTERPRETER,
)

TITLES_LATIN = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor gen
    general adm admiral col colonel lt maj major capt captain amb ambassador sec secretary
    minister president chair chairman chairwoman chairperson vice deputy director administrator
    commissioner mayor speaker spokesperson spokesman spokeswoman prime surgeon attorney under
    assistant acting counselor advisor adviser first king queen prince princess senior commander
    chief superintendent officer representative premier treasurer sts bm bundesminister
    bundesministerin staatssekretär staatssekretärin herr frau sr sra señor señora don doña
    mme madame monsieur dott on sig srs rear brigadier brig adm radm vadm cmdr sergeant sgt
    councillor councilor councilman councilwoman congressman congresswoman justice judge chancellor
    undersecretary sheriff baroness baron lady reverend rev bishop envoy special principal
    rt hon right honourable honorable shri smt usec asec bk mp pm gs
    viscount viscountess earl countess duke duchess marquess abgeordneter abgeordnete abg
    präsident präsidentin vizepräsident vizepräsidentin bundeskanzler bundeskanzlerin vizekanzler
    vizekanzlerin schriftführer schriftführerin berichterstatter berichterstatterin diputado
    diputada diputat senyor senyora senhor senhora deputado deputada senador senadora onorevole
    poseł posłanka marszałek wicemarszałek pan pani paní poslanec poslankyně heer mevrouw
    predsednik predsednica podpredsednik podpredsednica predsjednik predsjednica předseda
    předsedkyně místopředseda místopředsedkyně predseda predsedníčka podpredseda przewodniczący
    przewodnicząca wicemarszałkini elnök alelnök președinte preşedinte vicepreședinte poslanka
    ministrica ministrė ministre ministra domnul doamna herra rouva edustaja ibu bapak kyrios
    adv mnr mev nkskz mnu inkosi
    stadtrat stadträtin gemeinderat gemeinderätin bürgermeister bürgermeisterin landrat landrätin
    obmann obfrau mag ing dipl.-ing radny radna burmistrz wójt starosta przewodniczący
    przewodnicząca wiceprzewodniczący wiceprzewodnicząca sindaca consigliere consigliera
    """.split()
)

ROLES_LATIN = Meanings(
    ROLES_LATIN,
    lambda own: (
        *_own_roles(latin(dict(own.labels)), own),
        *((word, Role.REPORTER) for word in latin(own.meaning("question"))),
    ),
)

# ``Speaker 4``: words that with a number are somebody whom the transcriber did not know.
NUMBERED_LATIN = frozenset("speaker voice man woman orador oratrice orateur sprecher".split())

# Labels of the person who answers, in the languages supported here.
SPOKESPERSON = frozenset(
    """
    发言人 新闻发言人 spokesperson spokesman spokeswoman portavoz vocero vocera porte-parole
    sprecher sprecherin regierungssprecher
    """.split()
)

UNKNOWN_LATIN = frozenset("unidentified unknown".split())

# Roles of many, which begin other words too (``Press Conference``).
CROWDS_LATIN = frozenset("press prensa media audience asistentes journalistes preguntas".split())

# Words that are a mark of an answer.
ANSWERS_LATIN = Words(
    "answer respuesta réponse antwort resposta risposta ответ".split(),
    lambda own: latin(own.meaning("answer")),
)

# Words of an office that stands beside a name, with a comma between.
OFFICES_BESIDE_LATIN = frozenset(
    """
    member candidate treasurer senator representative commander chief ceo executive head manager
    officer professor spokesman spokeswoman premier mp mla msp leader coordinator correspondent
    anchor host analyst commentator presenter portavoz vocero vocera deputy general admiral judge
    justice speaker commissioner
    """.split()
)

# The stems of words for an office, whatever their ending.
OFFICE_STEMS_LATIN = deferred(
    r"(?:sub|vice|ex|pro)?-?(?:secretari|director|coordinador|president[ea]|ministr[oa]|comisionad|"
    r"comisari|gobernador|alcald|consejer|delegad|titular|fiscal|procurador|magistrad|canciller|"
    r"embajador|comandant|rector|gerent|diputad|senador|vocer[oa]|encargad|jef[ea]|candidat|"
    r"prefeit|governador|deputad|embaixador|sindaco|assessor|sottosegretari|segretari|portavoce|"
    r"contraalmirant|almirant|coronel|capit[aá]n|licenciad|maestr[oa]|ingenier|"
    r"directeur|directrice|secrétaire|conseill|préfet|commissaire|députée?|maire|"
    r"министр|президент|губернатор|мэр|председател|заместител|директор|секретар|представител|"
    r"генерал|посол|депутат|премьер|сенатор|адмирал|"
    r"staats(?:minister|sekretär)|bundes(?:minister|kanzler)|minister|präsident|sprecher)"
    r"[a-zà-ÿа-яё]{0,4}\Z"
)
# Titles that name no office.
HONORIFICS_LATIN = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady herr frau sr sra señor señora don doña mme madame
    monsieur dott sig prof professor rt hon right honourable honorable the mag ing dipl.-ing
    shri smt datuk tan г-н г-жа господин госпожа
    """.split()
)

# The presenters of a programme.
PROGRAMMES_LATIN = frozenset("host anchor presenter conductor conductora animateur".split())

# Outlets with names of one word.
AGENCIES_LATIN = frozenset(
    """
    reuters afp ap upi efe ansa dpa apa bbc itv itn sky cnn abc cbs nbc npr pbs msnbc cnbc cbc ctv
    nhk kbs ard zdf rtve politico axios bloomberg xinhua kyodo tass interfax yonhap
    """.split()
)

# Words one of which is in the name of an outlet.
OUTLETS_LATIN = Pattern(
    lambda own: (
        r"\b(?:news|tv|television|radio|times|post|herald|journal|press|daily|gazette|tribune|mail|sun|"
        r"guardian|telegraph|independent|express|mirror|observer|channel|network|media|agency|wire|"
        r"magazine|weekly|bulletin|chronicle|courier|standard|economist|today|sky|itv|bbc|itn|cnn|abc|"
        r"cbs|nbc|npr|pbs|msnbc|cnbc|fox|cbc|ctv|afp|ap|upi|reuters|bloomberg|politico|axios|diario|"
        r"periódico|noticias|prensa|agencia|zeitung|tagesblatt|rundschau|rundfunk|fernsehen|welt|ard|zdf|"
        r"journal|presse|agence|télé|giornale|corriere|agenzia|jornal|folha|rede"
        rf"{''.join(f'|{re.escape(word)}' for word in latin(own.outlets))})\b"
    ),
    re.I,
)

# Words that end a label with an office and without a name.
OFFICES_LATIN = Words(
    """
    official officials officer aide staff staffer spokesperson spokesman spokeswoman president
    secretary minister chair chairman chairwoman governor administrator director commissioner
    mayor ambassador general admiral leader leaders participants senators members speaker
    premier treasurer portavoz vocero vocera presidente presidenta ministro ministra
    clerk registrar solicitor recorder
    """.split(),
    lambda own: latin(own.offices),
)

# What somebody hands in instead of speaking: ``許委員立衡書面質詢：``.
WRITTEN = deferred("(?:所提)?书面(?:质询|意见|报告|答复|发言|说明|声明)\\Z")

# Words that begin an office in languages that put it before or after the name with a comma.
OFFICE_STARTS_LATIN = frozenset(
    """
    presidente presidenta vicepresidente vicepresidenta ministro ministra portavoz secretario
    secretaria director directora delegado delegada alcalde alcaldesa consejero consejera comisario
    comisaria subsecretario subsecretaria gobernador gobernadora embajador embajadora jefe jefa
    rey reina president vice minister secretary governor mayor chair director spokesperson
    premier première ministre président présidente porte-parole bundeskanzler bundeskanzlerin
    bundesminister bundesministerin staatssekretär staatssekretärin regierungssprecher alto alta
    präsident präsidentin vizepräsident vizepräsidentin vizekanzler vizekanzlerin vorsitzender
    vorsitzende schriftführer schriftführerin berichterstatter berichterstatterin
    vicepresident conseller consellera secretari secretària síndic síndica interventor interventora
    conselleiro conselleira vicepresidenta secretário secretária vice-presidente relator relatora
    representante ponente defensor defensora valedor valedora rapporteur rapporteure
    sottosegretario relatore relatrice voorzitter staatssecretaris talmannen statsråd statsrådet
    statsminister marszałek wicemarszałek prezes předseda předsedkyně místopředseda ministr
    ministryně elnök miniszter puhemies ministeri pääministeri preşedinte președinte președinta
    """.split()
)

# Words by which a host presents others.
_PRESENTS = "欢迎|邀请|请来了?|出席|到场|主持|有请|下面[^。]{0,6}请|joining us|turn it over|welcome"
HOSTS = deferred(_PRESENTS)
# The same without a welcome to everybody, which any speaker may give.
PRESENTS = deferred(rf"{_PRESENTS}(?! (?:you|everyone|everybody|all|back|to)\b)")
# A heading over what is said before the first question, and the greeting that it begins with.
OPENING_HEAD = deferred(
    r"\A(?:[（(]?[\d０-９一]{1,2}[.．、)）]\s*)?(?:.{0,6}冒头発言|発言要旨|大臣発言|开场发言|开场白|开场致辞|主发布|"
    r"发布人介绍|情况介绍|Opening (?:Statement|Remarks)|Introductory Statement)[:：]?\Z",
    re.IGNORECASE,
)
OPENING_GREETING = deferred(
    "(?:各位|尊敬的)?(?:女士们|各位(?:来宾|领导|嘉宾|朋友|记者|媒体|新闻)|女士們|记者朋友|記者朋友|媒体朋友|媒體朋友|新闻界的朋友|大家(?:上午|下午|早上|晚上)?好|"
    "Добрый день|Доброе утро|Добрый вечер|Здравствуйте|Уважаемые|Muy buen|Bonjour|Bonsoir|Bom dia|"
    "Boa tarde|Buongiorno|Buonasera|Buonpomeriggio|Señoras y señores|Senhoras e senhores|Signore e|"
    "おはようございます|こんにちは|Ladies and gentlemen|Good (?:morning|afternoon|evening)|"
    "Meine Damen und Herren|Guten (?:Tag|Morgen)|Buenos días|Buenas tardes|Mesdames)"
)

# Words of an editor about a transcript, not of anybody in it.
EDITORIAL = deferred(
    r"\b(?:transcripts?|verbatim|embargo\w*|as delivered|as prepared|on the record|attribut\w+|"
    r"courtesy of|spoke (?:to|with) (?:reporters|the (?:press|media))|met (?:reporters|the press)|"
    r"took questions|answered questions|Wortlaut|Mitschrift|Wortprotokoll|transcripción|"
    r"versión estenográfica|transcription|seul le prononcé|trascrizione|transcrição)\b|стенограмм",
    re.I,
)

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
SENTENCE_MARKS = deferred("[。！？!?；;]")
# Words that occur in sentences and in no label.
SENTENCE_WORDS = deferred(
    # Words for people in a speaker's story.
    "大[爷妈叔姐哥娘嫂]$|阿[姨婆公]$|师傅$|奶奶$|爷爷$|叔叔$|老汉$|"
    "朋友们?$|^各位|女士们|同志们|[会想在常要都人]问$|统计$|来[看说讲]$|而言$|的有$|"
    "说$|表示$|指出$|强调$|认为$|介绍$|透露$|称$|写道$|如下$|包括$|方面$|以下$|是$"
)
# Characters that begin sentences; they begin the names of places, too.
SENTENCE_STARTS = deferred(
    "^(?:我|你|他|她|它|这|那|其|该|本|一|二|三|四|五|六|七|八|九|十|第|即|如|例|比|所|因|但|而|并|且|也|还|又|"
    "是|有|在|对|从|把|被|让|给|为|以|按|据|按照|根据)"
)
