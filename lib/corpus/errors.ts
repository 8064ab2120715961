/** What can go wrong with the corpus, by kind: surfaces have a sentence for each. */

export type CorpusErrorKind =
  /** The disk, or what the browser allows, is full. */
  | 'quota exceeded'
  /** The browser does not give this profile any storage (blocked by a setting, or a private window). */
  | 'storage blocked'
  /** Another page of an older version holds the database open and does not give way. */
  | 'upgrade blocked'
  /** The database was written by a newer version of the extension. */
  | 'newer database'
  /** The connection was closed under way: the browser ended it, or the storage was cleared. */
  | 'connection lost'
  /** Another page is putting in, or changing, the same corpus. */
  | 'busy'
  | 'no corpus'
  /** The step can no longer be taken back: its day is over. */
  | 'undo gone'
  /** Something later has to be taken back first. */
  | 'undo blocked'
  /** The backup cannot be read: `detail` says where. */
  | 'bad backup'
  | 'unknown';

export class CorpusError extends Error {
  override readonly name = 'CorpusError';

  constructor(
    readonly kind: CorpusErrorKind,
    /** A place or a name, as the sentence needs it. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? kind : `${kind}: ${detail}`, options);
  }
}

const KINDS: Readonly<Record<string, CorpusErrorKind>> = {
  QuotaExceededError: 'quota exceeded',
  SecurityError: 'storage blocked',
  InvalidStateError: 'storage blocked',
  MissingAPIError: 'storage blocked',
  OpenFailedError: 'storage blocked',
  VersionError: 'newer database',
  DatabaseClosedError: 'connection lost',
  TransactionInactiveError: 'connection lost',
};

/** Whatever was thrown, as a CorpusError; one that was aborted on purpose stays as it is. */
export function toCorpusError(error: unknown): unknown {
  if (error instanceof CorpusError || (error instanceof Error && error.name === 'AbortError' && !innerOf(error)))
    return error;
  for (let at = error; at instanceof Error; at = innerOf(at)) {
    const kind = KINDS[at.name];
    if (kind && !(kind === 'storage blocked' && innerOf(at))) return new CorpusError(kind, '', { cause: error });
  }
  return new CorpusError('unknown', error instanceof Error ? error.message : String(error), { cause: error });
}

/** Dexie wraps what the browser threw. */
function innerOf(error: unknown): unknown {
  return (error as { inner?: unknown }).inner ?? (error as { cause?: unknown }).cause;
}
