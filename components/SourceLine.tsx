/** Shows the document in which the words stand, and how sure its outlet and date are: stated, concluded, or unknown. */

import type { CitedQuote, Source } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { WebLink } from './WebLink.tsx';
import { isWebAddress } from './web-address.ts';

export function SourceLine({ record, locale, level }: { record: CitedQuote; locale: string; level: HeadingLevel }) {
  const t = useMessages();
  const { quote, source } = record;
  return (
    <footer className="card-section">
      <Heading level={level} className="card-label">
        {t('source')}
      </Heading>
      {source === null ? (
        <p className="source">{t('sourceUnknown')}</p>
      ) : (
        <CitedSource source={source} locale={locale} />
      )}
      {(quote.temporalBasis !== undefined || source?.description !== undefined) && (
        <details className="source-grounds">
          <summary>{t('sourceGrounds')}</summary>
          {source?.description !== undefined && (
            <p className="card-note">
              <bdi>{source.description}</bdi>
            </p>
          )}
          {quote.temporalBasis !== undefined && <p className="card-note">{t('dateBasis', quote.temporalBasis)}</p>}
        </details>
      )}
    </footer>
  );
}

export function CitedSource({ source, locale }: { source: Source; locale: string }) {
  const t = useMessages();
  const certainty = source.publisherCertainty ?? (source.publisher === undefined ? 'unknown' : 'stated');
  return (
    <Facts className="source">
      <cite className="source-name">
        <WebLink href={source.url}>{source.name}</WebLink>
      </cite>
      {source.publisher}
      {certainty === 'inferred' && t('publisherInferred')}
      {certainty === 'unknown' && t('publisherUnknown')}
      {source.datePublished !== undefined && <Moment date={source.datePublished} locale={locale} />}
      {source.archivedAt !== undefined && isWebAddress(source.archivedAt) && (
        <WebLink href={source.archivedAt}>{t('archivedCopy')}</WebLink>
      )}
    </Facts>
  );
}
