/** Offers what the reader may settle: how sure a match must be, with its effect on a page, indirect speech, marks, card, theme, and the sites with a choice of their own. */

import { useId } from 'react';
import type { Sureness } from '../lib/types.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, type MessageKey, useMessages } from './Messages.tsx';
import { SITE_CHOICES, type SiteChoice } from './SiteAccess.tsx';
import './SettingsForm.css';

export interface Settings {
  sureness: Sureness;
  indirectSpeech: boolean;
  marksStyle: 'drawn' | 'list';
  cardTrigger: 'hover' | 'modifier' | 'click';
  theme: 'system' | 'light' | 'dark';
  selectionButton: boolean;
}

/** What each choice would mark on a page that is open. */
export interface SurenessPreview {
  title: string;
  quotes: number;
  marked: Record<Sureness, number>;
}

export interface SettingsFormProps {
  settings: Settings;
  /** Hosts with a choice of their own, in the order of their names. */
  sites: { host: string; choice: SiteChoice }[];
  /** Null where no page with quotes is open. */
  preview: SurenessPreview | null;
  locale: string;
  level?: HeadingLevel;
  onSet: <Name extends keyof Settings>(name: Name, value: Settings[Name]) => void;
  onSite: (host: string, choice: SiteChoice) => void;
  onForgetSite: (host: string) => void;
}

export function SettingsForm({ settings, sites, preview, locale, level = 2, ...on }: SettingsFormProps) {
  const { onSet } = on;
  const t = useMessages();
  const indirect = useId();
  return (
    <div className="settings">
      <Sites {...{ sites, level }} onSite={on.onSite} onForgetSite={on.onForgetSite} />
      <Choices
        legend={t('surenessTitle')}
        note={preview === null ? t('surenessNoPage') : t('surenessOn', preview.title)}
        value={settings.sureness}
        options={SURENESS_OPTIONS}
        effectOf={value =>
          preview === null
            ? null
            : countMessage(t, locale, 'quotesOf', preview.quotes, [
                new Intl.NumberFormat(locale).format(preview.marked[value]),
              ])
        }
        onChange={value => onSet('sureness', value)}
      />
      <fieldset className="setting">
        <legend>{t('indirectTitle')}</legend>
        <label className="setting-option">
          <input
            type="checkbox"
            checked={settings.indirectSpeech}
            aria-describedby={indirect}
            onChange={event => onSet('indirectSpeech', event.currentTarget.checked)}
          />
          <span className="setting-title">{t('indirectOn')}</span>
          <span className="setting-note" id={indirect}>
            {t('indirectNote')}
          </span>
        </label>
      </fieldset>
      <Choices
        legend={t('marksTitle')}
        value={settings.marksStyle}
        options={MARKS_OPTIONS}
        onChange={value => onSet('marksStyle', value)}
      />
      <Choices
        legend={t('triggerTitle')}
        note={t('triggerNote')}
        value={settings.cardTrigger}
        options={TRIGGER_OPTIONS}
        onChange={value => onSet('cardTrigger', value)}
      />
      <fieldset className="setting">
        <legend>{t('selectionTitle')}</legend>
        <label className="setting-option">
          <input
            type="checkbox"
            checked={settings.selectionButton}
            aria-describedby={`${indirect}-selection`}
            onChange={event => onSet('selectionButton', event.currentTarget.checked)}
          />
          <span className="setting-title">{t('selectionOn')}</span>
          <span className="setting-note" id={`${indirect}-selection`}>
            {t('selectionNote')}
          </span>
        </label>
      </fieldset>
      <Choices
        legend={t('themeTitle')}
        value={settings.theme}
        options={THEME_OPTIONS}
        onChange={value => onSet('theme', value)}
      />
    </div>
  );
}

interface Option<Value extends string> {
  value: Value;
  title: MessageKey;
  note?: MessageKey;
}

interface ChoicesProps<Value extends string> {
  legend: string;
  note?: string;
  value: Value;
  options: readonly Option<Value>[];
  /** What an option comes to, where that is known. */
  effectOf?: (value: Value) => string | null;
  onChange: (value: Value) => void;
}

function Choices<Value extends string>({ legend, note, value, options, effectOf, onChange }: ChoicesProps<Value>) {
  const t = useMessages();
  const name = useId();
  return (
    <fieldset className="setting" aria-describedby={note === undefined ? undefined : `${name}-note`}>
      <legend>{legend}</legend>
      {note !== undefined && (
        <p className="setting-about" id={`${name}-note`}>
          <bdi>{note}</bdi>
        </p>
      )}
      {options.map(option => {
        const effect = effectOf?.(option.value) ?? null;
        const described = [option.note && 'about', effect !== null && 'effect'].filter(Boolean);
        return (
          <label key={option.value} className="setting-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={described.map(part => `${name}-${option.value}-${part}`).join(' ') || undefined}
              onChange={() => onChange(option.value)}
            />
            <span className="setting-title">{t(option.title)}</span>
            {effect !== null && (
              <span className="setting-effect" id={`${name}-${option.value}-effect`}>
                {effect}
              </span>
            )}
            {option.note !== undefined && (
              <span className="setting-note" id={`${name}-${option.value}-about`}>
                {t(option.note)}
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

function Sites({
  sites,
  level,
  onSite,
  onForgetSite,
}: Pick<SettingsFormProps, 'sites' | 'onSite' | 'onForgetSite'> & { level: HeadingLevel }) {
  const t = useMessages();
  return (
    <section className="setting">
      <Heading level={level} className="setting-heading">
        {t('sitesTitle')}
      </Heading>
      {sites.length === 0 && <p className="setting-about">{t('sitesNone')}</p>}
      {sites.length > 0 && (
        <ul className="site-list">
          {sites.map(({ host, choice }) => (
            <li key={host}>
              <bdi className="site-host">{host}</bdi>
              <select
                className="field site-choice"
                aria-label={t('siteTitle', host)}
                value={choice}
                onChange={event => onSite(host, event.currentTarget.value as SiteChoice)}
              >
                {SITE_CHOICES.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {t(title)}
                  </option>
                ))}
              </select>
              <button type="button" className="text-button" onClick={() => onForgetSite(host)}>
                {t('siteForget')}
                <span className="visually-hidden"> {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SURENESS_OPTIONS = [
  { value: 'loose', title: 'surenessLoose', note: 'surenessLooseNote' },
  { value: 'usual', title: 'surenessUsual', note: 'surenessUsualNote' },
  { value: 'strict', title: 'surenessStrict', note: 'surenessStrictNote' },
  { value: 'strictest', title: 'surenessStrictest', note: 'surenessStrictestNote' },
] as const satisfies Option<Settings['sureness']>[];

const MARKS_OPTIONS = [
  { value: 'drawn', title: 'marksDrawn', note: 'marksDrawnNote' },
  { value: 'list', title: 'marksList', note: 'marksListNote' },
] as const satisfies Option<Settings['marksStyle']>[];

const TRIGGER_OPTIONS = [
  { value: 'hover', title: 'triggerHover' },
  { value: 'modifier', title: 'triggerModifier' },
  { value: 'click', title: 'triggerClick' },
] as const satisfies Option<Settings['cardTrigger']>[];

const THEME_OPTIONS = [
  { value: 'system', title: 'themeSystem' },
  { value: 'light', title: 'themeLight' },
  { value: 'dark', title: 'themeDark' },
] as const satisfies Option<Settings['theme']>[];
