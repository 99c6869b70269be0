"""The texts of grounds and reasons in English; the catalogue has them in Chinese."""

from __future__ import annotations

GROUNDS = {
    "mark": "a mark of question or answer",
    "role": "a role",
    "role and name": "role and name",
    "name and office in brackets": "name and office in brackets",
    "office and name": "office and name",
    "surname and office": "surname and office",
    "outlet": "an outlet",
    "office": "an office",
    "name": "a name",
    "title and name in capitals": "title and name in capitals",
    "capitals": "words in capitals",
    "title and name": "title and name",
    "capitalised words": "capitalised words",
    "word": "words of unknown meaning",
    "field": "a field about the document",
    "machine": "a name beside a clock, as programs write it before each turn",
    "legend": "explained in a legend",
    "recurs": "recurs {0} times",
    "layout": "by layout alone, it is a label with a chance of {0} %",
    "layout-against": "by layout alone, it is a label with a chance of only {0} %",
    "below": "directly below another label, as an office is",
    "unanswered": "somebody asks, and nobody answers",
    "unmarked": "labels here are marked as captions or headings, which this one is not",
    "goes-on": "what follows has no capital, which the labels here have behind them",
    "calls": "what follows is the name of another speaker",
    "list": "no sentence follows before the next label, as in a list of people",
    "line-by-line": "nearly every line here begins with a label",
    "read-out": "part of what somebody reads out",
    "wrapped": "in the midst of a sentence that goes over several lines",
    "marks": "marks of question and answer run through the text",
    "dominant": "its shape marks the speakers here",
    "special": "set apart by its shape",
    "trusted": "{0} labels of this shape are beyond doubt",
    "certain": "the same name stands in a label beyond doubt",
    "asks": "what follows asks",
    "spokesperson": "title or lead say that this person answers",
    "beside-office": "named beside an office in the text, or called to speak",
    "apart": "stands on its own between a finished paragraph and speech",
    "unheard": "nothing is heard of that name elsewhere",
    "retold": "what follows answers the question itself",
    "greets": "what follows greets",
    "sentence": "what follows is a sentence",
    "no-speech": "nothing is said under it",
    "no-colon": "no colon",
    "silenced": "another shape marks the speakers here",
    "field-like": "what follows reads as the value of a field",
    "title": "the headline of the text",
    "one-of-many": "{0} people are labelled by name so",
    "alternates": "two names or more come back as labels",
    "no-question": "nobody asks",
    "ordinary": "ordinary words",
    "called": "named right before",
    "inside": "in the midst of a paragraph",
    "in-lead": "named before the first speech",
    "answers": "stands where a reporter has just asked",
    "same": "the same words are a label elsewhere",
    "slot": "asks where another answers next",
}
"""The grounds for and against a label, by code."""

REASONS = {
    "label": "The label “{0}” stands at the head of this speech.",
    "label-listed": "The label “{0}” stands at the head of this speech; the list of those "
    "present gives {1}.",
    "label-only-office": "The label “{0}” gives an office or outlet but no name.",
    "handover": "Nothing names the speaker here. The paragraph thanks {0}, who has just "
    "spoken, and calls the next; that is for the host, {1}.",
    "thanks": "Nothing names the speaker here. The paragraph thanks those who have spoken; that is "
    "for the host, {0}.",
    "called": "Nothing names the speaker here. The paragraph before asks {0} to speak.",
    "introduces": "Nothing names the speaker here. The paragraph begins with the outlet for which "
    "it asks, {0}.",
    "replies": "Nothing names the speaker here. The paragraph thanks for the question, and {0} is "
    "the only one who answers here.",
    "call": "Nothing names the speaker here. The paragraph calls the next speaker by name; that is "
    "for the host, {0}.",
    "floor": "Nothing names the speaker here. The paragraph opens the floor to questions; that is "
    "for the host, {0}.",
    "closing": "Nothing names the speaker here. The paragraph closes the briefing; that is "
    "for the host, {0}.",
    "opening": "Nothing names the speaker here. The paragraph opens the briefing; that is for "
    "the host, {0}.",
    "sole-answerer": "The label “{0}” gives no name. {1} is the one who answers here.",
    "only-official": "The label “{0}” gives no name. {1} is the only official named by a label.",
    "likely-label": "“{0}” is set as labels are, but its words are unknown.",
    "doubt": "“{0}” may name somebody else; nobody is credited until it is known who.",
    "several-officials": "The label “{0}” gives no name, and several officials could answer.",
    "sole-host": "The label “{0}” gives no name. {1} is the only host named in this text.",
    "surname": "The label “{0}” gives surname and office; {1} is the only one here who has both.",
    "office": "The label “{0}” gives the office alone; {1} is the only one whom a label names "
    "with it.",
    "last-office": "The label “{0}” gives the office alone; {1} is the last whom a label names "
    "with it.",
    "given": "The file itself names {0} as the speaker.",
    "announcement": "Nothing names the speaker here. Title or lead say that {0} holds this press "
    "conference; what comes before the first question is the opening announcement.",
    "statement": "Nothing names the speaker here. {0} answers most of the questions that follow; "
    "what comes before the first is the opening statement.",
    "interview": "Nothing names the speaker here. Title or lead say that {0} is interviewed; "
    "the questions stand on lines of their own.",
    "bold-question": "Nothing names the speaker here. In this text, paragraphs in bold are "
    "questions.",
    "bold-answer": "Nothing names the speaker here. {0} presides over this press conference by the "
    "lead, and answers where no label names another.",
    "legend": "The label “{0}” stands for {1}, as a legend in the text explains.",
    "unnamed": "The text does not say who speaks here.",
    "corrected": "You have said that {0} speaks here.",
}
"""The reasons for which a speech is credited to its speaker, by code."""
