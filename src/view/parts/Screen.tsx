import { useWidget } from '../context.js';
import { Text } from './Text.js';

export const SCREENS = ['password', 'code', 'register', 'ap005', 'ap011', 'none'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What the app shows, drawn small: words, which are read, or a sign, which the name under it says in words. No image. */
export function Screen({ name }: { name: ScreenName }) {
  const { t } = useWidget();
  const sign = signOf(name);
  return (
    <span className="motp-screen">
      <span className="motp-screen-sign" aria-hidden={typeof sign === 'string'}>
        {sign}
      </span>
      <Text>{t(`help.screens.${name}`)}</Text>
    </span>
  );
}

/** Where the app shows words, they are the app's own, in Korean. */
function signOf(name: ScreenName) {
  switch (name) {
    case 'password':
      return '●●●●';
    case 'code':
      return '○○○ ○○○';
    case 'register':
      return (
        <>
          {['이름', '휴대폰 번호'].map((field) => (
            <span key={field} lang="ko" className="motp-screen-field">
              {field}
            </span>
          ))}
        </>
      );
    case 'ap005':
    case 'ap011':
      return (
        <span lang="ko" className="motp-screen-words">
          {name === 'ap005' ? '등록되지 않은 사용자입니다' : '사용자 등록실패 (…\u00a05회\u00a0실패 사용자)'}
        </span>
      );
    case 'none':
      return '✕';
  }
}
