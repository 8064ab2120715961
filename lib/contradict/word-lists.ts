/**
 * Lists of words by meaning: irregular forms, synonyms, classes whose members exclude each other, opposites.
 *
 * The project's own lists, made for political news: directions (raise, cut), outcomes (win, lose), stances, measures; and the everyday
 * classes of which a thing has one member at a time (colours, weekdays, countries).
 * Limits: a list knows no context: "right" is opposite to "left" and to "wrong" wherever it stands.
 */

/** base:form,form */
export const IRREGULAR_FORMS = `
flee:fled win:won lose:lost,loss,losses beat:beaten fall:fell,fallen rise:rose,risen grow:grew,grown,growth go:went,gone come:came leave:left keep:kept
say:said tell:told give:gave,given take:took,taken make:made have:had,has be:was,were,been,is,are,am do:did,done,does get:got,gotten see:saw,seen
know:knew,known think:thought buy:bought sell:sold,sale,sales pay:paid,payment,payments build:built send:sent spend:spent lend:lent bring:brought catch:caught teach:taught
fight:fought seek:sought hold:held stand:stood understand:understood find:found begin:began,begun drink:drank,drunk sing:sang,sung swim:swam,swum run:ran
sit:sat,sitting speak:spoke,spoken break:broke,broken choose:chose,chosen freeze:froze,frozen steal:stole,stolen wear:wore,worn tear:tore,torn bear:bore,born,borne
drive:drove,driven write:wrote,written ride:rode,ridden eat:ate,eaten draw:drew,drawn throw:threw,thrown fly:flew,flown blow:blew,blown show:shown
withdraw:withdrew,withdrawn,withdrawal,withdrawals overthrow:overthrew,overthrown forget:forgot,forgotten forbid:forbade,forbidden hide:hid,hidden lead:led meet:met read:reading feel:felt
sleep:slept,asleep mean:meant feed:fed lay:laid,lain bite:bitten shoot:shot,shooting sink:sank,sunk shrink:shrank,shrunk spring:sprang swear:swore,sworn wake:woke,awake
man:men woman:women child:children person:people foot:feet tooth:teeth mouse:mice half:halves life:lives wife:wives knife:knives leaf:leaves wolf:wolves
good:better,best bad:worse,worst die:dying,died,dead,death,deaths lie:lying oppose:opposition,opposing,opposes,opposed approve:approval defeat:defeated,defeats
repeal:repealed,repealing violate:violation,violations,violates decide:decision,decisions reduce:reduction,reductions expand:expansion,expansions
abolish:abolition deny:denial,denies,denied refuse:refusal reject:rejection remove:removal,removals propose:proposal,proposals believe:belief,beliefs prove:proof,proven
succeed:success,successful fail:failure,failures,failed resurge:resurgence escape:escapee,escapees reverse:reversal,reversing marry:marriage,marriages,married,marries
destroy:destruction produce:production introduce:introduction permit:permission admit:admission eliminate:elimination protect:protection elect:election,elections,elected
invade:invasion,invader,invaders
`;

/** One group a line. */
export const SYNONYM_WORDS = `
say claim state assert insist
support back endorse favor favour advocate champion embrace
oppose against object
end stop halt cease terminate finish
ban prohibit outlaw forbid
raise increase hike boost
rise increase climb soar grow
cut reduce slash lower decrease shrink
fall drop decline decrease
create add generate
destroy ruin wreck demolish
repeal overturn reverse rescind undo revoke
eliminate abolish scrap end
withdraw pull remove
kill murder slay
defeat beat vanquish
return come resurge reemerge
keep maintain preserve retain sustain continue
protect defend guard safeguard secure
help aid assist
big large huge giant enormous great
small little tiny
quick fast rapid
begin start launch open
show reveal demonstrate
let allow permit
buy purchase acquire
child kid children youngster
person somebody someone human individual
street road
car automobile vehicle
doctor physician
job employment work
law legislation statute act bill
amendment change
tax levy
war conflict
fight battle
troop soldier
prison jail detention
prisoner detainee inmate captive
fighter militant
escape flee break
isis isil daesh
obamacare aca
gay homosexual
marriage wedding union
gun firearm weapon
plan proposal scheme
deal agreement pact accord treaty
leader chief head
president potus
republican gop
democrat dem
britain uk british england
america usa american
slice cut chop carve
jump leap hop bounce
puppy dog
meal food
woman lady girl
man guy gentleman boy
pistol gun
cook chef
happy glad pleased joyful
sad unhappy
sick ill
smart clever intelligent
hard difficult
wrong incorrect false untrue
right correct
true right
important crucial vital significant
money fund funding funds cash
movie film
song track single
picture photo image photograph
talk speak
look watch
shut close
outside outdoors
inside indoors
near close nearby
cheap inexpensive
fake hoax bogus phony fabricated
dead deceased
world globe earth
illegal unlawful unauthorized undocumented
total entire complete
`;

/** Left and right exclude each other; every word of the one side with every word of the other. */
export const ANTONYM_WORDS = `
raise increase hike boost rise grow climb soar expand surge double triple|cut reduce slash lower decrease fall drop decline shrink plunge halve
win victory|lose defeat
win|beaten
defeat eliminate beat vanquish wipe|resurge return survive regroup remain reemerge reform
secure|escape flee
keep maintain preserve retain sustain continue uphold restore|end repeal abolish scrap eliminate overturn cancel drop ban remove dump kill terminate stop discontinue reverse rescind quit abandon
support favor favour back endorse welcome embrace approve applaud praise advocate|oppose against reject condemn denounce criticize criticise disapprove veto
allow permit legalize let|ban prohibit forbid outlaw block bar prevent criminalize
accept|reject refuse decline
join enter stay remain|leave quit exit withdraw
create add build|destroy lose eliminate demolish
protect defend save|destroy harm gut attack endanger threaten
love like enjoy adore admire|hate dislike loathe despise detest
help|hurt harm hinder damage
strengthen improve|weaken worsen deteriorate undermine
good great excellent wonderful perfect|bad terrible awful horrible disaster
success succeed|failure fail
safe secure|dangerous unsafe vulnerable unsecured
true real genuine authentic|false fake hoax untrue bogus
guilty|innocent
alive living survive|dead die kill
open|close shut
begin start|end stop finish
full|empty
first|last
always|never
everybody everyone all|nobody none
everything|nothing
more|less fewer
most|least
high higher highest|low lower lowest
large big huge giant|small little tiny
rich wealthy|poor broke
cheap inexpensive|expensive costly
young|old elderly
new|old ancient
hot warm|cold cool
wet|dry
heavy|light
light bright|dark
strong|weak
fast quick|slow
long|short
tall|short
early|late
near close nearby|far distant away
inside indoors|outside outdoors
up|down
above over|below under beneath
before|after
in front|behind
left|right
north northern|south southern
east eastern|west western
day daytime|night nighttime
morning|evening night
happy glad smiling|sad unhappy crying angry
win|draw
man boy guy gentleman husband father male son brother|woman girl lady wife mother female daughter sister
friend ally|enemy foe rival
peace|war
legal lawful constitutional|illegal unlawful unconstitutional
public|private
majority|minority
rural|urban
profit surplus gain|loss deficit
import|export
buy purchase|sell
lend|borrow
arrive|depart leave
confirm admit acknowledge|deny
remember|forget
agree|disagree
trust|distrust doubt
possible|impossible
able|unable
important|unimportant irrelevant insignificant
include|exclude
present|absent
presence|absence
attack|defend
advance|retreat
obsolete outdated|modern relevant
crowded|empty deserted
clean|dirty
clothed dressed|naked
sober|drunk
calm peaceful|turbulent violent chaotic
quiet silent|loud noisy
popular|unpopular
effective|ineffective useless
remain|go leave
release free|detain imprison jail arrest
tighten strict|loosen relax lax
overturn repeal|uphold stand
stand|overturned fall
`;

/** One class a line: a thing has one of them at a time. */
export const EXCLUSIVE_WORDS = `
red orange yellow green blue purple violet pink brown black white gray grey silver gold beige tan maroon
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn fall winter
north south east west
breakfast lunch dinner
morning afternoon evening night midnight noon
mercury venus earth mars jupiter saturn uranus neptune pluto
wood brick stone glass plastic bronze copper iron steel aluminium aluminum concrete cement sand clay paper marble metal
beer wine vodka whisky whiskey tequila gin rum champagne cider coffee tea lemonade coke juice milk water soda cola chocolate
kitchen bathroom bedroom livingroom diningroom commonroom hallway garage lounge classroom courtroom office basement attic balcony lobby cell
republican democrat
christian muslim jewish hindu buddhist
catholic protestant
china india japan vietnam thailand korea northkorea southkorea pakistan indonesia malaysia singapore philippine bangladesh nepal mongolia cambodia laos myanmar taiwan
france germany italy spain portugal greece england scotland wales ireland belgium netherlands switzerland austria sweden norway denmark finland poland hungary romania bulgaria ukraine russia turkey
iran iraq syria saudiarabia israel egypt lebanon jordan afghanistan yemen qatar kuwait libya morocco algeria tunisia sudan ethiopia kenya nigeria ghana uganda somalia rwanda
america canada mexico brazil argentina chile peru venezuela colombia ecuador bolivia cuba haiti uruguay paraguay
china france kenya iran brazil russia japan india mexico germany italy egypt turkey spain australia canada nigeria britain hawaii greece england
chinese indian japanese vietnamese thai korean northkorean southkorean pakistani indonesian malaysian german french italian spanish portuguese greek english scottish irish belgian dutch swiss austrian swedish norwegian danish finnish polish russian turkish iranian iraqi syrian israeli egyptian american canadian mexican brazilian australian african european
europe asia africa australia antarctica
newyork newjersey newmexico newhampshire rhodeisland ncarolina scarolina ndakota sdakota wvirginia alabama alaska arizona arkansas california colorado connecticut delaware florida georgia idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
`;

/** What a body does at a moment: two moments of one scene do not contradict each other. */
export const MOMENTARY_WORDS = 'sit stand lie lay run walk jump dance swim climb sleep play ride kneel seat seated';

/** Words that tell two persons, or two things, apart: with another one in the subject, another subject is meant. */
export const DISTINGUISHING_WORDS = `
man woman boy girl lady guy gentleman child baby male female mother father daughter son brother sister husband wife
red orange yellow green blue purple violet pink brown black white gray grey silver gold beige tan maroon
young old big small large little huge tiny blond blonde dark light
mayor governor senator president republican democrat king queen prince princess christian muslim jewish hindu buddhist catholic protestant
`;

/** kind: members. Who denies the kind denies the member ("no man is eating food", "a man is eating a pizza"). */
export const KINDS = `
food: pizza egg eggs potato tomato meat bread soup vegetable fruit rice pasta chicken fish cake carrot onion cheese sandwich shrimp garlic noodle
instrument: guitar piano flute violin drum trumpet harp cello keyboard saxophone banjo tambourine
animal: dog cat horse cow bird monkey elephant tiger lion panda rabbit puppy kitten cheetah deer rhino hamster
vehicle: car truck bus motorcycle bike bicycle van train
person: man woman boy girl child kid lady guy baby player rider soldier officer worker teacher student doctor
child: boy girl kid baby toddler
sport: soccer football basketball tennis baseball rugby golf hockey volleyball
weapon: gun rifle pistol knife sword
official: senator governor president mayor minister secretary congressman judge
lawmaker: senator congressman representative
drink: water beer wine coffee tea juice milk
water: ocean lake river sea pool wave
building: house church school office hotel tower
`;
