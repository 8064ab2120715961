/** Speaks Marionette, Firefox's older remote protocol: it reaches the browser's own interface, where WebDriver BiDi may not go. */
import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

const COLON = 58;

/** A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` there, `[1, id, error, result]` back. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', bytes => this.#read(bytes));
    socket.on('close', () => this.#giveUp(new Error('Firefox has closed the connection.')));
    socket.on('error', error => this.#giveUp(error));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  send<T>(command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
  }

  /** Runs a function's body, an async one, in the browser's own window. It can use `args` and gives back plain JSON. */
  async runInBrowser<T>(body: string, args: unknown[] = []): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    const script = `const [args, done] = [Array.from(arguments).slice(0, -1), arguments[arguments.length - 1]];
      (async () => { ${body} })().then(value => done({ value: value ?? null }), error => done({ error: String(error) + error?.stack }));`;
    const answer = await this.send<{ value: { value?: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      sandbox: 'system',
    });
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value as T;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const at = this.#received.indexOf(COLON);
      if (at < 0) return;
      const end = at + 1 + Number(this.#received.subarray(0, at).toString());
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(at + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting, and no answer.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  #giveUp(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
