// An institution's page, bundled by its own tools from the packed package (e2e/host/package.react.spec.ts).
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { MotpWidget } from 'motp-widget';

const verify = async ({ code, purpose, attempt, signal }) => {
  const body = new URLSearchParams({ code, purpose, attempt });
  return (await fetch('/lms/motp/verify', { method: 'POST', body, signal })).text();
};
const serverTime = async () => (await (await fetch('/lms/motp/time')).json()).now;

createRoot(document.getElementById('motp')).render(createElement(MotpWidget, { verify, serverTime }));
