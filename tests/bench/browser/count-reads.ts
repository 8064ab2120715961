/** Counts what is read from IndexedDB, at the browser's own interface. */

export interface Reads {
  rows: number;
  bytes: number;
}

let reads: Reads = { rows: 0, bytes: 0 };
const METHODS = ['get', 'getAll'] as const;

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 0);
}

/** From now on. */
export function countReads(): void {
  reads = { rows: 0, bytes: 0 };
  for (const method of METHODS) {
    const read = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...query: unknown[]) {
      const request = (read as (...values: unknown[]) => IDBRequest).apply(this, query);
      request.addEventListener('success', () => {
        for (const value of method === 'getAll' ? request.result : [request.result]) {
          reads.rows++;
          reads.bytes += sizeOf(value);
        }
      });
      return request;
    } as never;
  }
}

export function takeReads(): Reads {
  return reads;
}
