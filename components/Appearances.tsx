/** Shows the further places where the same words stand, those words where a place prints them differently, and what a fact-check there found. */

import type { CitedQuote, Review } from '../lib/types.ts';
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
          const place = quote.appearance?.find(appearance => appearance.isPartOf === source.id);
          const words = place?.exact;
          return (
            <li key={source.id}>
              <CitedSource source={source} locale={locale} />
              {words !== undefined && (
                <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
                  {words}
                </blockquote>
              )}
              {place?.review && <Verdict review={place.review} />}
            </li>
          );
        })}
      </FoldedList>
    </section>
  );
}

/** In the checker's words, beside the checker's name: it is not a verdict of this project. */
function Verdict({ review }: { review: Review }) {
  const t = useMessages();
  const verdict = review.alternateName ?? review.ratingValue;
  if (verdict === undefined) return null;
  return (
    <p className="card-note">
      {t('reviewVerdict')}{' '}
      <q lang={review.inLanguage} dir="auto">
        {verdict}
      </q>
    </p>
  );
}
