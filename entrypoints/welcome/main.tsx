/** The first page after the install: what the extension does, and where it may read. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/theme.css';
import { Messages } from '@/components/Messages.tsx';
import { Welcome } from '@/components/Welcome.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { type AccessChoice, siteAccess } from '@/lib/settings.ts';
import { chooseAccess } from '@/lib/sites/choose-access.ts';

function WelcomePage({ choice }: { choice: AccessChoice }) {
  const [scope, setScope] = useState(choice);
  const [outcome, setOutcome] = useState<'granted' | 'withheld'>();
  const choose = async (next: AccessChoice) => {
    const former = scope;
    setScope(next);
    const mayRead = await chooseAccess(next);
    if (!mayRead) setScope(former);
    setOutcome(mayRead ? 'granted' : 'withheld');
  };
  return (
    <Welcome
      scope={scope}
      onScope={next => void choose(next)}
      locale={interfaceLocale()}
      {...(outcome ? { outcome } : {})}
    />
  );
}

async function start(): Promise<void> {
  dressDocument(document);
  const { choice } = await siteAccess.getValue();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <WelcomePage choice={choice} />
    </Messages>,
  );
}

void start();
