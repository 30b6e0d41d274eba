import 'motp-widget/style.css';
import type { ReactNode } from 'react';

export const metadata = { title: 'LMS' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ko">
      <body>{children}</body>
    </html>
  );
}
