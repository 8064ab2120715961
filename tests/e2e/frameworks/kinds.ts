/** What a page of a framework is to the tests, and the article that all of them show. */

export interface FrameworkPage {
  /** What the server sends into `<body>`; an empty root where absent. */
  markup?: () => string | Promise<string>;
  /** In the browser: sets the page going. */
  start: () => void | Promise<void>;
  /** In the browser: what a reader or the page itself does next. */
  act?: () => void | Promise<void>;
}

export interface Paragraph {
  id: string;
  before: string;
  quote: string;
  after: string;
}

export const PARAGRAPHS: Paragraph[] = [
  {
    id: 'badly',
    before: 'The president spoke first, in the garden, before the cameras of the evening news. “',
    quote: 'We’ve won. We’ve beat ISIS and we’ve beat them badly and decisively,',
    after: '” President Donald Trump said.',
  },
  {
    id: 'lie',
    before: 'Not everybody in his own party agreed with that, and one of them went on air. “',
    quote: 'ISIS is defeated. This is the biggest lie being told by this administration,',
    after: '” Senator Lindsey Graham of South Carolina told Fox News.',
  },
  {
    id: 'rely',
    before: 'Later in that week an envoy took the floor, and he sounded more hopeful than most. “',
    quote: 'We can rely on both of them against ISIS,',
    after: '” James Jeffrey told a Senate panel.',
  },
];

export const HTML = PARAGRAPHS.map(({ before, quote, after }) => `<p>${before}<em>${quote}</em>${after}</p>`).join('');

export const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
