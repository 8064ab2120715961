/**
 * The recorded statements that do not go together with a given one: what editors and readers recorded first, then what the program finds.
 *
 * Order: editor, reader, program; among the program's own finds the same speaker's earlier statements before others', then by score.
 * No pair twice, no dismissed pair, no statement against itself. Cost: one comparison for each candidate.
 */
import type { CitedQuote, Contradiction, ContradictionOrigin, OpposedClaim, Quote, Speaker } from '../types.ts';
import { type Claim, type Clash, contradict } from './contradict.ts';
import { pairKey } from './pair-key.ts';
import { sharesMatter } from './shared-matter.ts';

/** More than these beside one statement are not read. */
const MAX_FOUND = 5;

const ORDER: Readonly<Record<ContradictionOrigin, number>> = { editor: 0, reader: 1, program: 2 };

interface Subject {
  id: string;
  claim: Claim;
  creator: string | null;
}

const claimOf = (quote: Quote, speaker: Speaker | null): Claim => ({
  text: quote.exact,
  context: quote.prefix + quote.exact + quote.suffix,
  speakerName: speaker && !speaker.unnamed ? speaker.name : null,
  date: quote.dateCreated ?? null,
  about: quote.about,
});

/** A record as seen from the subject's side. */
function facing(known: Contradiction, id: string): Contradiction {
  if (known.quoteId === id) return known;
  const turned: Contradiction = { ...known, quoteId: known.againstId, againstId: known.quoteId };
  if (known.words) turned.words = { quote: known.words.against, against: known.words.quote };
  return turned;
}

function recordOf(clash: Clash, id: string, againstId: string): Contradiction {
  return {
    id: `program:${pairKey(id, againstId)}`,
    quoteId: id,
    againstId,
    kind: clash.kind,
    label: clash.label,
    origin: 'program',
    score: clash.score,
    because: clash.because,
    words: { quote: clash.words.a, against: clash.words.b },
  };
}

/** 0: said earlier by the same speaker; 1: by the same speaker; 2: by somebody else. */
function nearness(subject: Subject, against: CitedQuote): number {
  const isOwn = subject.creator !== null && subject.creator === against.quote.creator;
  if (!isOwn) return 2;
  const date = subject.claim.date;
  return date && against.quote.dateCreated && against.quote.dateCreated < date ? 0 : 1;
}

function oppose(
  subject: Subject,
  candidates: readonly CitedQuote[],
  known: readonly Contradiction[],
  dismissed: ReadonlySet<string>,
): OpposedClaim[] {
  const byId = new Map(candidates.map(candidate => [candidate.quote.id, candidate]));
  const isDismissed = (id: string, key: string) => dismissed.has(id) || dismissed.has(key);
  const seen = new Set<string>([subject.id]);
  const opposed: OpposedClaim[] = [];
  const recorded = known
    .filter(record => record.quoteId === subject.id || record.againstId === subject.id)
    .map(record => facing(record, subject.id))
    .sort((a, b) => ORDER[a.origin] - ORDER[b.origin] || b.score - a.score);
  for (const contradiction of recorded) {
    const against = byId.get(contradiction.againstId);
    if (!against || seen.has(contradiction.againstId)) continue;
    seen.add(contradiction.againstId);
    if (!isDismissed(contradiction.id, pairKey(subject.id, contradiction.againstId)))
      opposed.push({ contradiction, against });
  }
  const found: OpposedClaim[] = [];
  for (const against of candidates) {
    if (seen.has(against.quote.id)) continue;
    seen.add(against.quote.id);
    if (isDismissed(`program:${pairKey(subject.id, against.quote.id)}`, pairKey(subject.id, against.quote.id)))
      continue;
    const clash = contradict(subject.claim, claimOf(against.quote, against.speaker));
    if (clash) found.push({ contradiction: recordOf(clash, subject.id, against.quote.id), against });
  }
  found.sort(
    (x, y) =>
      nearness(subject, x.against) - nearness(subject, y.against) || y.contradiction.score - x.contradiction.score,
  );
  return [...opposed, ...found.slice(0, MAX_FOUND)];
}

/** What does not go together with a recorded quote. */
export function findContradictions(
  subject: { quote: Quote; speaker: Speaker | null },
  candidates: readonly CitedQuote[],
  known: readonly Contradiction[],
  dismissed: ReadonlySet<string>,
): OpposedClaim[] {
  const { quote, speaker } = subject;
  return oppose({ id: quote.id, claim: claimOf(quote, speaker), creator: quote.creator }, candidates, known, dismissed);
}

/** The same for a statement on the page that matches no record. `creator` is the speaker's id where the name is known to the corpus. */
export function findContradictionsOfStatement(
  statement: { id: string; exact: string; speakerName: string | null; date?: string | null; creator?: string | null },
  candidates: readonly CitedQuote[],
  dismissed: ReadonlySet<string>,
): OpposedClaim[] {
  const claim: Claim = { text: statement.exact, speakerName: statement.speakerName, date: statement.date ?? null };
  const found = oppose({ id: statement.id, claim, creator: statement.creator ?? null }, candidates, [], dismissed);
  return found.filter(({ against: { quote } }) =>
    sharesMatter(statement.exact, quote.prefix + quote.exact + quote.suffix),
  );
}
