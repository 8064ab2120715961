/** Opens the database and says in kind what keeps it from opening. */
import type { CorpusDatabase } from './database.ts';
import { type CorpusErrorKind, toCorpusError } from './errors.ts';

/**
 * Resolves when the database is open. `onTrouble` is told what is in the way: `upgrade blocked` may pass by itself, when the other page is closed;
 * the rest rejects with the same as a CorpusError. A page of this version gives way at once to a newer one (`openDatabase`).
 */
export async function openSafely(
  database: CorpusDatabase,
  onTrouble: (kind: CorpusErrorKind) => void = () => {},
): Promise<void> {
  const onBlocked = () => onTrouble('upgrade blocked');
  database.on('blocked', onBlocked);
  try {
    await database.open();
  } catch (error) {
    const known = toCorpusError(error);
    if (known instanceof Error && 'kind' in known) onTrouble(known.kind as CorpusErrorKind);
    throw known;
  } finally {
    database.on('blocked').unsubscribe(onBlocked);
  }
}
