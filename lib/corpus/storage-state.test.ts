import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist, readStorageState } from './storage-state.ts';

afterEach(() => vi.unstubAllGlobals());

const inBrowser = (storage: unknown) => vi.stubGlobal('navigator', { storage });

test('is what the browser says', async () => {
  const estimate = async () => ({ usage: 5, quota: 100 });
  inBrowser({ estimate, persisted: async () => true, persist: async () => true });
  expect(await readStorageState()).toEqual({ usedBytes: 5, quotaBytes: 100, isPersisted: true });
  expect(await askToPersist()).toBe(true);
});

test('is unknown where the browser says nothing, and then nothing is promised', async () => {
  inBrowser(undefined);
  expect(await readStorageState()).toBeNull();
  expect(await askToPersist()).toBe(false);
  inBrowser({ estimate: async () => ({}) });
  expect(await readStorageState()).toEqual({ usedBytes: 0, quotaBytes: null, isPersisted: false });
});
