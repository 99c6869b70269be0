"""Search over briefings, tolerant of variants, homophones, typing errors and pinyin."""
