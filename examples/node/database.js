/** SQLite in memory, for the sample; MOTP_DB_FILE: written there as well. In place of it: your database (motp/config.js). */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import initSqlJs from 'sql.js';

const { Database } = await initSqlJs();
const sqlite = new Database();
sqlite.exec(readFileSync(new URL('./motp/tables.sql', import.meta.url), 'utf8'));

export const database = {
  async run(sql, values) {
    sqlite.run(sql, values);
    const changed = sqlite.getRowsModified();
    const file = process.env.MOTP_DB_FILE;
    if (file) {
      // Whole, or as it was: whoever reads it meanwhile sees no half of it.
      writeFileSync(`${file}.new`, sqlite.export());
      renameSync(`${file}.new`, file);
    }
    return changed;
  },
  async all(sql, values) {
    const statement = sqlite.prepare(sql, values);
    const rows = [];
    while (statement.step()) rows.push(statement.getAsObject());
    statement.free();
    return rows;
  },
};
