/** Closed lists of English words that show what sort of change an edit is. All folded, contractions written out. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn a statement round. */
export const NEGATORS = set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely ' +
    // German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian.
    'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand pas jamais rien aucun aucune nunca jamas nada nadie tampoco nao ' +
    'non niente nessuno nessuna niet geen nooit inte aldrig ikke aldri',
);

/** "#1" is "one", as in "one of the best". */
export const QUANTIFIERS = set(
  '#1 all every each some many most few fewer several any both half less more least much always often sometimes usually rarely seldom only everybody everyone everything somebody someone something ' +
    'anybody anyone anything everywhere entirely completely totally partly mostly nearly almost about roughly approximately over under exactly total entire whole majority minority',
);

export const MODALS = set(
  'can could may might must shall should will would ought need perhaps maybe probably possibly certainly definitely likely unlikely allegedly reportedly apparently supposedly surely clearly ' +
    'hope believe think guess suppose if unless whether',
);

/** Forms of the verbs that tell the time of a statement. */
const TENSE_FAMILIES = (
  'am is are was were be been being|has have had having|do does did done doing|go goes went gone going|say says said saying|get gets got gotten getting|make makes made making|know knows knew known|' +
  'think thinks thought thinking|take takes took taken taking|see sees saw seen seeing|come comes came coming|give gives gave given giving|find finds found|tell tells told telling|become becomes became|' +
  'leave leaves left leaving|feel feels felt|bring brings brought|begin begins began begun|keep keeps kept|hold holds held|write writes wrote written|stand stands stood|hear hears heard|let lets|mean means meant|' +
  'set sets|meet meets met|run runs ran running|pay pays paid|sit sits sat|speak speaks spoke spoken|lie lies lay lain|lead leads led|read reads|grow grows grew grown|lose loses lost|fall falls fell fallen|' +
  'send sends sent|build builds built|understand understands understood|draw draws drew drawn|break breaks broke broken|spend spends spent|cut cuts|rise rises rose risen|drive drives drove driven|buy buys bought|' +
  'wear wears wore worn|choose chooses chose chosen|win wins won winning|fight fights fought|sell sells sold|catch catches caught|teach teaches taught|steal steals stole stolen|throw throws threw thrown|' +
  'forget forgets forgot forgotten|sleep sleeps slept|seek seeks sought|shoot shoots shot|hide hides hid hidden|fly flies flew flown|eat eats ate eaten|drink drinks drank drunk|' +
  'can could|may might|shall should|will would'
).split('|');

export const TENSE_FAMILY: ReadonlyMap<string, number> = new Map(
  TENSE_FAMILIES.flatMap((line, family) => line.split(' ').map(word => [word, family] as const)),
);

/** Said while looking for words: dropping them changes nothing. */
export const SURE_FILLERS = set('uh um er ah eh oh hmm mm well okay ok yeah basically actually');
export const FILLER_PHRASES: ReadonlySet<string> = new Set([
  'you know',
  'i mean',
  'sort of',
  'kind of',
  'and so',
  'and',
  'so',
  'look',
  'now',
  'just',
  'really',
  'right',
  'of course',
  'you see',
  'and now',
  'well so',
]);

/** Each line: words that may stand for one another without changing what is said. */
const SYNONYM_LINES = (
  'big large huge great enormous massive|small little tiny|kid child kids children youngster youngsters|buy purchase bought purchased|help aid assist support|start begin started began starting beginning launch|' +
  'end finish stop ended finished stopped|also too|however but yet though although|quick fast rapid quickly rapidly|smart clever intelligent|job work employment|jobs employment|folks people persons|guy man|guys men people|' +
  'get obtain receive got obtained received|show demonstrate showed shown|need require needs requires|want wish desire|try attempt tried attempted|tell inform told informed|say state said stated|' +
  'happy glad pleased|angry furious mad|terrible awful horrible dreadful bad|wonderful fantastic terrific great marvellous excellent tremendous|nation country|nations countries|car automobile cars|' +
  'money cash funds|very extremely really highly|maybe perhaps|because since as|before previously|enough sufficient|hard difficult tough|easy simple|choose select pick|fix repair|answer reply response|' +
  'ask inquire|important significant crucial|whole entire|build construct built constructed|destroy ruin wreck|kill murder killed murdered|hurt harm damage|keep retain|give provide gave provided|use utilise utilize|' +
  'gonna going|physician doctor doctors physicians|attorney lawyer lawyers attorneys|firm company companies firms|tax levy|law legislation bill|war conflict|fight combat|speak talk spoke talked|look seem appear|' +
  'which that who|the this that these those|a an the|into in to|toward towards|among amongst|while whilst|until till|on upon'
).split('|');

export const SYNONYM_GROUPS: ReadonlyMap<string, readonly number[]> = groupByWord(SYNONYM_LINES);

/** Each line: opposites. Putting one for the other turns a statement round. */
const OPPOSITE_LINES = (
  'more less fewer|most least fewest|increase decrease|increased decreased|increases decreases|rise fall|rose fell|up down|raise lower|raised lowered|higher lower|good bad|better worse|best worst|right wrong|true false|' +
  'win lose|won lost|always never|all none|everybody nobody|everyone nobody|everything nothing|support oppose|supported opposed|supports opposes|for against|love hate|before after|first last|open closed|open close|' +
  'accept reject|accepted rejected|allow forbid|allow ban|allowed banned|legal illegal|possible impossible|likely unlikely|fair unfair|safe unsafe dangerous|strong weak|stronger weaker|rich poor|friend enemy|friends enemies|' +
  'war peace|innocent guilty|success failure|succeed fail|succeeded failed|agree disagree|agreed disagreed|approve disapprove|approved rejected|gain loss|above below|over under|with without|in out|create destroy|' +
  'remember forget|old new|young old|hot cold|large small|big small|early late|start stop|begin end|buy sell|hire fire|hired fired|add remove|include exclude|can cannot|democrat republican|democrats republicans|' +
  'democratic republican|men women|man woman|left right|public private|foreign domestic|day night|yes no'
).split('|');

export const OPPOSITE_GROUPS: ReadonlyMap<string, readonly number[]> = groupByWord(OPPOSITE_LINES);

function groupByWord(lines: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [group, line] of lines.entries()) {
    for (const word of line.split(' ')) groups.set(word, [...(groups.get(word) ?? []), group]);
  }
  return groups;
}

export function shareGroup(groups: ReadonlyMap<string, readonly number[]>, a: string, b: string): boolean {
  const known = groups.get(a);
  return known?.some(group => groups.get(b)?.includes(group)) ?? false;
}

/** "unfair" for "fair": the negation stands in the word. */
const NEGATIVE_PREFIX = /^(?:un|in|im|ir|il|dis|non)/;

export function isNegativeOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= 3 &&
    long.endsWith(short) &&
    NEGATIVE_PREFIX.test(long) &&
    long.length - short.length <= 3 &&
    NEGATIVE_PREFIX.exec(long)![0].length === long.length - short.length
  );
}
