"""The command ``corpus``."""

from __future__ import annotations

from briefing_tui.cli import options, values
from briefing_tui.cli.definition import Argument, Category, CommandDefinition, Option
from briefing_tui.translation import N_

SORT = Option(
    "sort",
    N_("concordance: by which words, such as R1,R2 (text unless given)"),
    Category.OUTPUT,
    value=values.PLACES,
    explanation=N_(
        "Sort a concordance by the words beside the matches: L1 is the first word on the left, R3 "
        "the third on the right, several are separated by commas. “text” is the order of the text."
    ),
)
ORDER = Option(
    "order",
    N_("concordance: order of Chinese characters (pinyin unless given)"),
    Category.OUTPUT,
    value=values.one_of("pinyin", "strokes", "letters"),
    explanation=N_(
        "Order Chinese characters by pinyin without tones, by number of strokes, or by code point."
    ),
)
CONTEXT = Option(
    "context",
    N_("concordance: characters on either side (40 unless given)"),
    Category.OUTPUT,
    value=values.CONTEXT,
    explanation=N_(
        "Print so many characters on either side of a match, at most 500; on a terminal no more "
        "than there is room for."
    ),
)
WINDOW = Option(
    "window",
    N_("collocates: words on either side that are near (5 unless given)"),
    Category.SELECTION,
    value=values.WINDOW,
    explanation=N_(
        "Take so many words on either side for near, from 1 to 20, never beyond a note or a "
        "change of speaker."
    ),
)
SIZE = Option(
    "size",
    N_("ngrams: words in a row (2 unless given)"),
    Category.SELECTION,
    value=values.ROW,
    explanation=N_("Count so many words in a row, from 2 to 6, that no mark or note parts."),
)
BY = Option(
    "by",
    N_("collocates: sort by this measure (logdice unless given)"),
    Category.OUTPUT,
    value=values.one_of("logdice", "likelihood", "count"),
    explanation=N_("Sort collocates by this measure, the highest first."),
)
PARTS = Option(
    "parts",
    N_("dispersion, compare: count by these (briefing and speaker unless given)"),
    Category.OUTPUT,
    value=values.one_of("briefing", "speaker", "office", "kind", "month", "year"),
    explanation=N_(
        "Part what is said by briefing, speaker, office, kind of speech, month or year, and count "
        "in each part. Without the option, dispersion is over briefings and compare by speaker."
    ),
)
AGAINST = Option(
    "against",
    N_("keyness: the other part (all the rest unless given)"),
    Category.SELECTION,
    value=values.FILTERS,
    explanation=N_(
        "Compare with the part that these filters select; without the option, with all that the "
        "first filters leave out."
    ),
)
WHERE = Option(
    "where",
    N_("only what these filters select, such as “kind:answer date:2021..”"),
    Category.SELECTION,
    short="w",
    value=values.FILTERS,
    explanation=N_(
        "Count only what these filters select: @NAME or @OFFICE, kind:answer, date:2021..2022, "
        "#HEADING, !@NAME, as in a search; | between alternatives."
    ),
)
LIKE = Option(
    "like",
    N_("words, ngrams: only those that fit, such as “*局”"),
    Category.SELECTION,
    value=values.TEXT,
    explanation=N_("List only words or n-grams that fit this pattern; * and ? are wildcards."),
)
LEAST = Option(
    "least",
    N_("only words that occur at least N times"),
    Category.SELECTION,
    value=values.COUNT,
    explanation=N_(
        "List only words that occur at least so many times: in all, near the match, or in both "
        "parts together. Unless given, 1; for collocates, keyness and ngrams 3."
    ),
)
ROWS = Option(
    "limit",
    N_("at most so many rows (100 on a terminal, else all)"),
    Category.SELECTION,
    short="L",
    value=values.COUNT,
    explanation=N_(
        "Print at most so many rows; of keyness so many of either part. Without the option 100 on "
        "a terminal, elsewhere all."
    ),
)
CSV = Option(
    "csv",
    N_("a table for spreadsheets"),
    Category.OUTPUT,
    excludes=("json",),
    explanation=N_("Print the rows as CSV in UTF-8, with a byte-order mark."),
)
JSON = Option(
    "json",
    N_("one JSON object"),
    Category.OUTPUT,
    excludes=("csv",),
    explanation=N_("Print one JSON object with what holds for all and the rows."),
)
NULL = Option(
    "null",
    N_("paths in the list end with NUL"),
    Category.SELECTION,
    short="0",
    explanation=N_("Each path that --files-from reads ends with a NUL byte."),
)
COMMAND = CommandDefinition(
    name="corpus",
    help=N_("count and compare what is said, by who says it"),
    explanation=N_(
        "Statistics over what is said, without labels and notes; rates are for each 10,000 "
        "characters. concordance QUERY: each match with what stands beside it. collocates QUERY: "
        "the words near it. words, ngrams: lists by frequency. keyness FILTERS: the words of one "
        "speaker, office, kind or period against another. dispersion QUERY: how evenly it is "
        "spread. compare QUERY QUERY: two queries, part by part. In a QUERY, ? is one character "
        "and * any number within a word or phrase."
    ),
    run="briefing_tui.cli.corpus:corpus",
    arguments=(
        Argument("statistic", values.STATISTIC, N_("what is counted")),
        Argument(
            "words",
            values.WORDS_AND_PATHS,
            N_("the queries or filters that it needs, then files, folders, addresses or -"),
            needed=False,
            many=True,
        ),
    ),
    options=(
        WHERE,
        options.SPEAKER,
        options.FILES_FROM,
        AGAINST,
        WINDOW,
        SIZE,
        LIKE,
        LEAST,
        ROWS,
        SORT,
        ORDER,
        CONTEXT,
        BY,
        PARTS,
        CSV,
        JSON,
        NULL,
    ),
    examples=(
        (
            "briefing-tui corpus concordance 治理 transcripts/ --sort R1,R2 --order strokes",
            N_("what stands behind it, by strokes"),
        ),
        ("briefing-tui corpus collocates “垃圾*” transcripts/", N_("the words near it")),
        ("briefing-tui corpus words transcripts/ -s 水利局 --csv > words.csv", N_("what one says")),
        (
            "briefing-tui corpus keyness @水利局 --against @教育局 transcripts/",
            N_("what tells two offices apart"),
        ),
        (
            "briefing-tui corpus keyness kind:answer transcripts/ -w date:2024..",
            N_("answers against all else"),
        ),
        (
            "briefing-tui corpus compare 保护 治理 transcripts/ --parts year",
            N_("two words, year by year"),
        ),
    ),
    statuses=((1, N_("nothing was found")),),
    order=50,
)
