import type { Edits } from './server.js';

/**
 * A database that gives each cell, one after the other, in the spellings of all drivers: DECIMAL as text (mysql2), bigint (mariadb),
 * bytes, a flag as boolean or BIT, a padded CHAR, names in capitals (Oracle). The duties are tried over it.
 */
export const SPELLED_IN_NODE: Edits = {
  'database.js': (text) => `${text}
const whole = [String, BigInt, (value) => Buffer.from(String(value)), (value) => \`\${value}.0\`, (value) => value];
const flags = [Boolean, (value) => Buffer.from([value]), ...whole];
const texts = [(value) => value.padEnd(64), Buffer.from, (value) => new TextEncoder().encode(value), (value) => value];
const stored = { ...database };
let turn = 0;
const spelled = (value) => {
  if (value === null) return value;
  const ways = typeof value === 'string' ? texts : value === 0 || value === 1 ? flags : whole;
  return ways[turn++ % ways.length](value);
};
const spellName = (name) => (turn % 2 === 0 ? name.toUpperCase() : name);
database.all = async (sql, values) => {
  const rows = await stored.all(sql, values);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [spellName(name), spelled(value)])));
};
database.run = async (sql, values) => whole[turn++ % 2](await stored.run(sql, values));
`,
};

/** PDO as MySQL, PostgreSQL and Oracle have it. */
export const SPELLED_IN_PHP: Edits = {
  'motp/lib/store.php': (text) =>
    `${text}
class SpelledStatement extends PDOStatement
{
    private static $turn = 0;

    private function spelled($row)
    {
        $spelled = array();
        foreach (is_array($row) ? $row : array() as $name => $value) {
            self::$turn += 1;
            if (is_string($value)) {
                $value = self::$turn % 2 ? str_pad($value, 64) : $value;
            } elseif ($value !== null) {
                $ways = array((string) $value, $value . ' ', $value, $value === 1 || $value === 0 ? (bool) $value : $value);
                $value = $ways[self::$turn % 4];
            }
            $spelled[self::$turn % 3 ? $name : strtoupper($name)] = $value;
        }
        return is_array($row) ? $spelled : $row;
    }

    #[\\ReturnTypeWillChange]
    public function fetch($mode = null, $cursor = PDO::FETCH_ORI_NEXT, $offset = 0)
    {
        return $this->spelled(parent::fetch(PDO::FETCH_ASSOC));
    }

    #[\\ReturnTypeWillChange]
    public function fetchAll($mode = null, ...$more)
    {
        return array_map(array($this, 'spelled'), parent::fetchAll(PDO::FETCH_ASSOC));
    }
}
`.replace(
      'PDO::ERRMODE_EXCEPTION,',
      (line) => `${line}\n            PDO::ATTR_STATEMENT_CLASS => array('SpelledStatement'),`,
    ),
};

/** tables.sql as an institution makes it by hand: every number and text of another type. */
export function spelledTables(sql: string): string {
  const types = ['VARCHAR(20)', 'BIGINT', 'NUMERIC(12, 2)', 'CHAR(20)', 'DOUBLE PRECISION'];
  let turn = 0;
  return sql
    .replaceAll('DECIMAL(1) ', 'BOOLEAN')
    .replaceAll(/DECIMAL\(10\) */g, () => `${types[turn++ % types.length]} `)
    .replaceAll(/VARCHAR\((16|19|64)\)/g, (_, length) =>
      turn++ % 2 === 0 ? `CHAR(${length})` : `VARCHAR(${length})`,
    )
    .replace(/(m_trndt +)\S+/, '$1TIMESTAMP');
}
