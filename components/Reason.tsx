/** Shows a reason with the words it cites set off, in the face of all quoted words. */

import { useMessages } from './Messages.tsx';
import { reasonInWords, reasonParts } from './verdict-text.ts';

/** Beyond a word or three, heavy type shouts. */
const LONG_CHARS = 24;

export function Reason({ text: reason }: { text: string }) {
  const { text, isTranslated } = reasonInWords(reason, useMessages());
  // What an editor wrote may be in any language; the bundled ones write English.
  return (
    <bdi lang={isTranslated ? undefined : 'en'}>
      {reasonParts(text).map(({ place, text, cited }) =>
        cited ? (
          // In their own direction, the marks at their ends.
          <em key={place} dir="auto" className={text.length > LONG_CHARS ? 'cited cited-long' : 'cited'}>
            {`“${text}”`}
          </em>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
