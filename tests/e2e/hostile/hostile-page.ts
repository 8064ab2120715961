/** A page that means no good, or was made by somebody who did not know better. */
import { filler, STORY, storyPage } from '../story-page.ts';

export interface HostilePage {
  name: string;
  html: string;
  type?: string;
  headers?: Record<string, string>;
  /**
   * What the reader gets all the same: `marked`: the story's three quotes are found and marked; `read`: the page is read to its end, whatever stands there;
   * `cut`: the same, and it is said that the rest was left out; `untouched`: no article, nothing is done; `any`: whatever it is, in peace.
   */
  expects: 'marked' | 'read' | 'cut' | 'untouched' | 'any';
  /** What a browser writes into the console all the same: a known limit. */
  known?: RegExp;
  /** Takes seconds to load by itself: for the long run. */
  isHeavy?: boolean;
}

/** No icon: asking for one would be another error in the console. */
const NO_ICON = '<link rel="icon" href="data:,">';

/** The story, with what makes the page hostile before it or in its head. */
export function hostileStory(
  name: string,
  {
    head = '',
    before = '',
    after = '',
    ...others
  }: Partial<HostilePage> & Partial<Record<'head' | 'before' | 'after', string>>,
): HostilePage {
  return { name, expects: 'marked', html: storyPage(before + STORY + filler(2) + after, NO_ICON + head), ...others };
}

export function script(code: string): string {
  return `<script>${code}</script>`;
}

/** A page of its own making. */
export function barePage(body: string, head = ''): string {
  return storyPage(body, NO_ICON + head);
}
