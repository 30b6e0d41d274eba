/** SQLite in memory, for the sample. In place of it: your database (motp/config.js). */
import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';

const { Database } = await initSqlJs();
const sqlite = new Database();
for (const file of ['./motp/tables.sql', './motp/app-ticket.sql'])
  sqlite.exec(readFileSync(new URL(file, import.meta.url), 'utf8'));

export const database = {
  async run(sql, values) {
    sqlite.run(sql, values);
    return sqlite.getRowsModified();
  },
  async all(sql, values) {
    const statement = sqlite.prepare(sql, values);
    const rows = [];
    while (statement.step()) rows.push(statement.getAsObject());
    statement.free();
    return rows;
  },
};
