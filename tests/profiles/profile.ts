/** A database as a file: every store of it with its keys, its indexes and its rows, written from one IndexedDB and laid into another, in a test or in a browser. */

interface Store {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: { key: unknown; value: unknown }[];
}

export interface Profile {
  /** As IndexedDB counts it: ten times Dexie’s. */
  version: number;
  stores: Store[];
}

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

export async function readProfile(name: string): Promise<Profile> {
  const database = await answerOf(indexedDB.open(name));
  const stores: Store[] = [];
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
    const { keyPath, autoIncrement, indexNames } = store;
    stores.push({
      name: storeName,
      keyPath,
      autoIncrement,
      indexes: [...indexNames].map(indexName => {
        const index = store.index(indexName);
        const { unique, multiEntry } = index;
        return { name: indexName, keyPath: index.keyPath, unique, multiEntry };
      }),
      rows: keys.map((key, i) => ({ key, value: values[i] })),
    });
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

/** In place of the database of this name. Stands alone, so that it can be run in a page. */
export async function layProfile({ name, json }: { name: string; json: string }): Promise<void> {
  const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array, ArrayBuffer };
  const { version, stores } = JSON.parse(json, (_, value) => {
    if (typeof value?.bytes !== 'string' || !(value.of in ARRAYS)) return value;
    const bytes = Uint8Array.from(atob(value.bytes), letter => letter.charCodeAt(0));
    if (value.of === 'ArrayBuffer') return bytes.buffer;
    return new ARRAYS[value.of as 'Uint8Array'](bytes.buffer);
  }) as Profile;
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
  await new Promise<void>((done, fail) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
        const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const { key, value } of rows) store.put(value, keyPath === null ? (key as IDBValidKey) : undefined);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(request.error);
  });
}

/** One row a line. */
export function writeProfile({ version, stores }: Profile): string {
  const lines = (rows: unknown[]) => rows.map(row => `\n      ${JSON.stringify(row, bytesAsText)}`).join(',');
  const written = stores.map(
    ({ rows, ...store }) => `\n    ${JSON.stringify(store).slice(0, -1)},"rows":[${lines(rows)}]}`,
  );
  return `{\n  "version": ${version},\n  "stores": [${written.join(',')}\n  ]\n}\n`;
}

function bytesAsText(_: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { of: 'ArrayBuffer', bytes: Buffer.from(value).toString('base64') };
  if (!ArrayBuffer.isView(value)) return value;
  const { buffer, byteOffset, byteLength } = value;
  return { of: value.constructor.name, bytes: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}
