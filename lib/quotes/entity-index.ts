/** Gives the entity a name can stand for: the same words, a longer form, another first name of the same person, or a misspelling. */
import type { Gender } from './first-names.ts';
import type { NamedEntity, NameKind } from './names.ts';

/** More bearers of one name than this are not told apart: keeps hostile texts linear. */
const MAX_BEARERS = 12;
/** Shorter family names are other names after one changed letter. */
const MIN_MISSPELT_LENGTH = 5;
/** Family names of one initial that a misspelling is compared with. */
const MAX_COMPARED = 40;
/** From this length on two letters may be wrong. */
const LONG_NAME = 8;

/** "Mike" and "Michael" are one person where the family name is the same. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `mike michael,bill william,will william,bob robert,rob robert,bobby robert,jim james,jimmy james,joe joseph,tim timothy,tom thomas,dan daniel,dave david,chris christopher,steve steven,tony anthony,
   rick richard,dick richard,ted edward,ed edward,ben benjamin,sam samuel,matt matthew,nick nicholas,greg gregory,jeff jeffrey,ken kenneth,ron ronald,don donald,pat patrick,liz elizabeth,beth elizabeth,
   kate katherine,kathy katherine,sue susan,jen jennifer,jenny jennifer,andy andrew,alex alexander,charlie charles,chuck charles,larry lawrence,jerry gerald,pete peter,phil philip,bernie bernard,jack john`
    .split(',')
    .map(pair => pair.trim().split(' ') as [string, string]),
);

function sameFirstName(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().replace('.', ''), b.toLowerCase().replace('.', '')];
  if (x === y) return true;
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  return (SHORT_FORMS.get(x) ?? x) === (SHORT_FORMS.get(y) ?? y);
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase().replace(/[.'’]/g, '');
}

export function surnameOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase();
}

/** Levenshtein distance, for two words of a name. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: a.length + 1 }, (_, index) => index);
  for (let y = 1; y <= b.length; y++) {
    const next = [y];
    for (let x = 1; x <= a.length; x++) {
      const change = a[x - 1] === b[y - 1] ? 0 : 1;
      next.push(Math.min((row[x - 1] as number) + change, (row[x] as number) + 1, (next[x - 1] as number) + 1));
    }
    row = next;
  }
  return row[a.length] as number;
}

function add<V>(map: Map<string, V[]>, key: string, value: V, limit = MAX_BEARERS): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < limit) list.push(value);
}

export class EntityIndex {
  readonly entities: NamedEntity[] = [];
  private readonly byText = new Map<string, NamedEntity>();
  private readonly byKey = new Map<string, NamedEntity>();
  private readonly bySurname = new Map<string, NamedEntity[]>();
  private readonly byFirstName = new Map<string, NamedEntity[]>();
  private readonly byInitial = new Map<string, NamedEntity[]>();

  /** The entity of a name in full. */
  find(words: readonly string[]): NamedEntity | undefined {
    const text = words.join(' ');
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const key = keyOf(words);
    const bearers = this.bearersOf(surnameOf(words));
    const found =
      this.byKey.get(key) ??
      bearers.find(entity => entity.words.length > words.length && keyOf(entity.words).endsWith(` ${key}`)) ??
      bearers.find(
        entity => entity.kind !== 'organisation' && sameFirstName(entity.words[0] as string, words[0] as string),
      );
    if (found !== undefined) this.byText.set(text, found);
    return found;
  }

  findExact(words: readonly string[]): NamedEntity | undefined {
    return this.byKey.get(keyOf(words));
  }

  /** Those with a full name that ends in this word. */
  bearersOf(surname: string): readonly NamedEntity[] {
    return this.bySurname.get(surname) ?? [];
  }

  peopleCalled(firstName: string): readonly NamedEntity[] {
    return this.byFirstName.get(firstName) ?? [];
  }

  /** A person whose family name differs by a letter or two: "Brandt" for "Brand". */
  findMisspelt(word: string): NamedEntity | undefined {
    if (word.length < MIN_MISSPELT_LENGTH) return undefined;
    const allowed = word.length >= LONG_NAME ? 2 : 1;
    return this.byInitial.get(word.slice(0, 1))?.find(entity => {
      const surname = surnameOf(entity.words);
      if (entity.kind !== 'person' || Math.abs(surname.length - word.length) > allowed) return false;
      return surname.length >= MIN_MISSPELT_LENGTH && distance(surname, word) <= allowed;
    });
  }

  add(words: string[], kind: NameKind, gender: Gender | null): NamedEntity {
    const entity: NamedEntity = {
      id: this.entities.length,
      kind,
      name: words.join(' '),
      words,
      gender,
      roles: new Set(),
      mentionCount: 0,
      fullMentions: 0,
      insideMentions: 0,
      firstMention: null,
      inHeadline: false,
    };
    this.entities.push(entity);
    this.byKey.set(keyOf(words), entity);
    if (words.length > 1) {
      const surname = surnameOf(words);
      add(this.bySurname, surname, entity);
      add(this.byInitial, surname.slice(0, 1), entity, MAX_COMPARED);
      if (kind !== 'organisation') add(this.byFirstName, (words[0] as string).toLowerCase(), entity);
    }
    return entity;
  }
}
