import { createRoot } from 'react-dom/client';
import { MotpWidget } from '../../../dist/index.js';

createRoot(document.getElementById('motp') as HTMLElement).render(
  <MotpWidget verify={() => Promise.resolve({ code: 200 })} />,
);
