-- one row per input, column and reason for which rows were quarantined
WITH grouped AS (
  SELECT
    input,
    reason,
    column_name AS "column",
    count(*) AS rows,
    min({'file': file, 'line': line, 'value': left(value, 200)}) AS example
  FROM quarantine
  GROUP BY input, reason, column_name
),
spelled AS (
  SELECT
    input,
    reason,
    "column",
    rows,
    example.file AS example_file,
    example.line AS example_line,
    example.value AS example_value
  FROM grouped
)
SELECT * FROM spelled
ORDER BY input, reason, "column"
