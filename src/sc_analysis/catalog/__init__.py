"""The datasets and their reading and writing."""

from sc_analysis.catalog.datapackage import LICENCES_NAME, PACKAGE_NAME, data_package
from sc_analysis.catalog.datasets import DATASETS, DERIVED, Dataset, Stage, dataset, datasets
from sc_analysis.catalog.dictionary import ColumnEntry, column_entries, data_readme
from sc_analysis.catalog.folder import (
    PACKAGED,
    PACKAGED_NAME,
    Inputs,
    check_inputs,
    find_folder,
    load_inputs,
    read_processed,
    rule_breaks,
)
from sc_analysis.catalog.licences import licences_page
from sc_analysis.catalog.printed import PRINTED_TABLES, PrintedTable
from sc_analysis.catalog.writing import plain, to_csv_bytes, write_all

__all__ = [
    "DATASETS",
    "DERIVED",
    "LICENCES_NAME",
    "PACKAGED",
    "PACKAGED_NAME",
    "PACKAGE_NAME",
    "PRINTED_TABLES",
    "ColumnEntry",
    "Dataset",
    "Inputs",
    "PrintedTable",
    "Stage",
    "check_inputs",
    "column_entries",
    "data_package",
    "data_readme",
    "dataset",
    "datasets",
    "find_folder",
    "licences_page",
    "load_inputs",
    "plain",
    "read_processed",
    "rule_breaks",
    "to_csv_bytes",
    "write_all",
]
