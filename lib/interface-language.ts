/** The words and the language of the extension's own pages, from the browser; and how bright they are, as the reader chose. */
import { browser } from '#imports';
import { theme } from './settings.ts';

export function translate(key: string, substitutions?: string | string[]): string {
  return browser.i18n.getMessage(key as never, substitutions as never);
}

/** BCP 47 tag, for dates and numbers. */
export function interfaceLocale(): string {
  return browser.i18n.getUILanguage();
}

/** Tells the document's language, direction and title to the browser and to screen readers, and has it follow the reader's theme. */
export function dressDocument(document: Document): void {
  document.documentElement.lang = interfaceLocale();
  document.documentElement.dir = translate('@@bidi_dir') || 'ltr';
  document.title = translate('extensionName');
  const wear = (value: string) => {
    document.documentElement.dataset.theme = value;
  };
  void theme.getValue().then(wear);
  theme.watch(wear);
}
