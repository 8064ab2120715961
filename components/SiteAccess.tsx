/** Offers, for the site in front of the reader, whether its pages are read always, on a click only, or never; and to read this page now. */

import { useId } from 'react';
import { type MessageKey, useMessages } from './Messages.tsx';
import type { ReadingScope } from './ReadingChoice.tsx';
import './SiteAccess.css';

/** What was chosen for one site; null leaves it to the choice made for all sites. */
export type SiteChoice = 'always' | 'never' | null;

export interface SiteAccessProps {
  /** The site's host name; null on a page that no extension may read. */
  host: string | null;
  scope: ReadingScope;
  site: SiteChoice;
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
  return (
    <section className="site-access">
      <fieldset aria-describedby={`${name}-effect`}>
        <legend>{t('siteTitle', host)}</legend>
        <div className="segments">
          {SITE_CHOICES.map(({ value, title }) => (
            <label key={title} className="segment">
              <input type="radio" name={name} checked={site === value} onChange={() => onSite(value)} />
              <span>{t(value === null && scope === 'every' ? 'siteLikeAll' : title)}</span>
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
export function siteEffect(scope: ReadingScope, site: SiteChoice, granted: boolean): MessageKey {
  if (site === 'never') return 'effectNever';
  const wanted = site === 'always' || scope === 'every';
  if (!wanted) return 'effectAsk';
  return granted ? 'effectReads' : 'effectNotGranted';
}

const SITE_CHOICES = [
  { value: 'always', title: 'siteAlways' },
  { value: null, title: 'siteAsk' },
  { value: 'never', title: 'siteNever' },
] as const;
