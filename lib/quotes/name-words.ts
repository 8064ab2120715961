/** Gives the words that surround and tell apart names: titles, roles, words of organisations and places, and words that are no names. */
import type { Gender } from './first-names.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Directly before a person's name, always. */
export const COURTESY_TITLES: ReadonlyMap<string, Gender | null> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'herr',
    'monsieur',
    'señor',
    'mister',
    'king',
    'prince',
    'father',
    'brother',
    'baron',
    'duke',
    'm',
    'pope',
    'imam',
    'uncle',
  ].map(word => [word, 'male'] as [string, Gender]),
  ...[
    'mrs',
    'ms',
    'miss',
    'lady',
    'dame',
    'madam',
    'madame',
    'frau',
    'mme',
    'señora',
    'queen',
    'princess',
    'sister',
    'baroness',
    'duchess',
    'aunt',
  ].map(word => [word, 'female'] as [string, Gender]),
  ...['dr', 'prof', 'rev', 'reverend', 'hon', 'mx', 'st', 'rabbi', 'bishop', 'archbishop', 'cardinal', 'pastor'].map(
    word => [word, null] as [string, null],
  ),
]);

/** Roles that stand before a name with a capital, and as "the mayor" without one. */
export const ROLE_TITLES: ReadonlySet<string> =
  set(`president presidents pres sec amb pc dc cllr vice-president senator sen sens representative rep reps congressman congresswoman
  congressperson governor gov govs lieutenant lt mayor secretary undersecretary minister premier chancellor ambassador envoy director deputy chairman chairwoman chair
  chairperson speaker leader whip judge justice justices attorney prosecutor solicitor commissioner commander chief general gen colonel col
  captain capt major maj sergeant sgt admiral adm private officer detective inspector superintendent constable sheriff marshal trooper professor dean
  principal chancellor coach editor reporter correspondent anchor host columnist author writer professor analyst economist strategist adviser advisor
  spokesman spokeswoman spokesperson spokespersons manager candidate nominee treasurer administrator executive ceo cfo coo founder co-founder owner president-elect
  delegate del councilman councilwoman councillor assemblyman assemblywoman alderman comptroller auditor lieutenant pollster operative consultant counsel
  lawyer attorney-general activist organizer organiser historian scientist researcher doctor dr physician nurse teacher actor actress singer comedian
  producer filmmaker businessman businesswoman billionaire mogul entrepreneur investor banker veteran soldier pilot astronaut athlete quarterback
  democrat republican independent libertarian democrats republicans conservative liberal labour tory lawmaker legislator mp mep peer official officials
  aide staffer staffers member members resident residents witness victim student voter supporter supporters critic critics ally rival opponent running mate partner
  wife husband son daughter mother father brother sister widow friend neighbor neighbour host co-host moderator presenter prince princess king queen pope
  former ex-president ex-senator ex-governor ex-mayor then-president then-senator acting interim incoming outgoing senior junior assistant associate staff contributor
  präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident außenminister außenministerin innenminister innenministerin finanzminister
  ministerpräsident minister ministerin sprecher sprecherin vorsitzende vorsitzender generalsekretär bürgermeister oberbürgermeister staatsanwalt chef chefin parteichef
  abgeordnete abgeordneter bundestagsabgeordnete professor président présidente ministre presidente presidenta ministro ministra`);

/** A role that says the person's gender. */
export const ROLE_GENDER: ReadonlyMap<string, Gender> = new Map([
  ...'congressman chairman spokesman businessman councilman assemblyman actor husband son father brother king prince priest salesman policeman fireman widower grandfather man boy gentleman uncle nephew sprecher kanzler'
    .split(' ')
    .map(word => [word, 'male'] as [string, Gender]),
  ...'congresswoman chairwoman spokeswoman businesswoman councilwoman assemblywoman actress wife daughter mother sister queen princess nun policewoman widow grandmother woman girl lady aunt niece sprecherin kanzlerin bundeskanzlerin ministerin'
    .split(' ')
    .map(word => [word, 'female'] as [string, Gender]),
]);

/** A name that holds one of these is an organisation, a place or a thing. */
export const ORGANISATION_WORDS: ReadonlySet<string> =
  set(`party committee commission council university college school institute department ministry agency bureau
  office court association society union federation foundation fund group company corporation corp inc ltd llc plc bank times post journal news herald tribune
  gazette guardian telegraph observer magazine press network channel radio television tv house senate congress parliament assembly cabinet administration government
  campaign team police army navy force forces guard board authority service services center centre hospital church club league alliance coalition
  conference convention network organization organisation trust partnership partners associates chamber tribunal registry project initiative caucus
  media online review report reports week weekly daily today show program programme politico reuters breitbart buzzfeed twitter facebook google
  bloomberg newsweek wikileaks kremlin pentagon fed treasury airlines airways motors industries international studios pictures
  laboratory laboratories records library museum pac nation nations state-department act amendment bill agreement accord treaty pact war street avenue road
  airport station stadium arena tower towers hotel plaza park bridge building hall square center day week island county city town village state states kingdom republic province
  district valley beach lake river mountain mountains bay hills heights coast desert ocean sea`);

/** Organisation words that open a longer name: "Center for American Progress". */
export const ORGANISATION_HEADS: ReadonlySet<string> =
  set(`center centre department university institute council committee commission association office bureau ministry
  bank house court board college school society union league federation campaign campaigns fund foundation students citizens americans people mothers doctors veterans daughters
  republicans democrats league church chamber secretary director college`);

export const CALENDAR_WORDS: ReadonlySet<string> =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sept sep oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember getty photo image images video`);

/** Capitalised words that are never (part of) a person's name. */
export const NOT_PERSON_WORDS: ReadonlySet<string> =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  america american americans british english french german russian chinese mexican muslim muslims christian christians jewish jews islam islamic latino latinos hispanic hispanics african asian european arab turkish syrian iraqi iranian israeli
  kurdish kurds european democratic republican republicans democrats democrat gop god internet earth thanksgiving christmas easter eu un us uk u.s. u.k. u.n. usa nato isis
  north south east west northern southern eastern western central new york washington california texas florida ohio iowa hampshire carolina pennsylvania michigan wisconsin nevada arizona
  colorado georgia illinois massachusetts virginia jersey chicago boston philadelphia manhattan brooklyn london paris berlin moscow beijing brussels russia china iran iraq
  syria turkey israel mexico canada france germany britain england scotland wales ireland europe asia africa australia japan india korea ukraine afghanistan libya cuba
  white black obamacare brexit medicare medicaid social security supreme wall main oval air image photo file getty images ap afp reuters upi cnn msnbc nbc abc cbs fox npr pbs bbc`);

/** Words with a capital only because a sentence begins, or that begin no name. */
export const FUNCTION_WORDS: ReadonlySet<string> =
  set(`the a an this that these those my your his her its our their and or but nor yet so for of in on at by to from with without within into onto
  over under after before during since until till while when whenever where wherever why how what which who whom whose if unless though although because as than
  about above across against along among around behind below beneath beside besides between beyond despite down except inside like near off out outside past per plus
  regarding through throughout toward towards underneath up upon via he she it we they i you him me us them there here then now still also even just only not no yes
  both each every either neither all any some many much more most few several other others another such one two three four five six seven eight nine ten
  is are was were be been being am do does did have has had will would shall should can could may might must let please
  once again soon later earlier meanwhile however moreover furthermore therefore thus hence instead indeed perhaps maybe otherwise nevertheless nonetheless
  yesterday today tomorrow tonight first second third last next never always often sometimes rarely according asked speaking following given based due
  well okay oh ok hey hi good right read watch see click photo video image caption share subscribe related updated advertisement by
  der die das ein eine einer einem einen und oder aber in im am an auf aus bei mit nach von vom zu zum zur für über unter vor hinter dass daß wenn weil als wie auch nur noch schon
  er sie es wir ihr ich nicht kein keine dieser diese dieses le la les un une des du et ou mais dans sur pour par avec sans el los las una unos y o pero en con por para
  told said says selon según laut`);

/** Inside a personal name, in lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = set(
  'de del della di da dos du la le van von der den ter ten bin ibn al el bint zu zur y af av',
);

export const NAME_SUFFIXES: ReadonlySet<string> = set('jr jr. sr sr. ii iii iv md m.d. ph.d. phd esq esq.');

export const UNNAMED_HEADS: ReadonlySet<string> =
  set(`official officials source sources spokesman spokeswoman spokesperson aide aides adviser advisers advisor advisors person people witness witnesses
  analyst analysts expert experts critic critics supporter supporters resident residents voter voters man woman men women protester protesters demonstrators insiders
  insider staffer staffers operative operatives lawyer lawyers attorney attorneys reader friend doctor doctors neighbor neighbors campaign statement report letter survivors
  others someone somebody anyone everyone nobody some many police authorities prosecutors investigators lawmakers leaders activists researchers scientists reporters journalists users teams`);
