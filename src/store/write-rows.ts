/**
 * SQL that writes any number of rows from one JSON parameter: PostgreSQL parses it faster than the driver can
 * encode an array a column, and the statement's text stays the same for every batch, so it is prepared once.
 */
export function insertSql(table: string, columns: Record<string, string>, onConflict = ''): string {
  const names = Object.keys(columns).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${recordset(columns)} ${onConflict}`;
}

/** A table expression over the JSON rows in parameter `$1`, named `r`. */
export function recordset(columns: Record<string, string>): string {
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `json_to_recordset($1::json) AS r(${definitions.join(', ')})`;
}
