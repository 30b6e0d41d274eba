/** Where a document leads to, without what stands in code. */
export function linksOf(markdown: string): string[] {
  const text = markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}
