/**
 * Reads Quotebank (Vaucher et al. 2021) in both of its forms, JSON lines of quotations or of articles with their quotations. Its speakers were
 * found by a program; "None" means that none was.
 */
import type { ImportOptions } from '../imported.ts';
import { looksGarbled } from '../text/mojibake.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import type { JsonPlace } from './json-items.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { readItems } from './read-items.ts';
import { type DraftOptions, type RecordDraft, type SpeakerDraft, takeDraft } from './record-draft.ts';
import { asList, asObjects, asText, firstText } from './wild-json.ts';

const EARLIEST = 'The date of the earliest article that has the words.';
const GARBLED = 'Some texts were read in the wrong encoding (“donâ€™t”): they can be mended.';
/** Of the many addresses of a wire report. */
const MAX_PLACES = 50;

export function readQuotebank(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncIterable<void> {
  const settings: DraftOptions = { ...options, textField: 'quotation' };
  const take = (draft: RecordDraft, place: JsonPlace) => {
    if (!options.repairMojibake && looksGarbled(draft.text)) builder.note(GARBLED);
    takeDraft(builder, draft, place, settings);
  };
  return readItems(pieces, { lists: new Set(['']) }, builder, (record, place) => {
    if (!Array.isArray(record.quotations)) take(ofQuotation(record, builder), place);
    else {
      record.quotations.forEach((quotation: unknown, index) => {
        const path = [place.path, `quotations[${index}]`].filter(Boolean).join('.');
        if (isJsonObject(quotation)) take(ofArticle(record, quotation), { ...place, path });
        else builder.reject(place.line, 'is not a JSON object', place.excerpt, path);
      });
      if (record.quotations.length === 0)
        builder.reject(place.line, 'is an article without a quotation', place.excerpt, place.path || undefined);
    }
  });
}

function ofQuotation(record: JsonObject, builder: ImportBuilder): RecordDraft {
  for (const field of ['numOccurrences', 'probas', 'phase']) if (Object.hasOwn(record, field)) builder.leaveOut(field);
  const urls = asList(record.urls).map(asText).filter(Boolean);
  const date = asText(record.date);
  return {
    id: asText(record.quoteID),
    text: asText(record.quotation),
    speaker: toSpeaker(asText(record.speaker), asList(record.qids).map(asText)),
    date,
    ...(date === '' ? {} : { temporalBasis: EARLIEST }),
    source: { url: urls[0] ?? '', published: date },
    appearances: urls.slice(1, MAX_PLACES).map(url => ({ source: { url } })),
  };
}

function ofArticle(article: JsonObject, quotation: JsonObject): RecordDraft {
  const date = asText(article.date);
  return {
    // One quotation stands in many articles: its own id is not one of the record.
    id: [quotation.quoteID, article.articleID].map(asText).filter(Boolean).join('@'),
    text: asText(quotation.quotation),
    prefix: contextOf(quotation.leftContext ?? quotation.contextStart, 'left'),
    suffix: contextOf(quotation.rightContext ?? quotation.contextEnd, 'right'),
    speaker: toSpeaker(firstText(quotation, 'globalTopSpeaker', 'localTopSpeaker'), []),
    date,
    ...(date === '' ? {} : { temporalBasis: EARLIEST }),
    source: { url: asText(article.url), title: asText(article.title), published: date },
    appearances: [],
  };
}

/** Words, as a text or as a list of words; a number is a place in a text that is not there. */
function contextOf(context: unknown, side: 'left' | 'right'): string {
  const text = Array.isArray(context) ? context.map(asText).join(' ') : typeof context === 'string' ? context : '';
  if (text.trim() === '') return '';
  return side === 'left' ? `${text.trimEnd()} ` : ` ${text.trimStart()}`;
}

function toSpeaker(name: string, qids: readonly string[]): SpeakerDraft {
  // Several people have the name: none of their pages is surely the speaker's.
  const [qid] = qids.length === 1 ? qids : [];
  return {
    name,
    ...(qid !== undefined && /^Q\d+$/u.test(qid) ? { sameAs: `https://www.wikidata.org/wiki/${qid}` } : {}),
  };
}

/** Tells whether an object is a line of Quotebank. */
export function isQuotebank(record: JsonObject): boolean {
  return (
    (Object.hasOwn(record, 'quotation') && Object.hasOwn(record, 'quoteID')) ||
    (Object.hasOwn(record, 'articleID') && asObjects(record.quotations).length > 0)
  );
}
