/** Small news pages with three quotes of the starting corpus, for stories about how a page is built and behaves. */

/** As printed: the words inside the marks. */
export const BADLY = 'We’ve won. We’ve beat ISIS and we’ve beat them badly and decisively,';
export const LIE = 'ISIS is defeated. This is the biggest lie being told by this administration,';
export const RELY = 'We can rely on both of them against ISIS,';

export const BADLY_PARAGRAPH = `<p>The president spoke first. “${BADLY}” President Donald Trump said.</p>`;
export const LIE_PARAGRAPH = `<p>Not everybody in his party agreed. “${LIE}” Senator Lindsey Graham of South Carolina told Fox News.</p>`;
export const RELY_PARAGRAPH = `<p>Later in that week an envoy took the floor. “${RELY}” James Jeffrey told a Senate panel.</p>`;

const FILLER =
  'The committee sat until the evening and heard from people who had come a long way, and when the lights went out in the corridor nobody could say what had been decided, or whether anything had.';

export function filler(paragraphs: number): string {
  return `<p>${FILLER}</p>`.repeat(paragraphs);
}

/** Where no other place matters. */
export const STORY = filler(1) + BADLY_PARAGRAPH + filler(1) + LIE_PARAGRAPH + filler(1) + RELY_PARAGRAPH;

export function storyPage(body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta property="og:type" content="article"><title>A week of hearings</title>
<style>body { font: 18px/1.6 Georgia, serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; }</style>${head}</head>
<body>${body}</body></html>`;
}
