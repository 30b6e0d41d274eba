import { texts, type Lang } from './texts.js';

export function NoServer({ lang }: { lang: Lang }) {
  const t = texts[lang].demo;
  return (
    <main className="boot">
      <h1>{t.noServer}</h1>
      <p>{t.noServerHelp}</p>
    </main>
  );
}
