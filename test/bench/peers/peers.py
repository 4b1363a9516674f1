"""The peers in Python. Arguments: a peer's name, a file of JSON (`taught`, `asked` and `many`, each with `texts` and
`labels`; `call`: how many of the many are asked at once, and after how long no further ones are), a folder for the model.

Prints one JSON object: what it predicted, processor times, and the files that it answers from; or why it was skipped.
Does step for step what ask.ts does.
"""
import importlib
import json
import os
import pickle
import platform
import sys
import time

NAME, DATA, FOLDER = sys.argv[1:]
data = json.load(open(DATA, encoding="utf-8"))


def pickled(*parts):
    path = os.path.join(FOLDER, "model.pickle")
    with open(path, "wb") as file:
        pickle.dump(parts, file)
    return [path]


def scikit_learn():
    import sklearn

    return f"Python {platform.python_version()}, scikit-learn {sklearn.__version__}"


def tf_idf(model, reach, texts, labels):
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(ngram_range=reach, sublinear_tf=True)
    model.fit(vectors.fit_transform(texts), labels)
    return lambda some: model.predict(vectors.transform(some)).tolist(), lambda: pickled(vectors, model), scikit_learn()


def logistic_regression():
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=10, max_iter=300)


def naive_bayes():
    from sklearn.naive_bayes import ComplementNB

    return ComplementNB()


def fast_text(texts, labels, is_small):
    import fasttext

    path = os.path.join(FOLDER, "train.txt")
    names = sorted(set(labels))
    number = {name: at for at, name in enumerate(names)}
    with open(path, "w", encoding="utf-8") as file:
        for text, label in zip(texts, labels):
            file.write(f"__label__{number[label]} {words(text)}\n")
    model = fasttext.train_supervised(
        path, dim=50, wordNgrams=2, minn=3, maxn=5, bucket=100_000, epoch=25, lr=0.5, thread=1, seed=1, verbose=0
    )
    if is_small:
        model.quantize(path, qnorm=True, retrain=True, cutoff=20_000, epoch=10, thread=1, verbose=0)
    out = os.path.join(FOLDER, "model.bin")

    def files():
        model.save_model(out)
        return [out]

    def predict(some):
        found, _ = model.predict([words(text) for text in some])
        return [names[int(label.removeprefix("__label__"))] for (label,) in found]

    return predict, files, f"Python {platform.python_version()}, fastText"


def words(text):
    return " ".join(text.lower().split())


def model2vec(texts, labels):
    folder = os.environ.get("MODEL2VEC")
    from model2vec import StaticModel

    if not folder:
        raise ImportError("MODEL2VEC names no folder with its weights")
    encoder = StaticModel.from_pretrained(folder)
    head = logistic_regression().fit(encoder.encode(texts), labels)

    def files():
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
        return [path for path in paths if os.path.isfile(path)] + pickled(head)

    return lambda some: head.predict(encoder.encode(some)).tolist(), files, scikit_learn() + ", model2vec"


TEACH = {
    "tfidf-lr": lambda texts, labels: tf_idf(logistic_regression(), (1, 1), texts, labels),
    "tfidf-pairs-lr": lambda texts, labels: tf_idf(logistic_regression(), (1, 2), texts, labels),
    "tfidf-nb": lambda texts, labels: tf_idf(naive_bayes(), (1, 1), texts, labels),
    "fasttext": lambda texts, labels: fast_text(texts, labels, False),
    "fasttext-small": lambda texts, labels: fast_text(texts, labels, True),
    "model2vec-lr": model2vec,
}

SCIKIT_LEARN = ["sklearn.feature_extraction.text", "sklearn.linear_model", "sklearn.naive_bayes"]
MODULES = {"tfidf": SCIKIT_LEARN, "fasttext": ["fasttext"], "model2vec": ["model2vec", *SCIKIT_LEARN]}


def measure():
    taught, asked = data["taught"], data["asked"]["texts"]
    for name in MODULES[NAME.split("-")[0]]:
        importlib.import_module(name)  # loading a library is no training
    start = time.process_time()
    predict, files, runs_on = TEACH[NAME](taught["texts"], taught["labels"])
    train = time.process_time() - start
    for text in taught["texts"][:50]:
        predict([text])
    predicted, single = [], []
    for text in asked:
        start = time.process_time()
        predicted += predict([text])
        single.append((time.process_time() - start) * 1000)
    many, size, rates, spent = data["many"]["texts"], data["call"]["tickets"], [], 0
    for at in range(0, len(many), size):
        own = many[at : at + size]
        start = time.process_time()
        predict(own)
        took = time.process_time() - start
        spent += took * 1000
        rates.append(len(own) / took)
        if spent > data["call"]["enoughMs"]:
            break
    return {
        "predicted": predicted,
        "singleMs": single,
        "batchRates": rates,
        "trainMs": train * 1000,
        "files": files(),
        "runsOn": runs_on,
    }


try:
    report = measure()
except ImportError as error:
    report = {"skipped": str(error)}
print(json.dumps(report))
