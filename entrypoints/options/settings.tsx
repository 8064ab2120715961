/** The options page's part on where pages are read, what is marked on them, and how: kept as it is chosen, and followed where another page changes it. */
import { useEffect, useState } from 'react';
import { useMessages } from '@/components/Messages.tsx';
import { ReadingChoice } from '@/components/ReadingChoice.tsx';
import { type Settings, SettingsForm, type SurenessPreview } from '@/components/SettingsForm.tsx';
import { interfaceLocale } from '@/lib/interface-language.ts';
import {
  cardTrigger,
  indirectSpeech,
  marksStyle,
  type SiteAccess,
  selectionButton,
  siteAccess,
  sureness,
  theme,
  withSite,
} from '@/lib/settings.ts';
import { chooseAccess } from '@/lib/sites/choose-access.ts';
import { requestSite } from '@/lib/sites/content-registration.ts';
import { watchSureness } from './sureness-preview.ts';

const ITEMS = { sureness, indirectSpeech, marksStyle, cardTrigger, theme, selectionButton };
const NAMES = Object.keys(ITEMS) as (keyof Settings)[];

async function readSettings(): Promise<Settings> {
  const values = await Promise.all(NAMES.map(async name => [name, await ITEMS[name].getValue()]));
  return Object.fromEntries(values) as Settings;
}

export function SettingsView() {
  const t = useMessages();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [access, setAccess] = useState<SiteAccess | null>(null);
  const [preview, setPreview] = useState<SurenessPreview | null>(null);
  useEffect(() => {
    const refresh = () => {
      void readSettings().then(setSettings);
      void siteAccess.getValue().then(setAccess);
    };
    refresh();
    const endings = [siteAccess, ...Object.values(ITEMS)].map(item => item.watch(refresh));
    return () => {
      for (const end of endings) end();
    };
  }, []);
  useEffect(() => watchSureness(setPreview), []);
  return (
    <div className="part">
      <h1 className="part-title">{t('navSettings')}</h1>
      {access !== null && <ReadingChoice scope={access.choice} onScope={next => void chooseAccess(next)} />}
      {access !== null && settings !== null && (
        <SettingsForm
          settings={settings}
          sites={Object.entries(access.sites)
            .map(([host, choice]) => ({ host, choice }))
            .sort((a, b) => a.host.localeCompare(b.host))}
          preview={preview}
          locale={interfaceLocale()}
          onSet={(name, value) => {
            setSettings({ ...settings, [name]: value });
            void ITEMS[name].setValue(value as never);
          }}
          onSite={async (host, choice) => {
            // The question comes first: it must follow straight from the choice.
            const mayRead = choice !== 'always' || (await requestSite(host).catch(() => false));
            if (mayRead) await siteAccess.setValue(withSite(await siteAccess.getValue(), host, choice));
          }}
          onForgetSite={host => void siteAccess.setValue(withSite(access, host, null))}
        />
      )}
    </div>
  );
}
