/**
 * Blanks what a page template pushes into the running text, so that it breaks neither marks nor attribution; all offsets stay.
 *
 * Idea: hover cards print a linked name a second time, glued to the first, then headlines, then a capital "MORE":
 * "Anna KellerAnna Maria KellerSenate votes … MORE said". What lies between is blanked with spaces, and so are tags left in the text.
 * Cost: linear.
 */

/** The longest hover card that is cut, in characters: longer ones are more likely two unrelated places. */
const MAX_CARD_LENGTH = 700;
const CARD_END = / MORE\b/g;
const GLUED = /\p{Ll}\p{Lu}/gu;

function startOfCard(text: string, from: number, to: number): number | null {
  const window = text.slice(from, to);
  for (const match of window.matchAll(GLUED)) {
    const joint = match.index + 1;
    const first = /^\p{L}+/u.exec(window.slice(joint))?.[0] ?? '';
    const before = window.slice(Math.max(0, joint - 60), joint).split(/[\s(]+/);
    if (first.length > 1 && before.slice(-5, -1).includes(first)) return from + joint;
  }
  return null;
}

/** A start tag that came with the text: the marks around its attributes quote nobody. Bounded, so that unclosed ones cost little. */
const TAG = /<[a-z][\w-]{0,20}(?:\s[\w-]{1,30}="[^"<>\n]{0,600}"){1,12}\s?\/?>/gi;

function blankCards(text: string): string {
  if (!text.includes(' MORE')) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const match of text.matchAll(CARD_END)) {
    const end = match.index + match[0].length;
    const reach = Math.max(done, match.index - MAX_CARD_LENGTH);
    const from = reach + text.slice(reach, match.index).lastIndexOf('\n') + 1;
    const start = startOfCard(text, from, match.index);
    if (start === null) continue;
    pieces.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return done === 0 ? text : pieces.join('') + text.slice(done);
}

export function blankPageJunk(text: string): string {
  const prose = text.includes('="') ? text.replace(TAG, tag => ' '.repeat(tag.length)) : text;
  return blankCards(prose);
}
