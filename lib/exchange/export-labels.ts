/** The words of the project in exports that people read. The options page gives them in the reader's language; these are the English ones. */
export interface ExportLabels {
  speakerUnknown: string;
  dateUnknown: string;
  recordedFrom: string;
  alsoIn: string;
  archived: string;
  /** Before the verdict of a fact-checker, which stands in the checker's words. */
  ratedBy: string;
  sideBySide: string;
  noRecordText: string;
  note: string;
}

export const ENGLISH_LABELS: ExportLabels = {
  speakerUnknown: 'Speaker not named',
  dateUnknown: 'date unknown',
  recordedFrom: 'Recorded from',
  alsoIn: 'Also in',
  archived: 'archived copy',
  ratedBy: 'Fact-check, in the words of',
  sideBySide: 'Side by side',
  noRecordText: '(a statement that is not in this file)',
  note: 'Statements stand side by side with their sources. Neither is called false.',
};
