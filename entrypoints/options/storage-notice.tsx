/** Says above every part of the page what is wrong with the storage: blocked, full, a private window, an older page that holds the database. */
import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { type Problem, ProblemNotice } from '@/components/ProblemNotice.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { openSafely } from '@/lib/corpus/open-safely.ts';
import { toProblem } from '../import-worker/answer.ts';

export function StorageNotice({ database }: { database: CorpusDatabase }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (browser.extension.inIncognitoContext) setProblem({ kind: 'private window' });
    openSafely(database, kind => setProblem({ kind })).then(
      () => setProblem(now => (now?.kind === 'upgrade blocked' ? null : now)),
      error => setProblem(toProblem(error)),
    );
    // A full disk, or a reader who clears the storage, ends the connection under way, and what is being read then never comes.
    const onLost = () =>
      openSafely(database).then(
        () => setProblem({ kind: 'connection lost' }),
        error => setProblem(toProblem(error)),
      );
    database.on('close', onLost);
    return () => database.on('close').unsubscribe(onLost);
  }, [database]);
  return problem === null ? null : <ProblemNotice problem={problem} onRetry={() => location.reload()} />;
}
