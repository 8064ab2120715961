/** How the project names its records where a name has to be an IRI. */
export const ANNOTATION_ID = 'urn:on-the-record:';

/** The record's own id again; other names stay as they are. */
export function fromAnnotationId(id: string): string {
  if (!id.startsWith(ANNOTATION_ID)) return id;
  try {
    return decodeURIComponent(id.slice(ANNOTATION_ID.length));
  } catch {
    return id;
  }
}
