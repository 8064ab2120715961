/** What a page says about itself: headline, author, outlet, date, language, from JSON-LD, Open Graph and `<meta>`, in this order. */

export interface PageDescription {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  datePublished: string | null;
  url: string | null;
  inLanguage: string | null;
  /** True where the page declares itself to be an article. */
  isArticle: boolean;
}

/** A page's own claims are short; anything longer is not a headline or a name. */
const MAX_FIELD_LENGTH = 500;
/** JSON-LD blocks over this size are product lists, not articles. */
const MAX_JSON_LENGTH = 500_000;
const MAX_JSON_BLOCKS = 20;
const MAX_GRAPH_NODES = 500;

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' || text.length > MAX_FIELD_LENGTH ? null : text;
}

function asName(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(asName).filter(name => name !== null);
    return names.length > 0 ? names.join(', ') : null;
  }
  return isObject(value) ? asText(value.name) : asText(value);
}

/** All objects of a page's JSON-LD, those in arrays and `@graph` too. Broken blocks are passed over. */
function* jsonLdObjects(document: Document): Generator<JsonObject> {
  let blocks = 0;
  let nodes = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (++blocks > MAX_JSON_BLOCKS || json.length > MAX_JSON_LENGTH) continue;
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      continue;
    }
    const queue: unknown[] = [parsed];
    while (queue.length > 0 && nodes < MAX_GRAPH_NODES) {
      const value = queue.shift();
      nodes++;
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_GRAPH_NODES));
      else if (isObject(value)) {
        yield value;
        if (Array.isArray(value['@graph'])) queue.push(value['@graph']);
      }
    }
  }
}

function isArticleType(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some(name => typeof name === 'string' && /(?:Article|BlogPosting|Report)$/.test(name));
}

function describedArticle(document: Document): JsonObject | null {
  for (const object of jsonLdObjects(document)) if (isArticleType(object['@type'])) return object;
  return null;
}

function metaOf(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const text = asText(element?.getAttribute('content'));
    if (text) return text;
  }
  return null;
}

const isArticleByMeta = (document: Document) => metaOf(document, 'og:type') === 'article';

/** Does the page call itself an article? */
export function declaresArticle(document: Document): boolean {
  return isArticleByMeta(document) || describedArticle(document) !== null;
}

export function describePage(document: Document): PageDescription {
  const meta = (...names: string[]) => metaOf(document, ...names);
  const described = describedArticle(document);
  const article = described ?? {};
  const headline = asText(document.querySelector('h1')?.textContent);
  return {
    title: asText(article.headline) ?? headline ?? meta('og:title') ?? asText(document.title),
    byline:
      asName(article.author) ??
      meta('author', 'article:author') ??
      asText(document.querySelector('[rel="author"], .byline, [itemprop="author"]')?.textContent),
    publisher: asName(article.publisher) ?? meta('og:site_name'),
    datePublished:
      asText(article.datePublished) ??
      meta('article:published_time', 'date') ??
      asText(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    url: asText(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url'),
    inLanguage: asText(document.documentElement?.getAttribute('lang')) ?? asText(article.inLanguage),
    isArticle: described !== null || isArticleByMeta(document),
  };
}
