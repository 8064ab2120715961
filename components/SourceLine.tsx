/** Shows the document in which the words stand, and how sure its outlet and date are: stated, concluded, or unknown. */

import { addressOfPassage } from '../lib/text/text-fragment.ts';
import type { CitedQuote, Quote, Source } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { recordedText } from './passage.ts';
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
        <CitedSource source={source} locale={locale} passage={quote} />
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

export interface CitedSourceProps {
  source: Source;
  locale: string;
  /** The words in it that its link leads to. */
  passage?: Quote;
}

export function CitedSource({ source, locale, passage }: CitedSourceProps) {
  const t = useMessages();
  const certainty = source.publisherCertainty ?? (source.publisher === undefined ? 'unknown' : 'stated');
  return (
    <Facts className="source">
      <cite className="source-name">
        <WebLink href={passage === undefined ? source.url : addressIn(source, passage)}>{source.name}</WebLink>
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

/** Leads to the passage itself, where the browser finds it there. */
function addressIn({ url }: Source, quote: Quote): string | undefined {
  if (url === undefined || !isWebAddress(url)) return url;
  const start = quote.prefix.length;
  return addressOfPassage(url, recordedText(quote), { start, end: start + quote.exact.length }, { isExcerpt: true });
}
