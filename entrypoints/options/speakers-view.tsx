/** The options page's part on speakers: found though typed wrongly, renamed, merged. */
import { useEffect, useMemo, useState } from 'react';
import { countMessage, useMessages } from '@/components/Messages.tsx';
import { MergeSpeakersForm, type SpeakerDraft, SpeakerForm } from '@/components/SpeakerForm.tsx';
import { type ListedSpeaker, SpeakerTable } from '@/components/SpeakerTable.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { editSpeaker, mergeSpeakers } from '@/lib/corpus/speakers.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import type { Speaker } from '@/lib/types.ts';
import { useDeeds } from './deeds.tsx';
import { readFilter, writeFilter } from './record-filter.ts';
import { viewAddress } from './route.ts';
import { useCorpora } from './use-corpora.ts';
import { useSpeakerDirectory } from './use-suggestions.ts';

/** More than anybody looks through without typing; the search reaches all. */
const MAX_LISTED = 100_000;

export function SpeakersView({ database }: { database: CorpusDatabase }) {
  const t = useMessages();
  const locale = interfaceLocale();
  const deeds = useDeeds();
  const corpora = useCorpora(database);
  const directory = useSpeakerDirectory(database);
  const [words, setWords] = useState('');
  const [speakers, setSpeakers] = useState<ListedSpeaker[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Speaker>>(new Map());
  const [editing, setEditing] = useState<Speaker | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the speakers are others when the corpora or the edits are
  useEffect(() => {
    let isOver = false;
    void directory.search(words, MAX_LISTED).then(found => {
      if (isOver) return;
      setSpeakers(
        found.map(({ speaker, count, corpusIds }) => ({
          speaker,
          records: count,
          corpora: corpusIds.flatMap(id => corpora.names.get(id) ?? []),
        })),
      );
    }, deeds.fail);
    return () => {
      isOver = true;
    };
  }, [directory, words, corpora.state, corpora.names, deeds]);
  const selected = useMemo(() => new Set(chosen.keys()), [chosen]);

  const select = (id: string, isSelected: boolean) => {
    const speaker = speakers?.find(one => one.speaker.id === id)?.speaker;
    const next = new Map(chosen);
    if (isSelected && speaker) next.set(id, speaker);
    else next.delete(id);
    setChosen(next);
  };
  const merge = async (intoId: string) => {
    const ids = [intoId, ...[...chosen.keys()].filter(id => id !== intoId)];
    const isDone = await deeds.perform(
      () => mergeSpeakers(database, ids),
      t('mergedInto', chosen.get(intoId)?.name ?? ''),
    );
    if (isDone) setChosen(new Map());
  };
  const save = async (speaker: Speaker, draft: SpeakerDraft) => {
    const isDone = await deeds.perform(() => editSpeaker(database, speaker.id, draft), t('speakerSaved', draft.name));
    if (isDone) setEditing(null);
  };
  return (
    <div className="part-filling">
      <h1 className="part-title">{t('navSpeakers')}</h1>
      <search className="stack">
        <label htmlFor="speaker-words" className="visually-hidden">
          {t('searchSpeakers')}
        </label>
        <input
          id="speaker-words"
          className="field record-search-field"
          type="search"
          placeholder={t('searchSpeakers')}
          dir="auto"
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <p className="quiet" role="status">
          {speakers !== null && countMessage(t, locale, 'corpusSpeakers', speakers.length)}
        </p>
      </search>
      {editing !== null && (
        <SpeakerForm
          key={editing.id}
          speaker={editing}
          onSave={draft => void save(editing, draft)}
          onCancel={() => setEditing(null)}
        />
      )}
      {chosen.size === 1 && <p className="notice">{t('chooseAnother')}</p>}
      {chosen.size > 1 && (
        <MergeSpeakersForm
          key={[...chosen.keys()].join()}
          speakers={[...chosen.values()]}
          locale={locale}
          onMerge={id => void merge(id)}
          onCancel={() => setChosen(new Map())}
        />
      )}
      {speakers === null ? (
        <p className="quiet" role="status">
          {t('readingSpeakers')}
        </p>
      ) : speakers.length === 0 ? (
        <p className="corpora-empty">{t(words === '' ? 'noSpeaker' : 'noSpeakerFound')}</p>
      ) : (
        <SpeakerTable
          speakers={speakers}
          selected={selected}
          locale={locale}
          onSelect={select}
          onShow={id => {
            const name = speakers.find(({ speaker }) => speaker.id === id)?.speaker.name ?? id;
            const filter = { ...readFilter(new URLSearchParams()), speaker: { id, name } };
            location.hash = viewAddress('records', writeFilter(filter));
          }}
          onEdit={id => setEditing(speakers.find(({ speaker }) => speaker.id === id)?.speaker ?? null)}
        />
      )}
    </div>
  );
}
