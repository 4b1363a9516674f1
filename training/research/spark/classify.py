"""Sorts a table of tickets with `presort classify` inside Spark: the sample of docs/spark.md."""
import os
import sys

from pyspark.sql import SparkSession


def classify(spark, tickets, partitions, command="npx presort classify"):
    """One line of JSON for each ticket of the CSV file `tickets`, as an RDD of strings."""
    rows = (
        spark.read.csv(tickets, header=True, multiLine=True, escape='"')
        .selectExpr("Ticket_ID AS id", "Subject AS subject", "Description AS description")
        .fillna("")
        .repartition(partitions)
        .toJSON()
    )
    return rows.pipe(f"{command} --in - --threads 1", env=dict(os.environ), checkCode=True)


if __name__ == "__main__":
    spark = SparkSession.builder.master("local[*,4]").getOrCreate()
    classify(spark, sys.argv[1], partitions=8).saveAsTextFile(sys.argv[2])
