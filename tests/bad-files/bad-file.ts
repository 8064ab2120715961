/** A file that is not as it should be: how it is made, and with which options it is read. Large ones are made, not stored. */
import { gzipSync } from 'node:zlib';
import type { ImportOptions } from '../../lib/imported.ts';

export interface BadFile {
  content: string | Uint8Array | (() => string | Uint8Array);
  options?: Partial<ImportOptions>;
}
export type BadFiles = Readonly<Record<string, BadFile | string | Uint8Array | (() => string | Uint8Array)>>;

export const json = (value: unknown): string => JSON.stringify(value);
export const lines = (...records: unknown[]): string => records.map(record => JSON.stringify(record)).join('\n');
export const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
/** Text as one byte a character: what windows-1252 and Latin-1 have in common. */
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
export const packed = (text: string | Uint8Array): Uint8Array => new Uint8Array(gzipSync(text));
export const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
export const SCRIPT = '<script>alert(1)</script>';

export function toBadFile(file: BadFiles[string]): BadFile {
  return typeof file === 'object' && 'content' in file ? file : { content: file };
}
