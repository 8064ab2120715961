/**
 * The line between a page and its own card: a message channel, one end of which the content script hands to the card's window.
 * Not a port of the extension's: in Firefox a page of the extension inside of a news page has no `browser.tabs` and can call nobody
 * but the background. The news page has no way to the card's window, which stands in a closed shadow root, and hears nothing. That
 * it is the content script who calls, and no page that has framed the card itself, is shown by a key that only the extension can read.
 */
import * as v from 'valibot';
import { browser } from '#imports';
import { type CardSays, type CardShows, parseCardMessage } from './card-to-page.ts';

const KEY_NAME = 'cardKey';
const KEY_WORDS = 8;

const Call = v.strictObject({ key: v.string(), isPrivate: v.boolean() });

export interface PageEnd {
  send: (message: CardShows) => void;
  close: () => void;
}

export interface CardEnd {
  /** Is the page in a private window? */
  isPrivate: boolean;
  send: (message: CardSays) => void;
  /** @returns what ends the listening */
  listen: (listener: (message: CardShows) => void) => () => void;
}

/** Made once for each installation. */
async function readKey(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY_NAME))[KEY_NAME];
  if (typeof stored === 'string') return stored;
  const key = [...crypto.getRandomValues(new Uint32Array(KEY_WORDS))].map(word => word.toString(36)).join('-');
  await browser.storage.local.set({ [KEY_NAME]: key });
  return key;
}

/** Content script: calls the card that has been loaded in this frame. Null where the extension is gone. */
export async function callCard(
  frame: HTMLIFrameElement,
  onMessage: (message: CardSays) => void,
): Promise<PageEnd | null> {
  try {
    const call: v.InferOutput<typeof Call> = {
      key: await readKey(),
      isPrivate: browser.extension.inIncognitoContext,
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const said = parseCardMessage(data);
      if (said) onMessage(said);
    };
    // Not of the frame's address: in Chromium that one is made up anew in each session, and the page's origin is not.
    const { origin } = new URL(browser.runtime.getURL('/'));
    frame.contentWindow?.postMessage(call, origin, [port2]);
    return { send: message => port1.postMessage(message), close: () => port1.close() };
  } catch {
    return null;
  }
}

/** Card: waits to be called. A later call takes the place of the earlier: the content script was put in anew. */
export function answerCalls(onCall: (line: CardEnd) => void): void {
  window.addEventListener('message', async ({ data, ports, source }) => {
    const call = v.safeParse(Call, data);
    const port = ports[0];
    if (source !== window.parent || !call.success || !port || call.output.key !== (await readKey())) return;
    onCall({
      isPrivate: call.output.isPrivate,
      send: message => port.postMessage(message),
      listen(listener) {
        const hear = (event: MessageEvent) => listener(event.data as CardShows);
        port.addEventListener('message', hear);
        port.start();
        return () => port.removeEventListener('message', hear);
      },
    });
  });
}
