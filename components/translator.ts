/**
 * Gives a `t(key, substitutions)` that reads a WebExtension `messages.json` the way `browser.i18n.getMessage` does, for places
 * without a browser: `$NAME$` stands for a placeholder's content, `$1` … `$9` for a substitution, `$$` for a dollar sign.
 */

import type { Translate } from './Messages.tsx';

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

export function makeTranslator(messages: Record<string, Message>): Translate {
  return (key, substitutions = []) => {
    const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
    const entry = messages[key];
    if (entry === undefined) return '';
    const named = entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      return entry.placeholders?.[name.toLowerCase()]?.content ?? whole;
    });
    return named.replace(/\$([1-9$])/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')));
  };
}
