import { useWidget } from '../context.js';

/** Words of the app or the institution that stay Korean in other languages: in quotation marks, whatever stands in them, or in brackets. */
const KOREAN = /(“[^”]*[가-힣][^”]*”|‘[^’]*[가-힣][^’]*’|[(（][^)）“‘]*[가-힣][^)）“‘]*[)）])/;

/** A message, in which Korean words are marked as Korean, so that a screen reader pronounces them. */
export function Text({ children }: { children: string }) {
  const { locale } = useWidget();
  if (locale === 'ko') return <>{children}</>;
  return (
    <>
      {children.split(KOREAN).map((part, i) =>
        i % 2 === 1 ? (
          // The parts of one sentence never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i} lang="ko">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
