import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Lesson } from './Lesson';
import { Motp } from './Motp';
import { OwnView } from './OwnView';

/** Where the widget is: in the page's form, in a dialog outside it, twice, nowhere, or in a view of the page's own. */
type Route = 'form' | 'portal' | 'two' | 'away' | 'own';

export function App() {
  const { i18n } = useTranslation();
  const [route, setRoute] = useState<Route>('form');
  const [round, setRound] = useState(0);
  return (
    <>
      <nav>
        {(['form', 'portal', 'two', 'away', 'own'] as const).map((name) => (
          <button key={name} type="button" onClick={() => setRoute(name)}>
            {name}
          </button>
        ))}
        <button type="button" onClick={() => setRound(round + 1)}>
          new key
        </button>
        <button type="button" onClick={() => void i18n.changeLanguage('en-GB')}>
          English
        </button>
      </nav>
      {route !== 'away' && (
        <Lesson key={route}>
          {(token) => {
            const motp = route === 'own' ? <OwnView onToken={token} /> : <Motp key={round} onToken={token} />;
            return (
              <>
                {route === 'portal' ? createPortal(motp, document.body) : motp}
                {route === 'two' && <Motp onToken={token} />}
              </>
            );
          }}
        </Lesson>
      )}
    </>
  );
}
