/** The address by which a page is known as a source: without what only tells how the reader came to it. */

/** Parameters that news sites and networks add to count visits. */
const VISIT_PARAMETER = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|ocid)$/i;

/** Null where the address is none of the web. */
export function pageAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (VISIT_PARAMETER.test(name)) url.searchParams.delete(name);
  return url.href;
}
