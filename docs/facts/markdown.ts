/** A table in Markdown; `prettier` sets its columns. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** Words that Markdown must not read as markup of its own; the table sees to the bars between its cells. */
export function asText(words: string): string {
  return words.replace(/[\\*_`[\]<>]/g, String.raw`\$&`);
}
