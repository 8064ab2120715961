/** Hands a file to the browser to be saved. */

/** Long enough for the browser to have begun to save it. */
const RELEASE_MS = 60_000;
/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]+/gu;

export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(UNFIT, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
