/** Gives the usual gender of common first names; a name that is given to both, or is unknown, has none. */

export type Gender = 'female' | 'male';

const MALE = `aaron abdul abdullah abe abraham adam adrian ahmad ahmed al alan albert alejandro alessandro alex alexander alexei alfred ali allan allen
  alvin ameen amir anders andre andrea* andreas andrei andres andrew andy angus anthony anton antonio archie arkady arnold arthur arturo asad asher
  aung austin axel bart barack barry bashar ben benjamin benny bernard bernd bernhard bernie bert bill billy björn bob bobby boris brad
  bradley brandon brendan brent brett brian bruce bruno bryan bryce burt byron caleb calvin cameron carl carlos cary cedric chad charles
  charlie chase chester chris christian christoph christophe christopher chuck clarence claude clay clayton clement cliff clifford
  clint clive cody colin conrad corey cory craig curt curtis cyril cyrus dale damian damien dan daniel danny darrell darren darryl daryl
  dave david dean dennis denis derek derrick devin dick diego dieter dirk dmitri dmitry dominic don donald donnie doug douglas duane duncan
  dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elijah eliot elliot elliott elmer elon emanuel emilio
  emmanuel enrique eric erich erik ernest ernesto ernst erwin ethan eugene evan everett ezra fabian felipe felix ferdinand fernando fidel
  floyd francesco francis francisco francois françois frank franklin franz fred freddie frederic frederick friedrich fritz gabriel gareth
  garrett garry gary gavin gene geoff geoffrey georg george georges gerald gerard gerd gerhard gianni gilbert giovanni giuseppe glen glenn
  gordon graham grant greg gregg gregor gregory gunter günter günther guillermo gus guy hal hamid hank hans harold harry harvey hassan hector
  heinrich heinz helmut henri henrik henry herbert herman hermann horst howard hubert hugh hugo hussein ian ibrahim ignacio igor ilya irving isaac
  ivan jack jackson jacob jacques jake jamal james jamie jan jared jason javier jay jean* jeb jeff jeffrey jelal jens jeremiah jeremy jerome jerry
  jesse jesus jim jimmy joachim joao jochen joe joel joerg jörg johann johannes john johnny jon jonah jonas jonathan jorge jose josé josef joseph
  josh joshua juan juergen jürgen jules julian julien julio julius justin kareem karim karl keith ken kenneth kenny kent kevin khalid khizr kirk
  klaus konrad konstantin kurt kyle lance larry lars laurence laurent lawrence lee leo leon leonard leroy les lester levi lewis liam lincoln
  lindsey lionel lloyd logan lou louis luc luca lucas luigi luis lukas luke luther magnus mahmoud malcolm manfred manuel marc marcel
  marco marcos marcus mario mark markus marshall martin marty marvin mathew matt matteo matthew matthias maurice max maxim maximilian mehdi mehmet
  michael michel miguel mike mikhail miles milton mitch mitchell mohamed mohammad mohammed moritz morris moses muhammad murray mustafa
  nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai nils noah noel norbert norm norman olaf oleg oliver olivier omar oscar
  oskar osama otto owen pablo paolo patrick paul pavel pedro pierre peter petr phil philip philippe phillip piotr pius preston quentin rafael ralph ramon
  rand randall randolph randy raphael rashid raul ray raymond recep reggie reginald reince reiner rené rex ricardo richard rick ricky rob robby robert roberto
  rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudi rudolf rudolph rudy rupert russ russell rustam ryan salman salvador
  sam sami samir samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sherrod sid sidney sigmar silvio simon spencer stan
  stanley stefan stephan stephen stephane sterling steve steven stewart stuart sven tariq tayyip ted terence terrence terry theo theodor theodore thomas thorsten
  tim timothy toby todd tom tomas tommy toni tony travis trent trevor trey troy tucker tyler ulrich udo uwe vernon victor viktor vince vincent vincenzo
  vitaly vladimir volker wade wallace walter warren wayne wendell werner wesley wilbur wilhelm will william willie willy winston wolf wolfgang woody
  xavier yannick yasser yuri yves yusuf zach zachary zack zane abel adil amos bastien casimir otis rasmus ulf winston zoltan jelani jamal terrence laurence emilio rush hakeem corey mitt marco paul rahul narendra xi jinping jong-un`;

const FEMALE = `abby abigail ada adele adriana agnes aisha alana alexandra alexis alice alicia alison allison alyssa amanda amber amelia amina amy ana
  anastasia andrea* angela angelica angelina anita ann anna annabel anne annegret annette annie antonia april arianna ashley astrid audrey ava
  barbara beatrice beatriz becky belinda bernadette bernice beth betsy bettina betty beverly birgit bonnie brenda brenna bridget britta brittany
  camilla camille candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia
  charlene charlotte chelsea cheryl chloe christa christiane christina christine cindy claire clara clarissa claudia colleen connie constance
  cora corinna courtney cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah debra deirdre delia denise diana diane
  dianne dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elfriede elisa elisabeth elise eliza elizabeth ella ellen eloise elsa
  emilia emily emma erica erika erin esther ethel eugenia eva eve evelyn faith fatima felicia fiona flora florence frances francesca franziska frauke
  frieda gabriele gabriela gabrielle gail gemma genevieve georgia georgina geraldine gerda gertrude gina ginger gisela glenda gloria grace greta gretchen
  gudrun hannah hannelore harriet hazel heather heidi heike helen helena helene helga henrietta hilary hildegard hillary holly hope huma ida ilse imogen ines leona bea dora
  ingrid irene iris irma isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice janine jasmine jeanne jeannette jen jenna jennifer jenny
  jessica jill jo joan joanna joanne jodi jody josephine joy joyce juanita judith judy julia juliana julie juliet june karen karin karla karoline kate
  katharina katharine katherine kathleen kathryn kathy katie katja katrina katrin kay kayla kayleigh kellyanne kerry* kerstin kim kimberly kirsten kirstie klara
  kristen kristin kristina kyrsten lana laila lara laura lauren laurie leah leila lena leslie leticia lili lillian lily linda lisa liz liza lois
  loretta lorraine louisa louise lucia lucille lucy luisa lydia lynn lynne mabel mackenzie madeleine madeline maggie malia mallory mandy manuela
  marcia margaret margarita margot margrethe maria mariah marian marianne marie marilyn marina marion marisa marissa marjorie marlene marsha martha martina
  mary maryam matilda maureen maxine may maya megan meghan melanie melania melezia melinda melissa mercedes mia michaela michele michelle mildred mimi mindy
  miranda miriam molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha neera nell nellie nicola nicole nikki nina nora
  norma octavia olga olivia paige pam pamela patience patricia patsy patty paula pauline peggy penelope penny petra phoebe phyllis polly priscilla
  priti rachel ramona rebecca regina renate renee rita roberta robin* rochelle ronda rosa rosalind rose roseanne rosemary roxanne ruth sabine sabrina sadie sally
  samantha sandra sandy* sara sarah sasha* selena selma shannon* sharon sheila shelley sherry shirley sigrid silke silvia simone sofia sonia sonja sophia sophie stacey
  stacy stefanie stella stephanie sue summer susan susanna susanne suzanne svetlana sybil sylvia tabitha tamara tammy tania tanja tanya tara tatiana
  teresa teri tess theresa therese tiffany tina tracey traci tracy ulrike ursula ute valerie vanessa vera verena veronica vicki vicky victoria viola
  violet virginia vivian viviane wanda wendy whitney* wilma winifred yolanda yvette yvonne zoe adela azucena beatrix estelle fern freya gwen hanna hélène lila lorna lotte lucía marit morag rosario tilda yara zeynep kamala nikki donna jean*`;

/** Given to women and men, or a family name as often. */
const EITHER = `avery blake brook carey casey drew hayden jamie jean jesse jo jordan kendall lindsay lindsey mackenzie marion morgan pat payton peyton quinn reese riley
  robin rowan sage sandy sasha shannon skyler taylor whitney ariel harper jan nicola dominique andrea`;

function words(list: string): string[] {
  return list.split(/\s+/).filter(name => name !== '' && !name.endsWith('*'));
}

const GENDERS = new Map<string, Gender | null>();
for (const name of words(MALE)) GENDERS.set(name, 'male');
for (const name of words(FEMALE)) GENDERS.set(name, GENDERS.get(name) === 'male' ? null : 'female');
for (const name of words(EITHER)) GENDERS.set(name, null);

export function isFirstName(lower: string): boolean {
  return GENDERS.has(lower) || (lower.includes('-') && GENDERS.has(lower.split('-')[0] as string));
}

export function genderOfFirstName(lower: string): Gender | null {
  return GENDERS.get(lower) ?? GENDERS.get(lower.split('-')[0] as string) ?? null;
}
