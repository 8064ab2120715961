/** Offers, for the site in front of the reader, whether its pages are read always, on a click only, or never; and to read this page now. */

import { useId } from 'react';
import { type MessageKey, useMessages } from './Messages.tsx';
import type { ReadingScope } from './ReadingChoice.tsx';
import './SiteAccess.css';

export type SiteChoice = 'always' | 'ask' | 'never';

export interface SiteAccessProps {
  /** The site's host name; null on a page that no extension may read. */
  host: string | null;
  scope: ReadingScope;
  /** What was chosen for this site; null leaves it to the choice made for all sites. */
  site: SiteChoice | null;
  /** Has the browser granted access to this site? */
  granted: boolean;
  /** True while this page is being read, or once it has been. */
  reading?: boolean;
  /** The page was looked at and left unread, since it does not look like an article. */
  passedOver?: boolean;
  /** Also fired with `always` where that is chosen but not granted: ask the browser again. */
  onSite: (site: SiteChoice) => void;
  onReadNow: () => void;
}

export function SiteAccess({
  host,
  scope,
  site,
  granted,
  reading = false,
  passedOver = false,
  onSite,
  onReadNow,
}: SiteAccessProps) {
  const t = useMessages();
  const name = useId();
  if (host === null) return null;
  const effect = siteEffect(scope, site, granted);
  const chosen = site ?? (scope === 'every' ? 'always' : 'ask');
  return (
    <section className="site-access">
      <fieldset aria-describedby={`${name}-effect`}>
        <legend>{t('siteTitle', host)}</legend>
        <div className="segments">
          {SITE_CHOICES.map(({ value, title }) => (
            <label key={title} className="segment">
              <input type="radio" name={name} checked={chosen === value} onChange={() => onSite(value)} />
              <span>{t(title)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="site-effect" id={`${name}-effect`}>
        {t(effect)}
      </p>
      <div className="site-actions">
        {effect === 'effectNotGranted' && (
          <button type="button" className="button button-main" onClick={() => onSite('always')}>
            {t('allowSite')}
          </button>
        )}
        {(effect === 'effectAsk' || effect === 'effectNotGranted' || passedOver) && (
          <button
            type="button"
            className={effect === 'effectAsk' ? 'button button-main' : 'button'}
            disabled={reading}
            onClick={onReadNow}
          >
            {t('readNow')}
          </button>
        )}
      </div>
    </section>
  );
}

/** What the choices amount to, told as it is: a wish without the browser's grant reads nothing. */
export function siteEffect(scope: ReadingScope, site: SiteChoice | null, granted: boolean): MessageKey {
  if (site === 'never') return 'effectNever';
  const wanted = site === 'always' || (site === null && scope === 'every');
  if (!wanted) return 'effectAsk';
  return granted ? 'effectReads' : 'effectNotGranted';
}

export const SITE_CHOICES = [
  { value: 'always', title: 'siteAlways' },
  { value: 'ask', title: 'siteAsk' },
  { value: 'never', title: 'siteNever' },
] as const;
