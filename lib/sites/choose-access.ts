/** Keeps the reader's general choice of pages, once the browser has granted what it needs. */
import { type AccessChoice, siteAccess } from '../settings.ts';
import { requestPages } from './content-registration.ts';
import { ALL_PAGES } from './match-patterns.ts';

/** To be called straight from a click, since the browser may ask. False where the reader withheld it: then nothing is changed. */
export async function chooseAccess(choice: AccessChoice): Promise<boolean> {
  const mayRead = choice !== 'every' || (await requestPages(ALL_PAGES).catch(() => false));
  if (mayRead) await siteAccess.setValue({ ...(await siteAccess.getValue()), choice });
  return mayRead;
}
