"""A schedule as a file, in and out: CSV, XLSX, ICS and YAML."""
