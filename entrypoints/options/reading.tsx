/** The options page's part on where pages are read. */
import { useEffect, useState } from 'react';
import { useMessages } from '@/components/Messages.tsx';
import { ReadingChoice } from '@/components/ReadingChoice.tsx';
import { type AccessChoice, siteAccess } from '@/lib/settings.ts';
import { chooseAccess } from '@/lib/sites/choose-access.ts';

export function ReadingView() {
  const t = useMessages();
  const [choice, setChoice] = useState<AccessChoice | null>(null);
  useEffect(() => {
    void siteAccess.getValue().then(access => setChoice(access.choice));
    return siteAccess.watch(access => setChoice(access.choice));
  }, []);
  return (
    <div className="part">
      <h1 className="part-title">{t('navSettings')}</h1>
      {choice !== null && <ReadingChoice scope={choice} onScope={next => void chooseAccess(next)} />}
    </div>
  );
}
