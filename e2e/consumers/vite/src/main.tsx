import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { App } from './App';

const client = new QueryClient();

void i18next.use(initReactI18next).init({
  lng: 'ko-KR',
  fallbackLng: 'ko',
  resources: {
    ko: { translation: { title: '1차시', send: '제출', sent: '제출했습니다: {{memo}}, {{token}}' } },
    en: { translation: { title: 'Lesson 1', send: 'Submit', sent: 'Submitted: {{memo}}, {{token}}' } },
  },
});

Object.assign(window, { client, i18next });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18next}>
        <App />
      </I18nextProvider>
    </QueryClientProvider>
  </StrictMode>,
);
