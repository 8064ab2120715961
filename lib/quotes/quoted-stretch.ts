/** The noun that the marks give: words somebody may have said. */
export interface QuotedStretch {
  /** With the marks. */
  start: number;
  end: number;
  /** The words inside the marks. */
  innerStart: number;
  innerEnd: number;
  single: boolean;
  /** False where the closing mark is missing. */
  closed: boolean;
  /** Number of paragraphs it runs over. */
  paragraphs: number;
}
