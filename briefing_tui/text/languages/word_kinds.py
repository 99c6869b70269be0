"""The kinds of words that the file of a language may have, each with what it holds.

A test holds the files to these; nothing else reads them. Words are in lower case, with white space
between, and an underscore where a word has a space. Expressions are alternatives of a regular
expression, one or several with ``|`` between on each line. Chinese is in simplified characters.
"""

from __future__ import annotations

WORDS = {
    "frequent": "the most frequent words, by which a text in letters is told",
    "letters": "letters that few languages have",
    "months": "the twelve months as they stand beside a day, January first, once for each form; "
    "what stands between bars names the same month, and - none",
    "fields": "words of a line ``word: …`` that describe the document, never the speaker",
    "present_fields": "those of the fields under which people are listed",
    "presenting_fields": "words of a line that names the one who presents and answers",
    "date_fields": "those of the fields under which the day of the briefing stands",
    "venue_fields": "those of the fields under which the place of the briefing stands",
    "field_ends": "endings of further such words, in Chinese characters",
    "hosts": "labels of a host",
    "askers": "labels of one who asks",
    "asking_people": "those of the askers that are words for a person",
    "unsure": "labels of one who may ask or answer",
    "interpreters": "labels of an interpreter",
    "crowds": "roles of many, which begin other words too, as in Press Conference",
    "programmes": "those who present a programme",
    "unknown": "words for somebody who is not identified",
    "numbered": "words that with a number are somebody whom the transcriber did not know",
    "voices": "names that programs give to the voices of a recording, before a number",
    "asking_voices": "those of the voices that ask",
    "shots": "what the script of a programme sets in brackets before who is seen to speak",
    "answers": "marks of an answer, in letters",
    "spokespeople": "labels of the one who answers",
    "titles": "titles before a name, in letters",
    "honorifics": "titles that name no office, in letters",
    "polite": "those of the offices that are a form of address, in Chinese characters",
    "heads_of_places": "those of the offices that are the head of a place, in Chinese characters",
    "offices": "words that end the name of an office",
    "office_starts": "words that begin an office before a name, or behind it and a comma",
    "offices_beside": "words of an office beside a name, with a comma between",
    "anonymous": "labels of voices without a name, in Chinese characters",
    "bodies": "words that end the name of a body, in Chinese characters",
    "outlets": "words that end the name of an outlet; in letters, those that occur in it",
    "agencies": "outlets with a name of one word, in letters",
    "particles": "small words within names and offices, in letters",
    "office_particles": "those of the particles that are in offices and in no name",
    "states": "words that begin the name of a state behind an office, and no person's, in letters",
    "heads": "words that begin a heading or a sentence, and no name, in letters",
    "spoken": "words before a colon that are part of what is said, in letters",
    "addresses": "forms of address before a name, where no capital shows it",
    "heading_offices": "offices at the beginning of a label, where no capital shows the name",
    "offices_before_names": "those of the heading offices behind which a name may stand",
    "heading_askers": "those who ask, alone or before an outlet, where no capital shows it",
    "surnames": "surnames of one character, without spaces, in Chinese characters and Hangul",
    "compound_surnames": "surnames of two characters",
    "no_names": "words that begin with a surname and are no names, in Chinese characters",
    "traditional": "traditional characters of names and labels, without spaces",
    "simplified": "the simplified ones for them, in the same order",
}

EXPRESSIONS = {
    "question_marks": "marks of a question, in Chinese characters and Hangul",
    "answer_marks": "marks of an answer, in Chinese characters and Hangul",
    "office_begins": "what begins an office within a body, in Chinese characters",
    "office_stems": "stems of words for offices, in letters",
    "offices_first": "offices that stand before a name whose first word is its surname",
    "surname_forms": "the surnames that such a name begins with",
    "publishers_notices": "words of the lines that a publisher adds below a transcript",
    "role_forms": "roles that are the whole label",
    "asker_forms": "those who ask, alone or before an outlet",
    "presents": "what a host presents others with",
    "welcomes": "a welcome",
    "welcomes_guests": "a welcome that is not to everybody",
    "opening_heads": "a heading over the opening remarks",
    "greetings": "the greeting that remarks begin with",
    "stamps": "what an office sets above its publications, and what is stamped on a paper",
    "publishers": "what the name of an office that publishes begins with",
    "publishers_behind": "what the name of an office that publishes ends with",
    "occasions": "words of a title that say what kind of occasion it is",
    "pages": "words before the number of a page or column",
    "speech_begins": "what somebody begins to speak with, as a label never does",
    "editorial": "words of an editor about a transcript",
    "asks": "what somebody asks with",
}

VALUES = {
    "script": "the tables in which labels are looked up: letters (where nothing is said), han, "
    "hangul",
    "alphabet": "the first and last code point of the script, in hexadecimal digits, where names "
    "are told by forms of address alone",
    "names_joined": "yes, where a name follows a form of address without a space",
    "asks_begin": "the characters behind which ``asks`` look back, in the languages that are "
    "asked in whatever the language of the text",
}
