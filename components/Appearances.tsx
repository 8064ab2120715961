/** Shows the further places where the same words stand, those words where a place prints them differently; and, apart from them, the fact-checks of these words, each with its finding as it was published. */

import type { CitedQuote, Review, Source } from '../lib/types.ts';
import { FoldedList } from './FoldedList.tsx';
import { factChecksOf } from './fact-checks.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { CitedSource } from './SourceLine.tsx';

export function Appearances({ record, locale, level }: { record: CitedQuote; locale: string; level: HeadingLevel }) {
  const t = useMessages();
  const { quote, source: own, appearsIn } = record;
  const checks = factChecksOf(record);
  // Where nothing but a fact-check is known, it is the record's source as well.
  const others = appearsIn.filter(source => source.id !== own?.id && !checks.some(check => check.source === source));
  const wordsIn = (source: Source) => quote.appearance?.find(({ isPartOf }) => isPartOf === source.id)?.exact;
  return (
    <>
      {others.length > 0 && (
        <section className="card-section">
          <Heading level={level} className="card-label">
            {countMessage(t, locale, 'alsoIn', others.length)}
          </Heading>
          <FoldedList className="appearances" locale={locale}>
            {others.map(source => (
              <li key={source.id}>
                <CitedSource source={source} locale={locale} />
                {wordsIn(source) !== undefined && (
                  <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
                    {wordsIn(source)}
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
            {checks.map(({ source, review }) => (
              <li key={source.id}>
                <CitedSource source={source} locale={locale} />
                <Finding review={review} />
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
