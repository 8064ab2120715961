/**
 * How the parts of the extension talk: every message has a schema, every answer is a Result.
 * A message that does not fit, or that comes from outside of the extension, is not answered.
 */
import * as v from 'valibot';
import { type Browser, browser } from '#imports';

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

/** Never rejects: a listener that cannot be reached is an answer too. */
export async function asResult<T>(ask: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await ask();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<T>;
    return { ok: false, error: 'No answer.' };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
