/**
 * Gives the quotation marks of a paragraph, each with what it can be by its form and its neighbours: an opening, a closing, or either.
 * Apostrophes, possessives, years and decades ('90s), feet and inches are none.
 */

export type MarkRole = 'open' | 'close' | 'either';

export interface MarkSign {
  /** Offset of the sign in the text. */
  at: number;
  /** 1, or 2 where two apostrophes stand for one double mark. */
  length: number;
  glyph: string;
  role: MarkRole;
  single: boolean;
}

export interface MarkStyle {
  /** The house style encloses statements in single marks. */
  singleMarks: boolean;
  /** »…« rather than «…». */
  inwardGuillemets: boolean;
  /** „…“: the high mark that opens elsewhere closes here. */
  lowMarks: boolean;
}

const SIGN = /["“”„‟«»]|''|``|[‘’‚‛'‹›`]/g;
/** Words that begin with an apostrophe of their own. */
const ELISION =
  /^(?:\d0s|\d\ds?\b|em\b|tis\b|twas\b|twere\b|til\b|till\b|cause\b|bout\b|n\b|round\b|neath\b|cos\b|ere\b|un\b)/i;

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

function isSpaceCode(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x202f || Number.isNaN(code);
}

const OPENS_AFTER = new Set([...'([{<—–-/“‘„«"\'‚:|…>']);
const CLOSES_BEFORE = new Set([...')]}>,.;:!?—–-/”’“"\'»…']);

function roleBySpacing(text: string, at: number, length: number): MarkRole {
  const before = at === 0 ? Number.NaN : text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + length);
  const spaceBefore = isSpaceCode(before);
  const spaceAfter = isSpaceCode(after);
  if (spaceBefore && !spaceAfter) return 'open';
  if (spaceAfter && !spaceBefore) return 'close';
  if (spaceBefore && spaceAfter) return 'either';
  const wordBefore = isWordCode(before);
  const wordAfter = isWordCode(after);
  if (!wordBefore && wordAfter && OPENS_AFTER.has(text[at - 1] as string)) return 'open';
  if (wordAfter && !wordBefore) return 'either';
  if (
    !wordAfter &&
    (wordBefore || CLOSES_BEFORE.has(text[at + length] as string)) &&
    !OPENS_AFTER.has(text[at - 1] as string)
  )
    return 'close';
  return 'either';
}

function singleRole(text: string, at: number, glyph: string): MarkRole | null {
  const wordBefore = at > 0 && isWordCode(text.charCodeAt(at - 1));
  const wordAfter = isWordCode(text.charCodeAt(at + 1));
  if (wordBefore && wordAfter) return null;
  if (glyph === '‹' || glyph === '›') return roleBySpacing(text, at, 1);
  if (glyph === '‚') return 'open';
  const role = roleBySpacing(text, at, 1);
  if (glyph === '‘' || glyph === '‛') {
    if (wordBefore) return null;
    return role === 'close' ? 'close' : 'open';
  }
  if (role !== 'close' && ELISION.test(text.slice(at + 1, at + 8))) return null;
  if (glyph === '’') return role === 'open' && wordAfter ? null : 'close';
  if (glyph === '`') return role === 'open' ? 'open' : null;
  return role;
}

function doubleRole(text: string, at: number, length: number, glyph: string, style: MarkStyle): MarkRole | null {
  switch (glyph) {
    case '„':
    case '‟':
    case '``':
      return 'open';
    case '“':
      if (style.lowMarks) return 'close';
      return roleBySpacing(text, at, length) === 'close' ? 'either' : 'open';
    case '”':
      return roleBySpacing(text, at, length) === 'open' ? 'either' : 'close';
    case '«':
      return style.inwardGuillemets ? 'close' : 'open';
    case '»':
      return style.inwardGuillemets ? 'open' : 'close';
    default:
      return roleBySpacing(text, at, length);
  }
}

function isInchMark(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before >= 48 && before <= 57 && !/[,.;!?]/.test(text[at + 1] ?? '');
}

/** All signs between two offsets. Inch marks are told apart here only where no stretch can be open (`canClose` false). */
export function findMarkSigns(text: string, start: number, end: number, style: MarkStyle): MarkSign[] {
  const signs: MarkSign[] = [];
  const paragraph = text.slice(start, end);
  let openDoubles = 0;
  for (const match of paragraph.matchAll(SIGN)) {
    const at = start + match.index;
    const glyph = match[0];
    const single = /[‘’‚‛'‹›`]/.test(glyph) && glyph.length === 1;
    const role = single ? singleRole(text, at, glyph) : doubleRole(text, at, glyph.length, glyph, style);
    if (role === null) continue;
    if (!single && glyph === '"' && openDoubles === 0 && role !== 'open' && at > start && isInchMark(text, at))
      continue;
    if (!single)
      openDoubles += role === 'open' ? 1 : role === 'close' ? -Math.min(1, openDoubles) : openDoubles > 0 ? -1 : 1;
    signs.push({ at, length: glyph.length, glyph, role, single });
  }
  return signs;
}

/** Decides the house style of a whole document by counting marks that can hardly be anything else. */
export function decideMarkStyle(text: string): MarkStyle {
  let single = 0;
  let double = 0;
  let low = 0;
  let highAfterLow = 0;
  let firstGuillemet: string | null = null;
  for (const match of text.matchAll(/["“„«»]|''|[‘'](?=[\p{L}\p{N}¿¡….])/gu)) {
    const glyph = match[0];
    const before = match.index === 0 ? Number.NaN : text.charCodeAt(match.index - 1);
    const opens = isSpaceCode(before) || before === 40 || before === 0x2014;
    if (glyph === '„') low++;
    else if (glyph === '“' && low > 0 && !opens) highAfterLow++;
    else if (glyph === '‘' || glyph === "'") {
      if (opens && !ELISION.test(text.slice(match.index + 1, match.index + 8)) && closesSoon(text, match.index + 1))
        single++;
    } else if (glyph === '«' || glyph === '»') {
      firstGuillemet ??=
        isSpaceCode(text.charCodeAt(match.index + 1)) && !isSpaceCode(before) ? (glyph === '»' ? '«' : '»') : glyph;
      double++;
    } else if (opens) double++;
  }
  return {
    singleMarks: single > 0 && single > double,
    inwardGuillemets: firstGuillemet === '»',
    lowMarks: low > 0 && highAfterLow * 2 >= low,
  };
}

/** Longest single-marked stretch that still counts as evidence for the house style, in characters. */
const STYLE_LOOKAHEAD = 600;

function closesSoon(text: string, from: number): boolean {
  const window = text.slice(from, from + STYLE_LOOKAHEAD);
  const match = /[’'](?![\p{L}\p{N}])|\n/u.exec(window);
  return match !== null && match[0] !== '\n';
}
