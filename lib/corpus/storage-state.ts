/** What the browser says of the extension's storage. */

export interface StorageState {
  usedBytes: number;
  /** What the browser allows at most; null where it does not say. */
  quotaBytes: number | null;
  /** May the browser throw it away when the disk is full? Headless and private profiles may say so in spite of the permission. */
  isPersisted: boolean;
}

/** Null where the browser says nothing. */
export async function readStorageState(): Promise<StorageState | null> {
  const { storage } = navigator;
  if (!storage?.estimate) return null;
  const [{ usage = 0, quota }, isPersisted] = await Promise.all([storage.estimate(), storage.persisted?.() ?? false]);
  return { usedBytes: usage, quotaBytes: quota ?? null, isPersisted };
}

/** Asks the browser to keep it; true where it does. Firefox may ask the reader. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
