/** Recording from the panel: the form for one quote, all quotes of a page at once, and the way back. */
import { useCallback, useEffect, useState } from 'react';
import type { RecordingOutcome } from '@/components/PageActions.tsx';
import type { QuoteFields } from '@/components/QuoteForm.tsx';
import { dayOfTimestamp } from '@/lib/exchange/calendar-date.ts';
import { translate } from '@/lib/interface-language.ts';
import {
  askAsOwnPage,
  MAX_RECORDED,
  type OwnCorpus,
  type OwnPageRequest,
  type Recording,
} from '@/lib/messages/panel-to-background.ts';
import type { ArticleDescription, PageReport } from '@/lib/messages/panel-to-page.ts';
import { MAX_QUOTE_LENGTH, type ReaderSelection } from '@/lib/messages/reader-selection.ts';
import type { CitedQuote, Finding } from '@/lib/types.ts';
import type { ShownTab } from './use-tab.ts';

type Draft = Extract<OwnPageRequest, { type: 'record' }>['quotes'][number];
type Into = Extract<OwnPageRequest, { type: 'record' }>['into'];

export function dayOf(about: ArticleDescription | null): string | null {
  return dayOfTimestamp(about?.datePublished);
}

/** A quote that the page's list holds, as if the reader had selected it. */
export function asSelection({ statement }: Finding, tab: ShownTab, report: PageReport | null): ReaderSelection {
  const { exact, prefix = '', suffix = '', speakerName, kind } = statement;
  const about = report?.about ?? null;
  return {
    exact: exact.slice(0, MAX_QUOTE_LENGTH),
    prefix,
    suffix,
    speakerName,
    kind,
    about,
    address: tab.address,
    tabId: tab.id,
    isPrivate: tab.isPrivate,
  };
}

function datedBy(
  about: ArticleDescription | null,
  dateCreated: string | null,
): Pick<Draft, 'dateCreated' | 'temporalBasis'> {
  const isOfArticle = dateCreated !== null && dateCreated === dayOf(about);
  return { dateCreated, temporalBasis: isOfArticle ? translate('dateOfArticle') : null };
}

export function useRecording() {
  const [corpora, setCorpora] = useState<OwnCorpus[]>([]);
  const [speakers, setSpeakers] = useState<string[]>([]);
  const [subject, setSubject] = useState<ReaderSelection | null>(null);
  const [sameWords, setSameWords] = useState<CitedQuote[] | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<RecordingOutcome | null>(null);
  const [last, setLast] = useState<Recording | null>(null);

  const refresh = useCallback(async () => {
    const answer = await askAsOwnPage({ type: 'describe-own' });
    if (!answer.ok) return;
    setCorpora(answer.value.corpora);
    setSpeakers(answer.value.speakers);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const lookForSame = useCallback(async (exact: string) => {
    const answer = await askAsOwnPage({ type: 'same-words', exact: exact.slice(0, MAX_QUOTE_LENGTH) });
    if (answer.ok) setSameWords(answer.value);
  }, []);

  /** @returns why it failed; '' where it did not */
  const record = async (from: Pick<ReaderSelection, 'tabId' | 'about' | 'address'>, into: Into, quotes: Draft[]) => {
    setBusy(true);
    const { tabId, about, address } = from;
    const answer = await askAsOwnPage({ type: 'record', tabId, into, about, address: address ?? '', quotes });
    setBusy(false);
    if (!answer.ok) return answer.error;
    const { corpusName, quoteIds, knownCount } = answer.value;
    setLast(answer.value);
    setOutcome({ kind: 'done', corpusName, count: quoteIds.length, knownCount });
    await refresh();
    return '';
  };

  return {
    corpora,
    speakers,
    subject,
    sameWords,
    problem,
    isBusy,
    outcome,
    lookForSame,
    /** Opens the form. */
    begin: useCallback(
      (selection: ReaderSelection) => {
        setSubject(selection);
        setProblem('');
        setOutcome(null);
        setSameWords(null);
        void lookForSame(selection.exact);
      },
      [lookForSame],
    ),
    cancel: () => setSubject(null),
    save: async ({ exact, speakerName, dateCreated, prefix, suffix }: QuoteFields, into: Into) => {
      if (subject === null) return;
      const draft = {
        exact: exact.trim(),
        prefix,
        suffix,
        kind: subject.kind,
        speakerName: speakerName.trim() || null,
        ...datedBy(subject.about, dateCreated || null),
      };
      const failure = await record(subject, into, [draft]);
      setProblem(failure);
      if (failure === '') setSubject(null);
    },
    recordAll: async (tab: ShownTab, { findings, about }: PageReport) => {
      const quotes = findings
        .map(({ statement }) => statement)
        .filter(({ exact, kind }) => kind !== 'indirect' && exact.length <= MAX_QUOTE_LENGTH)
        .slice(0, MAX_RECORDED)
        .map(({ exact, prefix = '', suffix = '', kind, speakerName }) => ({
          exact,
          prefix,
          suffix,
          kind,
          speakerName,
          ...datedBy(about, dayOf(about)),
        }));
      const [latest] = corpora;
      const into = latest ? { id: latest.id } : { name: translate('ownCorpusName') };
      const failure = await record({ tabId: tab.id, about, address: tab.address }, into, quotes);
      if (failure !== '') setOutcome({ kind: 'failed', error: failure });
    },
    undo: async () => {
      if (last === null) return;
      const answer = await askAsOwnPage({ type: 'take-back', recording: last });
      setOutcome(answer.ok ? { kind: 'taken back' } : { kind: 'failed', error: answer.error });
      setLast(null);
      await refresh();
    },
    remember: async (corpusId: string, isOn: boolean) => {
      // The switch follows the hand, not the answer.
      setCorpora(before =>
        before.map(corpus => (corpus.id === corpusId ? { ...corpus, isRemembering: isOn } : corpus)),
      );
      await askAsOwnPage({ type: 'remember', corpusId, isOn });
      await refresh();
    },
    forgetOutcome: useCallback(() => setOutcome(null), []),
  };
}
