/** An article's quotes as a document to print or to hand on: each beside its record, with what differs and what does not go with it. */
import type { ReactNode } from 'react';
import type { Article, CitedQuote, Finding, HeadlineFinding, OpposedClaim } from '../lib/types.ts';
import { dateInWords } from './dates.ts';
import { Facts } from './Facts.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, type MessageKey, type Translate, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { Reason } from './Reason.tsx';
import './Report.css';
import { CitedSource } from './SourceLine.tsx';
import { markKind, verdictWord } from './verdict-text.ts';
import { WebLink } from './WebLink.tsx';

export interface ReportContent {
  about: Omit<Article, 'text'> | null;
  address: string | null;
  /** The day of the report, ISO 8601. */
  date: string;
  findings: readonly Finding[];
  headline: readonly HeadlineFinding[];
  notes: readonly string[];
}

export interface ReportProps {
  content: ReportContent;
  locale: string;
  copied?: boolean;
  onPrint: () => void;
  onCopy: () => void;
}

const LABELS = {
  contradicts: 'labelContradicts',
  'different figure': 'labelDifferentFigure',
  'changed position': 'labelChangedPosition',
} as const satisfies Record<OpposedClaim['contradiction']['label'], MessageKey>;
const ORIGINS = {
  editor: 'originEditor',
  reader: 'originReader',
  program: 'originProgram',
} as const satisfies Record<OpposedClaim['contradiction']['origin'], MessageKey>;
const HEADLINES = {
  differs: 'headlineDiffers',
  unquoted: 'headlineUnquoted',
  absent: 'headlineAbsent',
} as const satisfies Record<HeadlineFinding['kind'], MessageKey>;

export function claimWords({ contradiction }: OpposedClaim, t: Translate): { label: string; origin: string } {
  return { label: t(LABELS[contradiction.label]), origin: t(ORIGINS[contradiction.origin]) };
}

export function Report({ content, locale, copied = false, onPrint, onCopy }: ReportProps) {
  const t = useMessages();
  const { about, address, date, findings, headline, notes } = content;
  const onRecord = findings.filter(finding => markKind(finding) !== 'no-record').length;
  return (
    <main className="report">
      <header className="report-head">
        <p className="report-kind">{t('reportTitle')}</p>
        <h1 lang={about?.inLanguage ?? undefined} dir="auto">
          {about?.title ?? address ?? t('reportUntitled')}
        </h1>
        <Facts className="report-facts">
          {about?.publisher}
          {about?.byline}
          {about?.datePublished ? dateInWords(about.datePublished, locale) : null}
        </Facts>
        {address !== null && (
          <p className="report-address">
            <WebLink href={address}>{address}</WebLink>
          </p>
        )}
        <Facts className="report-facts">
          {t('reportDate', dateInWords(date, locale))}
          {countMessage(t, locale, 'quotesFound', findings.length)}
          {countMessage(t, locale, 'quotesOnRecord', onRecord)}
        </Facts>
        <div className="report-buttons">
          <button type="button" className="button button-main" onClick={onPrint}>
            {t('printReport')}
          </button>
          <button type="button" className="button" onClick={onCopy}>
            {copied ? t('copied') : t('copyAsMarkdown')}
          </button>
          <span role="status" className="visually-hidden">
            {copied && t('copied')}
          </span>
        </div>
      </header>
      {headline.length > 0 && (
        <section className="report-headline">
          <h2>{t('headlineTitle')}</h2>
          {headline.map(({ exact, kind, position, statementId }) => {
            const statement = findings.find(finding => finding.statement.id === statementId)?.statement;
            return (
              <p key={position.start}>
                <q dir="auto">{exact}</q> {t(HEADLINES[kind])} {statement && <q dir="auto">{statement.exact}</q>}
              </p>
            );
          })}
        </section>
      )}
      <ol className="report-list">
        {findings.map((finding, place) => (
          <li key={finding.statement.id}>
            <ReportedQuote {...{ finding, place, locale }} language={about?.inLanguage ?? null} />
          </li>
        ))}
      </ol>
      <footer className="report-foot">
        <p>{t('noRecordIsNotFalse')}</p>
        {notes.map(note => (
          <p key={note}>{note}</p>
        ))}
        <p>{t('reportBy')}</p>
      </footer>
    </main>
  );
}

interface ReportedQuoteProps {
  finding: Finding;
  /** Among the page's quotes, from 0. */
  place: number;
  locale: string;
  language: string | null;
}

function ReportedQuote({ finding, place, locale, language }: ReportedQuoteProps) {
  const t = useMessages();
  const { statement, match, record, contradictions } = finding;
  const kind = markKind(finding);
  const number = new Intl.NumberFormat(locale).format(place + 1);
  return (
    <article className="report-quote" style={markColours(kind)}>
      <h2 className="report-verdict">
        <span className="report-number">{number}</span>
        <MarkIcon kind={kind} />
        {verdictWord(kind, t)}
      </h2>
      <Row label={t('asPrinted')}>
        <blockquote className="passage" lang={language ?? undefined} dir="auto">
          {statement.exact}
        </blockquote>
        <p className="report-who">
          <bdi>{statement.speakerName ?? t('speakerNotNamedHere')}</bdi>
        </p>
      </Row>
      {match !== null && record !== null && (
        <>
          {match.because.length > 0 && (
            <Row label={t('reportDifferent')}>
              <ul className="report-reasons">
                {match.because.map(reason => (
                  <li key={reason}>
                    <Reason text={reason} />
                  </li>
                ))}
              </ul>
            </Row>
          )}
          <Row label={t('asRecorded')}>
            <Recorded record={record} locale={locale} />
          </Row>
        </>
      )}
      {contradictions.map(claim => {
        const { label, origin } = claimWords(claim, t);
        return (
          <Row key={claim.contradiction.id} label={t('markOpposed')}>
            <p className="report-claim">
              <strong>{label}</strong>
              {': '}
              <Reason text={claim.contradiction.because} /> <span className="report-origin">({origin})</span>
            </p>
            <Recorded record={claim.against} locale={locale} />
          </Row>
        );
      })}
    </article>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="report-row">
      <h3>{label}</h3>
      <div>{children}</div>
    </div>
  );
}

function Recorded({ record, locale }: { record: CitedQuote; locale: string }) {
  const t = useMessages();
  const { quote, speaker, source } = record;
  return (
    <>
      <blockquote className="passage" lang={quote.inLanguage} dir="auto">
        <span className="report-context">{quote.prefix}</span>
        {quote.exact}
        <span className="report-context">{quote.suffix}</span>
      </blockquote>
      <Facts className="report-who">
        <strong>{speaker?.name ?? t('speakerNotNamed')}</strong>
        {quote.jobTitle ?? speaker?.jobTitle}
        <Moment date={quote.dateCreated} locale={locale} />
        {quote.recipient}
      </Facts>
      {source !== null && <CitedSource source={source} locale={locale} />}
    </>
  );
}
