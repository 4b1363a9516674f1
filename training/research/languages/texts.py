"""What the letters of a language are learnt from: short texts as people type them, and how a text becomes n-grams."""

import glob
import gzip
import json
import random
import re
import unicodedata

import msgpack
import numpy as np

LANGUAGES = "en de es fr pt it nl ca gl ro pl cs sk sv da no fi hu tr id hr lt".split()
READ = LANGUAGES[:5]
# Told from the languages that are read, but not from each other: `und` in a guess, Norwegian with Danish.
JOINED = {"no": "da", "cs": "und", "sk": "und", "hr": "und", "lt": "und"}
CLASSES = [one for one in LANGUAGES if one not in JOINED] + ["und"]
FREQUENCIES = {"no": "nb", "hr": "sh"}
SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
ALONE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})
MAX_GRAM, MAX_WORD, MAX_WORDS = 5, 9, 60


def words_of(text):
    return list(dict.fromkeys(re.findall(r"[^\W\d_]+'?", text.lower().replace("’", "'"))))[:MAX_WORDS]


def grams_of(word):
    """Up to five letters of a word with `_` at both ends, and short words whole; `language-odds.ts` does the same."""
    padded = f"_{word}_"
    found = {padded[at : at + size] for size in range(1, MAX_GRAM + 1) for at in range(len(padded) - size + 1)}
    return (found | {padded} if len(word) <= MAX_WORD else found) - {"_"}


def without_accents(text, language, draw):
    if language == "de" and draw.random() < 0.6:
        text = re.sub("[äöüß]", lambda match: SPELT[match[0]], text)
    return "".join(one for one in unicodedata.normalize("NFD", text.translate(ALONE)) if not unicodedata.combining(one))


def window(text, draw):
    """One to twelve neighbouring words, mostly the first ones."""
    words = text.split()
    count = draw.choice([1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12])
    start = 0 if draw.random() < 0.6 or len(words) <= count else draw.randrange(len(words) - count + 1)
    return " ".join(words[start : start + count])


def frequencies(folder, language):
    """Words of everyday texts and how often each stands there, flattened a little; None where wordfreq has no list."""
    try:
        data = msgpack.load(gzip.open(f"{folder}/small_{FREQUENCIES.get(language, language)}.msgpack.gz"), raw=False)
    except FileNotFoundError:
        return None
    shape = r"[a-z\u00df-\u024f\u1e00-\u1eff]+(?:['’][a-z\u00df-\u024f]+)?"
    pairs = [(word, 10 ** (-0.8 * at / 100)) for at, words in enumerate(data[1:]) for word in words if re.fullmatch(shape, word)]
    shares = np.array([share for _, share in pairs])
    return [word for word, _ in pairs], np.cumsum(shares / shares.sum())


def tickets(folder, language):
    """First words of the hand-written tickets that may teach."""

    found = [json.loads(line) for path in sorted(glob.glob(f"{folder}/{language}/*.jsonl")) for line in open(path)]
    return [ticket for ticket in found if ticket.get("split") == "train"]


def lines_of(language, lines, words, written, draw):
    catalogue = 5_000 if language in READ else 6_000 if words else 14_000
    found = [window(text, draw) for text in draw.sample(lines, min(len(lines), catalogue))]
    if words:
        for _ in range(6_000 if language in READ else 10_000):
            count = draw.choice([2, 3, 3, 4, 5, 6, 7, 8])
            found.append(" ".join(words[0][min(int(np.searchsorted(words[1], draw.random())), len(words[0]) - 1)] for _ in range(count)))
    for _ in range(0 if language not in READ else 18_000 if language == "en" else 14_000):
        ticket = draw.choice(written)
        subject = ticket.get("subject")
        found.append(window((subject if subject and draw.random() < 0.25 else ticket["description"])[:300], draw))
    return found


def build(lines, frequency_folder, ticket_folder, seed=7):
    """Texts and the number of each one's class. A third lack their accents, an eighth have an English word or a name."""
    draw = random.Random(seed)
    english = frequencies(frequency_folder, "en")[0]
    texts, classes = [], []
    for language in LANGUAGES:
        written = tickets(ticket_folder, language) if language in READ else []
        for text in lines_of(language, lines[language], frequencies(frequency_folder, language), written, draw):
            if draw.random() < 0.4:
                text = without_accents(text, language, draw)
            if draw.random() < 0.12:
                words = text.split()
                words.insert(draw.randrange(len(words) + 1), draw.choice(english[:8_000]))
                text = " ".join(words)
            texts.append(text)
            classes.append(CLASSES.index(JOINED.get(language, language)))
    return texts, np.array(classes)
