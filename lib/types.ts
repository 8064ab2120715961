/**
 * The nouns of the project, as plain JSON. Field names come from the standards that have them:
 * W3C Web Annotation (exact, prefix, suffix, start, end) and schema.org (creator, isPartOf, dateCreated, about …).
 * All positions are offsets in UTF-16 units, `end` exclusive.
 */

/** W3C TextPositionSelector: `text.slice(start, end)`. */
export interface TextPosition {
  start: number;
  end: number;
}

/** How the words are given: wholly in quotation marks, partly, or only reported. */
export type UtteranceKind = 'direct' | 'mixed' | 'indirect';

/** ISO 8601 calendar date, also with reduced precision: `2019`, `2019-10` or `2019-10-13`. */
export type CalendarDate = string;

// ── The corpus ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Who said something (schema.org Person or Organization). Somebody who is unnamed in the source stays unnamed. */
export interface Speaker {
  id: string;
  type: 'Person' | 'Organization';
  name: string;
  alternateName: string[];
  jobTitle?: string;
  sameAs?: string;
  /** True where the source withholds the name: `name` is then a description ("a senior US defense official"). */
  unnamed?: boolean;
}

/** The document in which a quote stands (schema.org CreativeWork). */
export interface Source {
  id: string;
  name: string;
  url?: string;
  /** The outlet. Absent where nothing in the document tells it. */
  publisher?: string;
  /** Does the document name its outlet, or was it concluded from other marks, or is it unknown? */
  publisherCertainty?: 'stated' | 'inferred' | 'unknown';
  datePublished?: CalendarDate;
  archivedAt?: string;
  /** What the statements about outlet and date rest on, in the project's words. */
  description?: string;
}

/** One place where the same words stand (schema.org `appearance`). */
export interface Appearance {
  isPartOf: string;
  prefix: string;
  suffix: string;
  /** Given only where this appearance prints the words differently. */
  exact?: string;
  /** Given where this document is a fact-check of the words. */
  review?: Review;
}

/** What a fact-checker found, in the checker's own words: no verdict of this project, never translated, mapped or counted (schema.org Rating). */
export interface Review {
  /** The verdict as it was published: “Pants on Fire”, “Falsch”, “Needs context”. */
  alternateName?: string;
  /** Figures as they were published; what they mean differs from house to house. */
  ratingValue?: string;
  bestRating?: string;
  worstRating?: string;
  ratingExplanation?: string;
  /** Who reviewed, where it is not the outlet itself. */
  author?: string;
  inLanguage?: string;
}

/** A recorded statement (schema.org Quotation). `prefix + exact + suffix` is the original context. */
export interface Quote {
  id: string;
  corpusId: string;
  exact: string;
  prefix: string;
  suffix: string;
  kind: UtteranceKind;
  /** Speaker id, or null where nobody is named as the speaker. */
  creator: string | null;
  /** The role in which it was said, at that time. */
  jobTitle?: string;
  /** To whom: outlet, programme, reporters. */
  recipient?: string;
  /** Source id of the first appearance. */
  isPartOf: string;
  /** Further places where the same words stand. */
  appearance?: Appearance[];
  dateCreated?: CalendarDate;
  /** How the date was concluded ("Thursday before Sunday 13 October 2019"). */
  temporalBasis?: string;
  inLanguage: string;
  about: string[];
  /** The circumstances, in the words of whoever made the corpus. */
  description?: string;
}

/** Who holds that two statements contradict each other. */
export type ContradictionOrigin = 'editor' | 'reader' | 'program';

/** What clashes. `figure` is a different number for the same thing, `position` a change of mind, `fact` needs knowledge of the world. */
export type ContradictionKind =
  | 'negation'
  | 'antonym'
  | 'number'
  | 'quantifier'
  | 'modality'
  | 'date'
  | 'position'
  | 'denial'
  | 'fact';

/** What the clash amounts to. A different figure and a changed position are no contradiction in logic, and are not called one. */
export type ContradictionLabel = 'contradicts' | 'different figure' | 'changed position';

/** Two recorded statements that do not go together, and why. Symmetric: neither side is the wrong one. */
export interface Contradiction {
  id: string;
  quoteId: string;
  againstId: string;
  kind: ContradictionKind;
  label: ContradictionLabel;
  origin: ContradictionOrigin;
  /** 0 … 1. An editor's or a reader's record has 1. */
  score: number;
  /** One neutral sentence that names the words which clash. Required: no verdict without a reason one can check. */
  because: string;
  /** The clashing words on both sides, where the program found them: positions in the two `exact` texts. */
  words?: { quote: TextPosition[]; against: TextPosition[] };
}

/** One side of a reader's judgement, with its words as they were shown: they stay readable when their corpus is gone. */
export interface JudgedStatement {
  /** The record, or null for a statement on a page that is a version of none: it is known by its words. */
  quoteId: string | null;
  exact: string;
  speakerName: string | null;
  dateCreated: CalendarDate | null;
}

/** Dismissed: the two do not belong side by side. Confirmed: found by the program, and rightly. Added: found by the reader. */
export type PairDecision = 'dismissed' | 'confirmed' | 'added';

/** What the reader holds of two statements that stand side by side. `against` is always a record. */
export interface PairJudgement {
  decision: PairDecision;
  statement: JudgedStatement;
  against: JudgedStatement;
  kind: ContradictionKind;
  label: ContradictionLabel;
  because: string;
  /** ISO 8601, to the millisecond, in UTC. */
  dateModified: string;
}

/** The reader holds that a page's words, `statement`, are no version of a record, `against`, that they were taken for. */
export interface MatchJudgement {
  decision: 'not the same';
  statement: JudgedStatement;
  against: JudgedStatement;
  dateModified: string;
}

export type Judgement = PairJudgement | MatchJudgement;
export type Decision = Judgement['decision'];

/** A set of records with one maker and one licence (schema.org Dataset). */
export interface Corpus {
  id: string;
  name: string;
  version: string;
  description?: string;
  creator?: string;
  license?: string;
  /** Where the words come from, in the maker's words. */
  provenance?: string;
  dateModified?: CalendarDate;
  enabled: boolean;
}

// ── The page ────────────────────────────────────────────────────────────────────────────────────────────────────

/** What of a page is prose: one paragraph a line, with what the page says about itself. */
export interface Article {
  /** Paragraphs parted by `\n`. */
  text: string;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  datePublished: string | null;
  url: string | null;
  inLanguage: string | null;
}

/** A quoted statement found in a text. `exact` is `text.slice(position.start, position.end)`: the words inside the marks. */
export interface Statement {
  id: string;
  exact: string;
  position: TextPosition;
  kind: UtteranceKind;
  /** Full name, or null where the text does not tell, or not surely enough. */
  speakerName: string | null;
  /** Where the speaker is mentioned ("he", "the senator"), or null. */
  speakerPosition: TextPosition | null;
  /** The reporting word ("said", "according to"), or null. */
  cue: string | null;
  /** 0 … 1: how surely this is somebody's statement, not a title, a nickname or a term in marks. */
  score: number;
  /** Pieces of one attribution share it: `"A," he said, "B."` is one group with two pieces. */
  groupId: string;
  /** The text around it, at most some 200 units a side: tells short fragments, which are anybody's words, from each other. */
  prefix?: string;
  suffix?: string;
}

// ── What comes out ──────────────────────────────────────────────────────────────────────────────────────────────

export type Verdict = 'verbatim' | 'clipped' | 'spliced' | 'altered' | 'misattributed';

/** What sort of word was changed. */
export type ChangeCategory =
  | 'negation'
  | 'number'
  | 'name'
  | 'modality'
  | 'tense'
  | 'quantifier'
  | 'synonym'
  | 'filler'
  | 'typing slip'
  | 'bracketed'
  | 'wording';

/** One edit between the recorded words and the printed ones. */
export interface Change {
  kind: 'added' | 'dropped' | 'replaced';
  category: ChangeCategory;
  /** As recorded; empty when added. */
  said: string;
  /** As printed; empty when dropped. */
  printed: string;
  /** In the recorded context (`prefix + exact + suffix`); empty range at the place of an addition. */
  saidPosition: TextPosition;
  /** In the statement's `exact`; empty range at the place of an omission. */
  printedPosition: TextPosition;
  /** 0 … 1: how much this edit can change the meaning; from MEANING_CHANGES (.5) on it is shown as such. */
  weight: number;
}

/** How sure a match must be to be shown; the reader's choice. */
export type Sureness = 'loose' | 'usual' | 'strict' | 'strictest';

/** A statement on the page and the record that it is a version of. */
export interface Match {
  statementId: string;
  quoteId: string;
  /** 0 … 1: how surely the statement is a version of this record. */
  score: number;
  verdict: Verdict;
  changes: Change[];
  /** The recorded passages that are printed, in the recorded context (`prefix + exact + suffix`), in the order of the printed text. */
  saidPositions: TextPosition[];
  /** What the recorded sentence has before and after the printed part, and the printed text leaves out. */
  cutBefore: string;
  cutAfter: string;
  /** What a reader should know, in neutral words, the gravest first: "*not* was dropped", "the sentence goes on with *but*". */
  because: string[];
}

/** A quote with the people and papers it refers to. */
export interface CitedQuote {
  quote: Quote;
  speaker: Speaker | null;
  source: Source | null;
  /** The sources of `quote.appearance`, in its order. */
  appearsIn: Source[];
}

/** One contradiction as shown beside a statement: the other side, with its origin. */
export interface OpposedClaim {
  contradiction: Contradiction;
  against: CitedQuote;
}

/** All that the card needs. `match` and `record` are null where no record was found: that does not mean that the statement is false. */
export interface Finding {
  statement: Statement;
  match: Match | null;
  record: CitedQuote | null;
  /** The best match where none is sure enough for the reader: counted when the reader weighs another choice, never shown. */
  unsure?: Pick<Match, 'verdict' | 'score'>;
  contradictions: OpposedClaim[];
  /** The speaker's recorded statements on the same subject in the order of their dates, this record among them; absent where it is the only one. */
  timeLine?: CitedQuote[];
}

/** A quotation of the headline that the article's own body does not hold, or holds differently. It needs no corpus. */
export interface HeadlineFinding {
  /** The quoted words as the headline prints them. */
  exact: string;
  /** In `article.title`. */
  position: TextPosition;
  /** `differs`: a statement says nearly this; `unquoted`: the body has the words, but as its own; `absent`: neither. */
  kind: 'differs' | 'unquoted' | 'absent';
  /** The statement that comes nearest, for `differs`. */
  statementId: string | null;
}

/** A record that was looked up, with what speaks for it. */
export interface FoundRecord {
  record: CitedQuote;
  /** Set where the words that were looked up are a version of this record. */
  match: Match | null;
  /** Words in common, in the record's `exact`. */
  sharedWords: TextPosition[];
  /** Are there such in the text around it? */
  isSharedAround: boolean;
  isSameSpeaker: boolean;
  /** Of the same day. */
  isSameDate: boolean;
}
