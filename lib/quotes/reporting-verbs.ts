/**
 * Gives the words that report speech: verbs, and nouns that stand for an utterance, in English, German, French and Spanish.
 *
 * The lists make a reading surer, they do not bound it: any verb in the right slot is taken as a cue (see the attribution rules).
 */
import type { ReadingLanguage } from './language.ts';
import { inflectVerbs, type VerbForm } from './verb-forms.ts';

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** Verbs that take whole sentences in quotation marks. */
const SPEECH =
  list(`say=said tell=told add write=wrote=written note state tweet retweet explain recall ask reply respond continue conclude argue
  declare claim warn insist admit acknowledge announce answer assert assure boast brag joke quip remark observe comment complain concede
  confess confirm contend counter cry deny emphasize emphasise stress exclaim lament mention mutter murmur muse opine plead pledge
  predict proclaim promise pronounce protest read=read reason recount reflect reiterate repeat report retort reveal scream shout shriek sigh
  snap snarl speculate suggest summarize summarise swear=swore=sworn tease testify text thunder urge utter venture vow whisper wonder yell
  advise affirm agree allege apologize apologise bemoan blog bellow blurt caution chant chime chuckle clarify crow deadpan demand
  detail disclose elaborate email e-mail enthuse estimate fume gush grumble hint implore indicate inform inquire interject intone
  joke laugh maintain moan object offer order persist point pray preach quote quip rail rant rave reassure recommend rejoin relate remind
  riff roar sing=sang=sung sniff snort spit=spat stammer stipulate tout weigh whine beg bark bray scoff scold signal sneer opine gloat
  post publish release print broadcast blare hear=heard hold=held put=put begin=began=begun conclude finish interrupt interpose echo
  concur hail holler hiss instruct invite gasp giggle groan growl grunt croak cackle coo ejaculate falter think=thought believe
  write-in theorize theorise teach=taught commiserate posit profess rejoice resume return snap stutter thank assess reckon surmise
  go=went exhort enquire decree rule write show=showed=shown express communicate convey translate pen jot spell tell speak=spoke=spoken
  propose advocate counsel explain expound lecture hypothesize sum tack volunteer vent vocalize voice wail yelp squeal retell`);

/** Verbs whose object or complement is a fragment: they call, judge and describe. */
const JUDGING =
  list(`call describe classify rank categorize categorise dub peg characterize characterise label brand dub term name dismiss denounce condemn criticize criticise blast slam
  praise laud hail accuse blame attack mock ridicule deride decry denigrate disparage compare liken portray paint depict cast=cast refer
  cite credit defend deem consider regard see=saw=seen view reject refute rebuke chide berate scold castigate lambast lambaste rip excoriate
  bash knock hammer pan applaud celebrate commend compliment endorse question challenge doubt fault find=found identify invoke promise
  threaten urge want hope expect fear worry seek=sought call feel=felt understand=understood know=knew=known recognize recognise
  acknowledge paraphrase use rate tag title entitle nickname hype tout peg pitch push press pressure call vow require suggest encourage
  express mean=meant intend demand oppose support embrace highlight underscore underline specify address discuss talk favor favour
  advertise bill trumpet slam savage skewer tar pillory warn assail upbraid admonish reprimand scorn belittle envision envisage
  contrast complain apologize discourage bemoan dispute contradict debunk declare offer welcome speak=spoke=spoken focus
  champion concede lobby resist stress weigh cheer boo jeer taunt heckle greet chant shout yell rail admire cheer cherish
  ban bar prohibit forbid=forbade=forbidden direct order instruct authorize decide determine rule agree vote commit resolve plan refuse decline
  include contain feature carry list post state show=showed=shown demonstrate prove reveal imply signal hint argue conclude assess
  evaluate judge appraise measure estimate calculate project forecast=forecast diagnose interpret construe summarize recognise caution`);

/** Forms of "have", "be", "do" and modal verbs: they stand between a subject and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  list(`has have had is are was were be been being am do does did will would shall should can could may might must
    hasn't haven't hadn't isn't aren't wasn't weren't didn't doesn't won't wouldn't can't cannot couldn't 's 'd 'll 've 're 'm to`),
);

export const SPEECH_VERBS: ReadonlyMap<string, VerbForm> = inflectVerbs(SPEECH);
export const JUDGING_VERBS: ReadonlyMap<string, VerbForm> = inflectVerbs(JUDGING);

/** Speech verbs that are also common nouns: a cue only where a subject stands before them. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  list(`state states report reports comment comments claim claims question questions answer answers demand demands tweet tweets post posts
    attack attacks use uses order orders plan plans vote votes rule rules reason reasons show shows press name names charge charges view views
    support call calls text texts email emails note notes project projects estimate estimates offer offers promise promises address
    release releases pan cast see sees vow vows fault remark remarks hint hints quote quotes joke jokes cry cries list lists want mean means
    find finds hope hopes fear fears judge judges pledge pledges bill bills bar ban bans push title titles direct hammer reveal focus measure measures
    warning warnings meaning feeling finding findings hearing hearings meeting building reading readings opening ruling rulings rally tag label labels brand
    term terms pen point points detail details term object objects weigh bark stress hail host thanks rate rates fault result results return returns talk talks host hosts study look focus play`),
);

/** Nouns that stand for an utterance: "his claim that …", "a statement that said". */
export const UTTERANCE_NOUNS: ReadonlySet<string> = new Set(
  list(`statement statements comment comments remark remarks claim claims assertion warning warnings speech interview tweet tweets post email e-mail letter
    memo report article op-ed editorial message words phrase quote suggestion contention allegation accusation promise vow pledge
    question answer reply response argument call demand description criticism testimony argument declaration chant chants slogan
    note text caption headline column essay book ad advertisement video song lyrics complaint lawsuit ruling opinion resolution bill verdict view advice motto retort explanation assessment plea`),
);

const GERMAN_VERBS: ReadonlySet<string> = new Set(
  list(`erzählte erzählten erzählt fragte murmelte ergänzte lachte zugab bemerkte beteuerte erwiderte sagte sagten sagt sagen gesagt erklärte erklärten erklärt erklären meinte meinten meint betonte betonten betont betonen schrieb schrieben schreibt
    schreiben geschrieben teilte teilten mitteilte mitteilten mitgeteilt berichtete berichteten berichtet berichten fügte hinzu äußerte äußerten
    kommentierte kommentierten kommentiert kritisierte kritisierten kritisiert kritisieren forderte forderten fordert fordern warnte warnten warnt
    warnen behauptete behaupteten behauptet begründete begründet bezeichnete bezeichneten bezeichnet bezeichnen nannte nannten nennt nennen
    sprach sprachen spricht sprechen gab gaben gibt heißt hieß entgegnete antwortete antworteten antwortet rief riefen ruft fragte fragten fragt
    versicherte versichert bestätigte bestätigten bestätigt kündigte kündigten bekräftigte bekräftigt unterstrich verkündete verlautete zitierte
    zitiert zitieren lautet lautete urteilte urteilt resümierte ergänzte ergänzt erläuterte erläutert fuhr stellte wies räumte verwies verteidigte
    beklagte beklagt dementierte verlangte verlangt appellierte charakterisierte beschrieb beschreibt wertete wertet lobte lobt glaubt glaubte hofft hoffte argumentierte argumentiert skandierten skandierte bekannte versprach gestand zeigte denkt dachte`),
);

const FRENCH_VERBS: ReadonlySet<string> = new Set(
  list(`dit dire disait disent déclaré déclare déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait estime
    estimé estimait assure assuré assurait souligne souligné soulignait indique indiqué précise précisé raconte raconté écrit écrivait lance lancé répond répondu
    rappelle rappelé insiste insisté conclut poursuit confie confié reconnaît reconnu dénonce dénoncé réagi réagit martelé promis annoncé annonce`),
);

const SPANISH_VERBS: ReadonlySet<string> = new Set(
  list(`dijo dice decía dijeron dicen afirmó afirma aseguró asegura declaró declara explicó explica añadió añade señaló señala indicó indica sostuvo
    manifestó expresó apuntó agregó recordó subrayó destacó reconoció escribió escribe contestó respondió preguntó insistió concluyó advirtió
    denunció anunció aclaró comentó`),
);

/** `auxiliary` only where the language's auxiliaries are not among the English ones ("a déclaré"). */
export type VerbStrength = 'speech' | 'judging' | 'auxiliary';

const GERMAN_AUXILIARIES: ReadonlySet<string> = new Set(
  list(
    'ist sind war waren hat haben hatte hatten wird werden wurde wurden sei seien habe hätte hätten wäre würde würden kann könne könnte muss müsse müsste soll solle sollte will wolle wollte',
  ),
);
const ROMANCE_AUXILIARIES: ReadonlySet<string> = new Set(list('a ont avait avaient ha han había habían'));

/** What the lexicon of a language knows a word as. */
export function verbStrength(lower: string, language: ReadingLanguage): VerbStrength | null {
  switch (language) {
    case 'de':
      return GERMAN_VERBS.has(lower) ? 'speech' : GERMAN_AUXILIARIES.has(lower) ? 'auxiliary' : null;
    case 'fr':
      return FRENCH_VERBS.has(lower) ? 'speech' : ROMANCE_AUXILIARIES.has(lower) ? 'auxiliary' : null;
    case 'es':
      return SPANISH_VERBS.has(lower) ? 'speech' : ROMANCE_AUXILIARIES.has(lower) ? 'auxiliary' : null;
    default:
      return SPEECH_VERBS.has(lower) ? 'speech' : JUDGING_VERBS.has(lower) ? 'judging' : null;
  }
}
