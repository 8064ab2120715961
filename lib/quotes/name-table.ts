/**
 * Gives the people and organisations of an article, and every place where the running text (never a quotation) names them.
 *
 * Idea: runs of capitalised words are cut at titles and function words, told apart by first names, titles, words of organisations and by
 * how the article goes on to use them, then merged by family name; short mentions are linked to the full name they can stand for.
 * Cost: linear in the text. Known limit: two people of one family name are told apart by first name, title and nearness only.
 */

import { classifyRun, findCapitalRuns } from './capital-runs.ts';
import { rolesOf } from './descriptions.ts';
import type { QuoteDocument } from './document.ts';
import type { Gender } from './first-names.ts';
import type { CapitalRun, NamedEntity, NameMention, NameTable, RunKind } from './names.ts';

function keyOf(words: readonly string[]): string {
  return words.map(word => word.toLowerCase().replace(/[.']/g, '')).join(' ');
}

function surnameOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase();
}

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

class EntityIndex {
  readonly entities: NamedEntity[] = [];
  readonly byKey = new Map<string, NamedEntity>();
  readonly bySurname = new Map<string, NamedEntity[]>();
  readonly byFirstName = new Map<string, NamedEntity[]>();

  find(words: readonly string[]): NamedEntity | undefined {
    const exact = this.byKey.get(keyOf(words));
    if (exact !== undefined) return exact;
    const longer = this.bySurname
      .get(surnameOf(words))
      ?.slice(0, MAX_BEARERS)
      .find(entity => entity.words.length > words.length && keyOf(entity.words).endsWith(` ${keyOf(words)}`));
    if (longer !== undefined) return longer;
    return this.bySurname
      .get(surnameOf(words))
      ?.slice(0, MAX_BEARERS)
      .find(entity => entity.kind !== 'organisation' && sameFirstName(entity.words[0] as string, words[0] as string));
  }

  add(words: string[], kind: RunKind, gender: Gender | null): NamedEntity {
    const entity: NamedEntity = {
      id: this.entities.length,
      kind,
      name: words.join(' '),
      words,
      gender,
      roles: new Set(),
      fullMentions: 0,
      mentions: [],
      inHeadline: false,
    };
    this.entities.push(entity);
    this.byKey.set(keyOf(words), entity);
    push(this.bySurname, surnameOf(words), entity);
    if (words.length > 1) push(this.byFirstName, (words[0] as string).toLowerCase(), entity);
    return entity;
  }
}

function addRoles(entity: NamedEntity, roles: readonly string[]): void {
  for (const role of roles) for (const word of rolesOf(role)) entity.roles.add(word);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** How near, in paragraphs, a full mention outweighs the article's main bearer of the name. */
const NEAR_PARAGRAPHS = 2;

/** More bearers of one name than this are not told apart: keeps hostile texts linear. */
const MAX_BEARERS = 12;

/** `lastInFull`: the paragraph of the latest full mention so far. */
function chooseBearer(
  all: readonly NamedEntity[],
  run: CapitalRun,
  lastInFull: ReadonlyMap<NamedEntity, number>,
): NamedEntity | null {
  const candidates = all.slice(0, MAX_BEARERS);
  let best: NamedEntity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const entity of candidates) {
    if (run.gender !== null && entity.gender !== null && run.gender !== entity.gender) continue;
    const before = lastInFull.get(entity);
    const distance = before === undefined ? Number.POSITIVE_INFINITY : run.paragraph - before;
    const score =
      (entity.kind === 'organisation' ? -5 : 0) +
      (before === undefined ? -3 : 0) +
      (distance <= NEAR_PARAGRAPHS ? 1 - distance * 0.4 : 0) +
      (entity === candidates[0] ? 0.7 : 0) +
      Math.min(entity.fullMentions, 6) * 0.5 +
      (entity.inHeadline ? 2 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'throughout', 'into']);

/** A single name that mostly stands after "in" or "at" is a place, first name or not. */
function markPlaces(document: QuoteDocument, entities: readonly NamedEntity[]): void {
  for (const entity of entities) {
    if (entity.kind !== 'unknown') continue;
    let inside = 0;
    for (const mention of entity.mentions) {
      if (PLACE_PREPOSITIONS.has(document.tokens[mention.paragraph]?.[mention.first - 1]?.lower ?? '')) inside++;
    }
    if (inside * 2 >= entity.mentions.length) entity.kind = 'place';
  }
}

export function buildNameTable(document: QuoteDocument, headline: string | null): NameTable {
  const runs = findCapitalRuns(document);
  const index = new EntityIndex();
  const lead = document.paragraphs[0];
  const headlineText =
    headline ?? (lead === undefined ? '' : document.text.slice(lead.start, Math.min(lead.end, lead.start + 300)));
  const headlineWords = new Set(headlineText.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
  const perParagraph: NameMention[][] = document.paragraphs.map(() => []);
  const mentions: { mention: NameMention; run: CapitalRun }[] = [];
  // First the names in full, so that a short mention may also stand before its full one (headline, lead).
  for (const run of runs) {
    const kind = classifyRun(run);
    const mention: NameMention = {
      paragraph: run.paragraph,
      first: run.first,
      last: run.last,
      titleFirst: run.titleFirst,
      words: run.words,
      gender: run.gender,
      possessive: run.possessive,
      introduced: run.introduced,
      entity: null,
    };
    if (run.words.length > 1) {
      const found = index.find(run.words);
      const entity = found ?? index.add(run.words, kind, run.gender);
      if (entity.kind === 'unknown' && kind !== 'unknown') entity.kind = kind;
      entity.gender ??= run.gender;
      entity.fullMentions++;
      if (headlineWords.has(surnameOf(run.words))) entity.inHeadline = true;
      addRoles(entity, run.roles);
      entity.mentions.push(mention);
      mention.entity = entity;
    }
    mentions.push({ mention, run });
    (perParagraph[run.paragraph] as NameMention[]).push(mention);
  }
  const lastInFull = new Map<NamedEntity, number>();
  for (const { mention, run } of mentions) {
    if (mention.entity !== null) {
      lastInFull.set(mention.entity, mention.paragraph);
      continue;
    }
    const word = (run.words[0] as string).toLowerCase();
    const candidates =
      index.bySurname
        .get(word)
        ?.slice(0, MAX_BEARERS)
        .filter(entity => entity.words.length > 1) ?? [];
    if (run.knownOnly && candidates.length === 0) continue;
    const entity =
      chooseBearer(candidates, run, lastInFull) ??
      chooseBearer(
        run.gender === null
          ? (index.byFirstName.get(word)?.filter(candidate => candidate.kind !== 'organisation') ?? [])
          : [],
        run,
        lastInFull,
      ) ??
      index.byKey.get(keyOf(run.words)) ??
      index.add(run.words, classifyRun(run), run.gender);
    mention.entity = entity;
    entity.gender ??= run.gender;
    if (entity.kind === 'unknown') entity.kind = classifyRun(run);
    addRoles(entity, run.roles);
    entity.mentions.push(mention);
  }
  for (const entity of index.entities) entity.mentions.sort((a, b) => a.paragraph - b.paragraph || a.first - b.first);
  markPlaces(document, index.entities);
  const linked = perParagraph.map(list => list.filter(mention => mention.entity !== null));
  return { entities: index.entities, mentions: linked };
}
