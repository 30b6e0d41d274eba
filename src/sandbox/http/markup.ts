const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** JSON inside a script element: no `<` can end the element early. */
export function embedJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A whole small page. `body` and `style` are markup of ours; `title` is escaped. */
export function page(parts: { lang: 'ko' | 'en'; title: string; style?: string; body: string }): string {
  return `<!doctype html>
<html lang="${parts.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(parts.title)}</title>
<style>${parts.style ?? ''}</style>
</head>
<body>
${parts.body}
</body>
</html>
`;
}
