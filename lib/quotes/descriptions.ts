/**
 * Gives how well a definite description ("the mayor", "the Republican nominee") fits a person of the article.
 *
 * An office must be held by the person in this text; other descriptions may also take up whoever is most in view.
 */
import type { Gender } from './first-names.ts';
import { ROLE_GENDER } from './name-words.ts';
import type { NamedEntity } from './names.ts';

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Held by few at a time: never guessed. */
const OFFICES: ReadonlySet<string> = new Set(
  words(`president senator governor mayor congressman congresswoman representative minister chancellor secretary judge justice general admiral colonel
    king queen prince princess pope speaker chairman chairwoman chair commissioner sheriff ambassador premier director attorney leader editor coach
    chief officer professor bishop archbishop sergeant captain detective lady`),
);

/** Said of one person in view to avoid the name. */
const STYLISTIC: ReadonlySet<string> = new Set(
  words(`businessman businesswoman billionaire mogul tycoon developer nominee candidate frontrunner front-runner hopeful contender strategist lawmaker veteran host actor actress singer
    comedian author pollster mother father grandmother grandfather octogenarian septuagenarian democrat republican conservative independent physician surgeon
    economist novelist filmmaker entrepreneur incumbent challenger widow activist`),
);

const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator', 'lawmaker']],
  ['senator', ['lawmaker']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['representative', ['congressman', 'congresswoman', 'lawmaker']],
  ['congressman', ['lawmaker']],
  ['congresswoman', ['lawmaker']],
  ['gov', ['governor']],
  ['pres', ['president']],
  ['sec', ['secretary']],
  ['amb', ['ambassador']],
  ['gen', ['general']],
  ['adm', ['admiral']],
  ['col', ['colonel']],
  ['capt', ['captain']],
  ['sgt', ['sergeant']],
  ['prof', ['professor']],
  ['dr', ['doctor']],
  ['chairman', ['chair']],
  ['chairwoman', ['chair']],
  ['candidate', ['nominee', 'hopeful', 'contender']],
  ['nominee', ['candidate']],
]);

const PARTIES = [
  ['republican', 'gop', 'r'],
  ['democratic', 'democrat', 'd'],
] as const;

/** A role with the other words for it. */
export function rolesOf(role: string): readonly string[] {
  if (role.startsWith('ex-')) return [role, 'former', ...rolesOf(role.slice(3))];
  return [role, ...(ALIASES.get(role) ?? [])];
}

export function isPersonDescription(head: string): boolean {
  return OFFICES.has(head) || STYLISTIC.has(head);
}

export function isOffice(role: string): boolean {
  return OFFICES.has(role);
}

export function genderOfDescription(head: string): Gender | null {
  return ROLE_GENDER.get(head) ?? null;
}

/** What a description says of whom it means. */
export interface Description {
  head: string;
  modifiers: readonly string[];
  /** Index of the party, or -1. */
  party: number;
}

function partyOf(words: ReadonlySet<string>): number {
  for (let party = 0; party < PARTIES.length; party++) {
    for (const word of PARTIES[party] as readonly string[]) if (words.has(word)) return party;
  }
  return -1;
}

export function readDescription(head: string, modifiers: readonly string[]): Description {
  return { head, modifiers, party: partyOf(new Set([head, ...modifiers])) };
}

/** What a description adds to the salience of a person; null where it cannot mean her. */
export function descriptionFit(entity: NamedEntity, { head, modifiers, party }: Description): number | null {
  const matches = entity.roles.has(head);
  if (!matches && OFFICES.has(head)) return null;
  if (party !== -1) {
    const own = partyOf(entity.roles);
    if (own !== -1 && own !== party) return null;
  }
  let shared = 0;
  for (const word of modifiers) if (entity.roles.has(word)) shared++;
  return (matches ? 2 : 0) + Math.min(shared, 2);
}
