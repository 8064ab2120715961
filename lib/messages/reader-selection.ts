/** What the reader has selected on a page, as the page's text tells it: another's data, cut to size and checked before anything is done with it. */
import * as v from 'valibot';

/** As long as a recorded quote may be. */
export const MAX_QUOTE_LENGTH = 2_000;
const MAX_SIDE_LENGTH = 1_000;
const MAX_FIELD_LENGTH = 500;

const Field = v.nullable(v.pipe(v.string(), v.maxLength(MAX_FIELD_LENGTH)));
export const AboutSchema = v.strictObject({
  title: Field,
  byline: Field,
  publisher: Field,
  datePublished: Field,
  url: Field,
  inLanguage: Field,
});
export const KindSchema = v.picklist(['direct', 'mixed', 'indirect']);
const Side = v.pipe(v.string(), v.maxLength(MAX_SIDE_LENGTH));

export const SelectionSchema = v.strictObject({
  exact: v.pipe(v.string(), v.maxLength(MAX_QUOTE_LENGTH)),
  prefix: Side,
  suffix: Side,
  speakerName: Field,
  kind: KindSchema,
  about: v.nullable(AboutSchema),
  /** The page's own address, as the browser tells it; null where it does not. */
  address: v.nullable(v.pipe(v.string(), v.maxLength(4_000))),
  tabId: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  /** In a private window: nothing of it may be kept. */
  isPrivate: v.boolean(),
});
export type ReaderSelection = v.InferOutput<typeof SelectionSchema>;
