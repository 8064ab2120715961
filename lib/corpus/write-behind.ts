/** Lets the disk write while the next records are made ready: one write is under way at a time, and one that fails is told at the next. */

export class WriteBehind {
  #underWay: Promise<unknown> = Promise.resolve();

  /** Waits for the write before, and begins this one. */
  async begin(write: () => Promise<unknown>): Promise<void> {
    await this.#underWay;
    const underWay = write();
    // Thrown by whoever waits for it.
    underWay.catch(() => {});
    this.#underWay = underWay;
  }

  async end(): Promise<void> {
    await this.#underWay;
  }
}
