/** Starts the page's worker under a policy that demands trusted script addresses, and gives it as an object whose functions answer later. */
import { type Remote, wrap } from 'comlink';
import { browser } from '#imports';

/** The one script address that the extension's policy lets a page make (`trusted-types` in wxt.config.ts). */
const POLICY = 'import-worker';
const SCRIPT = '/import-worker.js';

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => {
    createScriptURL: (address: string) => string;
  };
}

let trusted: string | undefined;

/** A policy can be made once only, so its address is kept. */
function scriptAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const address = browser.runtime.getURL(SCRIPT as never);
  trusted ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL('') ?? address;
  return trusted;
}

export function startWorker<Api>(): Remote<Api> {
  return wrap<Api>(new Worker(scriptAddress(), { name: POLICY }));
}
