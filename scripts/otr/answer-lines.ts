/** Answers JSON lines: one answer a line, in order; a bad line is answered with its error, and the rest goes on. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Line = Record<string, unknown>;

/** Splits a stream at line feeds only: U+2028 and the like stand inside of JSON texts. */
async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function parseLine(text: string, required: readonly string[]): Line {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Error('this is not JSON');
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new Error('a JSON object is wanted');
  for (const field of required)
    if (typeof (line as Line)[field] !== 'string') throw new Error(`“${field}” must be a text`);
  return line as Line;
}

/** The id of a line that is otherwise bad, so that the asker finds it again. */
function idOf(text: string): { id?: unknown } {
  try {
    const id = (JSON.parse(text) as Line | null)?.id;
    return id === undefined ? {} : { id };
  } catch {
    return {};
  }
}

/**
 * @param required fields that must be texts
 * @returns true if every line could be answered
 */
export async function answerLines(
  required: readonly string[],
  answer: (line: Line) => object | Promise<object>,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<boolean> {
  let isAllGood = true;
  let number = 0;
  for await (const raw of readLines(input)) {
    number++;
    const text = raw.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    let result: object;
    try {
      result = await answer(parseLine(text, required));
    } catch (error) {
      isAllGood = false;
      result = { ...idOf(text), error: `line ${number}: ${error instanceof Error ? error.message : String(error)}` };
    }
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain');
  }
  return isAllGood;
}
