/** What was done last on the options page, with the way to take it back: one line for all of its parts. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Problem, ProblemNotice } from '@/components/ProblemNotice.tsx';
import { UndoLine } from '@/components/UndoLine.tsx';
import { type Change, undoChange } from '@/lib/corpus/changes.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { translate } from '@/lib/interface-language.ts';
import { toProblem } from '../import-worker/answer.ts';

interface Deeds {
  /** Does something, and says it with an offer to undo it; where it fails, says why. */
  perform: (work: () => Promise<Change | Change[]>, words: string) => Promise<boolean>;
  /** Says that something was done which cannot be taken back. */
  say: (words: string) => void;
  /** What is wrong, where nothing was done. */
  fail: (error: unknown) => void;
}

const DeedsContext = createContext<Deeds | null>(null);

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (deeds === null) throw new Error('Put the view inside <DeedsPlace>');
  return deeds;
}

interface Said {
  words: string;
  /** In the order in which they were done. */
  changes: Change[];
}

export function DeedsPlace({ database, children }: { database: CorpusDatabase; children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const deeds = useMemo((): Deeds => {
    const fail = (error: unknown) => {
      setSaid(null);
      setProblem(toProblem(error));
    };
    return {
      fail,
      say: words => {
        setProblem(null);
        setSaid({ words, changes: [] });
      },
      perform: async (work, words) => {
        try {
          const changes = [await work()].flat();
          setProblem(null);
          setSaid({ words, changes });
          return true;
        } catch (error) {
          fail(error);
          return false;
        }
      },
    };
  }, []);
  const undo = async (changes: Change[]) => {
    try {
      for (const { id } of changes.toReversed()) await undoChange(database, id);
      setSaid({ words: translate('undone'), changes: [] });
    } catch (error) {
      deeds.fail(error);
    }
  };
  return (
    <DeedsContext value={deeds}>
      {problem !== null && <ProblemNotice problem={problem} onClose={() => setProblem(null)} />}
      {children}
      <UndoLine
        text={said?.words ?? null}
        onUndo={said && said.changes.length > 0 ? () => void undo(said.changes) : undefined}
        onClose={() => setSaid(null)}
      />
    </DeedsContext>
  );
}
