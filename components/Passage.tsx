/** Shows the recorded passage: the printed part marked, what the print left out shaded, changed words set off, the rest quiet around it. */

import { useState } from 'react';
import type { Match, Quote } from '../lib/types.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';
import { isGrave, type Run, recordedRuns, shortenRuns } from './passage.ts';

/** About three lines of the card: enough to see the turn of a thought, short enough to keep the quoted words in view. */
const MAX_CONTEXT_CHARS = 160;
/** Beginning and end of a long quote: enough to know it again. */
const MAX_SAME_CHARS = 240;

export function Passage({ quote, match, level }: { quote: Quote; match: Match; level: HeadingLevel }) {
  const t = useMessages();
  const [whole, setWhole] = useState(false);
  const all = recordedRuns(quote, match);
  const short = shortenRuns(all, MAX_CONTEXT_CHARS, MAX_SAME_CHARS);
  const isLong = short.some((run, index) => run !== all[index]);
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {t('asRecorded')}
      </Heading>
      <blockquote className="passage" lang={quote.inLanguage} dir="auto">
        {(whole ? all : short).map(run => (
          <RecordedRun key={run.place} run={run} />
        ))}
      </blockquote>
      {isLong && (
        <button type="button" className="text-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('showLess') : t('showWholePassage')}
        </button>
      )}
      {quote.description !== undefined && (
        <p className="card-note">
          <bdi>{quote.description}</bdi>
        </p>
      )}
    </section>
  );
}

function RecordedRun({ run }: { run: Run }) {
  const t = useMessages();
  if (run.role === 'context') return <span className="run-context">{run.text}</span>;
  if (run.role === 'same') return <mark className="run-same">{run.text}</mark>;
  const isCut = run.role === 'cut';
  const grave = run.change !== null && isGrave(run.change);
  return (
    <del className={isCut ? 'run-cut' : grave ? 'run-said run-grave' : 'run-said'}>
      <span className="visually-hidden">{isCut ? t('cutStarts') : t('saidStarts')} </span>
      {run.text}
      <span className="visually-hidden"> {t('partEnds')} </span>
    </del>
  );
}
