/**
 * How the parts of the extension talk: every message has a schema, every answer is a Result.
 * A message that does not fit, or that comes from outside of the extension, is not answered.
 */
import * as v from 'valibot';
import { type Browser, browser } from '#imports';
import { translate } from '../interface-language.ts';

export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export type Sender = Browser.runtime.MessageSender;

export type Answers<Request extends { type: string }, Map> = {
  [Type in Request['type']]: (
    request: Extract<Request, { type: Type }>,
    sender: Sender,
  ) => Promise<Type extends keyof Map ? Map[Type] : never>;
};

/** Answers the messages that fit the schema and come from whom `accepts` takes. @returns what ends it */
export function listen<Schema extends v.GenericSchema<unknown, { type: string }>>(
  schema: Schema,
  answerers: Record<string, (request: never, sender: Sender) => Promise<unknown>>,
  accepts: (sender: Sender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !accepts(sender)) return undefined;
    const parsed = v.safeParse(schema, message);
    const answer = parsed.success ? answerers[parsed.output.type] : undefined;
    if (!parsed.success || !answer) return undefined;
    answer(parsed.output as never, sender).then(
      value => respond({ ok: true, value }),
      (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    // Tells the browser that the answer comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => {
    // An orphan's listeners are gone with its extension, and asking for them throws.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener as never);
  };
}

/** The browser ends a background at any moment, and the answer goes with it: it is asked again at once, and when one that is just ending has had time to end. */
const PAUSES_MS = [0, 0, 300];

/**
 * Asks the background, and again where the answer was lost on the way: so what is asked of it must bear being asked again. Never rejects: a
 * background that cannot be reached is an answer too.
 */
export async function askTheBackground<T>(request: object): Promise<Result<T>> {
  for (const pauseMs of PAUSES_MS) {
    if (pauseMs > 0 && browser.runtime?.id) await new Promise(done => setTimeout(done, pauseMs));
    try {
      const answer = await browser.runtime.sendMessage(request);
      if (isResult<T>(answer)) return answer;
    } catch {
      // It was ended in between, or its extension is gone; then asking again costs nothing.
    }
  }
  // An orphan has no words any more, and nobody to say them to.
  return { ok: false, error: browser.runtime?.id ? translate('noAnswer') : '' };
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Never rejects: a listener that cannot be reached is an answer too. */
export async function asResult<T>(ask: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await ask();
    if (isResult<T>(answer)) return answer;
    return { ok: false, error: 'No answer.' };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
