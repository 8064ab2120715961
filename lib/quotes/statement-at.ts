/** The statement that a passage of its text belongs to: who speaks there is who said the passage. */
import type { Statement, TextPosition } from '../types.ts';

/** Less of the passage, and it is the paper's own sentence around a few quoted words. */
const LEAST_SHARE = 0.6;

export function statementAt(statements: readonly Statement[], { start, end }: TextPosition): Statement | null {
  const overlapping = statements.filter(({ position }) => position.start < end && position.end > start);
  const shared = overlapping.reduce(
    (sum, { position }) => sum + Math.min(end, position.end) - Math.max(start, position.start),
    0,
  );
  const speakers = new Set(overlapping.map(({ speakerName }) => speakerName));
  // Two speakers' words in one selection are nobody's statement.
  if (speakers.size !== 1 || shared < LEAST_SHARE * (end - start)) return null;
  return overlapping[0] ?? null;
}
