/** Gives the words that tell what marks enclose: nouns for what bears a name or an inscription, verbs of naming, words that only titles write large. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Things with words on them: what stands there is said by nobody. */
export const INSCRIBED =
  set(`sign signs banner banners placard placards poster posters sticker stickers t-shirt t-shirts tee-shirt shirt shirts cap caps
  hat hats plaque plaques label labels billboard billboards badge badges pin button buttons flag flags tattoo graffiti inscription menu menus
  map maps signpost doormat mug mugs crate nameplate scoreboard streamer
  schild schilder plakat plakate transparent transparente banner spruchband tafel aufkleber speisekarte landkarte`);
/** "Smaller ones said": signs again, where signs were named before. */
export const ONES = set('one ones another others');

/** Works, vessels, outlets and other things that bear a name. */
export const NAMED_THINGS =
  set(`film films movie movies song songs hit single album track ballad anthem hymn tune novel play musical opera poem essay book
  books novella documentary series sitcom drama show programme program podcast episode exhibition painting sculpture magazine newspaper
  video game comic memoir trilogy sequel blockbuster ship ferry boat yacht vessel schooner trawler nickname nicknames acronym moniker
  alias pseudonym codename hashtag`);
/** Words about words. */
export const WORD_NOUNS = set('word words term terms phrase abbreviation acronym adjective noun verb');
/** German compounds end in these ("Theaterstück", "Raumsonde"). */
export const GERMAN_NAMED =
  /(?:stücke?s?|films?|romane?s?|buche?s|buch|lied(?:es)?|songs?|albums?|serie|sendung|oper|zeitung|magazins?|blatts?|senders?|schiffe?s?|fähre|sonde|band|gruppe|partei|vereins?|projekte?s?|titels?|titel|begriffe?s?|mottos?|namen?s?|aktion|organisation|bewegung|initiative|agentur|portals?|preise?s?|typs?|klasse|hotels?|kneipe|theaters?|festivals?|studie|reihe|ausgabe|operation|wort)$/;
/** German nouns for what is said: the words after them are somebody's. */
export const GERMAN_UTTERANCES =
  /(?:bezeichnung|aussage|satz|frage|antwort|kommentar|rufe?n?|worten?|parolen?|begründung|zitat|appell|forderung|hinweis|ausdruck|beschreibung|vorwurf|behauptung|meinung|erklärung|sprechchören?|urteil)$/;

/** Verbs that give a name. With capitals inside what follows is one. */
export const NAMING_VERBS =
  set(`call calls called calling name names named naming nickname nicknamed dub dubs dubbed christen christened baptised baptized
  titled entitled known labelled labeled marked billed codenamed renamed`);
/** After these it is a name however it is written. */
export const ALWAYS_NAMING = set(
  'titled entitled nicknamed christened codenamed renamed marked inscribed emblazoned stencilled stamped',
);
/** Verbs whose object is a work. */
export const PERFORMING =
  set(`show shows showed shown showing play plays played playing sing sings sang sung singing watch watches watched watching
  perform performs performed see saw seen star starred read reads publish published release released record recorded screen screens screened`);

/** A word that no name of a person or a place has: with a capital inside a sentence, it stands in a title. */
export const NEVER_PROPER =
  set(`i'm you your yours he she it its we us our they them their me my mine this these those that is are was were be been
  am do does did don't doesn't didn't can can't cannot could would should will won't shall may might must has have had not never no
  said says told tell asked know knows go goes went come comes get gets got make makes made take takes let who what when where why how
  there here if because than too so only just about into without`);
export const SMALL = /^(?:a|an|the|of|and|or|in|on|for|to|with|at|by|from|vs\.?|as|&)$/;
