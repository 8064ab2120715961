/** The choice for the site of a tab, kept and put into effect. */
import { useEffect, useState } from 'react';
import { type SiteChoice as Choice, SiteAccess } from '@/components/SiteAccess.tsx';
import { askPage } from '@/lib/messages/panel-to-page.ts';
import { generalChoice, type SiteAccess as StoredAccess, siteAccess, withSite } from '@/lib/settings.ts';
import { isSiteGranted, requestSite } from '@/lib/sites/content-registration.ts';
import type { ShownPage } from './use-page.ts';
import type { ShownTab } from './use-tab.ts';

export function SiteChoice({ tab, page }: { tab: ShownTab; page: ShownPage }) {
  const { host, id: tabId } = tab;
  const [access, setAccess] = useState<StoredAccess | null>(null);
  const [granted, setGranted] = useState(false);

  useEffect(() => {
    void siteAccess.getValue().then(setAccess);
    return siteAccess.watch(setAccess);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    if (host !== null) void isSiteGranted(host).then(is => isCurrent && setGranted(is));
    return () => {
      isCurrent = false;
    };
  }, [host]);

  if (access === null || host === null) return null;
  const choose = async (choice: Choice) => {
    // The question comes first: it must follow straight from the click. Where it is refused, the choice is not kept.
    const mayRead = choice !== 'always' || (await requestSite(host).catch(() => false));
    if (!mayRead) return;
    const now = await siteAccess.getValue();
    await siteAccess.setValue(withSite(now, host, choice === generalChoice(now) ? null : choice));
    setGranted(await isSiteGranted(host));
    if (choice !== 'always') await askPage(tabId, { type: 'stop' });
  };
  const { report } = page;
  return (
    <SiteAccess
      host={host}
      scope={access.choice}
      site={access.sites[host] ?? null}
      granted={granted}
      reading={report !== null && report.status !== 'no article'}
      passedOver={report?.status === 'no article'}
      onSite={choice => void choose(choice)}
      onReadNow={() => void page.readNow()}
    />
  );
}
