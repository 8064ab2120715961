/** Shows the further places where the same words stand, those words where a place prints them differently; and, apart from them, the fact-checks of these words, each with its finding as it was published. */

import type { Appearance, CitedQuote, Review, Source } from '../lib/types.ts';
import { FoldedList } from './FoldedList.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { CitedSource } from './SourceLine.tsx';

interface Place {
  source: Source;
  at: Appearance | undefined;
}

export function Appearances({ record, locale, level }: { record: CitedQuote; locale: string; level: HeadingLevel }) {
  const t = useMessages();
  const { quote, source: own, appearsIn } = record;
  const places = appearsIn.map<Place>(source => ({
    source,
    at: quote.appearance?.find(appearance => appearance.isPartOf === source.id),
  }));
  const checks = places.filter(({ at }) => at?.review !== undefined);
  // Where nothing but a fact-check is known, it is the record's source as well.
  const others = places.filter(({ source, at }) => at?.review === undefined && source.id !== own?.id);
  return (
    <>
      {others.length > 0 && (
        <section className="card-section">
          <Heading level={level} className="card-label">
            {countMessage(t, locale, 'alsoIn', others.length)}
          </Heading>
          <FoldedList className="appearances" locale={locale}>
            {others.map(({ source, at }) => (
              <li key={source.id}>
                <CitedSource source={source} locale={locale} />
                {at?.exact !== undefined && (
                  <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
                    {at.exact}
                  </blockquote>
                )}
              </li>
            ))}
          </FoldedList>
        </section>
      )}
      {checks.length > 0 && (
        <section className="card-section">
          <Heading level={level} className="card-label">
            {t('factChecks')}
          </Heading>
          <FoldedList className="appearances" locale={locale}>
            {checks.map(({ source, at }) => (
              <li key={source.id}>
                <CitedSource source={source} locale={locale} />
                {at?.review && <Finding review={at.review} />}
              </li>
            ))}
          </FoldedList>
        </section>
      )}
    </>
  );
}

/** In the checker's words, below the checker's name: it is not a verdict of this project. */
function Finding({ review }: { review: Review }) {
  const t = useMessages();
  const { alternateName, ratingValue, worstRating, bestRating, ratingExplanation, author, inLanguage } = review;
  const hasScale = ratingValue !== undefined && worstRating !== undefined && bestRating !== undefined;
  const verdict = alternateName ?? ratingValue;
  return (
    <>
      {verdict !== undefined && (
        <p className="review-finding">
          {t('reviewVerdict')}{' '}
          <q className="cited" lang={inLanguage} dir="auto">
            {verdict}
          </q>
          {/* A figure says nothing without its scale, and a word nothing of one. */}
          {alternateName === undefined && hasScale && ` ${t('reviewScale', [worstRating, bestRating])}`}
        </p>
      )}
      {ratingExplanation !== undefined && (
        <blockquote className="passage passage-small" lang={inLanguage} dir="auto">
          {ratingExplanation}
        </blockquote>
      )}
      {author !== undefined && (
        <p className="card-note">
          <bdi>{author}</bdi>
        </p>
      )}
    </>
  );
}
