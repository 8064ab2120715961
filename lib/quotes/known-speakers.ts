/**
 * Gives the full name of a speaker from the people of the corpus: completes a family name that only one of them bears, and mends
 * another spelling (Erdogan / Erdoğan, Gadafi / Gaddafi).
 *
 * Exact names first, then names without accents, then a close misspelling of a full name (Fuse.js, Bitap). Two bearers of one family
 * name leave it as it is. Cost: one hash look-up a name; the fuzzy search only for full names that are not known otherwise.
 */
import Fuse from 'fuse.js';

export interface KnownSpeaker {
  name: string;
  alternateName: readonly string[];
}

/** Fuse's distance from 0 (same) to 1: one or two letters in a name of twelve. */
const MAX_DISTANCE = 0.18;
/** A shorter family name is another name after one changed letter. */
const MIN_FUZZY_LENGTH = 5;

/** Those of some articles. */
const MAX_COMPLETED = 500;

/** Lower case, without accents and marks. */
export function foldName(name: string): string {
  return name
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function surnameOf(folded: string): string {
  return folded.slice(folded.lastIndexOf(' ') + 1);
}

/** "Mustapha" and "Mustafa": the same letters but for "ph" and doubled ones. */
function sameFirstName(a: string, b: string): boolean {
  const sound = (name: string): string =>
    name
      .slice(0, name.indexOf(' '))
      .replaceAll('ph', 'f')
      .replaceAll('ck', 'k')
      .replace(/(.)\1/g, '$1')
      .replace(/y/g, 'i');
  return sound(a) !== '' && sound(a) === sound(b);
}

export class KnownSpeakers {
  private readonly byName = new Map<string, string>();
  /** Null where several people bear the family name. */
  private readonly bySurname = new Map<string, string | null>();
  private readonly folded: { folded: string; name: string }[] = [];
  private fuse: Fuse<{ folded: string; name: string }> | null = null;
  /** An article names the same few again and again. */
  private readonly completed = new Map<string, string>();

  constructor(speakers: readonly KnownSpeaker[]) {
    for (const { name, alternateName } of speakers) {
      for (const form of [name, ...alternateName]) {
        const folded = foldName(form);
        if (folded === '') continue;
        if (!this.byName.has(folded)) this.byName.set(folded, name);
        this.folded.push({ folded, name });
      }
      const surname = surnameOf(foldName(name));
      const other = this.bySurname.get(surname);
      this.bySurname.set(surname, other === undefined || other === name ? name : null);
    }
  }

  /** The corpus's name for a name found in an article; the name itself where the corpus does not tell. */
  complete(name: string): string {
    const known = this.completed.get(name);
    if (known !== undefined) return known;
    const complete = this.find(name);
    if (this.completed.size >= MAX_COMPLETED) this.completed.clear();
    this.completed.set(name, complete);
    return complete;
  }

  private find(name: string): string {
    const folded = foldName(name);
    const exact = this.byName.get(folded);
    if (exact !== undefined) return exact;
    if (!folded.includes(' ')) return this.bySurname.get(folded) ?? name;
    return this.findMisspelt(folded) ?? name;
  }

  private findMisspelt(folded: string): string | null {
    this.fuse ??= new Fuse(this.folded, {
      keys: ['folded'],
      includeScore: true,
      threshold: MAX_DISTANCE,
      ignoreFieldNorm: true,
    });
    const surname = surnameOf(folded);
    const namesakes = this.folded.filter(
      other => surnameOf(other.folded) === surname && sameFirstName(other.folded, folded),
    );
    if (namesakes.length === 1) return (namesakes[0] as { name: string }).name;
    if (surname.length < MIN_FUZZY_LENGTH) return null;
    for (const { item, score = 1 } of this.fuse.search(folded, { limit: 3 })) {
      if (score > MAX_DISTANCE || !item.folded.includes(' ') || Math.abs(item.folded.length - folded.length) > 2)
        continue;
      const other = surnameOf(item.folded);
      // "Kelly" is no misspelt "Keller": the endings of family names tell them apart.
      if (item.folded[0] === folded[0] && other[0] === surname[0] && other.at(-1) === surname.at(-1)) return item.name;
    }
    return null;
  }
}

const tables = new WeakMap<readonly KnownSpeaker[], KnownSpeakers>();

/** The table of a list, made once. */
export function tableOfSpeakers(speakers: readonly KnownSpeaker[]): KnownSpeakers {
  const known = tables.get(speakers) ?? new KnownSpeakers(speakers);
  tables.set(speakers, known);
  return known;
}
