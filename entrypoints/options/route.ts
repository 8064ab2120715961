/** Which part of the options page an address asks for: `#records?words=…`, `#record=…`, `#add=…`. */
import { useSyncExternalStore } from 'react';

export const VIEWS = ['corpora', 'records', 'speakers', 'judgements', 'settings', 'storage'] as const;
export type View = (typeof VIEWS)[number];

export type Route =
  | { view: View; query: URLSearchParams }
  | { view: 'import' }
  /** One record, by its id in the database. */
  | { view: 'record'; quoteId: string }
  /** The form for a contradiction of the reader's own; the card opens it. */
  | { view: 'add'; quoteId: string };

const FIRST_VIEW: View = 'corpora';

export function readRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const [, view, id = ''] = /^(record|add)=(.*)$/s.exec(text) ?? [];
  const quoteId = decode(id);
  if ((view === 'record' || view === 'add') && quoteId !== null) return { view, quoteId };
  const [name = '', ...rest] = text.split('?');
  if (name === 'import') return { view: 'import' };
  return { view: VIEWS.find(one => one === name) ?? FIRST_VIEW, query: new URLSearchParams(rest.join('?')) };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function recordAddress(quoteId: string): string {
  return `#record=${encodeURIComponent(quoteId)}`;
}

export function viewAddress(view: View | 'import', query?: URLSearchParams): string {
  const text = query?.toString() ?? '';
  return text === '' ? `#${view}` : `#${view}?${text}`;
}

function watch(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** The part of the page's address behind `#`; the page is shown anew when it changes. */
export function useHash(): string {
  return useSyncExternalStore(watch, () => location.hash);
}

/** Changes the address without a further step in the history: a search is one place, not one a letter. */
export function replaceHash(address: string): void {
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
