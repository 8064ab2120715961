/** The words and the language of the extension's own pages, from the browser. */
import { browser } from '#imports';

export function translate(key: string, substitutions?: string | string[]): string {
  return browser.i18n.getMessage(key as never, substitutions as never);
}

/** BCP 47 tag, for dates and numbers. */
export function interfaceLocale(): string {
  return browser.i18n.getUILanguage();
}

/** Tells the document's language, direction and title to the browser and to screen readers. */
export function dressDocument(document: Document): void {
  document.documentElement.lang = interfaceLocale();
  document.documentElement.dir = translate('@@bidi_dir') || 'ltr';
  document.title = translate('extensionName');
}
