"""Sets `presort classify` inside Spark beside the plain command: results, tickets a second, killed tasks.

    pip install pyspark==3.5.5
    npm run -s presort -- generate --rows 24000 --seed 5 --out tickets.csv
    python training/research/spark/measure.py --tickets tickets.csv --work DIR --rounds 3

Runs in Spark's local mode and kills only processes that it started. Prints one line a figure; exit
code 1 when a result differs, is missing or stands there twice.
"""
import argparse
import glob
import json
import os
import resource
import shutil
import signal
import subprocess
import threading
import time
from statistics import median

from pyspark import RDD
from pyspark.sql import SparkSession

from classify import classify

COMMAND = "node training/presort.mjs classify"
# A command that has used so much processor time has opened its bundle and is sorting.
MIN_CPU_SECONDS = 2.5


def main():
    flags = read_flags()
    os.makedirs(flags.work, exist_ok=True)
    spark = (
        SparkSession.builder.master(f"local[{flags.cores},4]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    runs = {"one": [], "all": [], "spark": []}
    sound = True
    for _ in range(flags.rounds):
        run, lines = plain(flags, "one", ["--threads", "1"])
        runs["one"].append(run)
        expected = by_id(lines)
        runs["all"].append(plain(flags, "all", [])[0])
        run, lines = in_spark(flags, spark, "spark")
        runs["spark"].append(run)
        sound &= report("equal", expected, lines)
    print(f"cores: {flags.cores}, partitions: {flags.partitions}")
    tell_speed(runs, len(expected))
    sound &= kill_some(flags, spark, expected, "killed")
    # The control: what is lost where Spark is not told to look at the exit code.
    pipe = RDD.pipe
    RDD.pipe = lambda rdd, command, env, checkCode: pipe(rdd, command, env)
    sound &= not kill_some(flags, spark, expected, "killed, unchecked")
    spark.stop()
    raise SystemExit(0 if sound else 1)


def read_flags():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tickets", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--cores", type=int, default=os.cpu_count())
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=2)
    return parser.parse_args()


def plain(flags, name, more):
    """Seconds (by the clock, of processors) and lines of the command without Spark."""
    out = os.path.join(flags.work, f"{name}.jsonl")
    start, cpu = time.monotonic(), ended_cpu_seconds()
    subprocess.run([*COMMAND.split(), "--in", flags.tickets, "--out", out, *more], check=True)
    run = time.monotonic() - start, ended_cpu_seconds() - cpu
    with open(out, encoding="utf8") as file:
        return run, file.read().splitlines()


def in_spark(flags, spark, name):
    """Seconds (by the clock, of processors with those of Spark itself) and lines of the sample."""
    out = os.path.join(flags.work, name)
    shutil.rmtree(out, ignore_errors=True)
    start, cpu = time.monotonic(), spark_cpu_seconds()
    classify(spark, flags.tickets, flags.partitions, COMMAND).saveAsTextFile(out)
    run = time.monotonic() - start, spark_cpu_seconds() - cpu
    lines = []
    for part in sorted(glob.glob(os.path.join(out, "part-*"))):
        with open(part, encoding="utf8") as file:
            lines += file.read().splitlines()
    return run, lines


def by_id(lines):
    """Results by their tickets, without the time that each took."""
    results = [json.loads(line) for line in lines]
    return {one["id"]: {**one, "ms": 0} for one in results}


def report(what, expected, lines):
    found = by_id(lines)
    missing = len(expected.keys() - found.keys())
    doubled = len(lines) - len(found)
    equal = sum(found.get(key) == one for key, one in expected.items())
    print(f"{what}: {equal} of {len(expected)} equal, {missing} missing, {doubled} doubled")
    return equal == len(expected) and missing == 0 and doubled == 0


def tell_speed(runs, tickets):
    one_clock, one_cpu = middle(runs["one"])
    for name, own in runs.items():
        clock, cpu = middle(own)
        print(
            f"{name}: {clock:.1f} s, {tickets / clock:.0f} tickets a second, {one_clock / clock:.2f} times one; "
            f"{cpu:.1f} s of processors, {tickets / cpu:.0f} a second and core, {one_cpu / cpu:.2f} times one"
        )


def middle(own):
    return median(clock for clock, _ in own), median(cpu for _, cpu in own)


def kill_some(flags, spark, expected, name):
    """Kills commands in the middle of their work while Spark runs."""
    killed = []
    done = threading.Event()
    killer = threading.Thread(target=kill_sorting, args=(flags.kills, killed, done))
    killer.start()
    _, lines = in_spark(flags, spark, "killed")
    done.set()
    killer.join()
    if len(killed) != flags.kills:
        raise SystemExit(f"{name}: only {len(killed)} of {flags.kills} commands lived long enough")
    return report(name, expected, lines)


def kill_sorting(most, killed, done):
    seen = set()
    while len(killed) < most and not done.wait(0.05):
        for pid in descendants(os.getpid()):
            if pid in seen or "presort.mjs" not in read_process(pid, "cmdline"):
                continue
            if cpu_seconds(pid) < MIN_CPU_SECONDS:
                continue
            seen.add(pid)
            killed.append(cpu_seconds(pid))
            os.kill(pid, signal.SIGKILL)
            break


def descendants(root):
    children = {}
    for path in glob.glob("/proc/[0-9]*"):
        pid = int(os.path.basename(path))
        fields = read_process(pid, "stat").rpartition(")")[2].split()
        if fields:
            children.setdefault(int(fields[1]), []).append(pid)
    waiting, found = [root], []
    while waiting:
        own = children.get(waiting.pop(), [])
        found += own
        waiting += own
    return found


def cpu_seconds(pid, and_ended=False):
    """Of a process; `and_ended` adds those of its children that have ended."""
    fields = read_process(pid, "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11 : 15 if and_ended else 13])) / os.sysconf("SC_CLK_TCK")


def spark_cpu_seconds():
    return sum(cpu_seconds(pid, and_ended=True) for pid in descendants(os.getpid()))


def ended_cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def read_process(pid, name):
    try:
        with open(f"/proc/{pid}/{name}", encoding="utf8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


if __name__ == "__main__":
    main()
