/** Shows the further places where the same words stand, and those words where a place prints them differently. */

import type { CitedQuote } from '../lib/types.ts';
import { FoldedList } from './FoldedList.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { CitedSource } from './SourceLine.tsx';

export function Appearances({ record, locale, level }: { record: CitedQuote; locale: string; level: HeadingLevel }) {
  const t = useMessages();
  const { quote, appearsIn } = record;
  return (
    <section className="card-section">
      <Heading level={level} className="card-label">
        {countMessage(t, locale, 'alsoIn', appearsIn.length)}
      </Heading>
      <FoldedList className="appearances" locale={locale}>
        {appearsIn.map(source => {
          const words = quote.appearance?.find(appearance => appearance.isPartOf === source.id)?.exact;
          return (
            <li key={source.id}>
              <CitedSource source={source} locale={locale} />
              {words !== undefined && (
                <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
                  {words}
                </blockquote>
              )}
            </li>
          );
        })}
      </FoldedList>
    </section>
  );
}
