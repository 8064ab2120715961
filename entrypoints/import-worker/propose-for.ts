/** The speakers of a corpus that look like speakers of the other corpora. */
import type { SpeakerProposal } from '@/components/SpeakerProposals.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { PartReader } from '@/lib/corpus/part-reader.ts';
import { placeParts } from '@/lib/corpus/placed-parts.ts';
import { readAllSpeakers } from '@/lib/corpus/speaker-order.ts';
import { proposeSpeakers } from '@/lib/propose-speakers.ts';

export type ProposedPair = Pick<SpeakerProposal, 'added' | 'known'>;

export async function proposeFor(database: CorpusDatabase, corpusId: string): Promise<ProposedPair[]> {
  const corpora = await database.corpora.orderBy('order').toArray();
  const all = await readAllSpeakers(new PartReader(database), placeParts(corpora));
  const corpusOf = new Map(all.map(({ speaker, part }) => [speaker.id, part.corpus]));
  const [added, known] = [true, false].map(isNew =>
    all.filter(({ part }) => (part.corpus.id === corpusId) === isNew).map(({ speaker }) => speaker),
  ) as [(typeof all)[number]['speaker'][], (typeof all)[number]['speaker'][]];
  return proposeSpeakers(added, known).map(pair => ({
    added: toProposed(pair.added.id, pair.added.name, corpusOf),
    known: toProposed(pair.known.id, pair.known.name, corpusOf),
  }));
}

function toProposed(id: string, name: string, corpusOf: ReadonlyMap<string, { name: string }>) {
  return { id, name, corpusName: corpusOf.get(id)?.name ?? '' };
}
