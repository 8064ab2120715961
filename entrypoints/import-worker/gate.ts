/** Lets a piece of work be paused, gone on with and ended from outside. */

export class Gate {
  readonly #ending = new AbortController();
  #opening: { promise: Promise<void>; resolve: () => void } | null = null;

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Kept when the work is to go on; undefined where it is not paused. */
  wait(): Promise<void> | undefined {
    return this.#opening?.promise;
  }

  pause(): void {
    this.#opening ??= Promise.withResolvers<void>();
  }

  resume(): void {
    this.#opening?.resolve();
    this.#opening = null;
  }

  cancel(): void {
    this.#ending.abort();
    this.resume();
  }
}
