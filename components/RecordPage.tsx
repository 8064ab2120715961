/** Shows all that is known of one record: its words in their context, who, when and where, other appearances, what does not go with it, and the time line. */

import type { ReactNode } from 'react';
import type { CitedQuote, OpposedClaim } from '../lib/types.ts';
import { Appearances } from './Appearances.tsx';
import { CorpusDot } from './CorpusDot.tsx';
import type { CorpusColour } from './corpus-colours.ts';
import { Facts } from './Facts.tsx';
import './FindingCard.css';
import './forms.css';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { type MessageKey, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { OpposedClaims } from './OpposedClaims.tsx';
import './RecordPage.css';
import { SourceLine } from './SourceLine.tsx';
import { TimeLine } from './TimeLine.tsx';

export interface RecordPageProps {
  record: CitedQuote;
  corpus: { name: string; colour: CorpusColour } | undefined;
  claims: OpposedClaim[];
  timeLine: CitedQuote[];
  locale: string;
  level?: HeadingLevel;
  onEdit: () => void;
  onDelete: () => void;
  onAdd: () => void;
  onSpeaker: (speakerId: string) => void;
}

export function RecordPage({ record, corpus, claims, timeLine, locale, level = 1, ...on }: RecordPageProps) {
  const t = useMessages();
  const { quote, speaker } = record;
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const inner = below(level);
  return (
    <article className="record-page">
      <header className="record-page-head">
        <Heading level={level} className="record-page-speaker">
          {speaker === null ? (
            t('speakerNotNamed')
          ) : (
            <button type="button" className="plain-button" onClick={() => on.onSpeaker(speaker.id)}>
              <bdi>{speaker.name}</bdi>
              <span className="visually-hidden"> {t('showTheirRecords')}</span>
            </button>
          )}
        </Heading>
        <Facts className="record-when">
          {speaker?.unnamed === true && t('nameWithheld')}
          {role}
          <Moment date={quote.dateCreated} locale={locale} />
          {quote.recipient}
        </Facts>
      </header>
      <blockquote className="passage record-page-words" lang={quote.inLanguage} dir="auto">
        <span className="run-context">{quote.prefix}</span>
        <mark>{quote.exact}</mark>
        <span className="run-context">{quote.suffix}</span>
      </blockquote>
      {quote.description !== undefined && (
        <p className="card-note">
          <bdi>{quote.description}</bdi>
        </p>
      )}
      <div className="button-row">
        <button type="button" className="button" onClick={on.onEdit}>
          {t('editRecord')}
        </button>
        <button type="button" className="button" onClick={on.onAdd}>
          {t('addContradiction')}
        </button>
        <button type="button" className="button" onClick={on.onDelete}>
          {t('deleteRecord')}
        </button>
      </div>
      <div className="panel record-page-sections">
        {claims.length > 0 && <OpposedClaims claims={claims} locale={locale} level={inner} />}
        {timeLine.length > 1 && <TimeLine timeLine={timeLine} currentId={quote.id} locale={locale} level={inner} />}
        <SourceLine record={record} locale={locale} level={inner} />
        {record.appearsIn.length > 0 && <Appearances record={record} locale={locale} level={inner} />}
        <section className="card-section">
          <Heading level={inner} className="card-label">
            {t('recordFacts')}
          </Heading>
          <dl className="record-facts">
            {corpus !== undefined && (
              <Fact name="columnCorpus">
                <CorpusDot colour={corpus.colour} /> <bdi>{corpus.name}</bdi>
              </Fact>
            )}
            <Fact name="fieldKind">{t(KINDS[quote.kind])}</Fact>
            <Fact name="fieldLanguage">{languageInWords(quote.inLanguage, locale)}</Fact>
            {quote.about.length > 0 && (
              <Fact name="fieldAbout">
                <bdi>{new Intl.ListFormat(locale, { type: 'unit' }).format(quote.about)}</bdi>
              </Fact>
            )}
            {speaker !== null && speaker.alternateName.length > 0 && (
              <Fact name="alsoNamed">
                <bdi>{new Intl.ListFormat(locale, { type: 'unit' }).format(speaker.alternateName)}</bdi>
              </Fact>
            )}
          </dl>
        </section>
      </div>
    </article>
  );
}

function Fact({ name, children }: { name: MessageKey; children: ReactNode }) {
  const t = useMessages();
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is no language tag is shown as it is. */
function languageInWords(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const KINDS = {
  direct: 'kindDirect',
  mixed: 'kindMixed',
  indirect: 'kindIndirect',
} as const satisfies Record<CitedQuote['quote']['kind'], MessageKey>;
