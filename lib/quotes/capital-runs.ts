/** Gives where a run of capitalised words ends: particles, initials, a nickname in marks and "of" inside a body's name are stepped over. */
import { isFirstName } from './first-names.ts';
import { FUNCTION_WORDS, NAME_PARTICLES, NAME_SUFFIXES, ORGANISATION_HEADS } from './name-words.ts';
import type { Token } from './tokens.ts';

const PERSON_BODIES_AND_OFFICES = new Set([
  'association',
  'office',
  'department',
  'union',
  'federation',
  'league',
  'club',
  'council',
  'society',
  'party',
  'fund',
  'bank',
  'court',
]);

export function isNameToken(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital;
}

/** The index after the run that begins here. Particles, initials and a nickname in marks are stepped over inside. */
export function endOfRun(tokens: readonly Token[], start: number, nouns: boolean): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (!isNameToken(token)) break;
    at++;
    const body = tokens[at];
    // "the Sandholm Islanders’ Association": the possessive is inside the name.
    if (token.possessive && !(body?.capital === true && PERSON_BODIES_AND_OFFICES.has(body.lower))) break;
    const next = tokens[at];
    if (next === undefined) break;
    if (isNameToken(next)) continue;
    const isParticle = NAME_PARTICLES.has(next.lower) && !(nouns && next.lower !== 'von' && next.lower !== 'van');
    if (isParticle && isNameToken(tokens[at + 1])) at++;
    else if (
      NAME_PARTICLES.has(next.lower) &&
      NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') &&
      isNameToken(tokens[at + 2])
    )
      at += 2;
    else if (
      next.kind === 'quote' &&
      next.end - next.start < 24 &&
      isNameToken(tokens[at + 1]) &&
      isFirstName(token.lower)
    )
      at++;
    else if (
      next.text === '(' &&
      tokens[at + 1]?.kind === 'quote' &&
      tokens[at + 2]?.text === ')' &&
      isNameToken(tokens[at + 3])
    )
      at += 3;
    else if (next.text === ',' && NAME_SUFFIXES.has(tokens[at + 1]?.lower ?? '')) at++;
    else if (
      (next.lower === 'of' || next.lower === 'for' || next.lower === '&') &&
      ORGANISATION_HEADS.has(token.lower) &&
      organisationContinues(tokens, at)
    ) {
      at += FUNCTION_WORDS.has(tokens[at + 1]?.lower ?? '') && !tokens[at + 1]?.capital ? 2 : 1;
    } else break;
  }
  return at;
}

function organisationContinues(tokens: readonly Token[], preposition: number): boolean {
  const next = tokens[preposition + 1];
  return isNameToken(next) || (next?.lower === 'the' && isNameToken(tokens[preposition + 2]));
}
