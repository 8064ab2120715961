/** What the reader may choose, for one site and for all, in every state. */
import { ReadingChoice } from '../../components/ReadingChoice.tsx';
import { type Settings, SettingsForm } from '../../components/SettingsForm.tsx';
import { SiteAccess, type SiteAccessProps } from '../../components/SiteAccess.tsx';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

const settings: Settings = {
  selectionButton: true,
  sureness: 'usual',
  indirectSpeech: false,
  marksStyle: 'drawn',
  cardTrigger: 'hover',
  theme: 'system',
};

const sites: Record<string, Omit<SiteAccessProps, 'onSite' | 'onReadNow'>> = {
  'only when I click': { host: 'www.harbour-gazette.example', scope: 'click', site: null, granted: false },
  'always, granted': { host: 'www.harbour-gazette.example', scope: 'picked', site: 'always', granted: true },
  'always, not granted': { host: 'www.harbour-gazette.example', scope: 'picked', site: 'always', granted: false },
  'every page': { host: 'www.harbour-gazette.example', scope: 'every', site: null, granted: true },
  never: {
    host: 'news.a-very-long-subdomain-of-a-very-long-name.harbour-gazette.example',
    scope: 'every',
    site: 'never',
    granted: true,
  },
};

export function SiteGroup() {
  return (
    <Group name="site">
      {Object.entries(sites).map(([name, props]) => (
        <Frame key={name} name={name}>
          <SiteAccess {...props} onSite={site => tell(`site ${site}`)} onReadNow={() => tell('read now')} />
        </Frame>
      ))}
    </Group>
  );
}

export function SettingsGroup() {
  return (
    <>
      <Group name="reading">
        <Frame name="where it may read" wide>
          <ReadingChoice scope="click" onScope={doNothing} />
        </Frame>
      </Group>
      <Group name="settings">
        <Frame name="with a page to count on" wide>
          <SettingsForm
            settings={settings}
            sites={[
              { host: 'news.a-very-long-subdomain-of-a-very-long-name.harbour-gazette.example', choice: 'always' },
              { host: 'www.evening-post.example', choice: 'never' },
            ]}
            preview={{
              title: 'Who guards the camps now?',
              quotes: 8,
              marked: { loose: 8, usual: 7, strict: 5, strictest: 1 },
            }}
            locale={locale}
            level={3}
            onSet={(name, value) => tell(`set ${name} ${value}`)}
            onSite={(host, choice) => tell(`site ${host} ${choice}`)}
            onForgetSite={host => tell(`forget ${host}`)}
          />
        </Frame>
        <Frame name="no page, no sites">
          <SettingsForm
            settings={settings}
            sites={[]}
            preview={null}
            locale={locale}
            level={3}
            onSet={doNothing}
            onSite={doNothing}
            onForgetSite={doNothing}
          />
        </Frame>
      </Group>
    </>
  );
}
