/** Shows the printed words with every edit set off, then the edits one by one: those that can change the meaning first. */

import type { Change, Match, Statement } from '../lib/types.ts';
import { Glyph } from './Glyph.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';
import { isGrave, printedRuns, type Run, sortByWeight } from './passage.ts';

export interface DifferencesProps {
  statement: Statement;
  match: Match;
  /** The language of the page, as far as it is known. */
  pageLanguage: string | undefined;
  level: HeadingLevel;
}

export function Differences({ statement, match, pageLanguage, level }: DifferencesProps) {
  const t = useMessages();
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {t('asPrinted')}
      </Heading>
      <blockquote className="passage" lang={pageLanguage} dir="auto">
        {printedRuns(statement.exact, match.changes).map(run => (
          <PrintedRun key={run.place} run={run} />
        ))}
      </blockquote>
      {/* One edit alone is named in the verdict line already. */}
      {match.changes.length > 1 && <EditTable changes={match.changes} />}
    </section>
  );
}

function PrintedRun({ run: { text, change } }: { run: Run }) {
  const t = useMessages();
  if (change === null) return text;
  const grave = isGrave(change) ? ' run-grave' : '';
  if (text === '') {
    return (
      <span className={`run-omission${grave}`}>
        <Glyph name="omission" />
        <span className="visually-hidden"> {t('omissionHere', change.said)} </span>
      </span>
    );
  }
  return (
    <ins className={`run-printed${grave}`}>
      <span className="visually-hidden">{t('printedStarts')} </span>
      {text}
      <span className="visually-hidden"> {t('partEnds')} </span>
    </ins>
  );
}

function EditTable({ changes }: { changes: Change[] }) {
  const t = useMessages();
  const sorted = sortByWeight(changes);
  const grave = sorted.filter(isGrave);
  const slight = sorted.filter(change => !isGrave(change));
  return (
    <table className="edits">
      <thead>
        <tr>
          <th scope="col">{t('columnSaid')}</th>
          <th scope="col">{t('columnPrinted')}</th>
          <th scope="col">{t('columnKind')}</th>
        </tr>
      </thead>
      {grave.length > 0 && <EditRows title={t('editsGrave')} changes={grave} className="edits-grave" />}
      {slight.length > 0 && <EditRows title={t('editsSlight')} changes={slight} className="edits-slight" />}
    </table>
  );
}

function EditRows({ title, changes, className }: { title: string; changes: Change[]; className: string }) {
  return (
    <tbody className={className}>
      <tr>
        <th colSpan={3} scope="rowgroup">
          {title}
        </th>
      </tr>
      {changes.map(change => (
        <EditRow key={`${change.saidPosition.start}-${change.printedPosition.start}`} change={change} />
      ))}
    </tbody>
  );
}

function EditRow({ change }: { change: Change }) {
  const t = useMessages();
  return (
    <tr>
      <td>
        {change.said === '' ? <span className="edit-none">{t('notSaid')}</span> : <del dir="auto">{change.said}</del>}
      </td>
      <td>
        {change.printed === '' ? (
          <span className="edit-none">{t('leftOut')}</span>
        ) : (
          <ins dir="auto">{change.printed}</ins>
        )}
      </td>
      <td className="edit-kind">{t(EDIT_KINDS[change.category])}</td>
    </tr>
  );
}

const EDIT_KINDS = {
  negation: 'editNegation',
  number: 'editNumber',
  name: 'editName',
  modality: 'editModality',
  tense: 'editTense',
  quantifier: 'editQuantifier',
  synonym: 'editSynonym',
  filler: 'editFiller',
  'typing slip': 'editTypingSlip',
  bracketed: 'editBracketed',
  wording: 'editWording',
} as const satisfies Record<Change['category'], string>;
