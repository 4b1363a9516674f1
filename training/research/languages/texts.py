"""What the letters of a language are learnt from: short texts as people type them, and how a text becomes n-grams."""

import glob
import gzip
import json
import random
import re
import unicodedata

import msgpack
import numpy as np

from galician import galician

LANGUAGES = "en de es fr pt it nl ca gl ro pl cs sk sv da no fi hu tr id hr lt".split()
READ = LANGUAGES[:5]
# Told from the languages that are read, but not from each other: `und` in a guess, Norwegian with Danish.
JOINED = {"no": "da", "cs": "und", "sk": "und", "hr": "und", "lt": "und"}
CLASSES = [one for one in LANGUAGES if one not in JOINED] + ["und"]
FREQUENCIES = {"no": "nb", "hr": "sh"}
SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
ALONE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})
MAX_GRAM, MAX_WORD, MAX_WORDS = 5, 9, 60
NAME_WEIGHT = 0.25
# Texts of each kind. Spanish has most tickets: what could be Spanish or Portuguese would else be called Portuguese.
MESSAGES = {**dict.fromkeys(READ, 5_000), "ca": 12_000, "gl": 24_000}
DRAWN = dict.fromkeys(READ, 6_000)
CONTENT = {**dict.fromkeys(READ, 8_000), "es": 12_000, "pt": 12_000, "ca": 8_000}
TICKETS = {"en": 22_000, "de": 17_000, "es": 33_000, "fr": 19_000, "pt": 29_000}
# Words that a list of frequencies begins with and that say little beside which language it is: und, los, with.
SMALL_WORDS = 150
NAMES = """Bosch Samsung iPhone Xiaomi PayPal Netflix Amazon DHL Visa Mastercard WhatsApp Excel Outlook Gmail Instagram
Facebook Zoom Teams Slack HP Canon Epson Brother Sony Philips Siemens Garmin Fitbit Nike Adidas Zara Ikea Renault
Toyota Seat Kia Xbox PlayStation Spotify Uber Airbnb Booking Klarna Stripe Shopify WordPress Windows Android Mac iPad
Kindle Alexa Google Chrome Firefox PDF CSV API SMS USB VPN QR PIN SIM TV LED GPS""".split()


def words_of(text):
    """The words of a text in small letters, and what each counts; a capital within a text begins a name more often than not."""
    found = {}
    for word in re.findall(r"[^\W\d_]+'?", text.replace("’", "'")):
        small = word.lower()
        part = NAME_WEIGHT if found and small[0] != word[0] else 1
        found[small] = max(part, found.get(small, 0))
    return dict(list(found.items())[:MAX_WORDS])


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


def opening(written, draw):
    ticket = draw.choice(written)
    subject = ticket.get("subject")
    return window((subject if subject and draw.random() < 0.25 else ticket["description"])[:300], draw)


def lines_of(language, lines, words, written, draw):
    messages = MESSAGES.get(language, 6_000 if words else 14_000)
    found = [window(text, draw) for text in draw.sample(lines, min(len(lines), messages))]
    if words:

        def drawn(least=0):
            share = least + draw.random() * (1 - least)
            return words[0][min(int(np.searchsorted(words[1], share)), len(words[0]) - 1)]

        for _ in range(DRAWN.get(language, 10_000)):
            found.append(" ".join(drawn() for _ in range(draw.choice([2, 3, 3, 4, 5, 6, 7, 8]))))
        least = words[1][min(SMALL_WORDS, len(words[1]) - 1)]
        for _ in range(CONTENT.get(language, 0)):
            found.append(" ".join(drawn(least) for _ in range(draw.choice([1, 1, 2, 2, 3]))))
    return found + [opening(written, draw) for _ in range(TICKETS.get(language, 0))]


def disturbed(text, language, english, draw):
    """Two of five without accents, one of eight with an English word, one of sixteen with a name."""
    if draw.random() < 0.4:
        text = without_accents(text, language, draw)
    for share, others in ((0.12, english), (0.06, NAMES)):
        if draw.random() < share:
            words = text.split()
            words.insert(draw.randrange(len(words) + 1), draw.choice(others))
            text = " ".join(words)
    return text


def build(lines, frequency_folder, ticket_folder, seed=7):
    """Texts and the number of each one's class."""
    draw = random.Random(seed)
    english = frequencies(frequency_folder, "en")[0][:8_000]
    texts, classes = [], []
    for language in LANGUAGES:
        written = tickets(ticket_folder, language) if language in READ else []
        found = lines_of(language, lines[language], frequencies(frequency_folder, language), written, draw)
        if language == "gl":
            portuguese = tickets(ticket_folder, "pt")
            found += [galician(opening(portuguese, draw)) for _ in range(7_000)]
        texts += [disturbed(text, language, english, draw) for text in found]
        classes += [CLASSES.index(JOINED.get(language, language))] * len(found)
    return texts, np.array(classes)
