/**
 * Stands between Playwright and Firefox, so that the same stories run there as in Chromium. Playwright speaks WebDriver BiDi to it.
 * Four things are added to what goes through:
 *  – the session is the one that Marionette has opened: Firefox has one session only, and both protocols are needed;
 *  – what this Firefox does not know yet is answered here (`emulation.setMediaFeaturesOverride` becomes a preference);
 *  – Firefox tells nothing of the extension's own pages before it is asked something there: each is asked when it is opened, and
 *    the events of its loading and of its end are told here;
 *  – a download that no navigation began gets a name.
 * A page that the bridge opens for itself (`openHelper`) is kept from Playwright.
 */
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Marionette } from './marionette.ts';

interface Message {
  id?: number;
  type?: string;
  method?: string;
  params?: Record<string, unknown> & { context?: string; url?: string; source?: { context?: string } };
  result?: unknown;
  error?: string;
  message?: string;
}

interface Session {
  sessionId: string;
  capabilities: { webSocketUrl: string };
}

const UNTIL_LOADED = `new Promise(done => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => setTimeout(done));
})`;
const EXTENSION_PAGE = /^moz-extension:/;
/** Playwright counts its messages from 1; ours are told by numbers that it never reaches. */
const FIRST_OWN_ID = 1_000_000_000;
const COLOUR_SCHEMES: Record<string, number> = { dark: 0, light: 1 };

export class Bridge {
  readonly address: string;
  readonly #server: WebSocketServer;
  readonly #firefox: WebSocket;
  readonly #session: Session;
  readonly #marionette: Marionette;
  readonly #own = new Map<number, (message: Message) => void>();
  readonly #hidden = new Set<string>();
  /** Contexts that are open, with those they stand in. */
  readonly #parents = new Map<string, unknown>();
  #client: WebSocket | null = null;
  #lastId = FIRST_OWN_ID;
  #onCloseAsked: () => void = () => {};

  private constructor(server: WebSocketServer, firefox: WebSocket, session: Session, marionette: Marionette) {
    this.address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#server = server;
    this.#firefox = firefox;
    this.#session = session;
    this.#marionette = marionette;
    server.on('connection', client => {
      this.#client = client;
      client.on('message', bytes => this.#fromPlaywright(JSON.parse(bytes.toString())));
    });
    firefox.on('message', bytes => this.#fromFirefox(JSON.parse(bytes.toString())));
    firefox.on('close', () => this.#client?.close());
  }

  static async open(session: Session, marionette: Marionette): Promise<Bridge> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    const firefox = new WebSocket(session.capabilities.webSocketUrl);
    await Promise.all([
      new Promise(done => server.once('listening', done)),
      new Promise((done, fail) => firefox.once('open', done).once('error', fail)),
    ]);
    return new Bridge(server, firefox, session, marionette);
  }

  onCloseAsked(listener: () => void): void {
    this.#onCloseAsked = listener;
  }

  /** Asks Firefox for itself, not for Playwright. */
  async ask<T>(method: string, params: Record<string, unknown>): Promise<T> {
    const id = ++this.#lastId;
    this.#firefox.send(JSON.stringify({ id, method, params }));
    const answer = await new Promise<Message>(done => this.#own.set(id, done));
    if (answer.type !== 'success') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  }

  /** Opens a page out of Playwright's sight, before Playwright looks, and gives its context. */
  async openHelper(): Promise<string> {
    const { context } = await this.ask<{ context: string }>('browsingContext.create', { type: 'window' });
    this.#hidden.add(context);
    return context;
  }

  /** Contexts of the pages, not of the frames in them. */
  openPages(): string[] {
    return [...this.#parents].filter(([, parent]) => parent === null).map(([context]) => context);
  }

  /** Runs a function in a context; arguments and answer are plain JSON. */
  async evaluate<T>(context: string, source: string, argument: unknown): Promise<T> {
    const answer = await this.ask<{ type: string; result?: { value?: string }; exceptionDetails?: { text: string } }>(
      'script.callFunction',
      {
        functionDeclaration: `async given => JSON.stringify({ value: await (${source})(JSON.parse(given).value) })`,
        arguments: [{ type: 'string', value: JSON.stringify({ value: argument }) }],
        target: { context },
        awaitPromise: true,
        userActivation: true,
      },
    );
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'The function failed.');
    return JSON.parse(answer.result?.value ?? '{}').value as T;
  }

  /** Runs a function's body in the browser's own window. */
  runInBrowser<T>(body: string, args: unknown[] = []): Promise<T> {
    return this.#marionette.runInBrowser(body, args);
  }

  close(): void {
    this.#client?.close();
    this.#firefox.close();
    this.#server.close();
  }

  #fromPlaywright(message: Message): void {
    if (message.method === 'session.new') {
      this.#answer(message, this.#session);
    } else if (message.method === 'browser.close') {
      this.#answer(message, {});
      this.#onCloseAsked();
    } else if (message.method === 'emulation.setMediaFeaturesOverride') {
      const features = message.params?.features as Record<string, string | null> | undefined;
      const scheme = COLOUR_SCHEMES[features?.['prefers-color-scheme'] ?? ''] ?? COLOUR_SCHEMES.light;
      void this.#marionette
        .runInBrowser(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0])`, [
          scheme,
        ])
        .then(() => this.#answer(message, {}));
    } else {
      this.#firefox.send(JSON.stringify(message));
    }
  }

  #answer(message: Message, result: unknown): void {
    this.#tell({ type: 'success', id: message.id as number, result });
  }

  #tell(message: Message): void {
    this.#client?.send(JSON.stringify(message));
  }

  #fromFirefox(message: Message): void {
    const own = message.id === undefined ? undefined : this.#own.get(message.id);
    if (own) {
      this.#own.delete(message.id as number);
      own(message);
      return;
    }
    const context = message.params?.context ?? message.params?.source?.context;
    if (context !== undefined && this.#hidden.has(context)) return;
    // Firefox gives a download that no navigation began no number, and Playwright tells of none without one: its address is its own.
    if (message.method === 'browsingContext.downloadWillBegin' || message.method === 'browsingContext.downloadEnd')
      message.params = { ...message.params, download: message.params?.url };
    if (message.method === 'browsingContext.contextDestroyed') {
      if (context === undefined || !this.#parents.delete(context)) return;
    }
    this.#tell(message);
    if (message.method === 'browsingContext.contextCreated')
      this.#parents.set(context as string, message.params?.parent);
    else if (message.method !== 'browsingContext.navigationCommitted') return;
    if (context !== undefined && EXTENSION_PAGE.test(message.params?.url ?? ''))
      void this.#adopt(context, message.params as Record<string, unknown>);
  }

  /** The first question makes Firefox tell of the page's realm; its loading and its end are told here. */
  async #adopt(context: string, { url, navigation }: Record<string, unknown>): Promise<void> {
    try {
      await this.ask('script.evaluate', { expression: UNTIL_LOADED, target: { context }, awaitPromise: true });
      for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
        this.#tell({ type: 'event', method, params: { context, url, navigation, timestamp: Date.now() } as never });
      // Is never answered, but fails when the page goes.
      await this.ask('script.evaluate', {
        expression: 'new Promise(() => {})',
        target: { context },
        awaitPromise: true,
      });
    } catch {
      const isOpen = await this.ask('browsingContext.getTree', { root: context, maxDepth: 0 }).then(
        () => true,
        () => false,
      );
      // Otherwise another page has taken its place, and is asked itself.
      if (isOpen || !this.#parents.has(context)) return;
      const parent = this.#parents.get(context);
      this.#parents.delete(context);
      const params = { context, url, parent, children: null, userContext: 'default' } as never;
      this.#tell({ type: 'event', method: 'browsingContext.contextDestroyed', params });
    }
  }
}
