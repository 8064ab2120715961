/** Shows a reason with the words it cites set off, in the face of all quoted words. */

import { reasonParts } from './verdict-text.ts';

/** Beyond a word or three, heavy type shouts. */
const LONG_CHARS = 24;

export function Reason({ text: reason }: { text: string }) {
  // The reasons come from the core, which writes English.
  return (
    <bdi lang="en">
      {reasonParts(reason).map(({ place, text, cited }) =>
        cited ? (
          <em key={place} className={text.length > LONG_CHARS ? 'cited cited-long' : 'cited'}>{`“${text}”`}</em>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
