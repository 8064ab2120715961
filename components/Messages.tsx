/**
 * Gives the components their words: a `t(key, substitutions)` from context, which the extension serves with `browser.i18n.getMessage`
 * and everybody else from `_locales/…/messages.json`.
 */

import { createContext, useContext } from 'react';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

export type Translate = (key: MessageKey, substitutions?: string | string[]) => string;

/** The stem of messages that come as `…One` and `…Other`, after the CLDR plural categories. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}Other` ? Stem : never) : never;

export const Messages = createContext<Translate | null>(null);

export function useMessages(): Translate {
  const t = useContext(Messages);
  if (t === null) throw new Error('No messages: put the component inside <Messages value={…}>');
  return t;
}

/**
 * The message for a number. WebExtension messages know no plurals, so each category is a message of its own; a language
 * needs only those it has (`…Few`, `…Many`), and `…Other` serves the rest.
 */
export function countMessage(t: Translate, locale: string, key: PluralKey, count: number, more: string[] = []): string {
  const category = new Intl.PluralRules(locale).select(count);
  const values = [new Intl.NumberFormat(locale).format(count), ...more];
  const named = `${key}${category.charAt(0).toUpperCase()}${category.slice(1)}` as MessageKey;
  return t(named, values) || t(`${key}Other`, values);
}
