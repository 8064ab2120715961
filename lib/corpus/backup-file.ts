/** The file of a backup: JSON lines, packed with gzip, written and read as a stream, so that memory does not grow with it. */
import { CorpusError } from './errors.ts';

/** Characters of lines that are sent on together. */
const CHUNK_CHARS = 1 << 16;
const GZIP = [0x1f, 0x8b];

/** The bytes of a file with a line for each value, made as they are asked for. */
export function packBackup(values: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const chunks = joinLines(values);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

async function* joinLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let chunk = '';
  for await (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The lines of a file that is packed, or not. */
export async function* readBackupFile(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const text = (await unpacked(bytes)).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await text.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (done) break;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    // The unpacker and the decoder throw a TypeError where the bytes are not theirs.
    throw error instanceof TypeError ? new CorpusError('bad backup', '', { cause: error }) : error;
  } finally {
    await text.cancel().catch(() => undefined);
  }
}

async function unpacked(bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = bytes.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.value) controller.enqueue(first.value as Uint8Array<ArrayBuffer>);
      if (first.done) controller.close();
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    cancel: reason => reader.cancel(reason),
  });
  const isPacked = GZIP.every((byte, at) => first.value?.[at] === byte);
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
